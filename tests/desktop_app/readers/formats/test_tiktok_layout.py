import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from checks.evidence import Problem
from desktop_app.readers.formats import chunks, tiktok_layout
from desktop_app.readers.formats.json_stream import CUT_SHORT, ODD_SHAPE
from desktop_app.readers.formats.tiktok_layout import (
    COMMENTS,
    FOLLOWERS,
    LEFT_ALONE,
    POSTS,
    SETTINGS,
    holds,
    holds_others,
    outline_of,
    parts,
    read_other,
)
from desktop_app.readers.formats.tiktok_shapes import Person, Said
from tests.desktop_app.readers.tiktok_parts import NAME, MakeScope, nest, parse

PEOPLE = [{"Date": "2025-01-01 00:00:00", "UserName": f"jory{number}"} for number in range(3)]
BOTH: dict[str, Any] = {"Your Activity.Follower.FansList": PEOPLE, "Comment.CommentsList": None}


def found(data: str, shapes: dict[str, Any], make_scope: MakeScope) -> list[Any]:
    scope = make_scope(NAME, data)
    with scope.members.open(NAME) as stream:
        return list(parts(stream, scope, shapes))


def test_a_part_is_there_also_where_it_is_null(make_scope: MakeScope) -> None:
    members = make_scope(NAME, json.dumps(nest(BOTH))).members
    assert holds(*COMMENTS)(members, NAME)
    assert holds(*FOLLOWERS)(members, NAME)
    assert not holds(*POSTS)(members, NAME)
    assert not holds(*COMMENTS, without=FOLLOWERS)(members, NAME)
    assert not holds_others(members, NAME)


@pytest.mark.parametrize("path", sorted(LEFT_ALONE))
def test_what_is_left_alone_is_known_and_passed_over(path: str, make_scope: MakeScope) -> None:
    data = json.dumps(nest({path: {"List": [{"Date": "x"}] * 200}}))
    members = make_scope(NAME, data).members
    assert holds_others(members, NAME)
    assert not outline_of(members, NAME).strange


def test_a_part_is_read_without_what_comes_behind_it(make_scope: MakeScope) -> None:
    data = json.dumps(nest(BOTH))
    scope = make_scope(NAME, data)
    outline_of(scope.members, NAME)
    (one,) = found(data, {FOLLOWERS[1]: list[Person]}, make_scope)
    assert [each.handle for each in one[1]] == ["jory0", "jory1", "jory2"]


def test_where_a_file_is_damaged_every_part_of_it_may_be(make_scope: MakeScope) -> None:
    data = json.dumps(nest(BOTH))[:-9]
    people, problem = found(data, {FOLLOWERS[1]: list[Person]}, make_scope)
    assert len(people[1]) == 3
    assert (problem.what, problem.fatal) == (CUT_SHORT, True)


def test_entries_without_any_known_field_are_told(make_scope: MakeScope) -> None:
    data = json.dumps(nest({"Comment.CommentsList": [{"Datum": "x"}]}))
    (problem,) = found(data, {COMMENTS[1]: list[Said]}, make_scope)
    assert (problem.what, problem.fatal) == (ODD_SHAPE, True)


def test_what_nobody_knows_is_told_by_its_name(make_scope: MakeScope) -> None:
    document = {
        "Profil": {},
        "Comment.CommentsList": [{"date": "x", "mood": "calm"}, {"weather": "wet"}],
        "Activity.Dances": {"List": []},
    }
    _, problems = parse(read_other, document, make_scope)
    assert [each.what.partition(": ")[2] for each in problems] == [
        "“Profil”.",
        "“CommentsList › mood”.",
        "“Activity › Dances”.",
    ]


def test_a_file_of_something_else_is_told(make_scope: MakeScope) -> None:
    _, problems = parse(read_other, '{"a": [1]}', make_scope)
    assert [each.fatal for each in problems] == [False, True]


JSON_VALUE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["Comment", "Comments", "CommentsList", "date", "Activity", "x"]),
            inner,
            max_size=3,
        )
    ),
    max_leaves=12,
)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(value=JSON_VALUE, cut=st.integers(0, 6), is_nested=st.booleans())
def test_no_document_is_a_crash_and_the_size_of_pieces_does_not_show(
    value: Any, cut: int, is_nested: bool, make_scope: MakeScope
) -> None:
    data = json.dumps({"Comment": value} if is_nested else value)
    data = data[: len(data) - cut]
    whole = [repr(each) for each in found(data, {COMMENTS[0]: list[Said]}, make_scope)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(chunks, "PIECE", 7)
        again = [repr(each) for each in found(data, {COMMENTS[0]: list[Said]}, make_scope)]
    assert whole == again
    for each in found(data, {SETTINGS[0]: list[dict[str, Any]]}, make_scope):
        assert isinstance(each, Problem) or each[0] == SETTINGS[0]


def test_the_generations_are_all_there() -> None:
    assert len(FOLLOWERS) == 5
    assert tiktok_layout.squeezed("Who Can View") == tiktok_layout.squeezed("WhoCanView")
