"""Times, addresses and texts in the several forms LinkedIn writes them."""

import html
import re
from functools import lru_cache
from urllib.parse import unquote

from desktop_app.readers.formats.dates import english, iso, utc_clock

UNDATED = "Some times here are in a form that Keep Clear does not know; these entries have none."
SAVED_AGAIN = (
    "This table seems to have been saved by another program since it was downloaded, which can "
    "change what stands in it. The one LinkedIn made is better."
)

Strange = dict[str, None]

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = {name: number for number, name in enumerate(_MONTHS, 1)}
_DAY = re.compile(r"(?:(\d{1,2}) )?([a-z]{3})[a-z]* (\d{4})", re.IGNORECASE)
_EXCEL_DAY = re.compile(r"(\d{1,2})-([a-z]{3})-(\d\d|\d{4})", re.IGNORECASE)
_AMERICAN = re.compile(
    r"(\d{1,2})/(\d{1,2})/(\d{4}|\d\d), (\d{1,2}):(\d\d)\s?([ap])m", re.IGNORECASE
)
_LONG = re.compile(
    r"[a-z]{3} ([a-z]{3}) (\d\d) (\d\d:\d\d:\d\d) (?:utc|gmt) (\d{4})", re.IGNORECASE
)
_SLUG = re.compile(r"(?:^|[/.])linkedin\.com/in/([^/?#\s]+)", re.IGNORECASE)
_LINE_SEAM = '"\n"'
_MARKUP = re.compile(r"</?(p|br|div|li|ul|ol|h\d|span|a|b|i|u|em|strong|img)\b[^<>]{0,2000}>")
_LINES = frozenset({"p", "br", "div", "li", "h1", "h2", "h3"})


def time_told(text: str, strange: Strange) -> int | None:
    """A time in seconds UTC, which it is where it names no zone; a day begins at 00:00 UTC.

    One in no known form, and one that LinkedIn never writes so, joins what is `strange`.
    """
    made = utc_clock(text)
    if made is None and text and not text.isspace():
        made, is_excel = _other_time(" ".join(text.split()))
        if made is None:
            strange[UNDATED] = None
        elif is_excel:
            strange[SAVED_AGAIN] = None
    return made


@lru_cache(maxsize=8192)
def _other_time(text: str) -> tuple[int | None, bool]:
    """A time in one of the other forms, and whether Excel made that form."""
    if found := _DAY.fullmatch(text):
        day, month, year = found.groups()
        return _made(year, month, day or "1"), False
    if found := _EXCEL_DAY.fullmatch(text):
        day, month, year = found.groups()
        return _made(year, month, day), True
    if found := _AMERICAN.fullmatch(text):
        number, day, year, hour, minute, half = found.groups()
        into = int(hour) % 12 + (12 if half.casefold() == "p" else 0)
        name = _MONTHS[int(number) - 1] if 1 <= int(number) <= len(_MONTHS) else ""
        return _made(year, name, day, f"{into:02}:{minute}:00"), False
    if found := _LONG.fullmatch(text):
        month, day, clock, year = found.groups()
        return _made(year, month, day, clock), False
    # Without a zone it would be taken for a clock on a UK wall, and LinkedIn’s are UTC.
    return english(f"{text} UTC") or english(f"{text} 00:00 UTC"), False


def _made(year: str, month: str, day: str, clock: str = "00:00:00") -> int | None:
    full = year if len(year) > 2 else f"20{year}"
    return iso(f"{full}-{_MONTH.get(month.casefold(), 0):02}-{int(day):02} {clock}")


@lru_cache(maxsize=65536)
def slug_of(address: str) -> str:
    """What names a member in the address of their page, or "" where it is no such address."""
    found = _SLUG.search(address)
    return unquote(found[1]).casefold() if found else ""


def whole(text: str) -> str:
    """A text without the quotation marks that stand about the ends of its lines."""
    return text.replace(_LINE_SEAM, "\n") if _LINE_SEAM in text else text


def plain(text: str) -> str:
    """The words of a message, which may be markup."""
    if "\r" in text:
        text = text.replace("\r\n", "\n")
    if "<" not in text or not _MARKUP.search(text):
        return text
    bare = html.unescape(_MARKUP.sub(_instead, text))
    return "\n".join(line.strip() for line in bare.split("\n") if line.strip())


def _instead(tag: re.Match[str]) -> str:
    return "\n" if tag[1] in _LINES else ""


def named(first: str, last: str) -> str:
    """A name from its two cells."""
    return " ".join(f"{first} {last}".split())


def told(words: str) -> str:
    """A few words of the file's own, short enough for a sentence."""
    return " ".join(words.split())[:40]
