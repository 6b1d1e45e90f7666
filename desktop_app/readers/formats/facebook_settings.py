"""Reads the privacy settings that a Facebook download tells, by their English labels."""

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from checks.evidence import Problem, Record, Setting
from desktop_app.readers.formats import json_stream
from desktop_app.readers.formats.html_records import blocks
from desktop_app.readers.formats.meta import OTHER_LANGUAGE, LabelEntry, facts, fold
from desktop_app.readers.section import Scope

# The first row whose words are all in a label tells the setting: the wording changes, the words
# that matter do not. A word with a bar may be either.
_SETTINGS = (
    ("post_audience", "future posts"),
    ("old_posts_audience", "limit past posts"),
    ("post_sharing_to_story", "share your posts story|stories"),
    ("story_resharing", "share your public|story|stories stories|story"),
    ("reel_resharing", "share your reels"),
    ("stories_audience", "who see story|stories"),
    ("reel_audience", "who see reels|reel"),
    ("friend_request_senders", "friend requests|request"),
    ("contact_list_audience", "friends list"),
    ("email_discovery", "email|mail look|find|address"),
    ("phone_discovery", "phone look|find|number"),
    ("search_engine_indexing", "search engines|engine"),
    ("tag_review_own_posts", "review tags"),
    ("tag_review", "review tagged"),
    ("tag_audience_growth", "tagged add|audience"),
    ("tagged_posts_audience", "see tagged"),
    ("profile_posts_audience", "see others post profile|timeline"),
    ("profile_posting", "who post profile|timeline"),
    ("public_profile_info_reactions", "public profile info|information"),
    ("comment_senders", "comment public"),
    ("followers_list_audience", "see followers"),
    ("following_list_audience", "see pages follow"),
    ("follower_audience", "who follow"),
    ("presence_audience", "active status"),
    ("profile_lock", "profile lock|locking|locked"),
)
_VALUES = {
    "public": "public",
    "everyone": "public",
    "friends of friends": "contacts_of_contacts",
    "friends": "contacts",
    "your friends": "contacts",
    "friends except": "some",
    "specific friends": "some",
    "custom": "some",
    "only me": "only_me",
    "no one": "only_me",
    "yes": "on",
    "on": "on",
    "enabled": "on",
    "allow": "on",
    "allowed": "on",
    "true": "on",
    "no": "off",
    "off": "off",
    "disabled": "off",
    "don t allow": "off",
    "not allowed": "off",
    "false": "off",
}

_OF_LOCK = {"on": "locked", "locked": "locked", "off": "not_locked", "not locked": "not_locked"}


def read_settings(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The settings; a Problem for each label or value that is not known, never a pass."""
    pairs: list[tuple[str, str]] = []
    for entry in json_stream.items(stream, scope, LabelEntry):
        if isinstance(entry, Problem):
            yield entry
        else:
            pairs.extend((fact.label, fact.value) for fact in facts(entry) if fact.label)
    yield from _settings(pairs, scope)


def read_settings_page(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The settings as a page shows them."""
    pairs: list[tuple[str, str]] = []
    for block in blocks(stream, scope):
        if isinstance(block, Problem):
            yield block
        else:
            pairs.extend(block.rows)
    yield from _settings(pairs, scope)


def setting_of(label: str) -> str:
    """The shared id of the setting that a label speaks of, or ""."""
    words = set(fold(label).split())
    for name, needed in _SETTINGS:
        if all(not words.isdisjoint(choice.split("|")) for choice in needed.split()):
            return name
    return ""


def value_of_words(words: str) -> str:
    """The shared value that a setting's words mean, or ""."""
    value = fold(words)
    if value.startswith(("friends except", "specific friends", "custom")):
        return "some"
    return _VALUES.get(value, "")


def _settings(pairs: Iterable[tuple[str, str]], scope: Scope) -> Iterator[Record | Problem]:
    known = False
    strange: list[str] = []
    for label, words in pairs:
        name = setting_of(label)
        value = value_of_words(words)
        if name == "profile_lock":
            value = _OF_LOCK.get(value or fold(words), "")
        known = known or bool(name)
        if name and value:
            shown = f"{label}: {words}"
            yield Setting(scope.origin, name, name=name, value=value, shown=shown)
        elif name:
            strange.append(f"The setting “{label}” has a value that was not recognised.")
        else:
            strange.append(f"A setting was not recognised: “{label}”.")
    if not known:
        yield scope.problem(OTHER_LANGUAGE, fatal=True)
    yield from (scope.problem(what) for what in dict.fromkeys(strange))
