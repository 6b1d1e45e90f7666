"""Holds records to the types their fields declare."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from math import isfinite
from types import NoneType, UnionType
from typing import Any, Union, cast, get_args, get_origin, get_type_hints

from tests.fuzz.target import hold

_Test = Callable[[Any], bool]


def hold_typed(record: object) -> None:
    """Raise `Broken` where a field of a dataclass holds something else than it declares."""
    for name, test in _tests(cast(Any, type(record))):
        is_so = test(getattr(record, name))
        hold(is_so, f"{type(record).__name__}.{name} is {type(getattr(record, name)).__name__}")


@cache
def _tests(kind: Any) -> tuple[tuple[str, _Test], ...]:
    hints = get_type_hints(kind)
    return tuple((field.name, _test(hints[field.name])) for field in fields(kind))


@cache
def _test(kind: Any) -> _Test:
    """Whether a value is of a type, what is in it included."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in {Union, UnionType}:
        tests = tuple(_test(each) for each in arguments)
        return lambda value: any(test(value) for test in tests)
    if origin is tuple:
        inner = _test(arguments[0])
        return lambda value: type(value) is tuple and all(map(inner, value))
    if kind is NoneType:
        return lambda value: value is None
    if is_dataclass(kind):
        parts = _tests(cast(Any, kind))
        return lambda value: (
            type(value) is kind and all(test(getattr(value, name)) for name, test in parts)
        )
    if kind is float:
        return lambda value: type(value) in {int, float} and isfinite(value)
    return lambda value: type(value) is kind  # no bool for a number, no number for a text
