import json
from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from checks.evidence import Problem
from desktop_app.readers.formats import chunks, json_seams
from desktop_app.readers.formats.json_nested import INTO, Enough, nested
from desktop_app.readers.formats.json_stream import CUT_SHORT, ONE_BAD
from desktop_app.readers.formats.json_walk import TRAILING
from desktop_app.readers.section import Scope

MakeScope = Callable[..., Scope]


class Word(msgspec.Struct, gc=False):
    n: int = 0
    text: str = ""


SHAPES: dict[str, Any] = {
    "about": str,
    "groups": INTO,
    "groups.list": INTO,
    "groups.list.name": str,
    "groups.list.words": list[Word],
    "words": list[Word],
}


def read(data: str, make_scope: MakeScope, wanted: Any = SHAPES.get) -> list[Any]:
    """Everything wanted, lists joined; a Problem as its sentence."""
    scope = make_scope("whole.json", data)
    found: list[Any] = []
    with scope.members.open(scope.path) as stream:
        for each in nested(stream, scope, wanted):
            if isinstance(each, Problem):
                found.append(each.what)
            elif found and found[-1][0] == each[0] and each[0].endswith("words"):
                found[-1][1].extend(each[1])
            else:
                found.append((each[0], list(each[1])))
    return found


def document(groups: list[Any], indent: int | None = 1) -> str:
    return json.dumps({"about": "x", "groups": {"about": "", "list": groups}}, indent=indent)


@pytest.mark.parametrize("indent", [None, 1, 4])
def test_lists_within_lists_come_in_order(indent: int | None, make_scope: MakeScope) -> None:
    groups = [
        {"name": "a", "odd": {"deep": [1]}, "words": [{"n": 1, "text": "]"}, {"n": 2}]},
        {"name": None, "words": []},
        {"words": [{"n": 3, "more": [[]]}], "name": "b"},
    ]
    assert read(document(groups, indent), make_scope) == [
        ("about", ["x"]),
        ("groups", [None]),
        ("groups.list", [None]),
        ("groups.list.name", ["a"]),
        ("groups.list.words", [Word(1, "]"), Word(2)]),
        ("groups.list", [None]),
        ("groups.list", [None]),
        ("groups.list.words", [Word(3)]),
        ("groups.list.name", ["b"]),
    ]


@pytest.mark.parametrize("text", ["x", "}]", "},{", "}],[{"])
@pytest.mark.parametrize("indent", [None, 1])
def test_lists_of_one_kind_one_behind_another_are_kept_apart(
    text: str, indent: int | None, make_scope: MakeScope
) -> None:
    words = [{"n": number, "text": text, "more": [{"a": [{}]}]} for number in range(200)]
    groups = [{"name": "a", "words": words}, {"name": "b", "words": words[:70]}]
    found = read(document(groups, indent), make_scope)
    lists = [each[1] for each in found if each[0] == "groups.list.words"]
    assert [len(each) for each in lists] == [200, 70]
    assert lists[1] == [Word(number, text) for number in range(70)]


def test_what_is_not_wanted_is_passed_over(make_scope: MakeScope) -> None:
    data = document([{"name": "a", "words": [{"n": 1}]}])
    assert read(data, make_scope, {"about": str}.get) == [("about", ["x"])]


def test_reading_ends_when_there_is_enough(make_scope: MakeScope) -> None:
    def wanted(path: str) -> Any:
        if path == "groups":
            raise Enough
        return SHAPES.get(path)

    assert read('{"about": "x", "groups": {"list": [}', make_scope, wanted) == [("about", ["x"])]


def test_bad_entries_cost_only_themselves(make_scope: MakeScope) -> None:
    groups = [7, {"words": [{"n": 1}, {"n": "no"}, {"n": 3}]}, None, {"name": "z"}]
    found = read(document(groups), make_scope)
    assert found.count(ONE_BAD) == 3
    assert ("groups.list.words", [Word(1), Word(3)]) in found
    assert ("groups.list.name", ["z"]) in found


@pytest.mark.parametrize(
    ("data", "what"),
    [
        ("[]", CUT_SHORT),
        ("", CUT_SHORT),
        ('{"groups": {"list": [{"name": "a"', CUT_SHORT),
        ('{"groups": {"list": [[]]}}', CUT_SHORT),
        ('{"groups": {"list": ["a"]}}', CUT_SHORT),
        ('{"about": "x"} {"about": "y"}', TRAILING),
        ("{1: 2}", CUT_SHORT),
    ],
)
def test_damage_is_told(data: str, what: str, make_scope: MakeScope) -> None:
    assert read(data, make_scope)[-1] == what


def test_of_what_is_to_be_gone_into_only_objects_are(make_scope: MakeScope) -> None:
    assert read('{"groups": "none", "words": [{"n": 1}]}', make_scope) == [("words", [Word(1)])]
    assert read('{"groups": {"list": null}}', make_scope) == [("groups", [None])]


words = st.lists(
    st.builds(lambda n, text: {"n": n, "text": text}, st.integers(0, 99), st.text(max_size=12)),
    max_size=8,
)
entries = st.lists(
    st.builds(lambda name, words: {"name": name, "words": words}, st.text(max_size=8), words),
    max_size=6,
)


@settings(
    max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(groups=entries, indent=st.sampled_from([None, 1, 2]), piece=st.integers(16, 400))
def test_whatever_the_size_of_the_pieces(
    groups: list[Any], indent: int | None, piece: int, make_scope: MakeScope
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(chunks.chunks, "__defaults__", (piece, chunks.utf8))
        patch.setattr(json_seams, "PIECE", piece)
        found = read(document(groups, indent), make_scope)
    expected: list[Any] = [("about", ["x"]), ("groups", [None])]
    for group in groups:
        expected += [("groups.list", [None]), ("groups.list.name", [group["name"]])]
        if group["words"]:
            expected.append(("groups.list.words", [Word(**word) for word in group["words"]]))
    assert found == expected


@settings(
    max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(text=st.text(alphabet='{}[]",:\\ \nab1', max_size=60))
def test_no_text_is_a_crash(text: str, make_scope: MakeScope) -> None:
    read('{"groups": {"list": [' + text, make_scope)
