import json
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from checks.evidence import Problem
from desktop_app.readers.formats.json_stream import CUT_SHORT, ODD_SHAPE, ONE_BAD
from desktop_app.readers.formats.snapchat_rows import is_empty, rows
from tests.desktop_app.readers.snapchat_files import MakeScope


class Word(msgspec.Struct, gc=False):
    n: int = 0


def read(data: object, make_scope: MakeScope) -> list[Any]:
    text = data if isinstance(data, str) else json.dumps(data)
    scope = make_scope("json/file.json", text)
    with scope.members.open(scope.path) as stream:
        found = rows(stream, scope, {"Words": list[Word | str]}, frozenset({"Left"}))
        return [each.what if isinstance(each, Problem) else each for each in found]


@pytest.mark.parametrize("text", ["", "[]", "{}", '""', "null", " [] \n"])
def test_a_file_may_be_empty_in_many_ways(text: str, make_scope: MakeScope) -> None:
    assert is_empty(make_scope("a.json", text))
    assert read(text, make_scope) == []


def test_a_list_may_be_an_empty_text_and_an_object_is_one_entry(make_scope: MakeScope) -> None:
    assert read({"Words": "", "Left": [1]}, make_scope) == []
    assert read({"Words": {"n": 3}}, make_scope) == [("Words", Word(3))]
    assert read({"Words": [{"n": 1}, "", {"n": 2}]}, make_scope) == [
        ("Words", Word(1)),
        ("Words", Word(2)),
    ]
    assert ("Words", Word(2)) in read({"Words": [{"n": "x"}, "odd", {"n": 2}]}, make_scope)
    assert read({"Words": ["odd"]}, make_scope) == [ONE_BAD]


def test_what_nobody_knows_is_told(make_scope: MakeScope) -> None:
    (told,) = read({"Words": [], "Dances": []}, make_scope)
    assert "Dances" in told
    assert read({"Worte": []}, make_scope)[0] == ODD_SHAPE
    assert read('{"Words": [{"n": 1}, {"n"', make_scope) == [("Words", Word(1)), CUT_SHORT]


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(alphabet='{}[]":,Words n1', max_size=30))
def test_no_text_is_a_crash(text: str, make_scope: MakeScope) -> None:
    assert isinstance(read(text, make_scope), list)
