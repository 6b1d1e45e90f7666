from datetime import date

from PySide6.QtCore import QLocale

from ui import dates


def test_days_are_written_in_full() -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    assert dates.day(date(2026, 3, 1)) == "1 March 2026"
    assert dates.day_of(1_552_392_000) == "12 March 2019"


def test_an_unknown_day_is_empty() -> None:
    assert dates.day_of(None) == ""
