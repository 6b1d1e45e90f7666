from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from checks.evidence import Author, Problem
from desktop_app.readers.formats import nextdoor_tables as tables
from desktop_app.readers.section import Owner, Scope

Make = Callable[..., Scope]
ME = Owner("Jo Marsh", "", frozenset({"Jo Marsh"}))
CELLS = st.sampled_from(("body", "comment", "message", "group", "author", '"', ",", "\n", "é", "x"))


def read(part: str, scope: Scope) -> list[Any]:
    with scope.members.open(scope.path) as stream:
        return list(tables.read_part(part)(stream, scope))


def test_a_post_nobody_is_named_for_has_no_author(make_scope: Make) -> None:
    table = "subject,body,created,neighborhood\nGlove,Grey,2024-01-05 09:00:00,Quarry Bank\n"
    problem, post = read("posts", make_scope("a.csv", table, ME))
    assert (problem.what, problem.fatal) == (tables.BY_COLUMNS, True)
    assert (post.author, post.text, post.group) == (Author.UNKNOWN, "Glove\nGrey", "Quarry Bank")
    assert post.made == 1704445200


@pytest.mark.parametrize(
    ("writer", "author"),
    [("Jo Marsh", Author.ME), ("Pat Lowe", Author.OTHER), ("", Author.UNKNOWN)],
)
def test_whose_words_a_row_with_a_name_holds(writer: str, author: Author, make_scope: Make) -> None:
    _, comment = read("comments", make_scope("a.csv", f"author,comment\n{writer},Hello\n", ME))
    assert (comment.author, comment.text) == (author, "Hello")


def test_a_message_and_a_group(make_scope: Make) -> None:
    table = "sender,recipient,message\nPat Lowe,Jo Marsh,Is it yours?\n"
    _, message = read("messages", make_scope("a.csv", table, ME))
    assert (message.sender, message.conversation) == ("Pat Lowe", "Jo Marsh")
    assert (message.author, message.text) == (Author.OTHER, "Is it yours?")
    _, group = read("groups", make_scope("a.csv", "group\nGardeners\n", ME))
    assert group.name == "Gardeners"


def test_what_is_not_known_is_told(make_scope: Make) -> None:
    table = "body,shoe size,created\nHello,5,in spring\n"
    _, unknown, post, undated = read("posts", make_scope("a.csv", table))
    assert "“shoe size”" in unknown.what
    assert post.made is None
    assert undated.what == tables.UNDATED


def test_a_table_without_words_is_to_be_looked_at(make_scope: Make) -> None:
    (problem,) = read("other_tables", make_scope("address.csv", "street\nHill Rise\n"))
    assert problem.fatal
    assert "address.csv" in problem.what


def test_nobody_is_the_owner_where_no_name_was_given(make_scope: Make) -> None:
    members = make_scope("a.csv", "").members
    assert tables.find_owner(members, ()) == Owner()
    assert tables.find_owner(members, ("Jo Marsh", "jo")).wrote("jo") is Author.ME


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(cells=st.lists(CELLS, max_size=20))
def test_no_table_is_ever_read_as_proof(cells: list[str], make_scope: Make) -> None:
    scope = make_scope("a.csv", "".join(cells), ME)
    found = read(tables.part_of(scope.members, "a.csv"), scope)
    assert any(isinstance(each, Problem) and each.fatal for each in found)
