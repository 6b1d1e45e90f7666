"""Days as a person reads them."""

from datetime import UTC, date, datetime

from PySide6.QtCore import QDate, QLocale

FORM = "d MMMM yyyy"


def day(when: date) -> str:
    """A day in full: 1 March 2026."""
    return QLocale().toString(QDate(when.year, when.month, when.day), FORM)


def day_of(seconds: int | None) -> str:
    """The day of a time in seconds UTC, or "" where it is not known."""
    return "" if seconds is None else day(datetime.fromtimestamp(seconds, UTC).date())
