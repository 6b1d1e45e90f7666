"""Both finders find the same keywords, in the same places."""

import importlib
import sys
from collections.abc import Callable, Mapping
from itertools import count

import pytest
from hypothesis import given, strategies as st

from checks import finders
from checks.finders import Finder, best_finder, native_finder, word_finder

Make = Callable[[Mapping[str, int]], Finder[int]]
BOTH = pytest.mark.parametrize("make", [native_finder, word_finder])
PHRASES = st.lists(st.text("abc", min_size=1, max_size=3), min_size=1, max_size=3).map(" ".join)
KEYWORDS = st.builds(" {}{}".format, PHRASES, st.sampled_from([" ", ""]))


@given(st.sets(KEYWORDS, max_size=8), st.text("abc ", max_size=40))
def test_the_finders_agree(keywords: set[str], text: str) -> None:
    table = dict(zip(sorted(keywords), count(), strict=False))
    padded = f" {text} "
    found = sorted(native_finder(table)(padded.encode()))
    assert found == sorted(word_finder(table)(padded.encode()))
    assert found == sorted(
        (place, number)
        for keyword, number in table.items()
        for place in range(len(padded))
        if padded.startswith(keyword, place)
    )


@BOTH
def test_words_beginnings_and_phrases_are_found_where_they_stand(make: Make) -> None:
    find = make({" ab ": 1, " ab": 2, " c ": 3, " ab c ": 4, " c a": 5, "  c ": 6, " the ab ": 7})
    assert sorted(find(b" ab abc  c ab c the ab ")) == [
        (0, 1),
        (0, 2),
        (3, 2),
        (7, 6),
        (8, 3),
        (8, 5),
        (10, 1),
        (10, 2),
        (10, 4),
        (13, 3),
        (15, 7),
        (19, 1),
        (19, 2),
    ]


@BOTH
def test_a_keyword_does_not_begin_before_the_text(make: Make) -> None:
    assert list(make({"   ab ": 1})(b" ab ")) == []


@BOTH
def test_nothing_is_found_where_nothing_is_looked_for(make: Make) -> None:
    assert list(make({})(b" some words ")) == []


def test_the_plain_finder_forgets_words_and_still_finds_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(finders, "_MOST_KNOWN", 2)
    find = word_finder({" bb ": 7})
    assert list(find(b" a bb ccc dd ")) == [(2, 7)]
    assert list(find(b" a bb ccc dd ")) == [(2, 7)]


def test_the_native_finder_is_used_where_there_is_one_and_the_plain_one_elsewhere(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    keywords = {" ab ": 1}
    assert best_finder(keywords).__qualname__.startswith("native_finder")
    with monkeypatch.context() as patch:
        patch.setitem(sys.modules, "ahocorasick_rs", None)
        importlib.reload(finders)
        assert finders.best_finder(keywords).__qualname__.startswith("word_finder")
    importlib.reload(finders)
