"""Goes into a JSON document that holds long lists within lists, a piece at a time."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice
from typing import Any, BinaryIO, Final

import msgspec

from checks.evidence import Problem
from desktop_app.readers.formats.chunks import chunks
from desktop_app.readers.formats.json_decoding import TROUBLE, decoder
from desktop_app.readers.formats.json_seams import Broken, Window
from desktop_app.readers.formats.json_stream import told
from desktop_app.readers.formats.json_walk import Batch, array, expect_end, name_of, single
from desktop_app.readers.section import Scope

INTO: Final = object()
"""What is said of a member that is to be gone into: an object, or a list of objects."""

Wanted = Callable[[str], Any]
"""Tells by a member's path (its names, a dot between each two) its shape, INTO, or None.

It may raise `Enough` to end the reading.
"""


class Enough(Exception):
    """All that is wanted of a document has been read."""


_SCALAR = re.compile(rb'[^,\[\]{}"]*')
_FIRST = re.compile(rb"\s*\n([ \t]+)\{")
_LAST = re.compile(rb"\}\s*+\]")
_TRIES = 3


def nested(
    stream: BinaryIO, scope: Scope, wanted: Wanted
) -> Iterator[tuple[str, list[Any]] | Problem]:
    """What is wanted of a document that is an object, in its own order and whatever its size.

    A `list[…]` comes in batches, any other value as a list of one, and where an object is gone
    into begins a list of one None. Damage is told as `json_stream.batches` does.
    """
    try:
        for found in told(scope, _document(stream, wanted)):
            yield found if isinstance(found, Problem) else (found[0], found[1])
    except Enough:
        return


def _document(stream: BinaryIO, wanted: Wanted) -> Iterator[Batch]:
    window = Window(filter(None, chunks(stream)))
    if window.peek() != b"{":
        raise Broken
    window.at += 1
    yield from _object(window, "", wanted)
    expect_end(window)


def _object(window: Window, above: str, wanted: Wanted) -> Iterator[Batch]:
    """The members of an object, from behind its opening brace to behind its closing one."""
    while (mark := window.peek()) != b"}":
        if mark != b'"':
            raise Broken
        path = above + name_of(window.key())
        shape = wanted(path)
        opening = window.peek()
        if shape is INTO and opening in b"[{":
            window.at += 1
            within = _objects if opening == b"[" else _one
            yield from within(window, path, wanted)
        elif opening == b"[":
            window.at += 1
            yield from _list(window, path, None if shape is INTO else shape)
        else:
            value = window.value()
            if shape not in (None, INTO) and value.strip() != b"null":
                found = single(value, shape)
                if found is not None:
                    yield path, *found
    window.at += 1


def _one(window: Window, path: str, wanted: Wanted) -> Iterator[Batch]:
    yield path, [None], 0
    yield from _object(window, f"{path}.", wanted)


def _objects(window: Window, path: str, wanted: Wanted) -> Iterator[Batch]:
    """Each object of a list; what else stands in it is bad."""
    while (mark := window.peek()) != b"]":
        if mark == b"{":
            window.at += 1
            yield from _one(window, path, wanted)
            continue
        scalar = _SCALAR.match(window.data, window.at)
        if scalar is None or scalar.end() == window.at:
            raise Broken
        window.at = scalar.end()
        yield path, [], 1
    window.at += 1


def _list(window: Window, path: str, shape: Any) -> Iterator[Batch]:
    """The entries of a list: at once where its end is in sight, else as any long list.

    An indented list tells by its first entry how its own bracket will stand.
    """
    window.fill()
    first = _FIRST.match(window.data, window.at)
    entries: Any = list[msgspec.Raw] if shape is None else shape
    for end in () if first else _likely_ends(window):
        try:
            batch = decoder(entries).decode(window.data[window.at - 1 : end])
        except TROUBLE:
            continue
        window.at = end
        if shape is not None:
            yield path, batch, 0
        return
    yield from array(window, path, shape, _closing(len(first[1])) if first else None)


@cache
def _closing(depth: int) -> re.Pattern[bytes]:
    """The bracket of a list whose entries stand so far in: on a line of its own, less far in."""
    return re.compile(rb"\n[ \t]{0,%d}\]" % (depth - 1))


def _likely_ends(window: Window) -> Iterator[int]:
    """Where a list may end that is not indented: behind an object; the first few such places.

    They are guesses that count only if what stands up to them decodes. A list in brackets that
    decodes is the list that begins there, for none is the beginning of another.
    """
    return (end.end() for end in islice(_LAST.finditer(window.data, window.at), _TRIES))
