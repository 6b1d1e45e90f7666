import json
from typing import Any

import msgspec
import pytest
from hypothesis import given, strategies as st

from desktop_app.readers.formats.json_seams import Broken
from desktop_app.readers.formats.json_walk import walk


class Entry(msgspec.Struct, gc=False):
    n: int | None = None


SHAPES: dict[str, Any] = {"a": list[Entry], "b": str, "c": list[int]}


def walked(data: bytes, step: int = 7) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    pieces = (data[at : at + step] for at in range(0, len(data), step))
    for name, entries, bad in walk(pieces, SHAPES.get):
        found.setdefault(name, []).extend([*entries, *["bad"] * bad])
    return found


def test_several_arrays_and_values_of_one_object() -> None:
    document = {
        "x": [[{"n": 1}], "]"],
        "a": [{"n": 1}, {"n": [], "z": "},{"}, {"n": 3}],
        "b": "words",
        "y": {"a": [{"n": 9}]},
        "c": [],
        "n": None,
    }
    expected = {"a": [Entry(1), Entry(3), "bad"], "b": ["words"], "c": []}
    assert walked(json.dumps(document).encode()) == expected


@pytest.mark.parametrize("data", [b"", b"5", b'{"a" 5}', b"{5: 6}", b'{"a": [', b'{"b": "x"'])
def test_what_is_no_document_is_broken(data: bytes) -> None:
    with pytest.raises(Broken):
        walked(data)


@given(st.lists(st.integers(0, 99)), st.integers(1, 40))
def test_the_size_of_the_pieces_makes_no_difference(numbers: list[int], step: int) -> None:
    data = json.dumps({"a": [{"n": number} for number in numbers]}).encode()
    assert walked(data, step)["a"] == [Entry(number) for number in numbers]


def test_the_word_null_is_nothing_but_where_a_text_is_wanted() -> None:
    shapes = {"people": list[str], "made": int, "title": str}
    data = b'{"people": "null", "made": "NULL", "title": "null"}'
    assert list(walk(iter([data]), shapes.get)) == [("title", ["null"], 0)]
