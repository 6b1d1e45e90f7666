import io
import json
from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from checks.evidence import Problem
from desktop_app.readers.formats import chunks, json_glued
from desktop_app.readers.formats.json_stream import CUT_SHORT, ODD_SHAPE, ONE_BAD

Make = Callable[..., Any]


class Entry(msgspec.Struct):
    a: str | int = ""
    b: Any = None


def found_in(data: bytes, make_scope: Make) -> tuple[list[Entry], list[tuple[str, bool]]]:
    entries: list[Entry] = []
    problems: list[tuple[str, bool]] = []
    for found in json_glued.batches(io.BytesIO(data), make_scope("events", data), Entry):
        if isinstance(found, Problem):
            problems.append((found.what, found.fatal))
        else:
            entries.extend(found)
    return entries, problems


_TEXTS = st.text(alphabet='}{":a \\\n', max_size=12)
_OBJECTS = st.lists(st.fixed_dictionaries({"a": _TEXTS | st.integers()}), min_size=1, max_size=6)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(objects=_OBJECTS, between=st.sampled_from(["", "\n", " \r\n "]))
def test_what_was_glued_comes_apart_again(
    objects: list[dict[str, Any]], between: str, make_scope: Make
) -> None:
    data = between.join(map(json.dumps, objects)).encode()
    entries, problems = found_in(data, make_scope)
    assert problems == []
    assert [entry.a for entry in entries] == [each["a"] for each in objects]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.binary(max_size=60) | st.text(alphabet='{}[]":,a1 ').map(str.encode))
def test_damage_gives_problems_and_never_an_exception(data: bytes, make_scope: Make) -> None:
    entries, problems = found_in(data, make_scope)
    assert entries or problems or not data.strip(b" \t\r\n\x00\xef\xbb\xbf\xff\xfe")


@pytest.mark.parametrize(
    ("data", "count", "told"),
    [
        (b"", 0, []),
        (b" \n", 0, []),
        (b'{"a": "x"}{"a": [1]}{"a": "z"}', 2, [(ONE_BAD, False)]),
        (b'{"a": "x"}{"a": "y', 1, [(CUT_SHORT, True)]),
        (b'{"a": "x"}{"a": [1]}', 1, [(CUT_SHORT, True)]),
        (b"a, b", 0, [(ODD_SHAPE, True)]),
        (b'{"a": "x", "b": NaN}', 1, []),
    ],
)
def test_damage_is_told(
    data: bytes, count: int, told: list[tuple[str, bool]], make_scope: Make
) -> None:
    entries, problems = found_in(data, make_scope)
    assert (len(entries), problems) == (count, told)


def test_an_object_longer_than_a_piece_comes_whole_and_one_without_end_is_given_up(
    make_scope: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = json.dumps({"a": "x" * 3 * chunks.PIECE}).encode()
    entries, problems = found_in(long + b'{"a": "y"}', make_scope)
    assert ([len(str(each.a)) for each in entries], problems) == ([3 * chunks.PIECE, 1], [])
    monkeypatch.setattr(json_glued, "LONGEST", chunks.PIECE)
    assert found_in(long, make_scope) == ([], [(CUT_SHORT, True)])
