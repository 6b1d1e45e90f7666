"""Times as exports write them, taken to whole seconds since 1970-01-01 UTC."""

import re
from datetime import UTC, datetime, timedelta
from functools import lru_cache

_FIRST = 631_152_000  # 1990: earlier ones are cameras without a clock
_LAST = 4_102_444_800  # 2100
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_FULL = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
    *("october", "november", "december"),
)
_MONTH = (
    {name: number for number, name in enumerate(_MONTHS, 1)}
    | {name: number for number, name in enumerate(_FULL, 1)}
    | {"sept": 9}
)

_TIME = (
    r"(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?:[:.](?P<second>\d\d))?"
    r"(?:\s?(?P<half>[ap])\.?m\.?)?"
)
_ZONE = r"(?:\s?(?P<zone>utc|gmt|z)?(?:(?P<sign>[+-])(?P<zh>\d{1,2}):?(?P<zm>\d\d)?)?)"
_ENGLISH = re.compile(
    r"(?:updated\s+)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satu?r?|sun)(?:day)?,?\s+)?"
    r"(?:(?P<m1>[a-z]{3,9})\.?\s+(?P<d1>\d{1,2})|(?P<d2>\d{1,2})\s+(?P<m2>[a-z]{3,9})\.?),?\s+"
    rf"(?P<year>\d{{4}})(?:(?:,|\s+at)?\s+{_TIME}{_ZONE})?"
)
_X_DAY = re.compile(r"\w{3} (\w{3}) (\d\d) ([+-])(\d\d)(\d\d) (\d{4})")
_X_LENGTH = 30
_UTC = frozenset({"", " UTC", " utc"})
_TWO_DIGITS = tuple(f"{number:02}" for number in range(60))
_HOUR_AND_MINUTE = {
    f"{hour}:{minute}": 3600 * int(hour) + 60 * int(minute)
    for hour in _TWO_DIGITS[:24]
    for minute in _TWO_DIGITS
}
_SECOND = {f":{second}": int(second) for second in _TWO_DIGITS}

Stamp = int | float | str | None
"""A time as it may stand in JSON."""


def seconds(value: Stamp) -> int | None:
    """A Unix time in seconds, or None where it is missing, zero or not between 1990 and 2100."""
    if type(value) is int and _FIRST <= value < _LAST:
        return value
    return _guarded(value, 1)


def milliseconds(value: Stamp) -> int | None:
    """A Unix time in milliseconds, as seconds; guarded as `seconds` is."""
    if type(value) is int and _FIRST <= (made := value // 1000) < _LAST:
        return made
    return _guarded(value, 1000)


def english(text: str) -> int | None:
    """An English date as people read it, taken as a UK wall clock where it names no zone.

    Reads "May 02, 2011 8:12:17 am", "Oct 19, 2019, 2:37 PM", "Oct 19, 2019 at 2:37 PM",
    "19 Oct 2019, 14:37", each with full or short month names, a weekday or "Updated" before it,
    no time, or "UTC+01:00" after it. None for anything else.
    """
    match = _ENGLISH.fullmatch(" ".join(text.split()).lower())
    if not match:
        return None
    part = match.groupdict()
    month = _MONTH.get(part["m1"] or part["m2"], 0)
    hour = int(part["hour"] or 0)
    if part["half"]:
        hour = hour % 12 + (12 if part["half"] == "p" else 0)
    fields = (int(part["year"]), month, int(part["d1"] or part["d2"]), hour)
    minute, second = int(part["minute"] or 0), int(part["second"] or 0)
    if part["zone"] or part["sign"]:
        made = _utc(*fields, minute, second)
        return None if made is None else made - _offset(part)
    return uk_wall_clock(*fields, minute, second)


def x_time(text: str) -> int | None:
    """A time in X's form, "Wed Oct 10 20:19:24 +0000 2018"; None for anything else."""
    text = text.strip()
    if len(text) != _X_LENGTH:
        return None
    into, second = _HOUR_AND_MINUTE.get(text[11:16]), _SECOND.get(text[16:19])
    day = _x_day(text[:11] + text[20:])
    if into is None or second is None or day is None or text[19] != " ":
        return None
    return _guarded(day + into + second, 1)


@lru_cache(maxsize=4096)
def _x_day(text: str) -> int | None:
    """When a day began in its zone: "Wed Oct 10 +0000 2018"."""
    match = _X_DAY.fullmatch(text)
    if not match:
        return None
    month, day, sign, hours, minutes, year = match.groups()
    start = _utc(int(year), _MONTH.get(month.lower(), 0), int(day))
    east = int(hours) * 3600 + int(minutes) * 60
    return None if start is None else start + (east if sign == "-" else -east)


def iso(text: str) -> int | None:
    """An ISO 8601 time or date, as UTC where it names no zone; None for anything else."""
    try:
        made = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    if made.tzinfo is None:
        made = made.replace(tzinfo=UTC)
    return _guarded((made - _EPOCH).total_seconds(), 1)


def utc_clock(text: str) -> int | None:
    """A time as tables have it, "2026-02-01 08:00:00 UTC", which is UTC where it does not say so.

    Slashes may stand between year, month and day. None for anything else that is not ISO 8601.
    """
    into, second = _HOUR_AND_MINUTE.get(text[11:16]), _SECOND.get(text[16:19])
    if into is not None and second is not None and text[10] == " " and text[19:] in _UTC:
        day = _iso_day(text[:10])
        if day is not None:
            return day + into + second
    return iso(text.replace("/", "-", 2)) if text else None


@lru_cache(maxsize=8192)
def _iso_day(text: str) -> int | None:
    """When a day began: "2026-02-01" or "2026/02/01"."""
    return iso(text.replace("/", "-"))


def uk_wall_clock(
    year: int, month: int, day: int, hour: int = 0, minute: int = 0, second: int = 0
) -> int | None:
    """What a clock on a UK wall showed, for formats that carry no zone; None if there is no such.

    British Summer Time runs from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last
    Sunday of October. Of the hour that comes twice in October the first is meant.
    """
    made = _utc(year, month, day, hour, minute, second)
    if made is None:
        return None
    begins, ends = _summer(year)
    return made - 3600 if begins <= made - 3600 < ends else made


def _utc(
    year: int, month: int, day: int, hour: int = 0, minute: int = 0, second: int = 0
) -> int | None:
    try:
        made = datetime(year, month, day, hour, minute, second, tzinfo=UTC)
    except ValueError:
        return None
    return _guarded((made - _EPOCH).total_seconds(), 1)


@lru_cache(maxsize=256)
def _summer(year: int) -> tuple[int, int]:
    """When British Summer Time begins and ends, in seconds UTC."""
    begins, ends = (_last_sunday(year, month) for month in (3, 10))
    return begins, ends


def _last_sunday(year: int, month: int) -> int:
    """01:00 UTC on the last Sunday of a month that has 31 days."""
    last = datetime(year, month, 31, 1, tzinfo=UTC)
    sunday = last - timedelta(days=(last.weekday() + 1) % 7)
    return int((sunday - _EPOCH).total_seconds())


def _offset(part: dict[str, str | None]) -> int:
    """Seconds east of Greenwich, from the parts of a match."""
    size = int(part["zh"] or 0) * 3600 + int(part["zm"] or 0) * 60
    return -size if part["sign"] == "-" else size


def _guarded(value: Stamp, per_second: int) -> int | None:
    try:
        made = int(float(value or 0) // per_second)
    except (ValueError, OverflowError):
        return None
    return made if _FIRST <= made < _LAST else None
