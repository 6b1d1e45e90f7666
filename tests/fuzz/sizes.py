"""Lets small inputs take the way of large ones, by lowering what counts as small."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Any, BinaryIO

from desktop_app.readers.formats import json_seams, json_stream

_SMALL = 24
_PIECE = 48


@contextmanager
def lowered() -> Iterator[None]:
    """Decode whatever is longer than a line piece by piece, but for documents.

    A document is read whole by its nature; one that is too large for that is refused.
    """
    begin, document = json_stream._begin, json_stream.document

    def begin_small(stream: BinaryIO) -> Any:
        with set_for_a_while([(json_stream, "SMALL", _SMALL)]):
            return begin(stream)

    def document_whole(*arguments: Any) -> Any:
        with set_for_a_while([(json_stream, "_begin", begin)]):
            return document(*arguments)

    with set_for_a_while(
        [
            (json_stream, "_begin", begin_small),
            (json_stream, "PIECE", _PIECE),
            (json_seams, "PIECE", _PIECE),
            *((user, "document", document_whole) for user in _users()),
        ]
    ):
        yield


@cache
def _users() -> tuple[Any, ...]:
    """The modules that read documents, once all of them are loaded."""
    whole = json_stream.document
    return tuple(
        module
        for name, module in sys.modules.items()
        if name.startswith("desktop_app.readers") and getattr(module, "document", None) is whole
    )


@contextmanager
def set_for_a_while(places: Sequence[tuple[Any, str, Any]]) -> Iterator[None]:
    """Give names of modules other values for a while."""
    before = [(module, name, getattr(module, name)) for module, name, _ in places]
    try:
        for module, name, value in places:
            setattr(module, name, value)
        yield
    finally:
        for module, name, value in before:
            setattr(module, name, value)
