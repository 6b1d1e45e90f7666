"""Texts, names and addresses as a Reddit data request writes them."""

import html
import re
from functools import lru_cache

from desktop_app.readers.formats.dates import utc_clock

UNDATED = "Some times here are in a form that Keep Clear does not know; these entries have none."

_GONE = frozenset({"[removed]", "[deleted]", "[ removed by reddit ]"})
_SEAM = re.compile(r"(?<=[a-z])(?=[A-Z\d])|(?<=[A-Z])(?=[A-Z][a-z])|[_-]+")
_HOST = re.compile(r"https?://(?:www\.|old\.|new\.)?reddit\.com(?=/)", re.IGNORECASE)
TRUE = frozenset({"true", "1", "yes", "t"})

_HOME = "https://www.reddit.com"


def words_of(cell: str) -> str:
    """The words of a cell; none where only a mark stands for what was removed or deleted."""
    if cell.startswith("[") and cell.strip().casefold() in _GONE:
        return ""
    text = html.unescape(cell) if "&" in cell else cell
    return text.replace("\r\n", "\n") if "\r" in text else text


@lru_cache(maxsize=4096)
def community(name: str) -> str:
    """A community as people write it, "r/bread", or somebody's own page, "u/robin"."""
    plain = name.strip().strip("/")
    if plain[:2].casefold() in ("r/", "u/"):
        return plain
    if plain[:2].casefold() == "u_":
        return f"u/{plain[2:]}"
    return f"r/{plain}" if plain else ""


def spelt_out(name: str) -> str:
    """A community, with the words of its name beside it where they are run together."""
    plain = community(name)
    apart = _SEAM.sub(" ", plain.partition("/")[2]).strip()
    return plain if " " not in apart else f"{plain} ({apart})"


@lru_cache(maxsize=4096)
def plain_name(name: str) -> str:
    """A user name without what may stand before it."""
    plain = name.strip().strip("/")
    return plain[2:] if plain[:2].casefold() == "u/" else plain


def short_id(ident: str) -> str:
    """An id without the kind that old downloads put before it."""
    return ident[3:] if ident[:1] == "t" and ident[2:3] == "_" else ident


def path_of(address: str) -> str:
    """The path of an address on Reddit, or the whole address of anything else."""
    return _HOST.sub("", address.strip()).rstrip("/")


def address_of(permalink: str) -> str:
    """A whole address; old downloads leave Reddit's own name out of it."""
    return f"{_HOME}{permalink}" if permalink.startswith("/") else permalink


def time_told(text: str, strange: dict[str, None]) -> int | None:
    """A time in seconds UTC; one in no known form joins what is `strange`."""
    made = utc_clock(text)
    if made is None and text and not text.isspace():
        strange[UNDATED] = None
    return made
