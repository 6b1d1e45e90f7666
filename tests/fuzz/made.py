"""Makes records and other frozen values out of a fuzzer's bytes, by the types of their fields."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from checks.evidence import Origin, Record
from tests.fuzz.feed import Feed

T = TypeVar("T")
_Make = Callable[[Feed], Any]


def record_of(kind: type[Record], feed: Feed, origin: Origin) -> Record:
    """A record of some kind with any values in its fields."""
    return kind(origin, feed.text(), *(make(feed) for make in _makers(cast(Any, kind))[2:]))


def value_of(kind: type[T], feed: Feed) -> T:
    """A frozen value of some kind with any values in its fields."""
    return kind(*(make(feed) for make in _makers(cast(Any, kind))))


@cache
def _makers(kind: Any) -> tuple[_Make, ...]:
    hints = get_type_hints(kind)
    return tuple(_maker(hints[field.name]) for field in fields(kind))


@cache
def _maker(kind: Any) -> _Make:
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in {Union, UnionType}:
        (some,) = (_maker(each) for each in arguments if each is not NoneType)
        return lambda feed: some(feed) if feed.byte() % 4 else None
    if origin is tuple and arguments[-1] is Ellipsis:
        inner = _maker(arguments[0])
        return lambda feed: tuple(inner(feed) for _ in range(feed.byte() % 4))
    if origin is tuple:
        parts = tuple(map(_maker, arguments))
        return lambda feed: tuple(part(feed) for part in parts)
    if is_dataclass(kind):
        made: type[Any] = kind if isinstance(kind, type) else type(kind)
        return lambda feed: value_of(made, feed)
    return _simple(kind)


def _simple(kind: Any) -> _Make:
    if issubclass(kind, StrEnum):
        choices = tuple(kind)
        return lambda feed: feed.one_of(choices)
    if kind is bool:
        return lambda feed: bool(feed.byte() % 2)
    if kind is int:
        return lambda feed: feed.number(4) & 0xFFFFFFFF  # as times are: from 1970 to 2106
    if kind is float:
        return lambda feed: feed.number(2) / 128
    if kind is str:
        return lambda feed: feed.text()
    raise TypeError(kind)
