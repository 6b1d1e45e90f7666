import pytest
from hypothesis import given, strategies as st

from desktop_app.pdf.look import plain, printable, quoted, style

COVER = "name covered"


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Café Ŵyn “soup” – £4 ½", "Café Ŵyn “soup” – £4 ½"),
        ("w\u0302yn", "ŵyn"),
        ("sun \U0001f31e\U0001f31e", "sun [picture]"),
        ("\U0001f469\u200d\U0001f3eb here", "[picture] here"),
        ("\U0001f44d\U0001f3fd", "[picture]"),
        ("\U0001faea \ue000 \U0001fbff", "[picture]"),
        ("مرحبا بالعالم!", "[letters]!"),
        ("٣٤", "[letters]"),
        ("漢字 and kana かな", "[letters] and kana [letters]"),
        ("a\u200bb\u200ec\ufeffd\u00ade", "abcde"),
        ("\u202eesrever", "esrever"),
        ("a\ud800b", "ab"),
        ("a\x00b\x07c\x1bd\uffffe", "abcd[picture]e"),
        ("a\tb\r\u2028c\x85d", "a b  c d"),
        ("caf\ufffd", "caf?"),
        ("", ""),
    ],
)
def test_what_the_font_lacks_is_said_in_words(text: str, printed: str) -> None:
    assert printable(text) == printed


@given(st.text(st.characters(exclude_categories=[])))
def test_whatever_is_printed_the_font_has(text: str) -> None:
    printed = printable(text)
    assert printable(printed) == printed
    assert all(char.isprintable() or char.isspace() for char in printed)


def test_markup_in_a_text_is_only_text() -> None:
    assert plain("<b>a & b</b>\nc") == "&lt;b&gt;a &amp; b&lt;/b&gt;<br/>c"


def test_a_covered_name_is_not_in_the_markup() -> None:
    text = "I saw Ivo Quill, Ivo!"
    markup = quoted(text, ((2, 9),), ((6, 14), (17, 20)), show=False)
    assert "Ivo" not in markup
    assert "Quill" not in markup
    assert markup.count(COVER) == 2
    assert "saw " in markup


def test_a_name_over_several_spans_is_covered_once() -> None:
    markup = quoted("Ivo Quill", ((2, 6),), ((0, 5), (3, 9)), show=False)
    assert markup.count(COVER) == 1
    assert "Q" not in markup


def test_a_name_shows_where_it_is_asked_for() -> None:
    assert quoted("I saw Ivo", (), ((6, 9),), show=True) == "I saw Ivo"


def test_what_was_found_is_underlined() -> None:
    markup = quoted("a bad word", ((2, 5),), (), show=False)
    before, rest = markup.split("<u>")
    assert before == "a "
    assert rest.endswith("</u> word")
    assert ">bad<" in rest


@given(
    st.text(st.characters(exclude_characters="§"), max_size=40),
    st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50)), max_size=4),
    st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50)), max_size=4),
)
def test_any_spans_cover_what_they_should(
    words: str, marks: list[tuple[int, int]], names: list[tuple[int, int]]
) -> None:
    text = f"{words}§{words}"
    spans = (*((a, b) for a, b in names if a < b), (len(words), len(words) + 1))
    assert "§" not in quoted(text, tuple(marks), spans, show=False)


def test_a_ground_leaves_room_beside_its_words() -> None:
    bare = style(left=20)
    on_ground = style(left=20, ground=bare.textColor)
    assert on_ground.leftIndent > bare.leftIndent == 20
    assert on_ground.rightIndent > bare.rightIndent == 0
    assert bare.backColor is None


def test_further_lines_hang() -> None:
    look = style(left=20, hang=14)
    assert (look.leftIndent, look.firstLineIndent) == (34, -14)
