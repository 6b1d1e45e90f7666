"""Reads JSON objects that stand one behind another, with nothing or only space between them."""

import re
from collections.abc import Iterator
from typing import Any, BinaryIO, TypeVar

from checks.evidence import Problem
from desktop_app.readers.formats.chunks import chunks
from desktop_app.readers.formats.json_decoding import TROUBLE, decoder, each
from desktop_app.readers.formats.json_seams import LONGEST, Broken
from desktop_app.readers.formats.json_stream import ODD_SHAPE, told
from desktop_app.readers.formats.json_walk import Batch
from desktop_app.readers.section import Scope

T = TypeVar("T")

_SEAM = re.compile(rb'\}\s*(?=\{\s*"[^"\\]{0,100}"\s*:)')
"""Where one object may end and the next begin; a text that ends so breaks what stands there."""


def batches(stream: BinaryIO, scope: Scope, into: type[T]) -> Iterator[list[T] | Problem]:
    """The objects of a document, in lists of no fixed length; damage as `json_stream` tells it."""
    for found in told(scope, _batches(stream, into)):
        yield found if isinstance(found, Problem) else found[1]


def _batches(stream: BinaryIO, into: Any) -> Iterator[Batch]:
    rest = b""
    for piece in filter(None, chunks(stream)):
        rest += piece
        parts = _parted(rest)
        rest = parts.pop()
        if len(rest) > LONGEST:
            raise Broken
        if parts:
            yield _decoded(parts, into)
    if not rest.strip(b" \t\r\n\x00"):
        return
    if not rest.lstrip().startswith(b"{"):
        raise Broken(ODD_SHAPE)
    try:
        last = decoder(into).decode(rest)
    except TROUBLE:
        good, bad = each([rest], into)
        if bad:
            raise Broken from None
        last = good[0]
    yield "", [last], 0


def _parted(data: bytes) -> list[bytes]:
    """The objects that stand in some bytes; the last may not be whole."""
    ends = [match.start() + 1 for match in _SEAM.finditer(data)]
    return [data[begin:end] for begin, end in zip([0, *ends], [*ends, len(data)], strict=True)]


def _decoded(parts: list[bytes], into: Any) -> Batch:
    """Objects decoded at once, or one by one where one of them is bad."""
    try:
        batch: list[Any] = decoder(list[into]).decode(b"[%b]" % b",".join(parts))
    except TROUBLE:
        return "", *each(parts, into)
    return "", batch, 0
