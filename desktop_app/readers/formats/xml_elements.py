"""Builds small values from the elements of an XML document while it is fed, within bounds.

The document stands inside an element of our own. There a document type is no XML, so that no
entity is ever declared or fetched, whatever the document says.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from types import MappingProxyType
from xml.parsers import expat

DEEPEST = 200
"""Elements that may stand within one another."""

MOST_NODES = 250_000
"""Elements that one wanted element may hold."""

_MOST_ATTRIBUTES = 256
_MOST_NAMES = 10_000  # the parser never forgets a name
_LONGEST_TAG = 1024 * 1024  # bytes of a tag or comment, which the parser needs whole
_PIECE = 64 * 1024
_ROOT = b"<_>"
_ROOT_END = b"</_>"
_NONE: Mapping[str, str] = MappingProxyType({})

Broken = expat.ExpatError
"""The document is not well-formed."""


class TooMuch(Exception):
    """A nesting, a tag or an element that no honest document has."""


@dataclass(frozen=True, slots=True)
class Element:
    """One element: its namespace ("" for none), its local name and what it holds.

    An attribute with a namespace is called "{namespace}name". `parts` are the texts and elements
    in it, in their order.
    """

    namespace: str
    name: str
    attributes: Mapping[str, str]
    parts: tuple["Element | str", ...] = ()

    @property
    def text(self) -> str:
        """The text that stands directly in it."""
        return "".join(part for part in self.parts if isinstance(part, str))

    @property
    def whole_text(self) -> str:
        """All text in it and in the elements it holds, in order."""
        return "".join(part if isinstance(part, str) else part.whole_text for part in self.parts)

    @property
    def children(self) -> Iterator["Element"]:
        """The elements that stand directly in it."""
        return (part for part in self.parts if isinstance(part, Element))

    def child(self, name: str, namespace: str | None = None) -> "Element | None":
        """The first child of a local name, in one namespace or in any."""
        for part in self.children:
            if part.name == name and namespace in (None, part.namespace):
                return part
        return None

    def value(self, name: str, namespace: str | None = None) -> str:
        """The text of the first child of a local name, or ""."""
        found = self.child(name, namespace)
        return found.text if found else ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which elements are built whole, and of which only the start tag; by local names."""

    whole: frozenset[str]
    heads: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a document something stands: in which elements, and what its prefixes mean."""

    path: tuple[str, ...]
    prefixes: Mapping[str, str]


BEGINNING = Place((), {"xml": "http://www.w3.org/XML/1998/namespace"})
"""The place of a document's root."""


class Builder:
    """Takes a document from some place on; finished elements are in `done`.

    `begun` is the index, in bytes, at which the wanted element begins that is open now, or None;
    `place` is where the last wanted element stood, or, before any, the beginning.
    """

    def __init__(self, wanted: Wanted, place: Place, start: int) -> None:
        self._wanted = wanted
        self._path = list(place.path)
        self._open: list[tuple[str, str, Mapping[str, str], list[Element | str]]] = []
        self._scopes: list[tuple[int, Mapping[str, str]]] = [(0, place.prefixes)]
        self._names: dict[str, tuple[str, str]] = {}
        self._nodes = 0
        self.done: list[Element] = []
        self.begun: int | None = None
        opening = _ROOT + "".join(f"<{name}>" for name in place.path).encode()
        self._offset = start - len(opening)
        self._fed = len(opening)
        self._parser = parser = expat.ParserCreate("utf-8")
        parser.buffer_text = True
        parser.buffer_size = 1 << 16
        parser.Parse(opening, False)
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end

    @property
    def position(self) -> int:
        """The index, in bytes, of what is being read or could not be read."""
        return self._parser.CurrentByteIndex + self._offset

    @property
    def place(self) -> Place:
        """Where the elements stand that are open outside of any wanted one."""
        depth = len(self._path)
        prefixes = next(scope for level, scope in reversed(self._scopes) if level <= depth)
        return Place(tuple(self._path), prefixes)

    def feed(self, data: bytes) -> None:
        """Read on. Raises `Broken` or `TooMuch`; what was finished before is in `done`."""
        for at in range(0, len(data), _PIECE):
            piece = data[at : at + _PIECE]
            self._parser.Parse(piece, False)
            self._fed += len(piece)
            unread = self._fed - self._parser.CurrentByteIndex
            if unread > _LONGEST_TAG or len(self._parser.intern) > _MOST_NAMES:
                raise TooMuch

    def close(self) -> None:
        """Read to the document's end. Raises `Broken` where something is still open."""
        self._parser.Parse(_ROOT_END, True)

    def take(self) -> list[Element]:
        """What was finished since it was last asked."""
        done, self.done = self.done, []
        return done

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        depth = len(self._path) + len(self._open) + 1
        if depth > DEEPEST or len(attributes) > _MOST_ATTRIBUTES:
            raise TooMuch
        given = self._attributes(attributes, depth) if attributes else _NONE
        namespace, name = self._names.get(tag) or self._expand(tag)
        if self._open:
            self._nodes += 1
            if self._nodes > MOST_NODES:
                raise TooMuch
        elif name in self._wanted.whole:
            self.begun = self.position
            self._nodes = 0
            self._parser.CharacterDataHandler = self._text
        else:
            self._path.append(tag)
            if name in self._wanted.heads:
                self.done.append(Element(namespace, name, given))
            return
        self._open.append((namespace, name, given, []))

    def _end(self, _tag: str) -> None:
        depth = len(self._path) + len(self._open)
        if not depth:  # our own root
            return
        if self._scopes[-1][0] == depth:
            self._scopes.pop()
            self._names.clear()
        if not self._open:
            self._path.pop()
            return
        namespace, name, attributes, parts = self._open.pop()
        element = Element(namespace, name, attributes, _joined(parts))
        if self._open:
            self._open[-1][3].append(element)
        else:
            self._parser.CharacterDataHandler = None
            self.begun = None
            self.done.append(element)

    def _text(self, text: str) -> None:
        self._open[-1][3].append(text)

    def _attributes(self, given: dict[str, str], depth: int) -> dict[str, str]:
        """Attributes by their full names; what declares prefixes is noted and left out."""
        declared = {
            name.partition(":")[2]: value
            for name, value in given.items()
            if name == "xmlns" or name.startswith("xmlns:")
        }
        if declared:
            self._scopes.append((depth, {**self._scopes[-1][1], **declared}))
            self._names.clear()
        prefixes = self._scopes[-1][1]
        found: dict[str, str] = {}
        for name, value in given.items():
            prefix, colon, local = name.partition(":")
            if not colon and name != "xmlns":
                found[name] = value
            elif colon and prefix != "xmlns":
                uri = prefixes.get(prefix)
                found[f"{{{uri}}}{local}" if uri else local] = value
        return found

    def _expand(self, tag: str) -> tuple[str, str]:
        """The namespace and the local name; a prefix that nobody declared has none."""
        prefix, _, local = tag.rpartition(":")
        self._names[tag] = found = (self._scopes[-1][1].get(prefix, ""), local)
        return found


def _joined(parts: list[Element | str]) -> tuple[Element | str, ...]:
    """The parts with each run of texts in one, however the parser handed it out."""
    if len(parts) < 2:
        return tuple(parts)
    joined: list[Element | str] = []
    for is_text, run in groupby(parts, lambda part: isinstance(part, str)):
        found = list(run)
        joined += ["".join(map(str, found))] if is_text else found
    return tuple(joined)
