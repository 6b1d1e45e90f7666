"""Fuzz targets of what decodes a member's bytes: encodings, JSON, Meta's pages."""

import json
import random
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import asdict
from typing import Any

import msgspec

from checks.evidence import Origin, Problem
from desktop_app.readers.formats import (
    csv_parser,
    csv_stream,
    html_records,
    json_stream,
    text_lines,
    xml_stream,
)
from desktop_app.readers.formats.chunks import chunks, text_chunks
from desktop_app.readers.formats.xml_elements import Element
from desktop_app.readers.section import Owner, Scope
from tests.fuzz import seeds
from tests.fuzz.exports import cases
from tests.fuzz.mutation import change_content
from tests.fuzz.packed import MemoryMembers
from tests.fuzz.sizes import lowered, set_for_a_while
from tests.fuzz.target import Broken, Target, hold, hold_silent

_PATH = "member.json"


class Inner(msgspec.Struct, gc=False):
    """A value inside an entry."""

    text: str | None = None
    made: int | float | str | None = None


class Entry(msgspec.Struct, gc=False):
    """An entry of the kind that readers ask for."""

    text: str | None = None
    made: int | float | str | None = None
    title: str = ""
    tags: list[str] | None = None
    data: list[Inner] | None = None
    inner: Inner | None = None
    name: str | None = None
    timestamp: int | float | str | None = None


_SHAPES: dict[str, Any] = {
    "title": str,
    "a": list[Entry],
    "participants": list[Inner | str],
    "messages": list[Entry],
    "data": list[Inner],
    "inner": Inner,
}


def scope_of(data: bytes) -> tuple[MemoryMembers, Scope]:
    """The one member that holds some bytes, and its scope."""
    members = MemoryMembers({_PATH: data})
    origin = Origin("facebook", "jo", "section", _PATH)
    return members, Scope(origin, Owner("Jo"), _PATH, len(data), members)


_WAYS: tuple[Callable[[Any, Scope], Any], ...] = (
    lambda stream, scope: json_stream.items(stream, scope, Entry),
    lambda stream, scope: json_stream.items(stream, scope, Entry, "a"),
    lambda stream, scope: json_stream.items(stream, scope, msgspec.Raw),
    lambda stream, scope: json_stream.items(stream, scope, dict[str, Entry], "messages|data"),
    lambda stream, scope: json_stream.fields(stream, scope, _SHAPES),
    lambda stream, scope: (json_stream.document(stream, scope, Entry),),
)
_FIELDS, _DOCUMENT = 4, 5


def _json(data: bytes) -> None:
    """Read JSON in one of the ways there are, small and large."""
    way = data[0] % len(_WAYS) if data else 0
    found = _gathered(way, data[1:])
    if way == _DOCUMENT or (way == _FIELDS and _has_twins(data[1:])):
        return
    with lowered():
        large = _gathered(way, data[1:])
    one, other = Counter(map(repr, _flat(found))), Counter(map(repr, _flat(large)))
    if one != other:
        raise Broken(f"the large way differs: {list((one - other) + (other - one))[:2]}")


def _has_twins(data: bytes) -> bool:
    """Whether a name stands twice in an object: `fields` says that the two ways differ then."""
    names: list[list[str]] = []
    try:
        json.loads(
            data.decode("utf-8", "replace"),
            object_pairs_hook=lambda pairs: names.append([name for name, _ in pairs]),
        )
    except (ValueError, RecursionError):
        return False  # what is not sound goes the large way at once
    return any(len(set(some)) < len(some) for some in names)


def _gathered(way: int, data: bytes) -> list[Any]:
    members, scope = scope_of(data)
    with members.open(_PATH) as stream:
        found = list(_WAYS[way](stream, scope))
    hold(members.handed_out <= 2 * len(data), "a member is read more than twice")
    for each in found:
        if isinstance(each, Problem):
            hold_silent(each.what)
    return found


def _flat(found: list[Any]) -> Iterator[Any]:
    """Entries one by one, whatever batches they came in."""
    for each in found:
        if isinstance(each, tuple):
            yield from ((each[0], entry) for entry in each[1])
        elif isinstance(each, msgspec.Raw):
            yield bytes(each)
        else:
            yield each


def _json_seeds() -> Iterator[bytes]:
    texts = [*seeds.JSON, *_members_of("json", "js")]
    return (bytes((way,)) + text for text in texts for way in range(len(_WAYS)))


def _members_of(*endings: str) -> Iterator[bytes]:
    """The members of golden cases that have one of some endings, small ones only."""
    for platform in ("facebook", "instagram", "x", "whatsapp"):
        for _, contents in cases(platform):
            for path, data in contents.items():
                if path.rpartition(".")[2] in endings and len(data) < 3_000:
                    yield data


def _change_json(data: bytes, chance: random.Random) -> bytes:
    way = data[:1] if chance.random() < 0.9 else chance.randbytes(1)
    return (way or b"\0") + change_content(data[1:], seeds.JSON, chance)


def _html(data: bytes) -> None:
    """Read a page whole and in tiny pieces; both must give the same."""
    found = _blocks(data)
    with set_for_a_while([(html_records, "PIECE", 30 + len(data) % 90)]):
        small = _blocks(data)
    is_whole = not any(isinstance(each, Problem) for each in (*found, *small))
    hold(found == small or not is_whole, "a page in pieces differs")


def _blocks(data: bytes) -> list[Any]:
    members, scope = scope_of(data)
    with members.open(_PATH) as stream:
        found = list(html_records.blocks(stream, scope))
    for each in found:
        if isinstance(each, Problem):
            hold_silent(each.what)
    return [each if isinstance(each, Problem) else asdict(each) for each in found]


def _html_seeds() -> Iterator[bytes]:
    yield from seeds.HTML
    yield from _members_of("html")


def _change_html(data: bytes, chance: random.Random) -> bytes:
    return change_content(data, seeds.HTML, chance)


def _encodings(data: bytes) -> None:
    """Read bytes in pieces of several sizes; the text must be the same."""
    members, _ = scope_of(data)
    texts = set()
    for piece in (8, 61, 4096):
        with members.open(_PATH) as stream:
            texts.add("".join(text_chunks(stream, piece)))
    hold(len(texts) == 1, "the size of the pieces changes the text")
    with members.open(_PATH) as stream:
        parts = list(chunks(stream, 64))
    hold(all(parts), "an empty piece would end the reading before its time")


def _encoded_seeds() -> Iterator[bytes]:
    text = "Sea \U0001f30a, café, \ufeff and \ud83d"
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"):
        yield text.encode(encoding, "surrogatepass")
    yield from (*seeds.TEXTS, b"\xff", b"\xff\xfe", b"a\0", b"\0a", b"\xef\xbb", b"\xff\xfe\0\0")


_TABLE = csv_stream.Table(
    columns={
        "id": ("Comment ID", "Kommentar-ID", "tweet_id", "a"),
        "text": ("Comment text", "text", "b"),
        "made": ("Made", "timestamp", "c"),
    },
    needed=frozenset({"id"}),
    left=frozenset({"price", "tag #"}),
)
_FREE_TABLE = csv_stream.Table({"url": ("url",)}, header=("url", "title", "note"))


def _table(data: bytes) -> None:
    """Read a table whole and in pieces; both must give the same."""
    table = _FREE_TABLE if data[:1] == b"!" else _TABLE
    found, layout = _rows(data, table), _layout(data, table)
    with set_for_a_while([(text_lines, "PIECE", 600)]):
        if _layout(data, table) == layout:  # else the header is longer than a piece
            hold(_rows(data, table) == found, "a table in pieces differs")


def _layout(data: bytes, table: csv_stream.Table) -> Any:
    members, _ = scope_of(data)
    with members.open(_PATH) as stream:
        return csv_stream._layout(csv_parser.Lines(stream).first, table)


def _rows(data: bytes, table: csv_stream.Table) -> list[Any]:
    members, scope = scope_of(data)
    with members.open(_PATH) as stream:
        found = list(csv_stream.rows(stream, scope, table))
    for each in found:
        if isinstance(each, Problem):
            hold_silent(each.what)
        else:
            hold(len(each) == len(table.columns), "a row has another width than the table")
            hold(all(type(cell) is str for cell in each), "a cell is no text")
    return found


def _table_seeds() -> Iterator[bytes]:
    yield from seeds.TABLES
    yield from (b"!" + table for table in seeds.TABLES)
    yield from _members_of("csv")


def _change_table(data: bytes, chance: random.Random) -> bytes:
    return change_content(data, seeds.TABLES, chance)


def _lines(data: bytes) -> None:
    """Read lines in pieces of several sizes; they must be the same, and nothing be lost."""
    found = []
    for piece in (8, 61, 1 << 18):
        losses = text_lines.Losses()
        members, scope = scope_of(data)
        with members.open(_PATH) as stream, set_for_a_while([(text_lines, "PIECE", piece)]):
            lines = list(text_lines.lines(stream, losses))
        hold(not any("\n" in line or "\r" in line for line in lines), "a line has an end in it")
        found.append((lines, [each.what for each in losses.problems(scope)]))
    hold(found[0] == found[1] == found[2], "lines in pieces differ")


def _xml(data: bytes) -> None:
    """Read the wanted elements of a document, in large pieces and in small ones."""
    found = _elements(data)
    with set_for_a_while([(xml_stream, "_PIECE", 40 + len(data) % 90)]):
        hold(_elements(data) == found, "a document in pieces differs")


def _elements(data: bytes) -> list[Any]:
    members, scope = scope_of(data)
    with members.open(_PATH) as stream:
        found = list(xml_stream.elements(stream, scope, {"item", "b"}, {"rss", "a"}))
    for each in found:
        if isinstance(each, Problem):
            hold_silent(each.what)
    return [each if isinstance(each, Problem) else _told(each) for each in found]


def _told(element: Element) -> tuple[Any, ...]:
    """What an element tells, however its texts are cut."""
    children = tuple(map(_told, element.children))
    name = (element.namespace, element.name)
    return (*name, dict(element.attributes), element.text, element.whole_text, children)


def _xml_seeds() -> Iterator[bytes]:
    yield from seeds.XML


def _change_xml(data: bytes, chance: random.Random) -> bytes:
    return change_content(data, seeds.XML, chance)


TARGETS = (
    Target("json_stream", _json, _json_seeds, mutate=_change_json),
    Target("html_records", _html, _html_seeds, mutate=_change_html, longest=2048),
    Target("xml_stream", _xml, _xml_seeds, mutate=_change_xml, longest=2048),
    Target("csv_stream", _table, _table_seeds, mutate=_change_table, longest=2048),
    Target("text_lines", _lines, lambda: seeds.TEXTS, longest=1024, share=0.5),
    Target("encodings", _encodings, _encoded_seeds, longest=512, share=0.5),
)
