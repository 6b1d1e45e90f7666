"""The plain form and the helpers around it."""

import pytest
from hypothesis import given, strategies as st

from checks.text import (
    FILLER,
    around,
    at_edge,
    has_at_sign,
    has_digit,
    is_word,
    normalise,
    outside_ascii,
    sentence_at,
    sentences,
    window,
    words,
    words_in,
)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Plain WORDS, 12!", "plain words, 12!"),
        ("Éloïse Łukasz Straße Đorđe Øre", "eloise lukasz strase dorde ore"),
        ("“Quoted” ‘it’s’ «so» – a—b−c…", '"quoted" \'it\'s\' "so" - a-b-c.'),
        ("no\u00a0break\u2003wide\u3000", "no break wide "),
        ("one\u2028two\u0085three", "one\ntwo\nthree"),
        ("𝐟𝐮𝐧 ⓕⓤⓝ ｆｕｎ ﬁne", "fun fun fun fne"),
        ("İstanbul Iğdır ıssız", "istanbul igdir issiz"),
        ("٣ and ३", "3 and 3"),
        ("Київ Αθήνα", "киів αθηνα"),
        ("🎉 ok", "🎉 ok"),
        ("ŉ", "'"),
        ("\ud800", "\ud800"),
    ],
)
def test_a_plain_form_has_no_case_accents_or_fancy_signs(text: str, plain: str) -> None:
    assert normalise(text) == plain


@pytest.mark.parametrize(
    "mark", ["\u200b", "\u200d", "\u202e", "\u00ad", "\u0301", "\ufe0f", "\ufeff"]
)
def test_what_shows_nothing_becomes_a_filler_of_its_own(mark: str) -> None:
    assert normalise(f"ab{mark}c") == f"ab{FILLER}c"


def test_each_character_of_the_scripts_has_a_plain_form_of_one_character_that_stays() -> None:
    text = "".join(map(chr, range(0x20000)))
    plain = normalise(text)
    assert len(plain) == len(text)
    assert normalise(plain) == plain


@given(st.text(), st.text())
def test_a_text_is_made_plain_character_by_character(first: str, second: str) -> None:
    assert normalise(first + second) == normalise(first) + normalise(second)


@given(st.text(), st.integers(0, 40))
def test_many_different_characters_are_made_plain_as_few_are(text: str, more: int) -> None:
    others = "".join(map(chr, range(0x430, 0x430 + more)))
    assert normalise(text + others) == "".join(map(normalise, text + others))


def test_words_keep_apostrophes_and_part_at_hyphens() -> None:
    plain = "i don't well-read 'em snake_case x2"
    assert [plain[start:end] for start, end in words(plain)] == [
        "i", "don't", "well", "read", "em", "snake", "case", "x2",
    ]  # fmt: skip
    assert words_in(plain) == [plain[start:end] for start, end in words(plain)]


def test_what_is_not_ascii_is_told_character_by_character() -> None:
    assert outside_ascii("one é 🎉 é \ud800") == {"é", "🎉", "\ud800"}
    assert outside_ascii("one") == frozenset()


def test_the_edge_of_a_word_lies_beside_anything_but_letters_and_digits() -> None:
    assert is_word("a class b", 2, 7)
    assert not is_word("a class b", 4, 7)
    assert not is_word("classes", 0, 5)
    assert at_edge("class", 0)
    assert at_edge("class", 5)
    assert at_edge("a_b", 1)
    assert not at_edge("a1", 1)


def test_a_window_holds_so_many_words_on_each_side() -> None:
    plain = "one two three four five six seven"
    start = plain.index("four")
    assert around(plain, start, start + 4, 2) == "two three four five six"
    assert around(plain, start, start + 4, 0) == "four"
    assert window(plain, 0, 3, 1) == (0, 7)
    assert around(plain, start, start + 4) == plain


def test_sentences_end_at_marks_and_line_ends_but_not_inside_numbers_or_names() -> None:
    plain = "one. two 3.5 a.b!  ...\nthree?\n\nfour"
    assert [plain[start:end].strip() for start, end in sentences(plain)] == [
        "one.", "two 3.5 a.b!", "...", "three?", "four",
    ]  # fmt: skip
    assert list(sentences(" \n ")) == []


def test_the_sentences_a_span_touches_are_one_span() -> None:
    plain = "first one. second one. third"
    assert plain[slice(*sentence_at(plain, 12, 14))] == " second one."
    assert plain[slice(*sentence_at(plain, 6, 14))] == "first one. second one."
    assert sentence_at("   ", 1, 2) == (1, 2)


def test_digits_and_at_signs_are_seen() -> None:
    assert has_digit(normalise("room ٣"))
    assert not has_digit("room")
    assert has_at_sign("a@b")
    assert not has_at_sign("ab")
