"""Makes records quickly: a person's download may hold a million of them."""

from collections.abc import Callable
from dataclasses import MISSING, Field, fields
from typing import Any, ParamSpec, TypeVar, cast

from checks.evidence import Comment, Login, Media, Message, Post

P = ParamSpec("P")
R = TypeVar("R")

_MADE = "__made"
"""Stands for the new record in the text of a maker; no field of a record begins so."""


def quick(kind: Callable[P, R]) -> Callable[P, R]:
    """A function that takes what the class of a record takes, and makes the same record.

    A frozen dataclass sets its fields by name, one look-up each. Here the record is made of a
    class whose fields can be set, and then declared to be what it is: a fourth of the time.
    """
    frozen = cast(type, kind)
    known: dict[str, Any] = {"new": object.__new__, "Open": _open(frozen), "Frozen": frozen}
    parts = fields(frozen)
    known |= {f"_{part.name}": part.default for part in parts}
    lines = (
        f"def make({', '.join(map(_parameter, parts))}):",
        f"    {_MADE} = new(Open)",
        *(f"    {_MADE}.{part.name} = {part.name}" for part in parts),
        f"    {_MADE}.__class__ = Frozen",
        f"    return {_MADE}",
    )
    exec("\n".join(lines), known)  # noqa: S102  # as dataclasses makes an __init__: names of fields
    made: Callable[P, R] = known["make"]
    return made


def _open(frozen: type) -> type:
    """A class that lies in memory as a frozen one does, and whose fields can be set."""
    own = {
        "__slots__": frozen.__dict__["__slots__"],
        "__setattr__": object.__setattr__,
        "__delattr__": object.__delattr__,  # Python sets fields quickly only where both are its own
    }
    return type(f"Open{frozen.__name__}", frozen.__bases__, own)


def _parameter(part: Field[Any]) -> str:
    return part.name if part.default is MISSING else f"{part.name}=_{part.name}"


quick_comment = quick(Comment)
quick_login = quick(Login)
quick_media = quick(Media)
quick_message = quick(Message)
quick_post = quick(Post)
