import pytest
from hypothesis import given, strategies as st

from desktop_app.readers.formats.text_repair import repair


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", "plain"),
        ("cafÃ©", "café"),
        ("itâ\x80\x99s", "it’s"),
        ("ð\x9f\x98\x80", "😀"),
        ("café", "café"),
        ("right “quotes” stay", "right “quotes” stay"),
        ("half mended é Ã©", "half mended é Ã©"),
        ("", ""),
    ],
)
def test_repair(text: str, expected: str) -> None:
    assert repair(text) == expected


@given(st.text())
def test_what_was_broken_once_comes_back(text: str) -> None:
    broken = text.encode("utf-8", "replace").decode("latin-1")
    whole = repair(text.encode("utf-8", "replace").decode("utf-8"))
    assert repair(broken) == whole


@given(st.text() | st.text(st.characters(max_codepoint=255)))
def test_repairing_twice_changes_nothing_more(text: str) -> None:
    assert repair(repair(text)) == repair(text)
