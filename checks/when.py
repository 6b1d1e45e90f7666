"""Days between a record's time and today."""

from datetime import UTC, date, datetime

_DAY = 86_400
_FIRST_DAY = date(1970, 1, 1).toordinal()


def day_of(seconds: int) -> date:
    """The day (UTC) on which a time in seconds falls."""
    return datetime.fromtimestamp(seconds, UTC).date()


def days_before(today: date, seconds: int) -> int:
    """How many days before today a time in seconds lies; negative for the future."""
    return today.toordinal() - _FIRST_DAY - seconds // _DAY
