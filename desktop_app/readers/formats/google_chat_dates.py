"""Times of Google Chat: sentences in the account's language, which always mean UTC."""

import re
from functools import lru_cache

from desktop_app.readers.formats.dates import english, iso

_CLOCK = re.compile(
    r"(.+?),?(?: at| um| om| à| a las)? (\d{1,2}):(\d\d):(\d\d)(?: ?([ap])\.? ?m\.?)? utc"
)
_DATE = re.compile(
    r"(?:[^\W\d_]+\.?,? )?(?:([^\W\d_]+)\.? )?(\d{1,2})[.,]?(?: ([^\W\d_]+)\.?)? (\d{4})"
)
_OF = re.compile(r"(?<=[\w.]) de(?= \w)")
_ENGLISH = "jan feb mar apr may jun jul aug sep oct nov dec"
_MONTHS = {
    name: month
    for names in (
        "january february march april may june july august september october november december",
        "januar februar märz april mai juni juli august september oktober november dezember",
        "januari februari maart april mei juni juli augustus september oktober november december",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        _ENGLISH,
    )
    for name, month in zip(names.split(), _ENGLISH.split(), strict=True)
}


def chat_time(text: str) -> int | None:
    """A time in seconds UTC, or None where it is in no known form.

    Reads English (UK and US), German, Dutch, Spanish and French sentences, and ISO 8601.
    """
    found = _CLOCK.fullmatch(" ".join(text.casefold().split()))
    if found is None:
        return iso(text)
    date, *clock, half = found.groups()
    day = _day(date)
    hour, minute, second = map(int, clock)
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    if day is None or hour > 23 or minute > 59 or second > 59:
        return None
    return day + hour * 3600 + minute * 60 + second


@lru_cache(maxsize=4096)
def _day(date: str) -> int | None:
    """When a day began, which is written with or without its weekday, the month on either side."""
    found = _DATE.fullmatch(_OF.sub("", date))
    if found is None:
        return None
    before, day, after, year = found.groups()
    month = _MONTHS.get(after or before or "")
    return english(f"{day} {month} {year}, 0:00 utc") if month else None
