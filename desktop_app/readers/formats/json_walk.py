"""Goes through a JSON document a piece at a time, whatever its size and however damaged."""

from collections.abc import Callable, Iterator
from typing import Any, get_args

import msgspec

from desktop_app.readers.formats.json_decoding import TROUBLE, decoder, each
from desktop_app.readers.formats.json_seams import Broken, Window, likely_seams, scan, seam_after

Batch = tuple[str, list[Any], int]
"""The name of the member they stand in, some entries, and how many beside them were bad."""


def walk(pieces: Iterator[bytes], shape_of: Callable[[str], Any]) -> Iterator[Batch]:
    """The entries of a bare array (its name is ""), or the members of an object.

    `shape_of` gives a member's shape, or None where it is not wanted; a `list[…]` comes in
    batches, the first of them empty. Raises `Broken` where the document is cut short or is no
    JSON from there on.
    """
    window = Window(pieces)
    opening = window.peek()
    window.at += 1
    if opening == b"[":
        yield from _array(window, "", shape_of(""))
    elif opening == b"{":
        yield from _object(window, shape_of)
    else:
        raise Broken


def _object(window: Window, shape_of: Callable[[str], Any]) -> Iterator[Batch]:
    while (mark := window.peek()) != b"}":
        if mark != b'"':
            raise Broken
        name = _name(window.key())
        shape = shape_of(name)
        if window.peek() == b"[":
            window.at += 1
            yield from _array(window, name, shape)
            continue
        value = window.value()
        if shape is not None and value.strip() != b"null":
            yield name, *each([value], _entry_shape(shape))


def _array(window: Window, name: str, shape: Any) -> Iterator[Batch]:
    """The rest of an array, from behind its opening bracket to behind its closing one."""
    entry = msgspec.Raw if shape is None else _entry_shape(shape)
    sample = b""
    if shape is not None:
        yield name, [], 0
    while True:
        window.fill()
        window.peek()
        batch = _guessed(window, entry, sample)
        if batch is not None:
            if shape is not None:
                yield name, batch, 0
            continue
        spans, end, closed = scan(window.data, window.at)
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


def _guessed(window: Window, entry: Any, sample: bytes) -> list[Any] | None:
    """What stands up to the last likely seam; a guess counts only if all of it decodes."""
    if not sample:
        return None
    decode = decoder(list[entry]).decode
    for end in likely_seams(window.data, window.at, sample):
        try:
            batch: list[Any] = decode(b"[%b]" % window.data[window.at : end])
        except TROUBLE:
            continue
        window.at = end
        return batch
    return None


def _exact(data: bytes, spans: list[tuple[int, int]], entry: Any) -> tuple[list[Any], int]:
    """The entries between known seams, together if all are sound, else one by one."""
    try:
        return decoder(list[entry]).decode(b"[%b]" % data[spans[0][0] : spans[-1][1]]), 0
    except TROUBLE:
        return each((data[begin:end] for begin, end in spans), entry)


def _entry_shape(shape: Any) -> Any:
    """What one entry of a `list[…]` is read into; the shape itself where it is no list."""
    return get_args(shape)[0] if getattr(shape, "__origin__", None) is list else shape


def _name(quoted: bytes) -> str:
    try:
        return str(decoder(str).decode(quoted))
    except TROUBLE:
        return ""
