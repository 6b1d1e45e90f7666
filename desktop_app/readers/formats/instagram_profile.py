"""Reads the profile and the settings that Instagram's and Threads' downloads tell."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from checks.evidence import Account, Audience, MediaRole, Problem, ProfileField, Record, Setting
from desktop_app.readers.formats import instagram_labels as labels
from desktop_app.readers.formats.instagram_entries import Told, told
from desktop_app.readers.formats.meta import (
    OTHER_LANGUAGE,
    Fact,
    first,
    fold,
    media_of,
    value_of,
)
from desktop_app.readers.section import Scope

_FIELDS = (
    ("name", labels.NAME, Audience.PUBLIC),
    ("username", labels.USERNAME, Audience.PUBLIC),
    ("bio", labels.BIO, Audience.PUBLIC),
    ("website", labels.WEBSITE, Audience.PUBLIC),
    ("email", labels.EMAIL, Audience.UNKNOWN),
    ("phone", labels.PHONE, Audience.UNKNOWN),
    ("birthday", labels.BIRTHDAY, Audience.UNKNOWN),
    ("gender", labels.GENDER, Audience.UNKNOWN),
    ("category", labels.CATEGORY, Audience.UNKNOWN),
)
_NO_BIRTHDAY = "1919-01-01"  # stands where none was given
_ADDRESS = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_NO_FIELDS = (labels.PRIVATE, labels.NOT_SHOWN, labels.PHOTO)
_NAMES = frozenset({"username", "name", "full name", "nom de profil", "nom", "gebruikersnaam"})
_OTHER_CHANGES = (
    *("email", "e mail", "phone", "téléphone", "bio", "website", "gender", "birth"),
    *("photo", "picture", "private", "privé", "privacy", "pronouns", "link"),
)

_NOT_TOLD = (
    "Whether this account is private is not told in words that Keep Clear knows, so you will be "
    "asked instead."
)


def read_profile(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Each line of the profile, the account, and whether it is private.

    Name, user name, bio, website and photo are seen by everybody, also where the account is
    private. A profile without a label for the user name is in a language that is not known.
    """
    whole = Told()
    for entry in told(stream, scope):
        if isinstance(entry, Problem):
            yield entry
        else:
            whole.facts.extend(entry.facts)
            whole.media.extend(entry.media)
    yield from _profile(whole, scope)


def read_professional(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """What a professional account shows; that anything is here says that it is one."""
    for entry in told(stream, scope):
        if isinstance(entry, Problem):
            yield entry
            continue
        filled = [fact for fact in entry.facts if fact.value]
        yield from _fields(filled, scope)
        if filled:
            name = "professional_account"
            shown = f"{filled[0].label}: {filled[0].value}"
            yield Setting(scope.origin, name, name=name, value="business", shown=shown)


def read_changes(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Names the account had before; of other changes the old value is not seen any more."""
    odd = False
    for entry in told(stream, scope):
        if isinstance(entry, Problem):
            yield entry
            continue
        what, former = (value_of(entry.facts, each) for each in (labels.CHANGED, labels.PREVIOUS))
        if fold(what) in _NAMES:
            if former:
                yield ProfileField(scope.origin, "", name="former_name", value=former)
        elif not any(word in fold(what) for word in _OTHER_CHANGES):
            odd = True
    if odd:
        yield scope.problem("Some changes of the profile were not recognised.")


def read_comment_senders(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Who may comment; a Problem where the words for it are not known, never a pass."""
    name = "comment_senders"
    for entry in told(stream, scope):
        if isinstance(entry, Problem):
            yield entry
            continue
        fact = first(entry.facts, labels.COMMENTS_ALLOWED)
        value = labels.comment_senders(fact.value) if fact else ""
        if fact and value:
            shown = f"{fact.label}: {fact.value}"
            yield Setting(scope.origin, name, name=name, value=value, shown=shown)
        elif fact:
            yield scope.problem(f"The setting “{fact.label}” has a value that was not recognised.")
        else:
            yield scope.problem(OTHER_LANGUAGE, fatal=True)


def _profile(entry: Told, scope: Scope) -> Iterator[Record | Problem]:
    handle = value_of(entry.facts, labels.USERNAME)
    known = labels.is_known(entry.facts, labels.USERNAME)
    if known:
        name = value_of(entry.facts, labels.NAME)
        handles = (handle,) if handle else ()
        yield Account(scope.origin, handle or name, name=name, handles=handles)
        yield from _privacy(entry.facts, scope)
    else:
        yield scope.problem(OTHER_LANGUAGE, fatal=True)
    yield from _fields(entry.facts, scope, tell=known)
    for medium in entry.media:
        photo = media_of(medium, scope.origin, role=MediaRole.PROFILE, audience=Audience.PUBLIC)
        if photo:
            yield photo


def _privacy(found: list[Fact], scope: Scope) -> Iterator[Record | Problem]:
    """Whether the account is private, as a setting; a Problem where that was not understood."""
    fact = first((each for each in found if each.value), labels.PRIVATE)
    private = labels.truth_of(fact.value) if fact else None
    if fact is None or private is None:
        yield scope.problem(_NOT_TOLD)
        return
    name, value = "profile_audience", str(labels.audience_of(private))
    yield Setting(scope.origin, name, name=name, value=value, shown=f"{fact.label}: {fact.value}")


def _fields(found: list[Fact], scope: Scope, *, tell: bool = True) -> Iterator[Record | Problem]:
    """The lines that are filled in; one of no known label is kept as another, and told.

    An e-mail address is one in every language.
    """
    for fact in found:
        if not fact.value or any(fact.under(each) for each in _NO_FIELDS):
            continue
        known = ((name, who) for name, wanted, who in _FIELDS if fact.under(wanted))
        name, audience = next(known, ("other", Audience.UNKNOWN))
        if (name, fact.value) == ("birthday", _NO_BIRTHDAY):
            continue
        is_known = name != "other"
        if not is_known and _ADDRESS.fullmatch(fact.value):
            name = "email"
        yield ProfileField(scope.origin, "", name=name, value=fact.value, audience=audience)
        if tell and not is_known and fact.label:
            yield scope.problem(f"A line of the profile was not recognised: “{fact.label}”.")
