"""Excerpts are short, hold their marks, and point at the same words as before."""

from hypothesis import given, strategies as st

from checks.excerpt import LONGEST, cut, joined

WORDS = "lorem ipsum dolor sit amet consetetur sadipscing elitr sed diam nonumy eirmod " * 10


def test_a_short_text_is_shown_whole() -> None:
    excerpt = cut("such a plonker", [(7, 14)], [(0, 4)])
    assert (excerpt.text, excerpt.marks, excerpt.names) == ("such a plonker", ((7, 14),), ((0, 4),))


def test_a_long_text_is_cut_between_words_around_its_first_mark() -> None:
    start = WORDS.index("nonumy", 300)
    excerpt = cut(WORDS, [(start, start + 6)], [(0, 5), (start, start + 6)])
    assert len(excerpt.text) <= LONGEST + 2
    assert excerpt.text[0] == excerpt.text[-1] == "…"
    assert excerpt.text[1:-1].split(" ")[0] in WORDS.split(" ")
    assert excerpt.text[1:-1].split(" ")[-1] in WORDS.split(" ")
    assert [excerpt.text[a:b] for a, b in excerpt.marks] == ["nonumy"]
    assert excerpt.names == excerpt.marks


def test_without_marks_the_beginning_is_shown_and_with_names_the_first_name() -> None:
    assert cut(WORDS, (), ()).text.startswith("lorem ipsum")
    assert cut(WORDS, (), ()).text.endswith("…")
    assert cut(WORDS, (), [(len(WORDS) - 7, len(WORDS) - 1)]).text.endswith("eirmod ")


def test_a_text_without_spaces_is_cut_anywhere() -> None:
    excerpt = cut("x" * 1000, [(500, 510)], ())
    assert excerpt.text == f"…{'x' * LONGEST}…"
    assert excerpt.marks == ((71, 81),)


def test_a_mark_longer_than_an_excerpt_is_cut_as_well() -> None:
    excerpt = cut("x" * 1000, [(0, 1000)], ())
    assert excerpt.marks == ((0, LONGEST),)


def test_half_characters_are_replaced() -> None:
    assert cut("a\ud83dz", [(2, 3)], ()).text == "a\ufffdz"


def test_spans_are_put_in_order_joined_and_kept_within_the_text() -> None:
    assert joined([(8, 20), (-3, 2), (2, 4), (3, 3), (12, 11), (30, 40)], 10) == ((0, 4), (8, 10))


SPANS = st.lists(st.tuples(st.integers(-5, 700), st.integers(-5, 700)), max_size=4)


@given(st.text(" ab\n🎀", max_size=600), SPANS, SPANS)
def test_marks_always_point_at_words_of_the_text(
    text: str, marks: list[tuple[int, int]], names: list[tuple[int, int]]
) -> None:
    excerpt = cut(text, marks, names)
    wanted = joined(marks, len(text))
    assert excerpt.text.strip("…") in text
    assert bool(excerpt.marks) == bool(wanted)
    assert all(0 <= start < end <= len(excerpt.text) for start, end in excerpt.marks)
    if wanted:
        shown = slice(*excerpt.marks[0])
        assert text[slice(*wanted[0])].startswith(excerpt.text[shown])
