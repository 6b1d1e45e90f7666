"""Frozen dataclasses as JSON text and back, by the types their fields state."""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import StrEnum
from functools import cache, partial
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

_Read = Callable[[Any], Any]
_Value = TypeVar("_Value")


def to_text(value: object) -> str:
    """A value of frozen dataclasses, tuples, mappings, enums and dates as text, in ASCII."""
    return json.dumps(value, separators=(",", ":"), default=_taken_apart)


def from_text(kind: type[_Value], text: str) -> _Value:
    """A value of a type from what `to_text` made of it; fields that are missing get their default.

    Raises ValueError, TypeError or KeyError where the text is of something else.
    """
    return cast(_Value, reader_of(cast(Any, kind))(json.loads(text)))


@cache
def reader_of(kind: Any) -> _Read:
    """How a value of a type is put together from plain lists, dictionaries and texts."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in {Union, UnionType}:
        (some,) = (reader_of(each) for each in arguments if each is not NoneType)
        return some if some is _as_it_is else lambda value: None if value is None else some(value)
    if origin in {tuple, frozenset}:
        return _collection(origin, arguments)
    if origin is not None and issubclass(origin, Mapping):
        read_key, read_value = map(reader_of, arguments)
        return lambda value: {read_key(key): read_value(each) for key, each in value.items()}
    return _dataclass(cast(type, kind)) if is_dataclass(kind) else _simple(kind)


def _taken_apart(value: Any) -> Any:
    """A value that JSON does not know, one step simpler."""
    if is_dataclass(value):
        return {field.name: getattr(value, field.name) for field in fields(value)}
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__name__)


def _simple(kind: Any) -> _Read:
    """How a date, a word of an enum, a text or a number is read."""
    if kind is date:
        return date.fromisoformat
    return cast(_Read, kind) if issubclass(kind, StrEnum) else _as_it_is


def _as_it_is(value: Any) -> Any:
    """A text or a number."""
    return value


def _collection(kind: Any, arguments: tuple[Any, ...]) -> _Read:
    """How a tuple or a set is put together: many of one type, or one of each."""
    if kind is tuple and Ellipsis not in arguments:
        each = tuple(map(reader_of, arguments))
        if set(each) == {_as_it_is}:
            return partial(_row, len(each))
        return lambda value: tuple(read(part) for read, part in zip(each, value, strict=True))
    read = reader_of(arguments[0])
    return cast(_Read, kind) if read is _as_it_is else lambda value: kind(map(read, value))


def _row(length: int, value: list[Any]) -> tuple[Any, ...]:
    """A tuple of texts and numbers: there may be very many."""
    if len(value) != length:
        raise ValueError(length)
    return tuple(value)


def _dataclass(kind: type) -> _Read:
    """How a dataclass is put together, its fields read the first time one is."""

    @cache
    def readers() -> dict[str, _Read]:
        hints = get_type_hints(kind)
        return {field.name: reader_of(hints[field.name]) for field in fields(kind)}

    return lambda value: kind(
        **{name: read(value[name]) for name, read in readers().items() if name in value}
    )
