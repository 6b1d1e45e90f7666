"""Conversations of Google Chat: who takes part, what was said, and which spaces there are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import BinaryIO

from checks.evidence import (
    Audience,
    Author,
    Conversation,
    Media,
    MediaRole,
    Membership,
    Message,
    Problem,
    Record,
)
from desktop_app.readers.formats import json_stream
from desktop_app.readers.formats.google_chat_dates import chat_time
from desktop_app.readers.formats.google_chat_layout import (
    folder_of,
    group_of,
    id_of,
    is_space,
    states_of,
)
from desktop_app.readers.formats.google_chat_owner import INVITED, WHO_ARE_YOU, is_active
from desktop_app.readers.formats.google_chat_shapes import GroupInfo, Said, User
from desktop_app.readers.formats.quick import quick_message
from desktop_app.readers.section import Scope

UNDATED = "Some times here are in a form that Keep Clear does not know; these messages have none."

_ME, _UNKNOWN = Author.ME, Author.UNKNOWN
_VIDEOS = (".mp4", ".mov", ".webm", ".m4v", ".3gp", ".avi", ".mkv")
_PICTURES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic", ".bmp", *_VIDEOS)


@dataclass(slots=True)
class _Talk:
    """What is known of a conversation, and counted while its messages go by."""

    title: str
    others: dict[str, None]
    is_group: bool
    asked: bool
    people: dict[tuple[str, str], tuple[str, Author]] = field(default_factory=dict)
    total: int = 0
    mine: int = 0
    first: int | None = None
    last: int | None = None
    undated: bool = False

    def count(self, messages: Sequence[Message], mine: int) -> None:
        """Count some messages, so many of which the person sent."""
        self.total += len(messages)
        self.mine += mine
        times = [message.made for message in messages if message.made is not None]
        if times:
            known = [time for time in (self.first, self.last) if time is not None]
            self.first, self.last = min(times + known), max(times + known)


def read_space(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """That the person is or was in a space; a conversation without a name is none."""
    info = json_stream.document(stream, scope, GroupInfo)
    if isinstance(info, Problem):
        yield info
    elif info.name:
        state = states_of(scope.members).get(id_of(scope.path), "")
        active = is_active(state)
        yield Membership(scope.origin, id_of(scope.path), info.name, active=active, about="space")


def read_empty(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """A conversation of which no messages came along."""
    info = json_stream.document(stream, scope, GroupInfo)
    if not isinstance(info, Problem):  # the section of the spaces tells of that
        yield _summary(_talk(info, scope), scope)


def read_messages(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The messages of a conversation, and behind them a summary of it."""
    talk = _talk(group_of(scope.members, scope.path), scope)
    if scope.size:  # an empty file is that of a conversation without messages
        yield from chain.from_iterable(_lists(stream, scope, talk))
    yield _summary(talk, scope)
    if talk.undated:
        yield scope.problem(UNDATED)
    if not scope.owner.ids:
        yield scope.problem(WHO_ARE_YOU, fatal=True)


def _talk(info: GroupInfo, scope: Scope) -> _Talk:
    people = [user for user in info.members or () if _author(user, scope) is not _ME]
    others = dict.fromkeys(user.shown for user in people if user.user_type != "Bot")
    others.pop("", None)
    title = info.name or ", ".join(user.shown for user in people if user.shown)
    is_group = bool(info.name) or is_space(scope.path) or len(people) > 2 - bool(scope.owner.ids)
    asked = states_of(scope.members).get(id_of(scope.path)) == INVITED
    return _Talk(title, others, is_group, asked)


def _author(user: User, scope: Scope) -> Author:
    """Whose words they are, by the address alone."""
    if not user.email or not scope.owner.ids:
        return _UNKNOWN
    return scope.owner.wrote(user.email.strip().casefold())


def _lists(
    stream: BinaryIO, scope: Scope, talk: _Talk
) -> Iterator[Sequence[Message | Media | Problem]]:
    """What a file gives, in lists: there may be very many messages, and each step is felt."""
    for batch in json_stream.batches(stream, scope, Said, "messages"):
        yield (batch,) if isinstance(batch, Problem) else _messages(batch, scope, talk)


def _messages(batch: list[Said], scope: Scope, talk: _Talk) -> list[Message | Media]:
    messages: list[Message] = []
    pictures: list[Media] = []
    origin, title, asked, people = scope.origin, talk.title, talk.asked, talk.people
    mine = 0
    for said in batch:
        text = said.text or ""
        if not text and (said.deleted_date or said.message_state == "DELETED"):
            continue
        who = said.creator or User()
        known = people.get((who.email or "", who.name or ""))
        sender, author = known or _met(who, scope, talk)
        made = chat_time(said.created_date) if said.created_date else None
        talk.undated = talk.undated or made is None
        mine += author is _ME
        ident = said.message_id or ""
        files: tuple[str, ...] = ()
        if said.attached_files:
            names = [file.export_name or file.original_name for file in said.attached_files]
            files = tuple([name for name in names if name])
            shown = [name for name in files if name.lower().endswith(_PICTURES)]
            if author is _ME and shown:
                pictures += _pictures(shown, ident, made, text, scope)
                text = ""  # a caption is judged once, with its picture
        messages.append(
            quick_message(origin, ident, made, author, text, title, sender, asked, files)
        )
    talk.count(messages, mine)
    return [*messages, *pictures]


def _met(who: User, scope: Scope, talk: _Talk) -> tuple[str, Author]:
    """What to call a sender, and whether it is the person; worked out once for each."""
    author = _author(who, scope)
    if author is not _ME and who.user_type != "Bot" and who.shown:
        talk.others[who.shown] = None
    talk.people[who.email or "", who.name or ""] = who.shown, author
    return who.shown, author


def _pictures(
    shown: Sequence[str], ident: str, made: int | None, text: str, scope: Scope
) -> Iterator[Media]:
    """The pictures and videos of a message of the person's own, the first with its words."""
    folder = folder_of(scope.path)
    for number, name in enumerate(shown):
        yield Media(
            scope.origin,
            f"{ident}#{number}" if ident else "",
            made,
            _ME,
            Audience.SOME,
            f"{folder}/{name}",
            "" if number else text,
            role=MediaRole.SENT,
            is_video=name.lower().endswith(_VIDEOS),
        )


def _summary(talk: _Talk, scope: Scope) -> Conversation:
    return Conversation(
        scope.origin,
        id_of(scope.path),
        title=talk.title,
        participants=tuple(talk.others),
        is_group=talk.is_group,
        folder="request" if talk.asked else "inbox",
        total=talk.total,
        mine=talk.mine,
        first=talk.first,
        last=talk.last,
    )
