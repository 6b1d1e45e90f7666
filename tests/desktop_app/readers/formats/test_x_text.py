import pytest
from hypothesis import given, strategies as st

from desktop_app.readers.formats.x_text import (
    beginning,
    expanded,
    one_space,
    reposted,
    unescaped,
)


@pytest.mark.parametrize(
    ("escaped", "text"),
    [
        ("bread &amp; jam", "bread & jam"),
        ("1 &lt; 2 &gt; 0", "1 < 2 > 0"),
        ("the sign &amp;amp;", "the sign &amp;"),
        ("&amp;lt;", "&lt;"),
        ("&copy; stays", "&copy; stays"),
        ("plain", "plain"),
    ],
)
def test_escapes_are_taken_back_once(escaped: str, text: str) -> None:
    assert unescaped(escaped) == text


@given(st.text(max_size=60))
def test_every_text_comes_back_from_its_escaped_form(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert unescaped(escaped) == text


def test_short_addresses_are_written_out_and_pictures_left_out() -> None:
    links = {"https://t.co/a": "https://one.example", "https://t.co/ab": "https://two.example"}
    text = "see https://t.co/ab and https://t.co/a https://t.co/pic"
    assert expanded(text, links, ["https://t.co/pic", ""]) == (
        "see https://two.example and https://one.example"
    )
    assert expanded(" as it is ", {}) == "as it is"


def test_reposts() -> None:
    assert reposted("RT @otter: fish") == ("otter", "fish")
    assert reposted("I said RT @otter: fish") == ("", "")
    assert reposted("RT if you like fish") == ("", "")


def test_beginnings() -> None:
    assert beginning("Why the tenor is… https://t.co/w9") == "Why the tenor is"
    assert beginning("Short") == "Short"
    assert one_space("a\n b") == "a b"
