"""Joined texts know where each of them stands, and which of them hold a sign."""

from hypothesis import given, strategies as st

from checks.joined import Joined
from checks.text import normalise

TEXTS = st.lists(st.text("Ab7@\nÉ🎀\u200b", max_size=6), max_size=6)


@given(TEXTS)
def test_each_text_is_found_again_with_its_plain_form(texts: list[str]) -> None:
    joined = Joined.of(texts)
    parts = [joined.part(number) for number in range(len(texts))]
    assert [joined.text[part] for part in parts] == texts
    assert [joined.plain[part] for part in parts] == [normalise(text) for text in texts]


@given(TEXTS)
def test_each_place_belongs_to_the_text_it_stands_in(texts: list[str]) -> None:
    joined = Joined.of(texts)
    for number, text in enumerate(texts):
        begin = joined.starts[number]
        assert {joined.owner(begin + place) for place in range(len(text) + 1)} == {number}


@given(TEXTS)
def test_a_text_that_holds_a_sign_is_named_once(texts: list[str]) -> None:
    joined = Joined.of(texts)
    for signs in ("0123456789", "@"):
        holding = [number for number, text in enumerate(texts) if set(signs) & set(text)]
        assert list(joined.holding(signs)) == holding


@given(TEXTS)
def test_texts_have_words_where_one_is_not_empty(texts: list[str]) -> None:
    assert Joined.of(texts).has_words == any(texts)
