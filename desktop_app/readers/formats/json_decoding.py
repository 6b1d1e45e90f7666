"""Decodes JSON into typed values, strictly and fast first, patiently where that fails."""

import json
import re
from collections.abc import Iterable
from functools import cache
from typing import Any

import msgspec

TROUBLE = (msgspec.MsgspecError, ValueError, RecursionError)
"""What decoding raises where the text is not JSON, or not of the wanted shape."""

LENIENT = 4 * 1024 * 1024
"""Bytes up to which an entry is read patiently; that takes many times as much memory."""

Source = bytes | msgspec.Raw


@cache
def decoder(shape: Any) -> msgspec.json.Decoder[Any]:
    """The decoder of a shape; numbers in quotation marks are read as numbers."""
    return msgspec.json.Decoder(shape, strict=False)


def lenient(data: Source, shape: Any) -> Any:
    """Decode what Meta's and others' writers get wrong: NaN, half emoji, bare control characters.

    What is longer than `LENIENT` is not tried. Raises one of TROUBLE.
    """
    raw = bytes(data)
    if len(raw) > LENIENT:
        raise ValueError
    value = json.loads(raw.decode("utf-8", "replace"), strict=False, parse_constant=_nothing)
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


_MEMBER = re.compile(rb'\s*,?\s*"[^"\\]*+(?:\\.[^"\\]*+)*+"\s*:\s*', re.DOTALL)
_END = re.compile(rb"\s*\}\s*")


def members(data: Source) -> dict[str, msgspec.Raw]:
    """The members of an object, each as it is written.

    Raises one of TROUBLE where it is no object, or where a name stands there twice: of those the
    decoder would keep the last alone.
    """
    parts: dict[str, msgspec.Raw] = decoder(dict[str, msgspec.Raw]).decode(data)
    raw = bytes(data)
    at = raw.find(b"{") + 1
    for part in parts.values():
        match = _MEMBER.match(raw, at)
        if match is None or not raw.startswith(part, match.end()):
            raise ValueError
        at = match.end() + memoryview(part).nbytes
    if not _END.fullmatch(raw, at):
        raise ValueError
    return parts


def is_blank(entries: list[Any]) -> bool:
    """Whether no entry has any of its shape's fields: then it is not of that shape at all."""
    try:
        blank = type(entries[0])()
    except TypeError:  # a shape with fields it cannot do without
        return False
    return isinstance(blank, msgspec.Struct) and all(entry == blank for entry in entries)


def has_field_of(shape: Any, names: Iterable[str]) -> bool:
    """Whether an object with these names has at least one field of a struct."""
    return not set(names).isdisjoint(getattr(shape, "__struct_encode_fields__", names))
