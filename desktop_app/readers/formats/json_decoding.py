"""Decodes JSON into typed values, strictly and fast first, patiently where that fails."""

import json
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

import msgspec

TROUBLE = (msgspec.MsgspecError, ValueError, RecursionError)
"""What decoding raises where the text is not JSON, or not of the wanted shape."""

Source = bytes | msgspec.Raw


@cache
def decoder(shape: Any) -> msgspec.json.Decoder[Any]:
    """The decoder of a shape; numbers in quotation marks are read as numbers."""
    return msgspec.json.Decoder(shape, strict=False)


def lenient(data: Source, shape: Any) -> Any:
    """Decode what Meta's and others' writers get wrong: NaN, half emoji, bare control characters.

    Raises one of TROUBLE.
    """
    value = json.loads(
        bytes(data).decode("utf-8", "replace"), strict=False, parse_constant=_nothing
    )
    return decoder(shape).decode(json.dumps(value, ensure_ascii=False).encode("utf-8", "replace"))


def _nothing(constant: str) -> None:
    """What NaN and Infinity are read as."""


def each(raw: Iterable[Source], shape: Any) -> tuple[list[Any], int]:
    """Decode entries one by one; gives the good ones and how many were bad."""
    good: list[Any] = []
    bad = 0
    decode = decoder(shape).decode
    for data in raw:
        try:
            good.append(decode(data))
        except TROUBLE:
            try:
                good.append(lenient(data, shape))
            except TROUBLE:
                bad += 1
    return good, bad


@cache
def struct_of(names: tuple[str, ...], shapes: tuple[Any, ...]) -> type[msgspec.Struct]:
    """A struct with these members, each of them optional, in this order."""
    rename = {f"f{number}": name for number, name in enumerate(names)}
    members = [(f"f{number}", shape | None, None) for number, shape in enumerate(shapes)]
    return msgspec.defstruct("Members", members, rename=rename, gc=False)


def is_blank(entries: list[Any]) -> bool:
    """Whether no entry has any of its shape's fields: then it is not of that shape at all."""
    try:
        blank = type(entries[0])()
    except TypeError:  # a shape with fields it cannot do without
        return False
    return isinstance(blank, msgspec.Struct) and all(entry == blank for entry in entries)


def has_field_of(shape: Any, names: Mapping[str, Any]) -> bool:
    """Whether an object with these names has at least one field of a struct."""
    return not set(names).isdisjoint(getattr(shape, "__struct_encode_fields__", names))
