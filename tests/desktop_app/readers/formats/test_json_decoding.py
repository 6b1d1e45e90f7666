import msgspec
import pytest

from desktop_app.readers.formats import json_decoding
from desktop_app.readers.formats.json_decoding import (
    TROUBLE,
    each,
    has_field_of,
    is_blank,
    lenient,
    members,
    struct_of,
)


class Entry(msgspec.Struct, gc=False):
    n: int | None = None
    text: str = ""


class Needed(msgspec.Struct):
    n: int


def test_lenient_reads_what_writers_get_wrong() -> None:
    assert lenient(b'{"n": NaN, "text": "a\nb \\ud83d"}', Entry) == Entry(None, "a\nb ?")
    with pytest.raises(TROUBLE):
        lenient(b'{"n": ', Entry)
    with pytest.raises(TROUBLE):
        lenient(b'{"n": "many"}', Entry)


def test_lenient_leaves_what_would_take_too_much_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_decoding, "LENIENT", 20)
    assert lenient(b'{"n": NaN}', Entry) == Entry()
    with pytest.raises(TROUBLE):
        lenient(b'{"n": NaN, "x": [[], [], []]}', Entry)


def test_members_of_an_object_each_as_it_is_written() -> None:
    data = b' {"a" : [1, {"b":2}] ,\n "q\\"" : "x" ,"c":{}}\n'
    assert {name: bytes(part) for name, part in members(data).items()} == {
        "a": b'[1, {"b":2}]',
        'q"': b'"x"',
        "c": b"{}",
    }
    assert members(b"{ }") == {}


@pytest.mark.parametrize(
    "data", [b"[]", b"", b'{"a":1', b'{"a":1,"a":2}', b'{"a":1,"b":1,"\\u0061":1}', b'{"":1,"":1}']
)
def test_what_is_no_object_or_names_something_twice(data: bytes) -> None:
    with pytest.raises(TROUBLE):
        members(data)


def test_each_counts_the_bad_ones() -> None:
    assert each([b'{"n": "1"}', b"[]", b'{"n": NaN}', b"nonsense"], Entry) == (
        [Entry(1), Entry()],
        2,
    )


def test_a_struct_of_names_that_are_no_identifiers() -> None:
    made = msgspec.json.decode(
        b'{"odd name": [1]}', type=struct_of(("odd name", "x"), (list[int], int))
    )
    assert msgspec.structs.astuple(made) == ([1], None)


def test_blank_entries_are_of_another_shape() -> None:
    assert is_blank([Entry(), Entry()])
    assert not is_blank([Entry(), Entry(1)])
    assert not is_blank([Needed(1)])
    assert not is_blank(["", ""])
    assert has_field_of(Entry, {"n": 1})
    assert not has_field_of(Entry, {"m": 1})
    assert has_field_of(str, {"m": 1})
