from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from checks.evidence import Author, Conversation, Message, Problem
from desktop_app.readers.formats import html_pages
from desktop_app.readers.formats.html_pages import CUT_SHORT, ODD_LAYOUT
from desktop_app.readers.formats.telegram_page_chats import (
    AS_PAGES,
    UNDATED,
    read_page_only,
    read_pages,
    time_shown,
)
from desktop_app.readers.formats.telegram_pages import Shown, messages, pages_beside
from desktop_app.readers.formats.text_lines import NOT_TEXT
from desktop_app.readers.section import Owner, Scope

MakeScope = Callable[..., Scope]
WHEN = "01.07.2024 13:00:00 UTC+01:00"


def message(number: int, inside: str, *, name: str = "Robin", when: str = WHEN) -> str:
    who = f'<div class="from_name"> {name} </div>' if name else ""
    joined = "" if name else " joined"
    return (
        f'<div class="message default clearfix{joined}" id="message{number}"><div class="body">'
        f'<div class="pull_right date details" title="{when}">13:00</div>{who}{inside}</div></div>'
    )


def text(words: str) -> str:
    return f'<div class="text">{words}</div>'


def read(data: str | bytes, make_scope: MakeScope) -> list[Shown | str | Problem]:
    scope = make_scope("messages.html", data)
    with scope.members.open(scope.path) as stream:
        return list(messages(stream, scope))


def test_a_message_with_all_it_may_have(make_scope: MakeScope) -> None:
    inside = (
        '<div class="forwarded body"><div class="from_name">Ash <span class="date details" '
        f'title="1">1 May</span></div>{text("one<br>two &amp; <b>three</b>")}'
        '<a href="files/a.pdf"><div class="title bold">a.pdf</div></a><a href="#x">up</a></div>'
    )
    header = '<div class="page_header"><div class="text bold">Walkers</div></div>'
    found = read(f"<title>T</title>{header}{message(7, inside)}", make_scope)
    assert found == [
        "Walkers",
        Shown("7", "Robin", WHEN, "Ash", "one\ntwo & three", files=["files/a.pdf"]),
    ]


def test_what_telegram_itself_writes_is_no_message(make_scope: MakeScope) -> None:
    service = '<div class="message service"><div class="body details">1 May</div></div>'
    assert read(service, make_scope) == []


def test_words_hide_addresses_and_unclosed_messages_end_with_the_next(
    make_scope: MakeScope,
) -> None:
    link = text(
        'see <a href="https://a.example">here</a> or <a href="https://b.example">https://b.example</a>'
    )
    data = message(1, link).removesuffix("</div></div>") + message(2, text("two"), name="")
    found = [each for each in read(data, make_scope) if isinstance(each, Shown)]
    assert found[0].text == "see here or https://b.example\nhttps://a.example"
    assert (found[1].joined, found[1].sender, found[1].text) == (True, "", "two")


@pytest.mark.parametrize(
    ("data", "what"),
    [
        ("<p>no chat</p>", ODD_LAYOUT),
        (message(1, text("a")) + "<div class=", CUT_SHORT),
        (message(1, text("a"))[:-20], CUT_SHORT),
        ("<div>" * 600, CUT_SHORT),
    ],
)
def test_damage_is_told(data: str, what: str, make_scope: MakeScope) -> None:
    found = read(data, make_scope)[-1]
    assert isinstance(found, Problem)
    assert (found.what, found.fatal) == (what, True)


def test_characters_that_could_not_be_read_are_told(make_scope: MakeScope) -> None:
    shown, told = read(message(1, text("caf\xe9")).encode("latin-1"), make_scope)
    assert isinstance(shown, Shown)
    assert shown.text == "caf\ufffd"
    assert told == Problem("messages.html", NOT_TEXT)


def test_a_message_without_end_is_no_honest_one(
    make_scope: MakeScope, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(html_pages, "_LONGEST_ENTRY", 50)
    found = read(message(1, text("x" * 99)), make_scope)
    assert isinstance(found[-1], Problem)


@pytest.mark.parametrize(
    ("when", "made"),
    [
        ("01.07.2024 13:00:00 UTC+01:00", 1_719_835_200),
        ("01.07.2024 09:00:00 UTC-03:00", 1_719_835_200),
        ("01.07.2024 12:00:00 UTC", 1_719_835_200),
        ("01.07.2024 13:00:00", 1_719_835_200),
        ("01.07.2024 13:00", 1_719_835_200),
        ("31.02.2024 13:00:00 UTC", None),
        ("July", None),
    ],
)
def test_times_say_their_zone_or_are_a_uk_clocks(when: str, made: int | None) -> None:
    assert time_shown(when) == made


def chat(make_scope: MakeScope, owner: Owner, first: str, **others: str) -> list[object]:
    scope = make_scope(
        "c/messages.html", first, owner, others={f"c/{n}": v for n, v in others.items()}
    )
    with scope.members.open(scope.path) as stream:
        return list(read_pages(stream, scope))


def test_the_pages_of_a_chat_are_read_as_one(make_scope: MakeScope) -> None:
    pages = {
        "messages10.html": message(3, text("three"), name=""),
        "messages2.html": message(2, text("two"), name="Ash"),
    }
    found = chat(make_scope, Owner("Robin"), message(1, text("one")), **pages)
    said = [each for each in found if isinstance(each, Message)]
    assert [(each.text, each.sender, each.author) for each in said] == [
        ("one", "Robin", Author.ME),
        ("two", "Ash", Author.OTHER),
        ("three", "Ash", Author.OTHER),
    ]
    assert said[1].origin.where == "c/messages2.html"
    (summary,) = [each for each in found if isinstance(each, Conversation)]
    assert (summary.total, summary.mine, summary.participants) == (3, 1, ("Ash",))
    scope = make_scope("c/messages2.html", "", others={"c/messages.html": ""})
    assert pages_beside(scope.members, scope.path)[0] == "c/messages.html"
    with scope.members.open(scope.path) as stream:
        assert list(read_pages(stream, scope)) == []


def test_whose_words_are_forwarded_and_dates_nobody_knows(make_scope: MakeScope) -> None:
    forwarded = (
        '<div class="forwarded body"><div class="from_name">{}</div><div class="text">x</div></div>'
    )
    found = chat(
        make_scope,
        Owner("Robin"),
        message(1, forwarded.format("Ash"))
        + message(2, forwarded.format("Robin"))
        + message(3, forwarded.format(""), when="once"),
    )
    said = [each for each in found if isinstance(each, Message)]
    assert [each.author for each in said] == [Author.OTHER, Author.ME, Author.OTHER]
    assert said[0].sender == "Ash"
    assert Problem("c/messages.html", UNDATED) in found


def test_lists_are_read_as_json_only(make_scope: MakeScope) -> None:
    scope = make_scope("lists/contacts.html", "")
    with scope.members.open(scope.path) as stream:
        assert list(read_page_only(stream, scope)) == [scope.problem(AS_PAGES, fatal=True)]
    beside = make_scope("lists/contacts.html", "", others={"result.json": ""})
    with beside.members.open(beside.path) as stream:
        assert list(read_page_only(stream, beside)) == []


@settings(
    max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(
    pieces=st.lists(
        st.sampled_from(
            [
                "<div>",
                "</div>",
                '<div class="message default">',
                '<div class="text">',
                '<div class="forwarded body">',
                '<div class="from_name">',
                '<a href="a">',
                "</a>",
                "<br>",
                "words",
                "<script>",
                "</script>",
                "<",
            ]
        ),
        max_size=30,
    )
)
def test_no_page_is_a_crash(pieces: list[str], make_scope: MakeScope) -> None:
    for each in read("".join(pieces), make_scope):
        assert isinstance(each, Shown | str | Problem)
