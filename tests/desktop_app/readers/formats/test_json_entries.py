import io
import json
from collections.abc import Callable
from functools import partial
from typing import Any, BinaryIO

import msgspec
import pytest
from hypothesis import assume, given, settings, strategies as st

from checks.evidence import Origin, Problem
from desktop_app.readers.formats import json_seams, json_stream
from desktop_app.readers.section import Owner, Scope


class Entry(msgspec.Struct, gc=False):
    n: int | None = None
    text: str = ""


class Members:
    source = "export.zip"
    paths = ("a.json",)

    def __init__(self, data: bytes) -> None:
        self.data = data

    def open(self, path: str) -> BinaryIO:
        return io.BytesIO(self.data)

    def size(self, path: str) -> int:
        return len(self.data)


def scope_of(data: bytes) -> Scope:
    origin = Origin("p", "a", "s", "a.json")
    return Scope(origin, Owner(), "a.json", len(data), Members(data))


def in_one_go(read: Callable[[], Any]) -> Any:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(json_stream, "SMALL", 1 << 20)
        return read()


def in_pieces(read: Callable[[], Any]) -> Any:
    """What is read where hardly anything is small, in pieces that cut everything."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(json_stream, "SMALL", 7)
        for module in (json_stream, json_seams):
            patch.setattr(module, "PIECE", 16)
        return read()


def parted(found: list[Any]) -> tuple[list[Any], list[Problem]]:
    """Entries and Problems by themselves, each in their order."""
    told = [thing for thing in found if isinstance(thing, Problem)]
    return [thing for thing in found if not isinstance(thing, Problem)], told


def entries_and_problems(data: bytes, key: str) -> tuple[list[Any], list[Problem]]:
    return parted(list(json_stream.items(io.BytesIO(data), scope_of(data), Entry, key)))


def fields_and_problems(data: bytes) -> tuple[dict[str, list[Any]], list[Problem]]:
    shapes = {"things": list[Entry], "things_v2": int, "é": str}
    found, told = parted(list(json_stream.fields(io.BytesIO(data), scope_of(data), shapes)))
    together: dict[str, list[Any]] = {}
    for name, values in found:
        together.setdefault(name, []).extend(values)
    return {name: values for name, values in together.items() if values}, told


NAMES = st.sampled_from(["n", "text", "things", "things_v2", "label_values", "x", "", "é", 'q"\\'])
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(NAMES, inner, max_size=5),
    max_leaves=25,
)
ENTRIES = st.lists(
    st.fixed_dictionaries(
        {}, optional={"n": st.integers() | st.floats(), "text": st.text(), "x": JSON}
    )
    | JSON,
    max_size=12,
)
DOCUMENTS = JSON | ENTRIES | st.dictionaries(NAMES, ENTRIES | JSON, max_size=4)
INDENTS = st.sampled_from([None, 1, "\t"])


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A document with a stretch of it cut out, doubled or overwritten, or none of these."""
    value = draw(DOCUMENTS)
    data = json.dumps(value, indent=draw(INDENTS), ensure_ascii=draw(st.booleans())).encode(
        "utf-8", "surrogatepass"
    )
    begin = draw(st.integers(0, len(data)))
    end = draw(st.integers(begin, min(len(data), begin + 20)))
    bits = st.sampled_from(
        [b"", b",", b"]", b"}", b"[", b"{", b'"', b"\\", b"null", b"/*", b"\xff"]
    )
    middle = draw(
        st.just(data[begin:end]) | st.just(data[begin:end] * 2) | bits | st.binary(max_size=3)
    )
    return (
        draw(st.sampled_from([b"", b"", b"x = ", b"\xef\xbb\xbf"]))
        + data[:begin]
        + middle
        + data[end:]
    )


@settings(max_examples=100, deadline=None)
@given(damaged())
def test_both_ways_give_the_same_entries_and_problems(data: bytes) -> None:
    for key in ("things", ""):
        read = partial(entries_and_problems, data, key)
        assert in_one_go(read) == in_pieces(read)


@settings(max_examples=60, deadline=None)
@given(damaged())
def test_both_ways_give_the_same_fields_and_problems(data: bytes) -> None:
    names = (b'"things"', b'"things_v2"', '"é"'.encode(), b'"\\u00e9"')
    assume(sum(map(data.count, names)) == sum(name in data for name in names))  # none stands twice
    read = partial(fields_and_problems, data)
    assert in_one_go(read) == in_pieces(read)
