"""Times as Takeout's pages write them, in the account's language and in one zone for all.

The zone is that of the day of the download, even for entries of the other half of the year, so
its short form means one fixed distance from UTC. Pages of before 2018 name none and mean UTC.
"""

import re

from desktop_app.readers.formats.dates import english

_HOURS = {
    zone: hours
    for hours, zones in (
        (0.0, "utc gmt z wet"),
        (1.0, "bst cet mez west"),
        (2.0, "cest mesz eet oez"),
        (3.0, "eest oesz msk"),
        (8.0, "awst sgt hkt"),
        (9.0, "jst"),
        (9.5, "acst"),
        (10.0, "aest"),
        (10.5, "acdt"),
        (11.0, "aedt"),
        (12.0, "nzst"),
        (13.0, "nzdt"),
        (-4.0, "edt"),
        (-5.0, "est cdt"),
        (-6.0, "cst mdt"),
        (-7.0, "mst pdt"),
        (-8.0, "pst akdt"),
        (-9.0, "akst"),
        (-10.0, "hst"),
    )
    for zone in zones.split()
}
_MONTHS = dict(
    zip(
        "ene mrt abr mei ago okt dic".split(),
        "jan mar apr may aug oct dec".split(),
        strict=True,
    )
)
_ZONE = re.compile(
    r" (?:(?:utc|gmt)(?P<sign>[+-])(?P<hours>\d{1,2})(?::?(?P<minutes>\d\d))?"
    r"|(?P<name>[a-z]{1,5}))$"
)
_HALVES = frozenset({"am", "pm"})
_NUMBERS = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4}),? ?(.*)")
_SHORT = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_WORD = re.compile(r"[^\W\d_]+\.?")


def time_on_page(text: str) -> tuple[int | None, bool]:
    """A time in seconds UTC, or None where it is in no known form; and whether its zone is known.

    Reads English (US and UK), German, Dutch and Spanish forms.
    """
    plain = " ".join(text.casefold().split())
    clock, offset = _zoned(plain)
    made = english(f"{_in_english(clock)} utc")
    if made is None:
        return None, True
    return (made, False) if offset is None else (made - offset, True)


def _zoned(plain: str) -> tuple[str, int | None]:
    """A time without its zone, and that zone's distance from UTC in seconds, None if unknown."""
    zone = _ZONE.search(plain)
    if zone is None or zone["name"] in _HALVES:
        return plain, 0
    clock = plain[: zone.start()]
    if zone["name"]:
        hours = _HOURS.get(zone["name"])
        return clock, None if hours is None else int(hours * 3600)
    size = int(zone["hours"]) * 3600 + int(zone["minutes"] or 0) * 60
    return clock, -size if zone["sign"] == "-" else size


def _in_english(clock: str) -> str:
    """A date with the English name of its month."""
    numbers = _NUMBERS.fullmatch(clock)
    if numbers:
        day, month, year, rest = numbers.groups()
        if not 1 <= int(month) <= 12:
            return ""
        return f"{day} {_SHORT[int(month) - 1]} {year}, {rest}"
    return _WORD.sub(_month, clock)


def _month(found: re.Match[str]) -> str:
    word = found[0].rstrip(".")
    return _MONTHS.get(word, word)
