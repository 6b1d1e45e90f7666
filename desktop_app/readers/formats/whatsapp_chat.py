"""Reads one WhatsApp chat into messages, the pictures the person sent, and a summary."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import BinaryIO

from checks.evidence import (
    Audience,
    Author,
    Conversation,
    Media,
    MediaRole,
    Message,
    Problem,
    Record,
)
from desktop_app.readers.formats.quick import quick_message
from desktop_app.readers.formats.text_lines import Losses
from desktop_app.readers.formats.whatsapp_blocks import Row, other_headers
from desktop_app.readers.formats.whatsapp_bodies import (
    Body,
    What,
    is_video,
    to_look_at,
    understand,
    understand_system,
)
from desktop_app.readers.formats.whatsapp_header import Form
from desktop_app.readers.formats.whatsapp_lines import blocks, find_form, plain_name
from desktop_app.readers.formats.whatsapp_names import chat_title, folded, is_chat
from desktop_app.readers.formats.whatsapp_phrases import QUOTING
from desktop_app.readers.section import Scope

NO_HEADERS = (
    "No line in this file begins as the messages of a WhatsApp chat do, so it was not read."
)
WHO_ARE_YOU = (
    "This chat does not say which of the names in it is yours, so none of its messages could be "
    "taken as your own. Add the name you have in this chat to “About you”, then add it again."
)
NOT_IN_IT = (
    "None of the messages in this chat is under your name. If you have another name in it, add "
    "that to “About you”, then add the chat again."
)
TWO_WAYS = (
    "The dates in this chat can be read in two ways. They were taken as day before month, as in "
    "the UK, unless the phone was set to US English."
)
OTHER_LANGUAGE = (
    "This chat seems to come from a phone set to a language that Keep Clear does not know. Words "
    "were read; notes about deleted messages and left-out pictures may count as messages."
)

_PASTED = 20  # lines of another chat that somebody may well have pasted into this one
_LEFT_ALONE = frozenset({What.DELETED, What.GROUP, What.SYSTEM, What.UNKNOWN})


def read_chat(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """One chat's messages in its order, then its summary; texts sent in a chat are left alone."""
    if not is_chat(scope.path, scope.members):
        return
    form = find_form(lambda: scope.members.open(scope.path))
    if form is None:
        yield scope.problem(NO_HEADERS, fatal=True)
        return
    chat = _Chat(chat_title(scope.path, scope.members.source), _names_of(scope))
    losses = Losses()
    for block in blocks(stream, form, losses):
        yield from _records(block, chat, form, scope)
    yield _summary(chat, scope)
    yield from _problems(chat, form, scope)
    yield from losses.problems(scope)


@dataclass(slots=True)
class _Chat:
    """What is learnt of a chat while it is read: its people and its counts, none of its words."""

    title: str
    mine: frozenset[str]
    people: dict[str, tuple[str, Author]] = field(default_factory=dict)
    spoke: set[str] = field(default_factory=set)
    is_group: bool = False
    total: int = 0
    own: int = 0
    first: int | None = None
    last: int | None = None
    own_lines: int = 0
    unknown_lines: int = 0
    other_headers: int = 0

    def meet(self, author: str) -> tuple[str, Author]:
        """An author's plain name, and whether that is the person; ("", …) for no author at all."""
        name = "" if QUOTING.search(author) else plain_name(author)
        person = self.people[author] = name, self._wrote(name)
        return person

    def _wrote(self, name: str) -> Author:
        if not self.mine:
            return Author.UNKNOWN
        return Author.ME if folded(name) in self.mine else Author.OTHER

    def count(self, messages: Sequence[Message]) -> None:
        """Count some messages."""
        self.total += len(messages)
        self.own += sum([message.author is Author.ME for message in messages])
        self.spoke.update({message.sender for message in messages})
        times = [message.made for message in messages if message.made is not None]
        if times:
            first, last = min(times), max(times)
            self.first = first if self.first is None else min(self.first, first)
            self.last = last if self.last is None else max(self.last, last)

    def note(self, what: What) -> None:
        """Count a line of WhatsApp's own."""
        self.is_group |= what is What.GROUP
        if what is What.UNKNOWN:
            self.unknown_lines += 1
        else:
            self.own_lines += 1


def _records(block: Sequence[Row], chat: _Chat, form: Form, scope: Scope) -> list[Record]:
    """The messages of a block of entries, each with the picture the person sent in it."""
    found: list[Record] = []
    messages: list[Message] = []
    origin, people = scope.origin, chat.people
    odd = to_look_at([said for _, _, said in block])
    for place, (made, author, said) in enumerate(block):
        name, who = people.get(author) or chat.meet(author)
        if "\n" in said:
            chat.other_headers += other_headers(said)
        text, picture = said, None
        files: tuple[str, ...] = ()
        if place in odd or not name:
            body = _understood(block[place], name, chat, form)
            if body is None:
                continue
            text, files = body.text, body.files
            if who is Author.ME and body.what is What.PICTURE:
                picture, text = _picture(made, body, scope), ""  # a caption is judged once
        message = quick_message(origin, "", made, who, text, chat.title, name, False, files)
        messages.append(message)
        found.append(message)
        if picture:
            found.append(picture)
    chat.count(messages)
    return found


def _understood(row: Row, name: str, chat: _Chat, form: Form) -> Body | None:
    """What somebody said or sent, or None for a line that is nobody's words."""
    _, author, said = row
    if not name:
        chat.note(understand_system(f"{author}: {said}" if author else said))
        return None
    body = understand(said, bracketed=form.bracketed)
    if body.what not in _LEFT_ALONE:
        return body
    if not chat.title and not chat.own_lines and body.what in {What.GROUP, What.SYSTEM}:
        chat.title = name  # an iPhone puts the chat's name before its first line
    chat.note(body.what)
    return None


def _picture(made: int | None, body: Body, scope: Scope) -> Media:
    """A picture the person sent into the chat; the others' pictures are theirs."""
    file = "" if body.left_out or not body.files else body.files[0]
    return Media(
        scope.origin,
        "",
        made=made,
        author=Author.ME,
        audience=Audience.SOME,
        uri=_beside(scope, file),
        caption=body.text,
        role=MediaRole.SENT,
        is_video=is_video(file),
    )


def _beside(scope: Scope, file: str) -> str:
    """The path of a file in the chat's own folder, or "" where the export does not hold it."""
    folder, slash, _ = scope.path.rpartition("/")
    path = f"{folder}{slash}{file}"
    return path if file and path in scope.members.paths else ""


def _summary(chat: _Chat, scope: Scope) -> Conversation:
    others = sorted(name for name in chat.spoke if folded(name) not in chat.mine)
    if not chat.is_group and chat.title and not others:
        others = [chat.title]
    return Conversation(
        scope.origin,
        folded(chat.title) or scope.path,
        title=chat.title,
        participants=tuple(others),
        is_group=chat.is_group or len(chat.spoke) > 2,
        total=chat.total,
        mine=chat.own,
        first=chat.first,
        last=chat.last,
    )


def _problems(chat: _Chat, form: Form, scope: Scope) -> Iterator[Problem]:
    if not chat.mine:
        yield scope.problem(WHO_ARE_YOU, fatal=True)
    elif chat.total and not chat.own and (chat.is_group or chat.spoke != {chat.title}):
        yield scope.problem(NOT_IN_IT)
    if not form.certain:
        yield scope.problem(TWO_WAYS)
    if chat.other_headers > _PASTED:
        yield scope.problem(
            f"{chat.other_headers} lines in this chat begin as another phone’s messages do. They "
            "were taken as parts of the messages in which they stand."
        )
    if chat.unknown_lines and not chat.own_lines:
        yield scope.problem(OTHER_LANGUAGE)
    elif chat.unknown_lines and form.bracketed:
        yield scope.problem(
            f"{chat.unknown_lines} of the lines that WhatsApp itself writes into a chat could not "
            "be recognised. None of them was taken as anybody’s words."
        )


def _names_of(scope: Scope) -> frozenset[str]:
    """The person's names as they are compared."""
    owner = scope.owner
    return frozenset(
        folded(name) for name in (owner.name, owner.handle, *owner.ids) if folded(name)
    )
