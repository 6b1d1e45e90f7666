"""Snapchat's times, in all the forms that they have had, and lists that are empty texts."""

import re

from checks.evidence import Problem
from desktop_app.readers.formats import dates
from desktop_app.readers.formats.dates import Stamp
from desktop_app.readers.section import Scope

UNDATED = "Some times in this part are in a form that Keep Clear does not know."
_LONGEST = 40
_LONG = re.compile(r"\w{3} (\w{3}) (\d{1,2}) (\d\d:\d\d:\d\d) (?:UTC|GMT) (\d{4})")
_MONTHS = {
    name: number
    for number, name in enumerate(
        "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), start=1
    )
}
_MILLISECONDS, _MICROSECONDS = 10**11, 10**14
"""Numbers from here on cannot be seconds, or milliseconds."""


def time_of(stamp: Stamp) -> int | None:
    """A time in seconds UTC; a bare number by its size. None where there is none."""
    if isinstance(stamp, str):
        made = dates.utc_clock(stamp) if stamp.endswith("UTC") else None
        return _other_text(stamp.strip()) if made is None else made
    if not stamp:
        return None
    if stamp >= _MICROSECONDS:
        return dates.milliseconds(stamp / 1000)
    return dates.milliseconds(stamp) if stamp >= _MILLISECONDS else dates.seconds(stamp)


def _other_text(text: str) -> int | None:
    """A time in digits, in the long form with a weekday, or in that of ISO 8601."""
    if text.isascii() and text.isdigit():
        return time_of(int(text[:20]))
    long = _LONG.fullmatch(text)
    if long:
        month, day, clock, year = long.groups()
        return dates.iso(f"{year}-{_MONTHS.get(month, 0):02}-{int(day):02}T{clock}+00:00")
    return dates.utc_clock(text) if text else None


class Strange:
    """What was met in one file and not understood, each to be told once."""

    __slots__ = ("_found",)

    def __init__(self) -> None:
        self._found: dict[str, None] = {}

    def tell(self, sentence: str, word: str = "") -> None:
        """Take down a sentence, in which {} stands for the word that was met."""
        self._found[sentence.format(word.strip()[:_LONGEST])] = None

    def time(self, stamp: Stamp, other: Stamp = None) -> int | None:
        """A time, or where there is none another; what is no time is told."""
        made = time_of(stamp)
        if made is not None:
            return made
        if stamp and str(stamp).strip():
            self.tell(UNDATED)
        return None if other is None else self.time(other)

    def problems(self, scope: Scope) -> list[Problem]:
        """What was taken down, as problems of a member."""
        return [scope.problem(what) for what in self._found]
