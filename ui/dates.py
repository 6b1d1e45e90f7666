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


_WRITTEN = (
    FORM,
    "d MMM yyyy",
    "d/M/yyyy",
    "d.M.yyyy",
    "yyyy-MM-dd",
    "MMMM yyyy",
    "MMM yyyy",
    "M/yyyy",
    "yyyy",
)
"""How people write a day; where it is missing, the first of the month or year is meant."""


def read_day(words: str) -> date | None:
    """The day that somebody wrote, or None where it cannot be made out."""
    plain = " ".join(words.split())
    for form in _WRITTEN:
        for locale in (QLocale(), QLocale.c()):  # British months are cut short as “Sept”
            found = locale.toDate(plain, form)
            if found.isValid() and found.year() >= 1900:
                return date(found.year(), found.month(), found.day())
    return None
