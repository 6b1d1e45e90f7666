"""Messages of Telegram chats that were saved as web pages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import BinaryIO

from checks.evidence import Author, Conversation, Message, Problem, Record
from desktop_app.readers.formats import dates
from desktop_app.readers.formats.telegram_layout import has_json
from desktop_app.readers.formats.telegram_owner import WHO_ARE_YOU
from desktop_app.readers.formats.telegram_pages import Shown, messages, pages_beside
from desktop_app.readers.section import Scope, Section, read

AS_PAGES = (
    "This part was saved as a web page. Keep Clear reads it as JSON only: export it again in the "
    "machine-readable JSON format."
)
UNDATED = "The dates on this page are in a form that Keep Clear does not know."

_WHEN = re.compile(
    r"(\d\d)\.(\d\d)\.(\d{4}) (\d\d):(\d\d)(?::(\d\d))?(?: UTC(?:([+-])(\d\d):?(\d\d))?)?"
)


@dataclass(slots=True)
class _Chat:
    """What is gathered of a chat while its pages go by."""

    id: str
    title: str = ""
    sender: str = ""
    mine: int = 0
    others: dict[str, None] = field(default_factory=dict)
    times: list[int] = field(default_factory=list)
    total: int = 0
    undated: bool = False


def read_pages(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The messages of a chat and a summary of it, given once, with its first page.

    Pages name people by their names only. Where the same export has JSON, pages tell nothing new.
    """
    first, *others = pages_beside(scope.members, scope.path)
    if scope.path != first or has_json(scope.members, scope.path):
        return
    chat = _Chat(scope.path.rpartition("/")[0])
    yield from _page(stream, scope, chat)
    section = Section(scope.origin.section, "", lambda stream, scope: _page(stream, scope, chat))
    for path in others:
        origin = replace(scope.origin, where=path)
        size = scope.members.size(path)
        yield from read(section, replace(scope, origin=origin, path=path, size=size))
    if chat.undated:
        yield scope.problem(UNDATED)
    if not scope.owner.account:
        yield scope.problem(WHO_ARE_YOU, fatal=True)
    if chat.total:
        yield _summary(chat, scope)


def read_page_only(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """A list that is read as JSON only; told where it is there as a page and not as JSON."""
    if not has_json(scope.members, scope.path):
        yield scope.problem(AS_PAGES, fatal=True)


def time_shown(when: str) -> int | None:
    """A time as pages write it, in seconds UTC; without its zone it is taken as a UK clock's."""
    match = _WHEN.fullmatch(when.strip())
    if not match:
        return None
    day, month, year, hour, minute, second, sign, hours, minutes = match.groups()
    fields = (int(year), int(month), int(day), int(hour), int(minute), int(second or 0))
    if " UTC" not in when:
        return dates.uk_wall_clock(*fields)
    made = dates.iso("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}".format(*fields))
    east = int(hours or 0) * 3600 + int(minutes or 0) * 60
    return None if made is None else made + (east if sign == "-" else -east)


def _page(stream: BinaryIO, scope: Scope, chat: _Chat) -> Iterator[Record | Problem]:
    for found in messages(stream, scope):
        if isinstance(found, Problem):
            yield found
        elif isinstance(found, str):
            chat.title = chat.title or found
        else:
            yield _message(found, scope, chat)


def _message(shown: Shown, scope: Scope, chat: _Chat) -> Message:
    """One message; the words of a forwarded one are those of whoever wrote it first."""
    sender = chat.sender = shown.sender or (chat.sender if shown.joined else "")
    author = scope.owner.wrote(sender)
    made = time_shown(shown.when)
    chat.total += 1
    chat.undated = chat.undated or made is None
    if made is not None:
        chat.times = [min((made, *chat.times)), max((made, *chat.times))]
    if author is Author.ME:
        chat.mine += 1
    elif sender:
        chat.others[sender] = None
    if shown.first is not None and author is Author.ME:
        author = scope.owner.wrote(shown.first) if shown.first else Author.OTHER
        sender = sender if author is Author.ME else shown.first
    ident = f"{chat.id}/{shown.id}" if shown.id else ""
    return Message(
        scope.origin,
        ident,
        made,
        author,
        shown.text,
        chat.title,
        sender,
        attachments=tuple(shown.files),
    )


def _summary(chat: _Chat, scope: Scope) -> Conversation:
    others = tuple(chat.others)
    return Conversation(
        scope.origin,
        chat.id,
        title=chat.title,
        participants=others,
        is_group=len(others) > (1 if scope.owner.account else 2),
        total=chat.total,
        mine=chat.mine,
        first=min(chat.times, default=None),
        last=max(chat.times, default=None),
    )
