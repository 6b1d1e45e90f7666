"""Days between a record's time and today."""

from datetime import UTC, date, datetime


def day_of(seconds: int) -> date:
    """The day (UTC) on which a time in seconds falls."""
    return datetime.fromtimestamp(seconds, UTC).date()


def days_before(today: date, seconds: int) -> int:
    """How many days before today a time in seconds lies; negative for the future."""
    return (today - day_of(seconds)).days
