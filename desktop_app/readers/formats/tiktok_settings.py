"""Reads TikTok's settings, whose names stay the same while their values change with the years."""

from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from checks.evidence import Problem, Record, Setting
from desktop_app.readers.formats.meta import fold
from desktop_app.readers.formats.tiktok_layout import SETTINGS, parts
from desktop_app.readers.formats.tiktok_text import Strange
from desktop_app.readers.section import Scope

_VALUE = "The setting “{}” has a value that was not recognised."
_UNKNOWN = "A setting was not recognised: “{}”."
_NOT_TOLD = (
    "Whether this account is private is not told in words that Keep Clear knows, so you will be "
    "asked instead."
)

_WORDS: Mapping[str, str] = {
    **dict.fromkeys(("enabled", "on", "yes", "true"), "on"),
    **dict.fromkeys(("disabled", "off", "no", "false"), "off"),
    **dict.fromkeys(("everyone", "public"), "public"),
    **dict.fromkeys(("followers", "followers only"), "followers"),
    **dict.fromkeys(("friends", "friends only"), "contacts"),
    **dict.fromkeys(("only me", "only you", "no one", "nobody"), "only_me"),
}
_SWITCH = {"on": "on", "off": "off"}
_PRIVATE = {"on": "contacts", "off": "public"}
_ALL = {"public": "public", "contacts": "contacts", "only_me": "only_me"}
_LIKED = {"public": "public", "only_me": "only_me"}

_SETTINGS: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "private account": ("profile_audience", _PRIVATE),
    "allow others to find me": ("found_by_others", _SWITCH),
    "allow download": ("downloads", _SWITCH),
    "allow reuse of content": ("content_reuse", _SWITCH),
    "who can send me message": ("message_senders", _ALL),
    "who can post comments": ("comment_senders", {**_ALL, "followers": "followers"}),
    "who can duet with me": ("duet_from", _ALL),
    "who can stitch with your videos": ("stitch_from", _ALL),
    "who can view videos i liked": ("liked_videos_audience", _LIKED),
    "filter comments": ("comment_filter", _SWITCH),
    "suggest your account to contacts": ("suggested_to_contacts", _SWITCH),
    "suggest your account to facebook friends": ("suggested_to_facebook_friends", _SWITCH),
    "suggest your account to people who open or send links to you": (
        "suggested_to_link_people",
        _SWITCH,
    ),
    "personalized ads": ("personalised_ads", _SWITCH),
}
"""By its name: the shared id, and the values that the question about it offers."""

LABELS = frozenset(_SETTINGS)
"""The names of the settings that are read, as `fold` gives them."""

_LEFT_ALONE = frozenset(
    {"app language", "web language", "interests", "push notification", "content preferences"}
    | {"family content preferences", "desktop notification", "new comments on my video"}
    | {"new fans", "new likes on my video", "keyword filters for videos in following feed"}
    | {"keyword filters for videos in for you feed", "video languages preferences"}
)


def read_settings(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The settings; a Problem for each name or value that is not known, never a pass."""
    shape = list[dict[str, Any]]
    for found in parts(stream, scope, dict.fromkeys(SETTINGS, shape)):
        if isinstance(found, Problem):
            yield found
            continue
        for settings in found[1]:
            yield from settings_of(settings, scope)


def settings_of(settings: Mapping[str, Any], scope: Scope) -> Iterator[Record | Problem]:
    """The settings that some names and their values make."""
    strange = Strange()
    given: set[str] = set()
    for label, words in settings.items():
        known = _SETTINGS.get(fold(label))
        if known is None:
            if fold(label) not in _LEFT_ALONE:
                strange.tell(_UNKNOWN, label)
            continue
        name, values = known
        value = values.get(_WORDS.get(fold(str(words)), ""))
        if value is None:
            strange.tell(_VALUE, label)
            continue
        given.add(name)
        yield Setting(scope.origin, name, name, value, f"{label}: {words}")
    yield from strange.problems(scope)
    if settings and "profile_audience" not in given:
        yield scope.problem(_NOT_TOLD)
