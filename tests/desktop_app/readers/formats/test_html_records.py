import io
from collections.abc import Callable

import pytest
from hypothesis import given, settings, strategies as st

from checks.evidence import Origin, Problem
from desktop_app.readers.formats import html_records
from desktop_app.readers.formats.html_markup import Block
from desktop_app.readers.formats.html_pages import CUT_SHORT
from desktop_app.readers.formats.html_records import ODD_LAYOUT, blocks
from desktop_app.readers.formats.text_lines import NOT_TEXT
from desktop_app.readers.section import Owner, Scope

MADE = 1_760_878_075  # 19 October 2025, 13:47:55 on a UK wall

CURRENT = """<html><head><title>Posts</title><style>._a6-g{color:red}</style></head><body>
<header><h1>Your posts</h1></header><main role="main">
<div class="pam _3-95 _a6-g uiBoxWhite noborder"><h2 class="_2ph_ _a6-h">Jo wrote a post.</h2>
<div class="_2ph_ _a6-p"><div class="_2pin"><div>Fish &amp; chips<br>by the&nbsp;sea</div></div>
<div class="_2pin"><a href="https://example.org/a">A place</a></div>
<img class="_a6_o" src="posts/media/1.jpg"><video src="posts/media/2.mp4"></video></div>
<footer class="_a6-o"><div class="_a72d">Oct 19, 2025 1:47:55 pm</div></footer></div>
<section class="_a6-g"><h2 class="_a6-h">Login</h2><table><tr><td colspan="2" class="_2pin _a6_q">
IP address<div><div>203.0.113.5</div></div></td></tr><tr><td class="_2pin _a6_q">Device</td>
<td class="_2pin _2piu _a6_r">A phone</td></tr></table></section>
</main><footer><a href="https://www.facebook.com/dyi/l/?l=1">About</a></footer></body></html>"""

OLDER = """<html><body><div class="_4t5n" role="main">
<div class="pam _3-95 _2pi0 _2lej uiBoxWhite noborder"><div class="_3-96 _2pio _2lek _2lel">Jo</div>
<div class="_3-96 _2let"><div><div></div><div>Good evening</div></div></div>
<div class="_3-94 _2lem">Oct 19, 2025, 1:47 PM</div></div></div></body></html>"""


def read(page: str | bytes, make_scope: Callable[..., Scope]) -> list[Block | Problem]:
    data = page.encode() if isinstance(page, str) else page
    return list(blocks(io.BytesIO(data), make_scope("page.html", data)))


@pytest.mark.parametrize("piece", [7, 64 * 1024])
def test_current_markup(
    piece: int, make_scope: Callable[..., Scope], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(html_records, "PIECE", piece)
    intro, post, login, outro = read(CURRENT, make_scope)
    assert intro == Block(texts=["Your posts"])
    assert outro == Block(texts=["About"])
    assert post == Block(
        known=True,
        heading="Jo wrote a post.",
        texts=["Fish & chips\nby the sea", "A place"],
        made=MADE,
        links=["https://example.org/a"],
        media=["posts/media/1.jpg", "posts/media/2.mp4"],
    )
    assert login == Block(
        known=True,
        heading="Login",
        rows=[("IP address", "203.0.113.5"), ("Device", "A phone")],
    )


def test_older_markup(make_scope: Callable[..., Scope]) -> None:
    assert read(OLDER, make_scope) == [
        Block(known=True, heading="Jo", texts=["Good evening"], made=MADE - 55)
    ]


def test_several_records_in_one_block(make_scope: Callable[..., Scope]) -> None:
    record = '<h2 class="_a6-h">{}</h2><div class="_a6-p">{}</div><div class="_a6-o">{}</div>'
    page = '<div class="_a6-g">' + record.format("Ann", "Hello", "Oct 19, 2025 1:47:55 pm")
    page += record.format("Bea", "Bye", "gestern") + "</div>"
    assert read(page, make_scope) == [
        Block(known=True, heading="Ann", texts=["Hello"], made=MADE),
        Block(known=True, heading="Bea", texts=["Bye"], undated=True),
    ]


def test_a_date_that_stands_in_the_body(make_scope: Callable[..., Scope]) -> None:
    page = '<div class="_a6-g"><div>Words</div><div>Updated Oct 19, 2025 1:47:55 pm</div></div>'
    assert read(page, make_scope) == [Block(known=True, texts=["Words"], made=MADE)]


def test_changed_classes_fall_back_to_headings_dates_and_text(
    make_scope: Callable[..., Scope],
) -> None:
    page = CURRENT.replace("_a6", "_b7").replace("_a72d", "_b83e")
    found = read(page, make_scope)
    assert found[1] == Block(
        heading="Jo wrote a post.",
        texts=["Fish & chips\nby the sea", "A place"],
        made=MADE,
        links=["https://example.org/a"],
        media=["posts/media/1.jpg", "posts/media/2.mp4"],
    )
    assert found[-1] == Problem("page.html", ODD_LAYOUT, fatal=True)


def test_a_page_without_records_is_no_problem(make_scope: Callable[..., Scope]) -> None:
    assert read("<h1>Your posts</h1>You have none.", make_scope) == [
        Block(texts=["Your posts", "You have none."])
    ]
    assert read("", make_scope) == []


@pytest.mark.parametrize(
    "bomb",
    [
        "<div>" * 100_000,
        "<a title='" + "x" * 3_000_000,
        "<!--" * 500_000,
        "<a " * 20_000,
        "<a b='" * 10_000,
        "word " * 3_000_000,
        "<p>ab</p>" * 130_000,
        "<a href='https://example.org/" + "x" * 50_000_000,
        "&amp;" * 9_000_000,
        "&#" + "9" * 10_000 + ";",
        "".join(f"<a href='https://example.org/{number}'>" for number in range(100_000)),
        "<script>" + "var words;" * 100_000,
        "<html><div>",
        "<div title='",
        "<!-- words",
    ],
    ids=[
        *("deep", "title", "comments", "tags", "quotes", "text", "cells", "attribute", "entities"),
        *("number", "links", "script", "cut", "tag", "comment"),
    ],
)
def test_bombs_end_in_a_problem(bomb: str, make_scope: Callable[..., Scope]) -> None:
    found = read(OLDER + bomb, make_scope)
    assert found[0] == Block(known=True, heading="Jo", texts=["Good evening"], made=MADE - 55)
    assert Problem("page.html", CUT_SHORT, fatal=True) in found


def test_what_looks_like_a_condition_of_old_browsers_is_passed_over(
    make_scope: Callable[..., Scope],
) -> None:
    text = "<p>One</p><![C31[ x ]]><![<![[ y ]]><![CDATA[z]]><p>Two</p>"
    assert read(text, make_scope) == [Block(texts=["One", "Two"])]


def test_an_address_is_given_once_in_a_record(make_scope: Callable[..., Scope]) -> None:
    text = "<img src='b.jpg'><img src='a.jpg'><img src='b.jpg'><a href='https://example.org/'>x</a>"
    known = f"<div class='_a6-g'>{text * 2}</div>"
    block = Block(
        known=True, texts=["x", "x"], links=["https://example.org/"], media=["b.jpg", "a.jpg"]
    )
    assert read(known + known, make_scope) == [block, block]


def test_values_stand_beside_their_label_line_by_line(make_scope: Callable[..., Scope]) -> None:
    text = "<table><tr><td>Name<td>Jo<td>Kim</tr><tr><td>Town<td>Rye</table>"
    assert read(text, make_scope) == [Block(rows=[("Name", "Jo\nKim"), ("Town", "Rye")])]


def test_many_ends_of_what_is_not_open_are_passed_over(make_scope: Callable[..., Scope]) -> None:
    page = "<div>" * 1_900 + "a</p>" * 50_000 + "</div>" * 1_900
    (found,) = read(page, make_scope)
    assert isinstance(found, Block)
    assert len(found.texts) == 50_000


def test_scripts_are_skipped_whatever_their_length(make_scope: Callable[..., Scope]) -> None:
    script = f"<script>{'x < y; ' * 2_000_000}</script><style>p > a</style>"
    page = f"<html><head>{script}<body>Words{script}</body></html>"
    assert read(page, make_scope) == [Block(texts=["Words"])]


def test_encodings(make_scope: Callable[..., Scope]) -> None:
    page = "<meta charset='windows-1252'><p>Zoë’s</p>"
    assert read(page.encode("cp1252"), make_scope) == [Block(texts=["Zoë’s"])]
    assert read(page.encode("utf-16"), make_scope) == [Block(texts=["Zoë’s"])]
    assert read("<p>Zo\x00ë</p>", make_scope) == [
        Block(texts=["Zo\ufffdë"]),
        Problem("page.html", NOT_TEXT),
    ]


PIECES = st.sampled_from(
    [
        *("<div class='_a6-g'>", "</div>", "<h2>", "</h2>", "<td class='_a6_q'>", "</td>", "<br>"),
        *("<td class='_a6_r'>", "<img src='a.jpg'>", "<a href='https://example.org'>", "&amp", "<"),
        *(
            "<!--",
            "-->",
            "<style>",
            "</style>",
            "Oct 19, 2025",
            "words",
            "\x00",
            "<div class='_a72d'>",
        ),
    ]
)


@settings(deadline=None)
@given(st.lists(PIECES | st.text(max_size=5), max_size=40))
def test_any_page_gives_blocks_and_problems(pieces: list[str]) -> None:
    class Nothing:
        source = ""
        paths = ()

        def open(self, path: str) -> io.BytesIO:
            raise KeyError(path)

        def size(self, path: str) -> int:
            raise KeyError(path)

    scope = Scope(Origin("p", "a", "s", "w"), Owner(), "page.html", 0, Nothing())
    for found in blocks(io.BytesIO("".join(pieces).encode("utf-8", "replace")), scope):
        assert isinstance(found, Problem) or found.full
