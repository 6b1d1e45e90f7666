"""The dates and times in the headers of WhatsApp chats, whose order only the phone knew."""

import re
from collections.abc import Mapping
from functools import cache

from desktop_app.readers.formats.dates import uk_wall_clock

AFTER_NOON = "nachm|abends|mittags"
BEFORE_NOON = "morgens|vorm|nachts"
"""German words for the halves of the day; all other languages here write a.m. and p.m."""

_ORDERS = ("dmy", "mdy", "ymd", "ydm", "dym", "myd")
_PARTS = ("first", "second", "third", "hour", "noon")
_IMPOSSIBLE = 10  # as much as so many steps back in time
_SETTLED = 50 * _IMPOSSIBLE
_SWAPPED = str.maketrans("dm", "md")


def start_of_hour(header: re.Match[str], order: str) -> int | None:
    """When a header's hour began, in seconds UTC by a UK wall clock; None if it never did."""
    first, second, third, hour, noon = header.group(*_PARTS)
    found = _date(first, second, third, order)
    return uk_wall_clock(*found, _hour(int(hour), noon)) if found else None


def in_hour(header: re.Match[str]) -> int | None:
    """How many seconds into its hour a header is; None where there is no such minute."""
    minute, seconds = int(header["minute"]), header["seconds"]
    if minute > 59:
        return None
    return minute * 60 + (min(int(seconds[1:]), 59) if seconds else 0)


@cache
def times_of_hour(sign: str) -> Mapping[str, int]:
    """All minutes of an hour, with seconds behind a sign if there is one, in seconds."""
    if not sign:
        return {f"{minute:02}": minute * 60 for minute in range(60)}
    each = range(3600)
    return {f"{second // 60:02}{sign}{second % 60:02}": second for second in each}


def _hour(hour: int, noon: str) -> int:
    """An hour of 24, from one of 12 where the header names a half of the day."""
    half = noon.strip(" \u00a0\u202f").lower()
    if not half or hour > 12:
        return hour
    after_noon = half[0] == "p" or half.startswith(tuple(AFTER_NOON.split("|")))
    return hour % 12 + (12 if after_noon else 0)


def _date(first: str, second: str, third: str, order: str) -> tuple[int, int, int] | None:
    """Year, month and day in one order, or None where they cannot be that."""
    part = dict(zip(order, (first, second, third), strict=True))
    year, month, day = int(part["y"]), int(part["m"]), int(part["d"])
    long = len(part["y"]) == 4
    if not 1 <= month <= 12 or not 1 <= day <= 31 or (not long and len(part["y"]) > 2):
        return None
    return (year if long else 2000 + year), month, day


class Tally:
    """What speaks against each order of day, month and year, over the dates of one chat."""

    def __init__(self) -> None:
        self._against = dict.fromkeys(_ORDERS, 0)
        self._last: dict[str, tuple[int, int, int]] = {}
        self._date = ""
        self._american = True

    def add(self, match: re.Match[str]) -> None:
        """Weigh one header's date, if it is another than the one before."""
        if match["date"] == self._date:
            return
        self._date = match["date"]
        parts = match["first"], match["second"], match["third"]
        self._american &= _looks_american(match)
        for order in _ORDERS:
            found = _date(*parts, order)
            if found is None:
                self._against[order] += _IMPOSSIBLE
                continue
            if found < self._last.get(order, found):
                self._against[order] += 1
            self._last[order] = found

    @property
    def is_settled(self) -> bool:
        """Whether so much speaks against all orders but one that the rest of a chat cannot."""
        least, next_to_it, *_ = sorted(self._against.values())
        return next_to_it - least >= _SETTLED

    def best(self) -> str:
        """The order that least speaks against."""
        prefer = ("mdy", *_ORDERS) if self._american else _ORDERS
        return min(prefer, key=lambda order: self._against[order])

    def tells_apart(self, order: str) -> bool:
        """Whether the dates would be worse with day and month the other way round."""
        if order.startswith("y"):  # nobody writes the day before the month behind the year
            return True
        other = order.translate(_SWAPPED)
        same = self._last.get(order) == self._last.get(other)
        return self._against[other] > self._against[order] or same


def _looks_american(match: re.Match[str]) -> bool:
    """Whether a header is written as phones set to US English write it: 3/4/25, 2:05 PM."""
    padded = match["first"].startswith("0") or match["second"].startswith("0")
    return match["sep"] == "/" and not padded and match["noon"][-2:] in {"AM", "PM"}
