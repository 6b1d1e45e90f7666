from datetime import date

import pytest
from PySide6.QtCore import QLocale

from ui import dates


def test_days_are_written_in_full() -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    assert dates.day(date(2026, 3, 1)) == "1 March 2026"
    assert dates.day_of(1_552_392_000) == "12 March 2019"


def test_an_unknown_day_is_empty() -> None:
    assert dates.day_of(None) == ""


@pytest.mark.parametrize(
    "words", ["2 September 2019", "2 Sep 2019", "02/09/2019", "2.9.2019", "2019-09-02"]
)
def test_a_written_day_is_read(words: str) -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    assert dates.read_day(f"  {words} ") == date(2019, 9, 2)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("September 2019", date(2019, 9, 1)),
        ("9/2019", date(2019, 9, 1)),
        ("2019", date(2019, 1, 1)),
    ],
)
def test_a_missing_day_is_the_first(words: str, day: date) -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    assert dates.read_day(words) == day


@pytest.mark.parametrize("words", ["", "soon", "31 February 2019", "1/1/19", "0012"])
def test_what_is_no_day_is_not_read(words: str) -> None:
    assert dates.read_day(words) is None
