"""Words and times of Discord's messages."""

import re
from collections.abc import Callable, Mapping
from functools import partial

from desktop_app.readers.formats import dates
from desktop_app.readers.formats.discord_shapes import Id

_EPOCH = 1_420_070_400  # seconds UTC from which Discord's ids count
_IDS = 4_194_304_000  # of an id's steps to a second: 2 to the 22nd, a thousand times
_LONGEST_ID = 24
_MARK = re.compile(r"<(?:@!?(\d{5,32})|a?(:\w{1,64}:)\d{5,32})>")

Clean = Callable[[str], str]


def cleaner(people: Mapping[str, str]) -> Clean:
    """Makes a text what people see: mentions of known people by name, emoji by their names."""
    named = partial(_named, people)
    return lambda text: _MARK.sub(named, text) if "<" in text else text


def _named(people: Mapping[str, str], found: re.Match[str]) -> str:
    if found[2]:
        return found[2]
    name = people.get(found[1])
    return f"@{name}" if name else found[0]


def time_of(written: str, ident: Id) -> int | None:
    """When a message was sent, in seconds UTC: as it says, else as its id does."""
    return dates.utc_clock(written) or time_of_id(ident)


def time_of_id(ident: Id) -> int | None:
    """When an id was given, in seconds UTC; None where it is no id."""
    number = str(ident)
    if not (number.isascii() and number.isdigit() and len(number) < _LONGEST_ID):
        return None
    return dates.seconds(int(number) // _IDS + _EPOCH) if int(number) >= _IDS else None
