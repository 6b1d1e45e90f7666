"""Goes through the conversations of a Hangouts download, whichever of its two layouts it has."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO

from checks.evidence import Problem
from desktop_app.readers.formats.hangouts_shapes import Event, Head, Ident, Outer
from desktop_app.readers.formats.json_nested import INTO, nested
from desktop_app.readers.formats.json_stream import ODD_SHAPE
from desktop_app.readers.section import Scope

HANGOUTS = r"(?:.*/)?hangouts\.json"

LATE = "A conversation names its people only behind its messages, so some senders have no name."
_NEW, _OLD = "conversations", "conversation_state"
_SHAPES: dict[str, Any] = {
    _NEW: INTO,
    f"{_NEW}.conversation": Outer,
    f"{_OLD}": INTO,
    f"{_OLD}.conversation_id": Ident,
    f"{_OLD}.{_OLD}": INTO,
    f"{_OLD}.{_OLD}.conversation": Head,
}
_EVENTS = frozenset({f"{_NEW}.events", f"{_OLD}.{_OLD}.event"})


@dataclass(slots=True)
class Talk:
    """A conversation, as far as it has been read; `head` is None until it has been met."""

    id: str = ""
    head: Head | None = None
    begun: bool = False


def talks(
    stream: BinaryIO, scope: Scope, *, events: bool
) -> Iterator[tuple[Talk, list[Event] | None] | Problem]:
    """The conversations: each with its events in lists if wanted, and once more at its end."""
    talk: Talk | None = None
    known: set[str] = set()

    def wanted(path: str) -> Any:
        known.add(path)
        if path in _EVENTS:
            return list[Event] if events else None
        return _SHAPES.get(path)

    for found in nested(stream, scope, wanted):
        if isinstance(found, Problem):
            yield found
            continue
        path, batch = found
        if path in (_NEW, _OLD):
            yield from _ended(talk)
            talk = Talk()
        elif talk is not None and batch and batch[0] is not None:
            yield from _taken(talk, path, batch, scope)
    yield from _ended(talk)
    if known.isdisjoint((_NEW, _OLD)):
        yield scope.problem(ODD_SHAPE, fatal=True)


def _ended(talk: Talk | None) -> Iterator[tuple[Talk, None]]:
    if talk is not None:
        yield talk, None


def _taken(
    talk: Talk, path: str, batch: list[Any], scope: Scope
) -> Iterator[tuple[Talk, list[Event]] | Problem]:
    if path not in _EVENTS:
        _take(talk, batch[0])
        return
    if talk.head is None and not talk.begun:
        yield scope.problem(LATE)
    talk.begun = True
    yield talk, batch


def _take(talk: Talk, told: Outer | Head | Ident) -> None:
    """Take up what is told of a conversation."""
    if isinstance(told, Ident):
        talk.id = talk.id or told.id
    elif isinstance(told, Outer):
        talk.head = told.conversation
        talk.id = told.conversation.id.id or told.conversation_id.id
    else:
        talk.head = told
        talk.id = talk.id or told.id.id
