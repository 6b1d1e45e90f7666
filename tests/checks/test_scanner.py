"""Terms are found at the edges of words, however a text is written."""

import re

import pytest
from hypothesis import given, strategies as st

from checks.finders import native_finder, word_finder
from checks.scanner import Case, Found, Scanner, Term, patterns_of
from checks.text import normalise


def scan(text: str, *terms: str | Term, finder: object = native_finder) -> list[str]:
    """What is found in a text, as it is written there."""
    made = [Term("list", term, term) if isinstance(term, str) else term for term in terms]
    scanner = Scanner(patterns_of(made), finder)  # type: ignore[arg-type]  # either of the two
    return [text[start:end] for start, end, _, _ in scanner.scan(text, normalise(text))]


@pytest.mark.parametrize(
    ("text", "term", "found"),
    [
        ("a class act", "ass", []),
        ("Ass, ass's ASS_ass", "ass", ["Ass", "ass", "ASS", "ass"]),
        ("bugger buggered debugger", "bugger*", ["bugger", "buggered"]),
        (
            "well off, well-off well  off well – off",
            "well off",
            ["well off", "well-off", "well  off", "well – off"],
        ),
        ("well\noff well, off welloff", "well off", []),
        ("off well, well    off", "well off", []),
        ("they're not well offset", "well off", []),
        ("take the mick now", "the mick", ["the mick"]),
        ("bathe mick", "the mick", []),
        ("the micky taken", "the mick*", ["the micky"]),
        ("the nick", "the mick*", []),
        ("I don't. I do not", "don't", ["don't"]),
        ("f**k this, f**ks f*k", "f**k", ["f**k"]),
        ("a$$ ba$$ a$$es", "a$$", ["a$$", "a$$"]),
        ("🍆🍆 and 🍆", "🍆", ["🍆", "🍆", "🍆"]),
        ("see a.b-c.example.org!", "a.b-c.example.org", ["a.b-c.example.org"]),
        ("CAFÉ", "café", ["CAFÉ"]),
        ("b\u200blo\u200bdy hell", "blody", ["b\u200blo\u200bdy"]),
        ("Jose\u0301 Strand", "josé strand", ["Jose\u0301 Strand"]),
        ("Привіт, світ", "світ", ["світ"]),
        ("Привіт, свят", "світ", []),
        ("rock & roll, rock and roll", "rock & roll", ["rock & roll"]),
        ("#blm now", "#blm", ["#blm"]),
        ("x#blm", "#blm", ["#blm"]),
        ("abc\x7f def", "abc", ["abc"]),
        ("one", "", []),
        ("one *", "*", ["*"]),
        ("a\u200d", "\u200d", []),
    ],
)
@pytest.mark.parametrize("finder", [native_finder, word_finder])
def test_terms_in_texts(text: str, term: str, found: list[str], finder: object) -> None:
    assert scan(text, term, finder=finder) == found


def test_initials_count_only_as_they_are_written() -> None:
    initials = Term("workplace", "LPS", "larkmoor", Case.UPPER)
    town = Term("town", "Bath", "bath", Case.CAPITAL)
    assert scan("LPS lps Lps #LPS", initials) == ["LPS", "LPS"]
    assert scan("Bath bath", town) == ["Bath"]


def test_names_are_found_inside_hashtags_and_handles() -> None:
    name = Term("workplace", "larkmoor", "larkmoor", in_tags=True)
    text = "#LarkmoorFun @mylarkmoor_crew larkmoorfun # @ #larkmoor #other"
    assert scan(text, name) == ["#LarkmoorFun", "@mylarkmoor_crew", "larkmoor"]
    short = Term("workplace", "lark", "lark", in_tags=True)
    assert scan("#larkspur", short) == []


def test_of_the_spellings_of_one_name_only_the_longest_is_given() -> None:
    terms = [Term("workplace", text, "larkmoor") for text in ("larkmoor", "larkmoor primary")]
    assert scan("at Larkmoor Primary, Larkmoor", *terms) == ["Larkmoor Primary", "Larkmoor"]
    other = Term("town", "larkmoor", "larkmoor")
    assert scan("Larkmoor Primary", *terms, other) == ["Larkmoor Primary", "Larkmoor"]


def test_a_phrase_of_common_words_is_found_as_a_whole() -> None:
    assert scan("people say because of ants", "because of ants") == ["because of ants"]
    assert scan("people say because of rants", "because of ants") == []


def test_everything_found_says_what_it_is() -> None:
    text = "such a plonker"
    scanner = Scanner(
        patterns_of([Term("mild", "Plonker", "plonker"), Term("rude", "plonker", "plonker")])
    )
    expected: list[Found] = [(7, 14, "mild", "plonker"), (7, 14, "rude", "plonker")]
    assert scanner.scan(text, normalise(text)) == expected


LETTERS = "ab1é \u200b-_.,'*#@\n🍆İ"
TERM_TEXTS = st.lists(st.text("ab1é -'*🍆", max_size=6), max_size=6)


@given(st.text(LETTERS, max_size=40), TERM_TEXTS)
def test_the_finders_give_the_same_in_any_text(text: str, terms: list[str]) -> None:
    made = [Term("list", term, term, in_tags=True) for term in terms]
    plain = normalise(text)
    assert Scanner(patterns_of(made), native_finder).scan(text, plain) == Scanner(
        patterns_of(made), word_finder
    ).scan(text, plain)


@given(
    st.text("ab \n.-", max_size=40),
    st.lists(st.text("ab", min_size=1, max_size=3), min_size=1, max_size=3),
)
def test_phrases_are_found_as_a_slow_expression_finds_them(text: str, words: list[str]) -> None:
    expression = r"(?:[ \t\-_]{1,3}|\.)".join(words)
    slow = {
        (place, place + len(found[0]))
        for place in range(len(text))
        if (found := re.compile(rf"(?<![a-z0-9])(?:{expression})(?![a-z0-9])").match(text, place))
    }
    fast = Scanner(patterns_of([Term("list", " ".join(words), "term")])).scan(text, text)
    assert {(start, end) for start, end, _, _ in fast} == slow


@given(st.lists(st.text(LETTERS, max_size=20), max_size=5), TERM_TEXTS)
def test_texts_joined_by_line_ends_give_what_each_gives_alone(
    texts: list[str], terms: list[str]
) -> None:
    scanner = Scanner(patterns_of([Term("list", term, term) for term in terms]))
    alone, place = [], 0
    for text in texts:
        found = scanner.scan(text, normalise(text))
        alone += [(start + place, end + place, label, term) for start, end, label, term in found]
        place += len(text) + 1
    joined = "\n".join(texts)
    assert scanner.scan(joined, normalise(joined)) == alone
