"""Reads JSON members of any size into typed entries, and tells of what it could not read.

A parser says what it wants; whether the member was decoded in one go or cut at its seams does
not show. A shape is a `msgspec.Struct`, best with `gc=False`, a default for every field and only
the fields that are needed.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any, BinaryIO, TypeVar, cast

import msgspec

from checks.evidence import Problem
from desktop_app.readers.formats.chunks import PIECE, chunks
from desktop_app.readers.formats.json_decoding import (
    TROUBLE,
    Source,
    decoder,
    each,
    has_field_of,
    is_blank,
    lenient,
    struct_of,
)
from desktop_app.readers.formats.json_seams import Broken
from desktop_app.readers.formats.json_walk import Batch, walk
from desktop_app.readers.section import Scope

T = TypeVar("T")

SMALL = 16 * 1024 * 1024
"""Members up to this many bytes are decoded in one go."""

CUT_SHORT = "This part is cut short or damaged; only what comes before the damage was read."
ODD_SHAPE = "This part is laid out in a way that Keep Clear does not know, so it was not read."
ONE_BAD = "One entry could not be read; the others were."

_MANY = 20  # bad entries told one by one
_SCRIPT = re.compile(rb"\s*[A-Za-z_$][^={}\[\]\"]{0,300}=")


def items(stream: BinaryIO, scope: Scope, into: type[T], key: str = "") -> Iterator[T | Problem]:
    """The entries of a member one by one; see `batches`."""
    for batch in batches(stream, scope, into, key):
        if isinstance(batch, Problem):
            yield batch
        else:
            yield from batch


def batches(
    stream: BinaryIO, scope: Scope, into: type[T], key: str = ""
) -> Iterator[list[T] | Problem]:
    """The entries of a member, in lists of no fixed length.

    The member is a bare array, an object with an array under `key` (a regular expression; an
    ending such as "_v2" may follow), an object with a single array in it, at most one deeper, or
    one entry by itself; each also behind `name =`. One bad entry is one Problem and the others
    survive; after twenty the rest are counted in a last one. What is cut short gives what was
    whole, then a fatal Problem; entries that have no field of `into` are a fatal Problem too.
    """
    wanted = re.compile(rf"(?:{key})(?:_v\d+)?")
    for found in _told(scope, _entries(stream, into, wanted)):
        if isinstance(found, Problem):
            yield found
        elif is_blank(found[1]):
            yield scope.problem(ODD_SHAPE, fatal=True)
        else:
            yield found[1]


def fields(
    stream: BinaryIO, scope: Scope, shapes: Mapping[str, Any]
) -> Iterator[tuple[str, list[Any]] | Problem]:
    """Named members of one object: a `list[…]` in batches, any other value as a list of one.

    `shapes` says what each member is read into. They come in the order of `shapes` where the
    document is small, in its own order where it is large. Damage is told as `batches` does.
    """
    for found in _told(scope, _members(stream, shapes)):
        yield found if isinstance(found, Problem) else (found[0], found[1])


def document(stream: BinaryIO, scope: Scope, into: type[T]) -> T | Problem:
    """The whole of a member that is one small object; a fatal Problem if it cannot be read."""
    data, rest = _begin(stream)
    if rest is not None:
        return scope.problem(ODD_SHAPE, fatal=True)
    try:
        try:
            return cast(T, decoder(cast(Any, into)).decode(data))
        except TROUBLE:
            return cast(T, lenient(data, into))
    except TROUBLE:
        return scope.problem(CUT_SHORT, fatal=True)


def _told(scope: Scope, found: Iterator[Batch]) -> Iterator[Batch | Problem]:
    """Turn the counts of bad entries, and a broken end, into Problems."""
    bad = 0
    try:
        for batch in found:
            if batch[1]:
                yield batch
            for _ in range(min(batch[2], max(0, _MANY - bad))):
                yield scope.problem(ONE_BAD)
            bad += batch[2]
    except Broken as broken:
        yield scope.problem(str(broken) or CUT_SHORT, fatal=True)
    if bad > _MANY:
        yield scope.problem(f"{bad - _MANY} more entries could not be read; the others were.")


def _begin(stream: BinaryIO) -> tuple[bytes, Iterator[bytes] | None]:
    """The document without what stands around it, and its rest where it is not small."""
    pieces = chunks(stream)
    parts: list[bytes] = []
    size = 0
    for piece in pieces:
        parts.append(piece)
        size += len(piece)
        if size > SMALL:
            break
    data = b"".join(parts)
    script = _SCRIPT.match(data)
    if script:
        data = data[script.end() :].rstrip(b"; \t\r\n") if size <= SMALL else data[script.end() :]
    return data.lstrip(), pieces if size > SMALL else None


def _cut(data: bytes) -> Iterator[bytes]:
    return (data[at : at + PIECE] for at in range(0, len(data), PIECE))


def _entries(stream: BinaryIO, into: type[Any], wanted: re.Pattern[str]) -> Iterator[Batch]:
    data, rest = _begin(stream)
    if rest is None:
        try:
            batch = _at_once(data, into, wanted)
        except TROUBLE:
            pass
        else:
            yield "", *batch
            return
    shape = _list_of(into)
    pieces = chain(_cut(data), rest or ())
    yield from _some(
        walk(pieces, lambda name: shape if not name or wanted.fullmatch(name) else None)
    )


def _at_once(data: bytes, into: type[Any], wanted: re.Pattern[str]) -> tuple[list[Any], int]:
    """Decode a small document; raises one of TROUBLE where it is not sound JSON."""
    body: Source = data
    if not _is_array(data):
        body = _chosen(data, into, wanted)
    if not _is_array(body):
        return each([body], into)
    try:
        return decoder(_list_of(into)).decode(body), 0
    except TROUBLE:
        return each(decoder(list[msgspec.Raw]).decode(body), into)


_NEVER = re.compile(r"(?!)")


def _chosen(data: bytes, into: type[Any], wanted: re.Pattern[str]) -> Source:
    """The part of an object that holds the entries; the object itself where it is one entry."""
    parts: dict[str, msgspec.Raw] = decoder(dict[str, msgspec.Raw]).decode(data)
    for name, part in parts.items():
        if wanted.fullmatch(name):
            return part if _is_array(part) else _chosen(bytes(part), into, _NEVER)
    arrays = [part for part in parts.values() if _is_array(part)]
    if len(arrays) == 1 and "label_values" not in parts:
        return arrays[0]
    if not has_field_of(into, parts):
        raise Broken(ODD_SHAPE)
    return data


def _list_of(into: Any) -> Any:
    return list[into]


def _is_array(data: Source) -> bool:
    return bytes(memoryview(data)[:1]) == b"["


def _members(stream: BinaryIO, shapes: Mapping[str, Any]) -> Iterator[Batch]:
    data, rest = _begin(stream)
    if rest is None:
        try:
            whole = decoder(struct_of(tuple(shapes), tuple(shapes.values()))).decode(data)
        except TROUBLE:
            pass
        else:
            values = zip(shapes, msgspec.structs.astuple(whole), strict=True)
            yield from _some(
                (name, value if isinstance(value, list) else [value], 0)
                for name, value in values
                if value is not None
            )
            return
    yield from _some(walk(chain(_cut(data), rest or ()), shapes.get))


def _some(found: Iterator[Batch]) -> Iterator[Batch]:
    """The same batches; raises `Broken` where there are none, not even empty ones."""
    nothing = True
    for batch in found:
        nothing = False
        yield batch
    if nothing:
        raise Broken(ODD_SHAPE)
