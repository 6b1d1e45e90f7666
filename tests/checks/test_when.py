from datetime import date

import pytest

from checks.when import day_of, days_before


@pytest.mark.parametrize(
    ("seconds", "day"),
    [
        (0, date(1970, 1, 1)),
        (86_399, date(1970, 1, 1)),
        (86_400, date(1970, 1, 2)),
        (-1, date(1969, 12, 31)),
    ],
)
def test_day_of(seconds: int, day: date) -> None:
    assert day_of(seconds) == day


def test_days_before_counts_whole_days_and_goes_negative_for_the_future() -> None:
    assert days_before(date(1970, 1, 11), 86_400) == 9
    assert days_before(date(1970, 1, 1), 86_400) == -1


@pytest.mark.parametrize("seconds", [0, 86_399, 1_700_000_000, -1])
def test_days_before_agrees_with_the_calendar(seconds: int) -> None:
    today = date(2026, 11, 24)
    assert days_before(today, seconds) == (today - day_of(seconds)).days
