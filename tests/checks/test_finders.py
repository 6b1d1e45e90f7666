"""Both finders find the same words, in the same places."""

import importlib
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks import finders
from checks.finders import Anchor, best_finder, native_finder, word_finder

WORDS = st.text("abc", min_size=1, max_size=4)
ANCHORS = st.dictionaries(st.builds(Anchor, WORDS, st.booleans()), st.integers(), max_size=8)
TEXTS = st.text("abc ", max_size=40)


@given(ANCHORS, TEXTS)
def test_the_finders_agree(anchors: dict[Anchor, int], text: str) -> None:
    assert sorted(native_finder(anchors)(text)) == sorted(word_finder(anchors)(text))


@pytest.mark.parametrize("make", [native_finder, word_finder])
def test_whole_words_and_beginnings_are_found_where_they_stand(make: type) -> None:
    find = make({Anchor("ab", False): 1, Anchor("ab", True): 2, Anchor("c", False): 3})
    assert sorted(find("ab abc  c cab")) == [(0, 1), (0, 2), (3, 2), (8, 3)]


@pytest.mark.parametrize("make", [native_finder, word_finder])
def test_nothing_is_found_where_nothing_is_looked_for(make: type) -> None:
    assert list(make({})("some words")) == []


def test_the_plain_finder_forgets_words_and_still_finds_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(finders, "_MOST_KNOWN", 2)
    find = word_finder({Anchor("bb", False): 7})
    assert list(find("a bb ccc dd")) == [(2, 7)]
    assert list(find("a bb ccc dd")) == [(2, 7)]


def test_the_native_finder_is_used_where_there_is_one_and_the_plain_one_elsewhere(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    anchors = {Anchor("ab", False): 1}
    assert best_finder(anchors).__qualname__.startswith("native_finder")
    with monkeypatch.context() as patch:
        patch.setitem(sys.modules, "ahocorasick", None)
        importlib.reload(finders)
        assert finders.best_finder(anchors).__qualname__.startswith("word_finder")
    importlib.reload(finders)
