"""Goes through a JSON document a piece at a time, whatever its size and however damaged."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, get_args

import msgspec

from desktop_app.readers.formats.json_decoding import TROUBLE, decoder, each
from desktop_app.readers.formats.json_seams import Broken, Window, likely_seams, scan, seam_after

Batch = tuple[str, list[Any], int]
"""The name of the member they stand in, some entries, and how many beside them were bad."""

TRAILING = (
    "This part goes on behind the end of its content, as if two were joined; what stands there "
    "was not read."
)

_FEW = 64  # elements that are parted one by one before seams are guessed
_MOST_NAMES = 1000
_LAST = re.compile(rb"\}\s*+\]")
_TRIES = 3
_NOTHING = re.compile(rb"[\s;\x00]*+")  # what may stand behind a document

ShapeOf = Callable[[str], Any]
Inside = Callable[[bytes, Any], tuple[list[Any], int] | None]

_TEXTS = (str, msgspec.Raw)
"""Shapes for which "null" in quotation marks is a text as any other."""


@dataclass(slots=True)
class Outline:
    """What a document turned out to be: a bare array, or an object with members so called.

    `wanted` says whether any of them was; `array` is the last that is an array, of so many.
    """

    bare: bool = False
    wanted: bool = False
    names: list[str] = field(default_factory=list)
    arrays: int = 0
    array: str = ""

    def note(self, name: str, *, is_array: bool) -> None:
        """Take down a member; after a thousand only whether it is an array."""
        if len(self.names) < _MOST_NAMES:
            self.names.append(name)
        if is_array:
            self.arrays, self.array = self.arrays + 1, name


def single(value: bytes, shape: Any) -> tuple[list[Any], int] | None:
    """A value that is no array as the one entry of its member.

    None where it is the word "null", which the decoder takes for nothing wherever it may.
    """
    if shape not in _TEXTS and value.strip().lower() == b'"null"':
        return None
    return each([value], _entry_shape(shape))


def walk(
    pieces: Iterator[bytes],
    shape_of: ShapeOf,
    *,
    bare: Any = None,
    inside: Inside = single,
    outline: Outline | None = None,
) -> Iterator[Batch]:
    """The members of an object, or the entries of a bare array, whose shape is `bare`.

    `shape_of` gives a member's shape, or None where it is not wanted; a `list[…]` comes in
    batches, the first of them empty. `inside` reads a wanted value that is no array. A member
    that stands there twice counts twice. Raises `Broken` where the document is cut short, is no
    JSON from there on, or goes on behind its end.
    """
    window = Window(pieces)
    outline = outline or Outline()
    opening = window.peek()
    window.at += 1
    if opening == b"[":
        outline.bare = True
        yield from array(window, "", bare)
    elif opening == b"{":
        yield from _object(window, shape_of, inside, outline)
    else:
        raise Broken
    expect_end(window)


def expect_end(window: Window) -> None:
    """Raise `Broken` where something stands behind the end of a document."""
    while True:
        if not _NOTHING.fullmatch(window.data, window.at):
            raise Broken(TRAILING)
        if window.ended:
            return
        window.at = len(window.data)
        window.more()


def _object(window: Window, shape_of: ShapeOf, inside: Inside, outline: Outline) -> Iterator[Batch]:
    """The members of an object, from behind its opening brace to behind its closing one."""
    while (mark := window.peek()) != b"}":
        if mark != b'"':
            raise Broken
        name = name_of(window.key())
        shape = shape_of(name)
        is_array = window.peek() == b"["
        outline.note(name, is_array=is_array)
        outline.wanted = outline.wanted or shape is not None
        if is_array:
            window.at += 1
            yield from array(window, name, shape)
            continue
        value = window.value()
        if shape is not None and value.strip() != b"null":
            found = inside(value, shape)
            if found is not None:
                yield name, *found
    window.at += 1


def array(
    window: Window, name: str, shape: Any, ending: re.Pattern[bytes] | None = None
) -> Iterator[Batch]:
    """The rest of an array, from behind its opening bracket to behind its closing one.

    `ending` is what may close it, bracket included, where more is known of that.
    """
    entry = msgspec.Raw if shape is None else _entry_shape(shape)
    sample = b""
    if shape is not None:
        yield name, [], 0
    while True:
        window.fill()
        window.peek()
        at_once = _at_once(window, entry, sample, ending)
        if at_once is not None:
            if shape is not None:
                yield name, at_once[0], 0
            if at_once[1]:
                return
            continue
        spans, end, closed = scan(window.data, window.at, limit=0 if sample else _FEW)
        if spans:
            sample = seam_after(window.data, spans[0][1])
            if shape is not None:
                yield name, *_exact(window.data, spans, entry)
            window.at = end
        if closed:
            window.at = end
            return
        if not spans:
            window.more()


def _at_once(
    window: Window, entry: Any, sample: bytes, ending: re.Pattern[bytes] | None
) -> tuple[list[Any], bool] | None:
    """What stands up to the array's likely end, or to the last likely seam, and whether it ended.

    A guess counts only if all that stands up to it decodes. A list in brackets that decodes is
    the list that begins there, for none is the beginning of another.
    """
    decode = decoder(list[entry]).decode
    for end, is_last in _likely_ends(window, sample, ending):
        inside = window.data[window.at : end]
        try:
            batch: list[Any] = decode(b"[%b" % inside if is_last else b"[%b]" % inside)
        except TROUBLE:
            continue
        window.at = end
        return batch, is_last
    return None


def _likely_ends(
    window: Window, sample: bytes, ending: re.Pattern[bytes] | None
) -> Iterator[tuple[int, bool]]:
    """Where to try the rest of an array or a good piece of it, and whether that would be all."""
    if ending:
        found = ending.search(window.data, window.at)
        if found:
            yield found.end(), True
    if sample:
        for end in likely_seams(window.data, window.at, sample):
            yield end, False
        for last in islice(_LAST.finditer(window.data, window.at), _TRIES):
            yield last.end(), True


def _exact(data: bytes, spans: list[tuple[int, int]], entry: Any) -> tuple[list[Any], int]:
    """The entries between known seams, together if all are sound, else one by one."""
    try:
        return decoder(list[entry]).decode(b"[%b]" % data[spans[0][0] : spans[-1][1]]), 0
    except TROUBLE:
        return each((data[begin:end] for begin, end in spans), entry)


def _entry_shape(shape: Any) -> Any:
    """What one entry of a `list[…]` is read into; the shape itself where it is no list."""
    return get_args(shape)[0] if getattr(shape, "__origin__", None) is list else shape


def name_of(quoted: bytes) -> str:
    """A member's name; one that is no text keeps its quotation marks, so that nobody wants it."""
    try:
        return str(decoder(str).decode(quoted))
    except TROUBLE:
        return quoted.decode("utf-8", "replace")
