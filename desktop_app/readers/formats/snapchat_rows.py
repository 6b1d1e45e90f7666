"""Goes through the lists of a Snapchat file; one that is empty may be an empty text."""

from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from checks.evidence import Problem
from desktop_app.readers.formats.json_nested import nested
from desktop_app.readers.formats.json_stream import ODD_SHAPE, ONE_BAD
from desktop_app.readers.section import Scope

_EMPTY = frozenset({b"", b"[]", b'""', b"{}", b"null"})
_SHORT = 16


def is_empty(scope: Scope) -> bool:
    """Whether a file holds nothing, in one of the ways that it may."""
    if scope.size > _SHORT:
        return False
    with scope.members.open(scope.path) as stream:
        return stream.read(_SHORT).strip() in _EMPTY


class _Parts:
    """Tells the shapes of a file's parts, and takes down which of them nobody knows."""

    def __init__(self, shapes: Mapping[str, Any], left_alone: frozenset[str]) -> None:
        self._shapes = shapes
        self._left_alone = left_alone
        self._strange: dict[str, None] = {}
        self._is_known = False

    def wanted(self, name: str) -> Any:
        """The shape of a part, if it is wanted."""
        if name in self._shapes or name in self._left_alone:
            self._is_known = True
        else:
            self._strange[name] = None
        return self._shapes.get(name)

    def problems(self, scope: Scope) -> Iterator[Problem]:
        """The parts that nobody knows; fatal where there are no others."""
        if self._strange and not self._is_known:
            yield scope.problem(ODD_SHAPE, fatal=True)
        for name in self._strange:
            yield scope.problem(f"This file has a part that was not recognised: “{name[:60]}”.")


def rows(
    stream: BinaryIO,
    scope: Scope,
    shapes: Mapping[str, Any],
    left_alone: frozenset[str] = frozenset(),
) -> Iterator[tuple[str, Any] | Problem]:
    """The entries of named parts, each with its part's name; an object is one entry.

    `shapes` are lists of a shape or a text, for an empty part may be an empty text. A part that
    is neither read nor known to be `left_alone` is a Problem by its name, and a file without any
    known part a fatal one.
    """
    if is_empty(scope):
        return
    parts = _Parts(shapes, left_alone)
    for found in nested(stream, scope, parts.wanted):
        if isinstance(found, Problem):
            yield found
            continue
        for entry in found[1]:
            if not isinstance(entry, str):
                yield found[0], entry
            elif entry.strip():
                yield scope.problem(ONE_BAD)
    yield from parts.problems(scope)
