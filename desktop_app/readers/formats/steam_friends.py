"""Reads the list of friends as it is saved from Steam, a piece at a time."""

from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from itertools import chain
from typing import BinaryIO

from checks.evidence import Contact, Problem, Record, Relation
from desktop_app.readers.formats.html_pages import CUT_SHORT
from desktop_app.readers.formats.steam_pages import is_blocked, tail_of
from desktop_app.readers.formats.text_lines import Losses, clean_chunks
from desktop_app.readers.section import Scope

NAMELESS = "Some entries of this list have no name, so who they are is not known."

_PIECE = 64 * 1024
_LONGEST_TAG = 64 * 1024
_LONGEST_REST = 4 * 1024
_LONGEST_NAME = 4 * 1024
_TAIL = 20


@dataclass(slots=True)
class _Friend:
    """One entry while it is read."""

    number: str
    address: str
    name: str = ""


def read_friends(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The people of a list; where the browser noted that they are blocked ones, as such."""
    relation = Relation.BLOCKED if is_blocked(scope.members, scope.path) else Relation.FRIEND
    page, losses = _Page(), Losses()
    nameless = False
    pieces = (
        text[at : at + _PIECE]
        for text in clean_chunks(stream, losses)
        for at in range(0, len(text), _PIECE)
    )
    for piece in chain(pieces, (None,)):
        is_sound = page.take(piece)
        for friend in page.done():
            handle = friend.address if friend.address != friend.number else ""
            nameless = nameless or not friend.name
            yield Contact(
                scope.origin, f"{relation}-{friend.number}", friend.name, handle, relation
            )
        if not is_sound:
            yield scope.problem(CUT_SHORT, fatal=True)
            break
    if nameless:
        yield scope.problem(NAMELESS, fatal=True)
    yield from losses.problems(scope)


class _TooMuch(Exception):
    """A name that nobody has."""


class _Page(HTMLParser):
    """Collects the entries of a list while it is fed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._friend: _Friend | None = None
        self._name: list[str] | None = None  # while the words of a name are collected
        self._size = 0
        self._done: list[_Friend] = []

    def take(self, piece: str | None) -> bool:
        """Read one more piece, None for the end; False where this is no honest page."""
        try:
            if piece is not None:
                self.feed(piece)
                if self.cdata_elem is not None:  # the parser would keep a whole script
                    self.rawdata = self.rawdata[-_TAIL:]
                if len(self.rawdata) <= _LONGEST_TAG:
                    return True
            is_whole = piece is None and not self._is_cut()
            if len(self.rawdata) <= _LONGEST_REST:
                self.close()
        except (_TooMuch, ValueError):  # the latter for the number of no character
            is_whole = False
        self._end_friend()
        return is_whole

    def _is_cut(self) -> bool:
        """Whether the page ends in a tag, in a script or in a name."""
        return self.rawdata.startswith("<") or bool(self.cdata_elem or self._name)

    def done(self) -> list[_Friend]:
        """The entries that are complete by now."""
        done, self._done = self._done, []
        return done

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin an entry or its name, end the name, or note where the entry leads."""
        given = dict(attrs)
        classes = (given.get("class") or "").split()
        self._end_name()
        if "friend_block_v2" in classes:
            self._end_friend()
            number = given.get("data-steamid") or ""
            self._friend = _Friend(number, tail_of(given.get("href") or ""))
        elif self._friend is None:
            return
        elif "friend_block_content" in classes:
            self._name, self._size = [], 0
        elif tag == "a" and not self._friend.address:
            self._friend.address = tail_of(given.get("href") or "")

    def handle_endtag(self, tag: str) -> None:
        """End a name, which stands right in a block."""
        if tag in ("div", "a", "span"):
            self._end_name()

    def handle_data(self, data: str) -> None:
        """Collect the words of a name."""
        if self._name is not None:
            self._name.append(data)
            self._size += len(data)
            if self._size > _LONGEST_NAME:
                raise _TooMuch

    def parse_marked_section(self, i: int, report: int = 1) -> int:
        """Pass over what looks like the conditional comments of old browsers, whatever is in it."""
        return self.parse_bogus_comment(i, bool(report))

    def _end_name(self) -> None:
        if self._name is not None and self._friend is not None and not self._friend.name:
            self._friend.name = " ".join("".join(self._name).split())
        self._name, self._size = None, 0

    def _end_friend(self) -> None:
        self._end_name()
        if self._friend is not None and (self._friend.number or self._friend.name):
            self._done.append(self._friend)
        self._friend = None
