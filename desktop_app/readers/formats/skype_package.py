"""The package that Skype handed out, and that free Teams hands out in the same form.

Everything is in one document: whose it is, and the conversations with their messages. Times are
UTC. There is no list of contacts: they are those with whom the person talked alone.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, BinaryIO

import msgspec

from checks.evidence import (
    Account,
    Author,
    Contact,
    Conversation,
    Message,
    Problem,
    ProfileField,
    Record,
    Relation,
)
from desktop_app.readers.formats.dates import iso, milliseconds
from desktop_app.readers.formats.json_nested import INTO, Enough, nested
from desktop_app.readers.formats.quick import quick_message
from desktop_app.readers.formats.skype_text import words_of
from desktop_app.readers.formats.tables_within import found, scope_of
from desktop_app.readers.section import Members, Owner, Scope, Section

PACKAGES = r"(?:[^/]+/)?messages\.json"

UNDATED = "Some times here are in a form that Keep Clear does not know; these entries have none."
ODD_KINDS = "Some entries are of a kind that Keep Clear does not know, so they were not read: {}."
NO_OWNER = "This download does not say whose it is, so who wrote its messages is not known."

_TEXTS = ("text", "richtext")
_FILES = "richtext/media_"
_SPOKEN = frozenset({*_TEXTS, "richtext/html", "richtext/uriobject"})
_LEFT = (
    *("event/", "threadactivity/", "endtoendencryption/", "poll", "popcard", "notice"),
    *("richtext/contacts", "richtext/location", "richtext/scheduledcallinvite"),
)
"""Kinds that hold no words of a person: calls, comings and goings, places."""
_OF_TEAMS = ("@thread.v2", "@thread.tacv2", "@unq.gbl.spaces")
_NAMED, _LONGEST = 5, 40


class Said(msgspec.Struct, gc=False, rename={"made": "originalarrivaltime", "sender": "from"}):
    """One entry of a conversation."""

    id: int | str | None = None
    made: str | None = None
    messagetype: str | None = None
    content: str | None = None
    sender: str | None = None


class _Marks(msgspec.Struct, gc=False):
    conversationblocked: bool | None = None


class _Thread(msgspec.Struct, gc=False):
    members: str | None = None
    topic: str | None = None


_HEAD: dict[str, Any] = {
    "id": str | None,
    "displayName": str | None,
    "properties": _Marks | None,
    "threadProperties": _Thread | None,
}


@dataclass(slots=True)
class Talk:
    """One conversation, as far as it has been read."""

    id: str = ""
    name: str = ""
    blocked: bool = False
    thread: _Thread | None = None
    senders: dict[str, None] = field(default_factory=dict)
    times: list[int] = field(default_factory=list)
    total: int = 0
    mine: int = 0

    @property
    def is_group(self) -> bool:
        """Whether more than two talk there."""
        return self.id.startswith("19:") and "@unq." not in self.id

    @property
    def title(self) -> str:
        """What the conversation is called."""
        topic = self.thread.topic if self.thread else ""
        return topic or self.name or plain(self.id)


Event = tuple[Talk, list[Said] | None]
"""A conversation with some of its entries, or None where its end is reached."""


def read_account(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The account that the package says it is of, and the name it has."""
    if not scope.owner.handle:
        yield scope.problem(NO_OWNER, fatal=True)
        return
    handle = scope.owner.handle
    yield Account(scope.origin, handle, "", (handle,))
    yield ProfileField(scope.origin, "", "username", handle)


def read_contacts(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The people with whom the person talked alone, and those who are blocked."""
    for event in talks(stream, scope, None):
        if isinstance(event, Problem):
            yield event
            continue
        talk, _ = event
        if talk.id.startswith("8:"):
            relation = Relation.BLOCKED if talk.blocked else Relation.CHAT_PARTNER
            yield Contact(scope.origin, talk.id, talk.name, plain(talk.id), relation)


def read_messages(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The messages of each conversation, and behind them a summary of it."""
    strange: dict[str, None] = {}
    odd: dict[str, None] = {}
    for event in talks(stream, scope, list[Said]):
        if isinstance(event, Problem):
            yield event
            continue
        talk, entries = event
        if entries is not None:
            yield from _messages(entries, talk, scope, strange, odd)
        elif talk.total:
            yield _summary(talk, scope)
    if odd:
        shown = [f"“{kind[:_LONGEST]}”" for kind in list(odd)[:_NAMED]]
        yield scope.problem(ODD_KINDS.format(", ".join(shown)), fatal=True)
    yield from (scope.problem(what) for what in strange)


def talks(stream: BinaryIO, scope: Scope, shape: Any) -> Iterator[Event | Problem]:
    """The conversations: each with its entries in lists, and once more at its end.

    `shape` is what a list of entries is read into, None where they are passed over.
    """
    talk = Talk()
    begun = False

    def wanted(path: str) -> Any:
        above, _, name = path.rpartition(".")
        if above == "conversations":
            return shape if name == "MessageList" else _HEAD.get(name)
        return INTO if path == "conversations" else None

    for piece in nested(stream, scope, wanted):
        if isinstance(piece, Problem):
            yield piece
            continue
        path, batch = piece
        name = path.rpartition(".")[2]
        if path == "conversations":
            if begun:
                yield talk, None
            talk, begun = Talk(), True
        elif name == "MessageList":
            yield talk, batch
        elif batch[0] is not None:
            _take(talk, name, batch[0])
    if begun:
        yield talk, None


def find_owner(members: Members, _names: tuple[str, ...]) -> Owner:
    """Whose package it is."""
    whose = next(
        (whose for path in found(members, PACKAGES) if (whose := _whose(members, path))), ""
    )
    handle = plain(whose)
    return Owner("", handle, frozenset({handle, f"8:{handle}"}) if handle else frozenset())


@lru_cache(maxsize=8)
def kind_of(members: Members) -> str:
    """Which platform a package is of: "teams" by ids that only Teams makes, "skype", or ""."""
    kind = ""
    for path in found(members, PACKAGES):
        with members.open(path) as stream:
            for event in talks(stream, scope_of(members, path), None):
                ident = "" if isinstance(event, Problem) else event[0].id
                if ident.endswith(_OF_TEAMS):
                    return "teams"
                kind = "skype" if ident[:1].isdigit() and ":" in ident else kind
        kind = kind or ("skype" if _whose(members, path).startswith("8:") else "")
    return kind


SECTIONS = (
    Section(
        "account",
        PACKAGES,
        read_account,
        (Account, ProfileField),
        unseen="This download shows no more of your profile than its name. Look at it there.",
    ),
    Section("contacts", PACKAGES, read_contacts, (Contact,)),
    Section("messages", PACKAGES, read_messages, (Message, Conversation), private=True),
    Section("devices", r"(?:[^/]+/){0,2}endpoints\.json", None),
    Section("files", r"(?:[^/]+/){0,2}media/.*", None),
)
"""What is in a package, whichever platform it is of."""


def plain(ident: str) -> str:
    """A person's or a conversation's id as people know it."""
    return ident.rpartition("/")[2].removeprefix("8:")


def _whose(members: Members, path: str) -> str:
    def wanted(name: str) -> Any:
        if name == "conversations":
            raise Enough
        return str if name == "userId" else None

    with members.open(path) as stream:
        for piece in nested(stream, scope_of(members, path), wanted):
            if not isinstance(piece, Problem):
                return str(piece[1][0])
    return ""


def _take(talk: Talk, name: str, value: Any) -> None:
    """Take up one line of a conversation's head."""
    if name == "id":
        talk.id = value
    elif name == "displayName":
        talk.name = value
    elif name == "properties":
        talk.blocked = bool(value.conversationblocked)
    else:
        talk.thread = value


def _messages(
    entries: list[Said], talk: Talk, scope: Scope, strange: dict[str, None], odd: dict[str, None]
) -> Iterator[Message]:
    owner, title = scope.owner, talk.title
    for said in entries:
        kind = (said.messagetype or "").casefold()
        if not (kind in _SPOKEN or kind.startswith(_FILES)):
            if not kind.startswith(_LEFT):
                odd[said.messagetype or "…"] = None
            continue
        words = words_of(said.content or "")
        if not (words.text or words.files):
            continue
        made = iso(said.made or "")
        if made is None:
            made = milliseconds(said.id)
            if made is None:
                strange[UNDATED] = None
        sender = plain(said.sender or "")
        author = owner.wrote(sender)
        text = words.text if kind in (*_TEXTS, "richtext/html") else ""
        talk.senders[sender] = None
        talk.total += 1
        talk.mine += author is Author.ME
        talk.times = [min((*talk.times, made)), max((*talk.times, made))] if made else talk.times
        ident = f"{talk.id}/{said.id}" if said.id else ""
        yield quick_message(
            scope.origin, ident, made, author, text, title, sender, False, words.files
        )


def _summary(talk: Talk, scope: Scope) -> Conversation:
    people = dict.fromkeys((*_members(talk.thread), *talk.senders))
    if talk.id.startswith("8:"):
        people[plain(talk.id)] = None
    others = tuple(each for each in people if each and scope.owner.wrote(each) is not Author.ME)
    return Conversation(
        scope.origin,
        talk.id,
        talk.title,
        others,
        talk.is_group,
        "inbox",
        talk.total,
        talk.mine,
        min(talk.times, default=None),
        max(talk.times, default=None),
    )


def _members(thread: _Thread | None) -> tuple[str, ...]:
    """Who is in a group, which is told as the text of a list."""
    try:
        found = msgspec.json.decode(thread.members or "[]", type=list[str]) if thread else []
    except msgspec.MsgspecError:
        return ()
    return tuple(map(plain, found))
