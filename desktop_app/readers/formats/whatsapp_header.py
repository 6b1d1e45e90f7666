"""How an entry of a WhatsApp chat begins: the date and time as the phone's locale writes them."""

import re
from dataclasses import dataclass

from desktop_app.readers.formats.whatsapp_dates import AFTER_NOON, BEFORE_NOON

MARKS = "\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Invisible marks that WhatsApp and phones put before names, numbers and its own lines."""

_SPACE = "[ \u00a0\u202f]"
_HALF = rf"(?:[ap]\.?{_SPACE}?m\.?|(?:{BEFORE_NOON}|{AFTER_NOON})\.?)"
_HEADER = (
    r"[{marks}]*(?P<open>{open})[{marks}]*"
    r"(?P<date>(?P<first>\d{{1,4}})[{marks}]*(?P<sep>{sep})[{marks}]*(?P<second>\d{{1,4}})"
    r"[{marks}]*(?P=sep)[{marks}]*(?P<third>\d{{1,4}})(?P<dot>{dot}))[{marks}]*"
    r"(?P<gap>{gap})"
    r"(?P<hour>\d{{1,2}})(?P<colon>{colon})(?P<minute>\d\d)(?P<seconds>{seconds})"
    r"(?P<noon>{noon})(?P<close>{close})"
)
_ANY = {
    "marks": MARKS,
    "open": r"\[?",
    "sep": r"\. |[/.\-]",
    "dot": r"\.?",
    "gap": rf",?{_SPACE}+(?:[^\W\d]{{1,8}}{_SPACE}+)?",
    "colon": "[:.]",
    "seconds": r"(?:[:.]\d\d)?",
    "noon": rf"(?:{_SPACE}?{_HALF})?",
    "close": rf"\]{_SPACE}?|{_SPACE}[\-–,]{_SPACE}|:{_SPACE}|{_SPACE}",
}
LOOSE = re.compile(_HEADER.format(**_ANY), re.IGNORECASE)
"""The header of any phone."""


@dataclass(frozen=True, slots=True)
class Form:
    """How the headers of one chat are written.

    `sign` stands before the seconds; it is "" where there are none. `order` says which of day,
    month and year comes where. It is `certain` where something in the file tells day and month
    apart.
    """

    header: re.Pattern[str]
    bracketed: bool
    sign: str = ""
    order: str = "dmy"
    certain: bool = True


def form_of(line: str) -> Form | None:
    """The form of a line's header, if it has one with an author or a sentence behind it."""
    match = LOOSE.match(line)
    if match is None or bool(match["open"]) != match["close"].startswith("]"):
        return None
    if not match["close"].strip(" \u00a0\u202f") and not split_author(line[match.end() :])[0]:
        return None
    gap, close = match["gap"], match["close"]
    word = gap.strip(", \u00a0\u202f")
    header = _HEADER.format(
        marks=MARKS,
        open=re.escape(match["open"]),
        sep=re.escape(match["sep"]),
        dot=re.escape(match["dot"]),
        gap=("," if gap.startswith(",") else "")
        + f"{_SPACE}+"
        + (f"{re.escape(word)}{_SPACE}+" if word else ""),
        colon=re.escape(match["colon"]),
        seconds=rf"{re.escape(match['colon'])}\d\d" if match["seconds"] else "",
        noon=rf"{_SPACE}?{_HALF}" if match["noon"] else "",
        close=re.sub(_SPACE, lambda _: _SPACE, re.escape(close).replace("\\ ", " ")),
    )
    any_case = re.IGNORECASE if word or match["noon"] else re.NOFLAG  # costs time, letters or none
    sign = match["colon"] if match["seconds"] else ""
    return Form(re.compile(header, any_case), bool(match["open"]), sign)


def split_author(text: str) -> tuple[str, str]:
    """What stands after a header as author and body; the author is "" where there is none."""
    author, colon, body = text.partition(": ")
    if colon:
        return author, body
    bare = text.rstrip(MARKS + " ")
    if bare.endswith((":", ":.")):
        return bare.rstrip(":."), ""
    return "", text
