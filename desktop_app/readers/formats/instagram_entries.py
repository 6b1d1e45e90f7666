"""Reads the entries of Instagram's files alike, be they of either JSON dialect or a page."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from checks.evidence import Problem, Record
from desktop_app.readers.formats import dates, json_stream
from desktop_app.readers.formats.html_markup import Block
from desktop_app.readers.formats.html_records import ODD_LAYOUT, blocks
from desktop_app.readers.formats.instagram_labels import TIME
from desktop_app.readers.formats.meta import Fact, LabelEntry, MediaObject, facts, fold
from desktop_app.readers.formats.text_repair import repair
from desktop_app.readers.section import Scope

UNDATED = (
    "The dates on this page are in a form that Keep Clear does not know, "
    "so when things happened is not told."
)
ONLY_JSON = (
    "Keep Clear reads this part only from a download in JSON. Ask for the download once more and "
    "choose JSON as its format."
)


@dataclass(frozen=True, slots=True)
class Told:
    """One entry: its title, everything it says under labels or without, and its own time.

    `made` is in seconds UTC. What stands under no label, such as a name in a list or a link, is
    a fact with the label "".
    """

    title: str = ""
    facts: list[Fact] = field(default_factory=list)
    made: int | None = None
    media: list[MediaObject] = field(default_factory=list)

    @property
    def when(self) -> int | None:
        """Its own time, else the first that it tells."""
        return self.made or next((fact.made for fact in self.facts if fact.made), None)

    @property
    def is_labelled(self) -> bool:
        """Whether it says anything under a label."""
        return any(fact.label for fact in self.facts)


def told(stream: BinaryIO, scope: Scope) -> Iterator[Told | Problem]:
    """The entries of a member, in JSON or HTML."""
    if is_page(scope):
        yield from _of_page(stream, scope)
        return
    for entry in json_stream.items(stream, scope, LabelEntry):
        if isinstance(entry, Problem):
            yield entry
            continue
        pictures = (entry.media, list((entry.media_map_data or {}).values()), entry.media_list_data)
        media = [medium for some in pictures for medium in some or ()]
        title, made = repair(entry.title or ""), dates.seconds(entry.timestamp)
        yield Told(title, facts(entry), made, media)


def is_page(scope: Scope) -> bool:
    """Whether a member is in HTML."""
    return scope.path.lower().endswith(".html")


def nothing(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """A category that was asked for and holds nothing: read, without a record."""
    yield from ()


def only_json(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Say of a page that it goes unread."""
    yield scope.problem(ONLY_JSON, fatal=True)


def _of_page(stream: BinaryIO, scope: Scope) -> Iterator[Told | Problem]:
    """A page's blocks, and the tables outside of any.

    Links outside of any block are told as a layout that is not known: they may be a list.
    """
    undated = known = lost = False
    for block in blocks(stream, scope):
        if isinstance(block, Problem):
            lost = False  # it is said already
            yield block
            continue
        undated = undated or _is_undated(block)
        known = known or block.known
        if block.known or block.rows:
            yield told_by(block)
        else:
            lost = lost or bool(block.links)
    if lost and not known:
        yield scope.problem(ODD_LAYOUT, fatal=True)
    if undated:
        yield scope.problem(UNDATED)


def _is_undated(block: Block) -> bool:
    """Whether a block has a date that was not understood."""
    rows = (value for label, value in block.rows if fold(label) in TIME)
    unread = any(value and not (dates.english(value) or dates.iso(value)) for value in rows)
    more = block.known and not block.made and len(block.texts) > 1  # a name, and something else
    return block.undated or unread or more


def told_by(block: Block) -> Told:
    """What a block of a page says."""
    found = [
        Fact(label, (fold(label),), value, "", dates.english(value) or dates.iso(value))
        for label, value in block.rows
    ]
    found += [Fact("", ("",), text, "", None) for text in block.texts]
    found += [Fact("", ("",), "", link, None) for link in block.links]
    return Told(block.heading, found, block.made, [MediaObject(uri) for uri in block.media])
