import pytest
from hypothesis import given, strategies as st

from desktop_app.readers.formats.snapchat_text import UNDATED, Strange, time_of
from tests.desktop_app.readers.snapchat_files import MakeScope

NOON = 1_629_374_400


@pytest.mark.parametrize(
    "stamp",
    [
        "2021-08-19 12:00:00 UTC",
        "2021-08-19 12:00:00",
        "Thu Aug 19 12:00:00 UTC 2021",
        "2021-08-19T12:00:00Z",
        "2021-08-19T13:00:00+01:00",
        "1629374400",
        1_629_374_400,
        1_629_374_400_000,
        1_629_374_400_000_000,
        " 1629374400000 ",
    ],
)
def test_a_time_has_had_many_forms(stamp: str | int) -> None:
    assert time_of(stamp) == NOON


@pytest.mark.parametrize("stamp", [None, "", 0, "never", "Thu Foo 19 12:00:00 UTC 2021", -5])
def test_what_is_no_time(stamp: str | int | None) -> None:
    assert time_of(stamp) is None


def test_the_first_of_two_counts_and_what_is_none_is_told(make_scope: MakeScope) -> None:
    strange = Strange()
    assert strange.time("", 1_629_374_400_000) == NOON
    assert strange.time("2021-08-19 12:00:00 UTC", 1) == NOON
    assert not strange.problems(make_scope())
    assert strange.time("never", 1_629_374_400) == NOON
    assert strange.time("never") is None
    assert [each.what for each in strange.problems(make_scope())] == [UNDATED]


@given(st.none() | st.text() | st.floats() | st.integers(-(2**63), 2**64 - 1))
def test_anything_is_a_time_or_not(stamp: str | float | None) -> None:
    made = time_of(stamp)
    assert made is None or 631_152_000 <= made < 4_102_444_800
