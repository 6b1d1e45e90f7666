from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from checks.evidence import Author, Conversation, Message, Problem
from desktop_app.readers.formats import steam_chats as chats
from desktop_app.readers.section import Owner, Scope

Make = Callable[..., Scope]
ROWAN = Owner("Rowan", "rowan", frozenset({"rowan"}))
HEAD = "<table><tr><th>Sender</th><th>Recipient</th><th>Time</th><th>Message</th></tr>"
HOME = "https://steamcommunity.com/id"


def row(sender: str, reader: str, time: str = "November 18, 2026 9:12pm GMT") -> str:
    return (
        f"<tr><td><a href='{HOME}/{sender}'>{sender.title()}</a></td>"
        f"<td><a href='{HOME}/{reader}'>{reader.title()}</a></td>"
        f"<td>{time}</td><td>Hello.</td></tr>"
    )


def read(page: str, owner: Owner, make_scope: Make) -> list[Any]:
    scope = make_scope("chats.html", page, owner)
    with scope.members.open(scope.path) as stream:
        return list(chats.read_chats(stream, scope))


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("November 18, 2026 9:12pm GMT", 1_795_036_320),
        ("November 18, 2026 @ 9:12pm", 1_795_036_320),
        ("18 November, 2026 21:12", 1_795_036_320),
        ("July 2, 2026 1:05am BST", 1_782_950_700),
        ("July 2, 2026 1:05am", 1_782_950_700),
        ("July 2, 2026 1:05am UTC", 1_782_954_300),
        ("July 2, 2026 1:05am PDT", None),
        ("2026年7月2日上午1:05 CST", None),
        ("", None),
    ],
)
def test_times_in_the_zones_of_the_uk(text: str, made: int | None) -> None:
    assert chats.time_of(text) == made


def test_whose_words_they_are_by_the_address_of_either_side(make_scope: Make) -> None:
    page = f"{HEAD}{row('rowan', 'otter')}{row('otter', 'rowan', 'July 2, 2026 1:05am')}</table>"
    first, second, weeks, talk = read(page, ROWAN, make_scope)
    assert (first.author, first.sender, first.conversation) == (Author.ME, "Rowan", "Otter")
    assert (second.author, second.sender, second.conversation) == (Author.OTHER, "Otter", "Otter")
    assert (weeks.what, weeks.fatal) == (chats.TWO_WEEKS, False)
    assert (talk.title, talk.total, talk.mine) == ("Otter", 2, 1)
    assert (talk.first, talk.last) == (1_782_950_700, 1_795_036_320)


@pytest.mark.parametrize("owner", [Owner(), Owner("Newt", "newt", frozenset({"newt"}))])
def test_where_neither_side_is_the_person_nobody_is(owner: Owner, make_scope: Make) -> None:
    page = f"{HEAD}{row('rowan', 'otter', 'later')}{row('otter', 'rowan', 'later')}</table>"
    found = read(page, owner, make_scope)
    said = [each for each in found if isinstance(each, Message)]
    assert {each.author for each in said} == {Author.UNKNOWN}
    (talk,) = (each for each in found if isinstance(each, Conversation))
    assert (talk.total, talk.mine, talk.first, talk.last) == (2, 0, None, None)
    problems = {each.what: each.fatal for each in found if isinstance(each, Problem)}
    assert problems[chats.UNOWNED] is True
    assert problems[chats.UNDATED] is False


def test_odd_rows_are_told_and_a_second_header_is_none(make_scope: Make) -> None:
    odd = "<tr><td>odd</td></tr>"
    page = f"{HEAD}{odd * 22}{HEAD}{row('rowan', 'otter')}</table></table>"
    found = read(page, ROWAN, make_scope)
    said = [each.what for each in found if isinstance(each, Problem)]
    assert said.count(chats.ONE_BAD) == 20
    assert said.count("2 more rows could not be read; the others were.") == 1
    assert sum(isinstance(each, Message) for each in found) == 1


@pytest.mark.parametrize(
    ("page", "what"),
    [
        ("<table><tr><th>Absender</th><th>Empfänger</th></tr></table>", chats.OTHER_LANGUAGE),
        ("", chats.OTHER_LANGUAGE),
        (f"{HEAD}</table><span data-continuevalue='17_1'>", chats.MORE),
    ],
)
def test_a_page_that_is_not_whole_or_not_in_english_is_not_called_read(
    page: str, what: str, make_scope: Make
) -> None:
    assert Problem("chats.html", what, fatal=True) in read(page, ROWAN, make_scope)


def test_damage_is_told(make_scope: Make) -> None:
    for page in (f"<table><tr><td>{HEAD}<tr", "<table><tr><td>"):
        assert any(
            each.fatal for each in read(page, ROWAN, make_scope) if isinstance(each, Problem)
        )


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.lists(st.sampled_from((HEAD, row("rowan", "otter"), "</table>")) | st.text()).map("".join)
)
def test_any_page_gives_records_or_problems(make_scope: Make, page: str) -> None:
    for each in read(page, ROWAN, make_scope):
        assert isinstance(each, Message | Conversation | Problem)
