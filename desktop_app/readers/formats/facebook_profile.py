"""Reads the profile of a Facebook download, and whose it is, in JSON and HTML."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from checks.evidence import Account, Problem, ProfileField, Record
from desktop_app.readers.formats import dates, json_stream
from desktop_app.readers.formats.html_records import blocks
from desktop_app.readers.formats.meta import OTHER_LANGUAGE, fold
from desktop_app.readers.formats.text_repair import repair
from desktop_app.readers.section import Owner, Scope

Lines = Iterator[tuple[str, str]]

_PROFILE = re.compile(r"profile(_v\d+)?")
_NOT_WORDS = frozenset({"timestamp", "verified", "school_type", "graduated", "phone_type", "type"})
_LEFT = frozenset({"profile_uri", "pages", "groups", "languages", "profile_creation_date", "fbid"})
_PLAIN = {
    "websites": "website",
    "previous_names": "former_name",
    "other_names": "former_name",
    "current_city": "city",
    "hometown": "hometown",
    "political_view": "political_view",
    "religious_view": "religious_view",
    "username": "username",
    "about_me": "bio",
    "intro_bio": "bio",
    "bio": "bio",
    "address": "address",
    "phone_numbers": "phone",
}
_LABELS = {
    "name": "name",
    "full name": "name",
    "email": "email",
    "emails": "email",
    "email address": "email",
    "email addresses": "email",
    "username": "username",
    "previous names": "former_name",
    "previous name": "former_name",
    "other names": "former_name",
    "birthday": "birthday",
    "date of birth": "birthday",
    "gender": "gender",
    "current city": "city",
    "current town city": "city",
    "hometown": "hometown",
    "home town": "hometown",
    "work": "employer",
    "workplace": "employer",
    "employer": "employer",
    "job title": "job_title",
    "position": "job_title",
    "education": "education",
    "relationship": "relationship",
    "relationship status": "relationship",
    "family": "family",
    "family members": "family",
    "political views": "political_view",
    "political view": "political_view",
    "religious views": "religious_view",
    "religious view": "religious_view",
    "bio": "bio",
    "intro": "bio",
    "about you": "bio",
    "about me": "bio",
    "website": "website",
    "websites": "website",
    "phone": "phone",
    "phone number": "phone",
    "phone numbers": "phone",
    "mobile": "phone",
    "address": "address",
}


def read_profile(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Each line of the profile that is filled in, and the account; never who can see it."""
    profile = _profile(stream, scope)
    if isinstance(profile, Problem):
        yield profile
        return
    name, username = _full_name(profile), _words(profile.get("username"))
    created = dates.seconds(_stamp(profile.get("registration_timestamp")))
    handles = (username,) if username else ()
    yield Account(scope.origin, username or name, name=name, handles=handles, created=created)
    for field, value in _lines(profile):
        if value:
            yield ProfileField(scope.origin, "", name=field, value=value)


def read_profile_page(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The lines of a profile page; a fatal Problem where no label is known."""
    known = False
    for block in blocks(stream, scope):
        if isinstance(block, Problem):
            yield block
            continue
        for label, value in block.rows:
            field = _LABELS.get(fold(label), "other")
            known = known or field != "other"
            for line in value.split("\n"):
                if line:
                    yield ProfileField(scope.origin, "", name=field, value=line)
    if known:
        owner = scope.owner
        handles = (owner.handle,) if owner.handle else ()
        yield Account(scope.origin, owner.account, name=owner.name, handles=handles)
    else:
        yield scope.problem(OTHER_LANGUAGE, fatal=True)


def owner_of(stream: BinaryIO, scope: Scope) -> Owner:
    """Whose profile it is; empty where it does not say."""
    if scope.path.lower().endswith(".html"):
        fields = [
            found for found in read_profile_page(stream, scope) if isinstance(found, ProfileField)
        ]
        told = {field.name: field.value for field in reversed(fields)}
        return Owner(told.get("name", ""), told.get("username", ""))
    profile = _profile(stream, scope)
    if isinstance(profile, Problem):
        return Owner()
    former = (_words(name) for name in profile.get("previous_names") or ())
    ids = frozenset(name for name in former if name)
    return Owner(_full_name(profile), _words(profile.get("username")), ids)


def _profile(stream: BinaryIO, scope: Scope) -> dict[str, Any] | Problem:
    """The profile's members, whatever version it is of."""
    whole = json_stream.document(stream, scope, dict[str, Any])
    if isinstance(whole, Problem):
        return whole
    inner = next((value for key, value in whole.items() if _PROFILE.fullmatch(key)), whole)
    if not isinstance(inner, dict) or "name" not in inner:
        return scope.problem(json_stream.ODD_SHAPE, fatal=True)
    return inner


def _full_name(profile: Mapping[str, Any]) -> str:
    name = profile.get("name")
    return _words(name.get("full_name") if isinstance(name, Mapping) else name)


def _lines(profile: Mapping[str, Any]) -> Lines:
    """Every line that holds words, by the name it has among records."""
    yield "name", _full_name(profile)
    for key, value in profile.items():
        if key in ("name", "registration_timestamp") or key in _LEFT:
            continue
        special = _SPECIAL.get(key)
        if special is not None:
            yield from special(value)
            continue
        for item in value if isinstance(value, list) else [value]:
            yield _PLAIN.get(key, "other"), _words(item)


def _emails(value: Any) -> Lines:
    for key, addresses in value.items() if isinstance(value, Mapping) else ():
        for address in addresses if isinstance(addresses, list) else [addresses]:
            yield "email" if key == "emails" else "other", _words(address)


def _birthday(value: Any) -> Lines:
    if isinstance(value, Mapping):
        parts = [value.get(part) or 0 for part in ("year", "month", "day")]
        yield (
            "birthday",
            "-".join(f"{part:02d}" for part in parts if isinstance(part, int) and part),
        )


def _gender(value: Any) -> Lines:
    option = value.get("gender_option") if isinstance(value, Mapping) else value
    yield "gender", _words(option)


def _relationship(value: Any) -> Lines:
    yield "relationship", _words(value)


def _former(value: Any) -> Lines:
    for item in value if isinstance(value, list) else [value]:
        yield "other", _words(item)


def _family(value: Any) -> Lines:
    for item in value if isinstance(value, list) else ():
        yield "family", _words(item)


def _education(value: Any) -> Lines:
    for item in value if isinstance(value, list) else ():
        yield "education", _words(item)


def _work(value: Any) -> Lines:
    """Employers and titles; what else is told of a job is kept as another line."""
    for item in value if isinstance(value, list) else ():
        if not isinstance(item, Mapping):
            yield "employer", _words(item)
            continue
        rest = dict(item)
        employer = next((key for key in ("employer", "name", "company") if key in rest), "")
        title = next((key for key in ("title", "position") if key in rest), "")
        yield "employer", _words(rest.pop(employer, None))
        yield "job_title", _words(rest.pop(title, None))
        yield "other", _words(rest)


_SPECIAL = {
    "emails": _emails,
    "birthday": _birthday,
    "gender": _gender,
    "relationship": _relationship,
    "previous_relationships": _former,
    "family_members": _family,
    "education_experiences": _education,
    "work_experiences": _work,
}


def _words(value: Any) -> str:
    """All words in a value, whatever its shape; numbers and marks of time are left out."""
    if isinstance(value, str):
        return repair(value).strip()
    if isinstance(value, Mapping):
        value = [part for key, part in value.items() if key not in _NOT_WORDS]
    if isinstance(value, list):
        return ", ".join(words for part in value if (words := _words(part)))
    return ""


def _stamp(value: Any) -> dates.Stamp:
    return value if isinstance(value, int | float | str) else None
