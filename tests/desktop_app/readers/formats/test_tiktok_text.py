import pytest
from hypothesis import given, strategies as st

from desktop_app.readers.formats.tiktok_text import UNDATED, Strange, plain, words


@pytest.mark.parametrize(
    ("value", "shown"),
    [(" a ", "a"), ("N/A", ""), ("None", ""), ("null", ""), (None, ""), (7, "7"), (True, "")],
)
def test_a_value_is_plain(value: str | float | None, shown: str) -> None:
    assert plain(value) == shown


@pytest.mark.parametrize(
    ("value", "said"), [("None", "None"), ("N/A", ""), (None, ""), (" a", " a")]
)
def test_somebody_may_have_written_none(value: str | None, said: str) -> None:
    assert words(value) == said


@pytest.mark.parametrize("text", ["2025-03-01 18:00:00", "2025-03-01 18:00:00 UTC"])
def test_times_are_utc_said_or_not(text: str) -> None:
    strange = Strange()
    assert strange.time(text) == 1_740_852_000
    assert not strange.told


def test_what_is_no_time_is_told_once() -> None:
    strange = Strange()
    for text in ("3 May", "4 May", "N/A", "", None):
        assert strange.time(text) is None
    assert strange.told == (UNDATED,)


@given(st.text())
def test_any_text_is_a_time_or_not(text: str) -> None:
    made = Strange().time(text)
    assert made is None or 631_152_000 <= made < 4_102_444_800
