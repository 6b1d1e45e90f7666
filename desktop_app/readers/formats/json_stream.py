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
    decoder,
    is_blank,
    lenient,
    struct_of,
)
from desktop_app.readers.formats.json_entries import at_once, piecewise
from desktop_app.readers.formats.json_seams import Broken, OddShape
from desktop_app.readers.formats.json_walk import Batch, walk
from desktop_app.readers.section import Scope

T = TypeVar("T")

SMALL = 8 * 1024 * 1024
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

    The member is a bare array, an object with arrays under `key` (a regular expression; an
    ending such as "_v2" may follow), an object with a single array in it, at most one deeper, or
    one entry by itself; each also behind `name =`. One bad entry is one Problem and the others
    survive; after twenty the rest are counted in a last one. What is cut short gives what was
    whole, then a fatal Problem, and so does what goes on behind its end; entries that all have no
    field of `into` are a fatal Problem too.

    Nothing is hidden by a name that stands twice: arrays of one name are all read. Within an
    entry the last value of a name counts, as in any reader of JSON.
    """
    wanted = re.compile(rf"(?:{key})(?:_v\d+)?")
    blank = 0  # entries without a field of the shape, until one has any
    sound = False
    for found in told(scope, _entries(stream, scope, into, wanted)):
        if isinstance(found, Problem):
            yield found
        elif not sound and is_blank(found[1]):
            blank += len(found[1])
        else:
            if not sound and blank:
                yield from _blanks(into, blank)
            sound = True
            yield found[1]
    if blank and not sound:
        yield scope.problem(ODD_SHAPE, fatal=True)


def _blanks(into: type[T], count: int) -> Iterator[list[T]]:
    """Entries that were held back, a few at a time."""
    while count:
        some = min(count, _MANY)
        yield [into() for _ in range(some)]
        count -= some


def fields(
    stream: BinaryIO, scope: Scope, shapes: Mapping[str, Any]
) -> Iterator[tuple[str, list[Any]] | Problem]:
    """Named members of one object: a `list[…]` in batches, any other value as a list of one.

    `shapes` says what each member is read into. They come in the order of `shapes` where the
    document is small, in its own order where it is large. Damage is told as `batches` does. Of a
    name that stands twice the last value counts in a small document, and each in a large one.
    """
    for found in told(scope, _members(stream, shapes)):
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


def told(scope: Scope, found: Iterator[Batch]) -> Iterator[Batch | Problem]:
    """Turn the counts of bad entries, and a broken end, into Problems."""
    bad = 0
    try:
        for batch in found:
            if batch[1]:
                yield batch
            for _ in range(min(batch[2], max(0, _MANY - bad))):
                yield scope.problem(ONE_BAD)
            bad += batch[2]
    except OddShape:
        yield scope.problem(ODD_SHAPE, fatal=True)
    except Broken as broken:
        yield scope.problem(str(broken) or CUT_SHORT, fatal=True)
    if bad > _MANY:
        yield scope.problem(f"{bad - _MANY} more entries could not be read; the others were.")


def _begin(stream: BinaryIO) -> tuple[bytes, Iterator[bytes] | None]:
    """The document without what stands around it, and its rest where it is not small."""
    pieces = filter(None, chunks(stream))
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


def _entries(
    stream: BinaryIO, scope: Scope, into: type[Any], wanted: re.Pattern[str]
) -> Iterator[Batch]:
    data, rest = _begin(stream)
    if rest is None:
        try:
            found, broken = at_once(data, into, wanted)
        except TROUBLE:
            yield from piecewise(_cut(data), lambda: _cut(data), into, wanted)
            return
        yield from found
        if broken:
            raise broken
        return
    yield from piecewise(chain(_cut(data), rest), lambda: _again(scope), into, wanted)


def _again(scope: Scope) -> Iterator[bytes]:
    """A large document from its beginning."""
    with scope.members.open(scope.path) as stream:
        data, rest = _begin(stream)
        yield from chain(_cut(data), rest or ())


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
    """The same batches; raises `OddShape` where there are none, not even empty ones."""
    nothing = True
    for batch in found:
        nothing = False
        yield batch
    if nothing:
        raise OddShape
