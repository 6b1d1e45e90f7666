"""What a reading process says, as bytes on its pipe.

It is plain text that is put together again by the types the parent expects, never pickled: a
hostile download that took over the reading process could otherwise run its own code in the
parent, which is not locked in.
"""

from multiprocessing.connection import Connection
from typing import Any, cast

from desktop_app.jobs import Progress
from desktop_app.plain import from_text, to_text
from desktop_app.reading.job import Done, Failed, Message, Planned, Rows

_KINDS: dict[str, type[Any]] = {
    kind.__name__: kind for kind in (Planned, Progress, Rows, Done, Failed)
}


def say(pipe: "Connection[Any, Any]", message: Message) -> None:
    """Send a message. Raises ConnectionError where nobody listens any more."""
    pipe.send_bytes(f"{type(message).__name__} {to_text(message)}".encode("ascii"))


def hear(pipe: "Connection[Any, Any]") -> Message:
    """Receive a message.

    Raises EOFError or ConnectionError where nobody speaks any more, and ValueError where it is
    no message.
    """
    name, _, text = pipe.recv_bytes().decode("ascii").partition(" ")
    try:
        return cast(Message, from_text(_KINDS[name], text))
    except (AttributeError, KeyError, TypeError, RecursionError) as error:
        raise ValueError(name) from error
