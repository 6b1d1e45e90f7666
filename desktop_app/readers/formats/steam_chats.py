"""Reads the page on which Steam keeps the chats of the last two weeks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from checks.evidence import Author, Conversation, Message, Problem, Record
from desktop_app.readers.formats import dates
from desktop_app.readers.formats.html_tables import TableRow, table_rows
from desktop_app.readers.formats.steam_pages import CHAT_HEADER, has_more, tail_of
from desktop_app.readers.section import Scope

OTHER_LANGUAGE = (
    "This page seems to be in another language, so it was not read. Set Steam to English, then "
    "save the page again."
)
UNDATED = (
    "Some times are written in a way, or in a time zone, that Keep Clear does not know, so when "
    "these messages were sent is not known."
)
UNOWNED = (
    "Some messages do not say whether you or somebody else wrote them. Save your profile or your "
    "list of friends as well, then add the folder again."
)
TWO_WEEKS = (
    "Steam keeps chats for about two weeks. What was said before that, or spoken, cannot be told."
)
MORE = (
    "This page shows only the newest chats. Press “Load more” until nothing is added, then save it "
    "again."
)
ONE_BAD = "One row could not be read; the others were."

_MANY = 20  # bad rows told one by one
_SUMMER = re.compile(r"\bBST\b")


@dataclass(slots=True)
class _Talk:
    """What is gathered of one conversation while its messages go by."""

    title: str
    total: int = 0
    mine: int = 0
    times: list[int] = field(default_factory=list)  # the first and the last so far

    def summary(self, scope: Scope, ident: str) -> Conversation:
        """The conversation without its messages."""
        first, last = (self.times[0], self.times[-1]) if self.times else (None, None)
        count = (self.total, self.mine, first, last)
        return Conversation(scope.origin, ident, self.title, (self.title,), False, "inbox", *count)


def read_chats(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The messages of a page and a summary of each conversation, which are all of two people."""
    talks: dict[str, _Talk] = {}
    strange: dict[str, bool] = {}
    rows = table_rows(stream, scope)
    for row in rows:
        if isinstance(row, Problem):
            yield row
        elif _is_header(row):
            yield from _messages(rows, scope, talks, strange)
            yield scope.problem(TWO_WEEKS)
            break
    else:
        yield scope.problem(OTHER_LANGUAGE, fatal=True)
    if has_more(scope.members, scope.path):
        yield scope.problem(MORE, fatal=True)
    yield from (talk.summary(scope, ident) for ident, talk in talks.items())
    yield from (scope.problem(what, fatal=fatal) for what, fatal in strange.items())


def _messages(
    rows: Iterator[TableRow | Problem],
    scope: Scope,
    talks: dict[str, _Talk],
    strange: dict[str, bool],
) -> Iterator[Message | Problem]:
    """The messages below the header, which may come once more where more was loaded."""
    bad = 0
    for row in rows:
        if isinstance(row, Problem):
            yield row
        elif len(row.cells) == len(CHAT_HEADER) and all(map(tail_of, row.links[:2])):
            yield _message(row, scope, talks, strange)
        elif not _is_header(row):
            bad += 1
            if bad <= _MANY:
                yield scope.problem(ONE_BAD)
    if bad > _MANY:
        yield scope.problem(f"{bad - _MANY} more rows could not be read; the others were.")


def _is_header(row: TableRow) -> bool:
    return tuple(map(str.casefold, row.cells)) == CHAT_HEADER


def _message(
    row: TableRow, scope: Scope, talks: dict[str, _Talk], strange: dict[str, bool]
) -> Message:
    """One message: it is the person's where theirs is the address of the one side."""
    sender, reader = map(tail_of, row.links[:2])
    names = dict(zip((sender, reader), row.cells, strict=False))
    author = _author(sender, reader, scope)
    if author is Author.UNKNOWN:
        strange[UNOWNED] = True
    other = reader if author is Author.ME else sender
    ident = other if author is not Author.UNKNOWN else " and ".join(sorted((sender, reader)))
    talk = talks.setdefault(ident, _Talk(names[other]))
    made = time_of(row.cells[2])
    if made is None:
        strange.setdefault(UNDATED, False)
    else:
        talk.times = [min((*talk.times, made)), max((*talk.times, made))]
    talk.total += 1
    talk.mine += author is Author.ME
    return Message(scope.origin, "", made, author, row.cells[3], talk.title, row.cells[0])


def _author(sender: str, reader: str, scope: Scope) -> Author:
    mine = scope.owner.ids
    if (sender in mine) is (reader in mine):
        return Author.UNKNOWN
    return Author.ME if sender in mine else Author.OTHER


def time_of(text: str) -> int | None:
    """A time as the page has it, in seconds UTC; a UK wall clock's where it names no zone.

    The page follows the account's language and the reader's own zone, of which only those of the
    UK are known. None for anything else.
    """
    return dates.english(_SUMMER.sub("+01:00", text.replace("@", " ")))
