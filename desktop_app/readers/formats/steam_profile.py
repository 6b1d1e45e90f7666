"""Reads a Steam profile as everybody can fetch it, in XML."""

import re
from collections.abc import Iterator
from html import unescape
from typing import BinaryIO

from checks.evidence import (
    Account,
    Audience,
    Membership,
    Problem,
    ProfileField,
    Record,
    Setting,
)
from desktop_app.readers.formats import dates
from desktop_app.readers.formats.xml_elements import Element
from desktop_app.readers.formats.xml_stream import elements
from desktop_app.readers.section import Scope

AUDIENCES = {
    "public": Audience.PUBLIC,
    "friendsonly": Audience.CONTACTS,
    "private": Audience.ONLY_ME,
}
_FIELDS = {
    "steamID": "username",
    "realname": "name",
    "location": "city",
    "headline": "other",
    "summary": "bio",
}
_ODD_STATE = "Who sees the profile is told in a word that was not recognised: “{}”."
_NO_STATE = "This profile does not say who sees it."
_LONGEST_WORD = 40
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{0,500}>")


def read_profile(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The account, who sees its profile, what stands there, and the groups it shows."""
    for each in elements(stream, scope, {"profile"}):
        if isinstance(each, Problem):
            yield each
        else:
            yield from _profile(each, scope)


def _profile(profile: Element, scope: Scope) -> Iterator[Record | Problem]:
    told = {child.name: child.whole_text.strip() for child in profile.children}
    state = told.get("privacyState", "")
    audience = AUDIENCES.get(state.casefold(), Audience.UNKNOWN)
    chosen, number = told.get("customURL", ""), told.get("steamID64", "")
    handles = tuple(filter(None, (chosen, number)))
    created = dates.english(told.get("memberSince", ""))
    yield Account(scope.origin, number, told.get("steamID", ""), handles, created=created)
    if audience is not Audience.UNKNOWN:
        shown = f"privacyState: {state}"
        name = "profile_audience"
        yield Setting(scope.origin, name, name, audience.value, shown)
    elif state:
        yield scope.problem(_ODD_STATE.format(state[:_LONGEST_WORD]), fatal=True)
    else:
        yield scope.problem(_NO_STATE, fatal=True)
    for name, field in _FIELDS.items():
        words = plain(told.get(name, ""))
        if words:
            yield ProfileField(scope.origin, "", field, words, audience)
    if chosen:
        yield ProfileField(scope.origin, "", "username", chosen, audience)
    yield from _groups(profile, scope)


def _groups(profile: Element, scope: Scope) -> Iterator[Membership]:
    """The groups a profile shows; of those far down the list it gives the number only."""
    for groups in profile.children:
        for group in groups.children if groups.name == "groups" else ():
            told = {child.name: child.whole_text.strip() for child in group.children}
            number = told.get("groupID64", "")
            name = told.get("groupName", "") or f"Steam group {number}"
            about = plain(" ".join(filter(None, (told.get("headline"), told.get("summary")))))
            yield Membership(scope.origin, number, name, about=about)


def plain(markup: str) -> str:
    """Words that come with the markup of a page, without it."""
    text = unescape(_TAG.sub("", _BREAK.sub("\n", markup)))
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)
