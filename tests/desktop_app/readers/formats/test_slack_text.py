import pytest
from hypothesis import given, strategies as st

from desktop_app.readers.formats.slack_text import cleaner, time_of

clean = cleaner({"U1": "Nia", "U2": "Osh & Co"})


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("<@U1> and <@U9|jory> and <@U8>", "@Nia and @jory and @U8"),
        ("<#C1|sheds> <#C2>", "#sheds #C2"),
        ("<!here> <!subteam^S1|@diggers> <!date^17^{date}|noon>", "@here @diggers noon"),
        ("<https://example.org>", "https://example.org"),
        ("<https://example.org/a|the page>", "the page (https://example.org/a)"),
        ("<http://example.org|example.org>", "http://example.org"),
        ("<mailto:a@example.org|a@example.org> <tel:0163|0163>", "a@example.org 0163"),
        ("1 &lt; 2 &amp;amp; 3 &gt; 2", "1 < 2 &amp; 3 > 2"),
        ("a < b and <> c", "a < b and <> c"),
    ],
)
def test_markup_is_shown_as_people_read_it(text: str, shown: str) -> None:
    assert clean(text) == shown


@given(st.text(alphabet="<>|@#!&;U1lt: /"))
def test_any_text_gives_a_text(text: str) -> None:
    assert isinstance(clean(text), str)


@pytest.mark.parametrize(
    ("stamp", "made"),
    [
        ("1700000000.000100", 1700000000),
        (1700000000.0001, 1700000000),
        (1700000000, 1700000000),
        ("1700000000", 1700000000),
        ("17000000zz.000100", None),
        ("1700000000.zz", 1700000000),
        ("", None),
        ("0000000000.000000", None),
    ],
)
def test_a_stamp_is_a_time(stamp: float | str, made: int | None) -> None:
    assert time_of(stamp) == made
