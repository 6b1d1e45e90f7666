"""Finds the entries of a JSON member, in whichever of the known ways it holds them.

There are two ways to the same entries: `at_once` for what is small and sound, and `piecewise` for
everything else.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from desktop_app.readers.formats.json_decoding import (
    TROUBLE,
    Source,
    decoder,
    each,
    has_field_of,
    members,
)
from desktop_app.readers.formats.json_seams import Broken, OddShape, Window
from desktop_app.readers.formats.json_walk import Batch, Outline, walk

Read = tuple[list[Any], int]
"""Some entries, and how many beside them were bad."""


def at_once(data: bytes, into: Any, wanted: re.Pattern[str]) -> tuple[list[Batch], Broken | None]:
    """The entries of a small document, and what broke it off.

    Raises one of TROUBLE where it is not sound JSON, or where a name stands in it twice.
    """
    if _is_array(data):
        return [("", *_listed(data, into))], None
    parts = members(data)
    found: list[Batch] = []
    given = [part for name, part in parts.items() if wanted.fullmatch(name)]
    try:
        found.extend(("", *_inside(part, into)) for part in given if bytes(part) != b"null")
        if not given:
            found.append(("", *_chosen(parts, data, into)))
    except OddShape as odd:
        return found, odd
    return found, None if found else OddShape()


def piecewise(
    pieces: Iterator[bytes],
    again: Callable[[], Iterator[bytes]],
    into: Any,
    wanted: re.Pattern[str],
) -> Iterator[Batch]:
    """The entries of a document of any size, as far as it is sound.

    `again` gives the document from its beginning once more, for one whose entries stand under a
    name that is not `wanted`. Raises `Broken` as `walk` does.
    """
    shape, outline, damage, nothing = list[into], Outline(), None, True
    try:
        for batch in walk(
            pieces,
            lambda name: shape if wanted.fullmatch(name) else None,
            bare=shape,
            inside=lambda value, _: _inside(value, into),
            outline=outline,
        ):
            nothing = False
            yield batch
    except OddShape:
        raise
    except Broken as broken:
        damage = broken
    if not (outline.bare or outline.wanted):
        if outline.arrays == 1 and "label_values" not in outline.names:
            yield from walk(again(), lambda name: shape if name == outline.array else None)
            return
        if damage is None and has_field_of(into, outline.names):
            yield "", *each([Window(again()).rest()], into)
            return
    if nothing and damage is None:
        damage = OddShape()
    if damage:
        raise damage


def _chosen(parts: dict[str, msgspec.Raw], data: Source, into: Any) -> Read:
    """The entries in an object that has none under a wanted name. Raises `OddShape`."""
    arrays = [part for part in parts.values() if _is_array(part)]
    if len(arrays) == 1 and "label_values" not in parts:
        return _listed(arrays[0], into)
    if not has_field_of(into, parts):
        raise OddShape
    return each([data], into)


def _inside(value: Source, into: Any) -> Read:
    """The entries that stand under a wanted name. Raises `OddShape`."""
    if _is_array(value):
        return _listed(value, into)
    try:
        parts = members(value)
    except TROUBLE:
        return each([value], into)
    return _chosen(parts, value, into)


def _listed(array: Source, into: Any) -> Read:
    """The entries of an array. Raises one of TROUBLE where it is not sound JSON."""
    try:
        return decoder(list[into]).decode(array), 0
    except TROUBLE:
        return each(decoder(list[msgspec.Raw]).decode(array), into)


def _is_array(data: Source) -> bool:
    return bytes(memoryview(data)[:1]) == b"["
