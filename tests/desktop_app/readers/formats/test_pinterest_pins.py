from collections.abc import Callable
from typing import Any

import pytest

from checks.evidence import Audience, Author, Post, Problem, Setting
from desktop_app.readers.formats import pinterest_pins as pins
from desktop_app.readers.section import Parser, Scope

Make = Callable[..., Any]


def read(parse: Parser, scope: Scope) -> list[Any]:
    with scope.members.open(scope.path) as stream:
        return list(parse(stream, scope))


def page(*records: str, heading: str = "Pins") -> str:
    home = "https://www.pinterest.com"
    links = {"Pins": f"{home}/pin/", "Boards": f"{home}/me/"}
    runs = (
        f'<a href="{links[heading]}{number}/">Name {number}</a><br>{lines.replace(";", ",<br>")}'
        for number, lines in enumerate(records)
    )
    return f'<h1 id="a">{heading}</h1>' + "".join(runs)


def posts(found: list[Any]) -> list[Post]:
    return [each for each in found if isinstance(each, Post)]


def problems(found: list[Any]) -> list[tuple[str, bool]]:
    return [(each.what, each.fatal) for each in found if isinstance(each, Problem)]


def test_a_pin_of_ones_own(make_scope: Make) -> None:
    lines = "Title: Hat;Details: No data;Alt Text: A hat;Board Name: Hats;Is a repin: False;"
    scope = make_scope("a.html", page(lines + "Private: False;Created at: 2026/02/01 08:00:00;"))
    found = read(pins.read_pins, scope)
    (post,) = posts(found)
    assert (post.author, post.audience, post.made) == (Author.ME, Audience.PUBLIC, 1769932800)
    assert (post.text, post.shared, post.group, post.id) == ("Hat\nA hat", "", "Hats", "0")
    assert problems(found) == []


def test_a_repin_is_anothers_words_passed_on(make_scope: Make) -> None:
    lines = "Title: Hat;Canonical Link: https://hats.example;Is a repin: True;Private: True;"
    found = read(pins.read_pins, make_scope("a.html", page(lines)))
    (post,) = posts(found)
    assert (post.text, post.shared, post.links) == ("", "Hat", ())
    assert (post.author, post.audience) == (Author.ME, Audience.ONLY_ME)
    assert not [each for each in found if isinstance(each, Setting)]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("Title: a;Private: True;", [(pins.WHOSE, True)]),
        ("Title: a;Is a repin: perhaps;Private: True;", [(pins.WHOSE, True)]),
        ("Title: a;Is a repin: False;Private: jein;", [(pins.FOR_WHOM, False)]),
        ("Is a repin: False;Private: True;Created at: in May;", [(pins.UNDATED, False)]),
    ],
)
def test_what_a_pin_does_not_say_is_told(
    lines: str, told: list[tuple[str, bool]], make_scope: Make
) -> None:
    assert problems(read(pins.read_pins, make_scope("a.html", page(lines)))) == told


def test_of_many_unknown_labels_some_are_named(make_scope: Make) -> None:
    odd = "".join(f"Odd {word}: x;" for word in "abcdefg")
    lines = f"Title: a;Is a repin: False;Private: True;{odd}"
    ((what, fatal),) = problems(read(pins.read_pins, make_scope("a.html", page(lines))))
    assert "“Odd a”" in what
    assert "2 more" in what
    assert not fatal


@pytest.mark.parametrize(
    ("records", "value"),
    [
        (("Privacy: Secret;", "Private: True;"), "only_me"),
        (("Privacy: Secret;", "Secret: No;"), "public"),
        (("Created at: 2026/02/01 08:00:00;", "Secret: Yes;"), None),
        (("Privacy: half;",), None),
        (("Private: True;Secret: No;",), None),
        ((), None),
    ],
)
def test_how_open_the_boards_are(
    records: tuple[str, ...], value: str | None, make_scope: Make
) -> None:
    found = read(pins.read_boards, make_scope("a.html", page(*records, heading="Boards")))
    settings = [each.value for each in found if isinstance(each, Setting)]
    assert settings == ([value] if value else [])
    assert len(posts(found)) == len(records)


def test_boards_on_several_pages_are_never_all_secret_by_one_of_them(make_scope: Make) -> None:
    secret = page("Privacy: Secret;", heading="Boards")
    scope = make_scope("a.html", secret, others={"b.html": secret})
    assert not [each for each in read(pins.read_boards, scope) if isinstance(each, Setting)]


def test_damage_leaves_the_boards_untold(make_scope: Make) -> None:
    scope = make_scope("a.html", page("Privacy: Secret;", heading="Boards") + "<a hr")
    found = read(pins.read_boards, scope)
    assert not [each for each in found if isinstance(each, Setting)]
    assert [fatal for _, fatal in problems(found)] == [True]


@pytest.mark.parametrize(
    ("heading", "part"),
    [
        ("Pins", "pins"),
        ("BOARDS", "boards"),
        ("People you follow", "people"),
        ("Messages", "messages"),
        ("Comments", "comments"),
        ("Connected devices", "sign_ins"),
        ("Searches", "searches"),
        ("Privacy", "settings"),
        ("Your profile", "profile"),
        ("Boards you may like", "other_parts"),
    ],
)
def test_parts_by_their_headings(heading: str, part: str, make_scope: Make) -> None:
    scope = make_scope("a.html", f'<h1 id="x">{heading}</h1>')
    assert pins.part_of(heading) == part
    assert pins.holds(part)(scope.members, "a.html")
    assert not pins.holds("none")(scope.members, "a.html")


def test_a_part_that_nobody_knows_is_told_of_and_counts_as_unread(make_scope: Make) -> None:
    scope = make_scope("a.html", "<h1>Followers</h1><h1>Following</h1><h1>Pins</h1>")
    found = problems(read(pins.read_unknown("people"), scope))
    assert [fatal for _, fatal in found] == [True, True]
    assert "“Followers”" in found[0][0]


@pytest.mark.parametrize(
    ("records", "handle"),
    [
        (("Username: me;Is a repin: False;", "Username: other;Is a repin: True;"), "me"),
        (("Username: me;Is a repin: False;", "Username: you;Is a repin: False;"), ""),
        (("Username: other;Is a repin: True;",), ""),
        (("Username: No data;Is a repin: False;",), ""),
    ],
)
def test_the_owner_is_who_all_own_pins_name(
    records: tuple[str, ...], handle: str, make_members: Make
) -> None:
    owner = pins.find_owner(make_members({"a.html": page(*records)}), ())
    assert (owner.name, owner.handle) == ("", handle)
    assert owner.ids == frozenset({handle} - {""})
