"""Times of Google Chat: sentences in the account's language, which always mean UTC."""

import re
from functools import lru_cache

from desktop_app.readers.formats.dates import english, iso

_HALF_OF_DAY = re.compile(r" ?([ap])\.? ?m\.? utc$")
_BEFORE_CLOCK = re.compile(r"(?:,| at| um| om| à| a las)+$")
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
_LONGEST = 80
_SECOND = {f":{second:02}": second for second in range(60)}
_MINUTE = {
    f"{hour:{width}}:{minute:02}": hour * 3600 + minute * 60
    for hour in range(24)
    for minute in range(60)
    for width in ("", "02")
}
_MINUTE_OF_HALF = {
    f"{hour:{width}}:{minute:02}{half}": (hour % 12 + more) * 3600 + minute * 60
    for half, more in (("A", 0), ("P", 12))
    for hour in range(1, 13)
    for minute in range(60)
    for width in ("", "02")
}


def chat_time(text: str) -> int | None:
    """A time in seconds UTC, or None where it is in no known form.

    Reads English (UK and US), German, Dutch, Spanish and French sentences, and ISO 8601.
    """
    if text[-4:] != " UTC" or len(text) > _LONGEST:
        return iso(text)
    if text[-5:-4] == "M":
        date, _, clock = text[:-7].rpartition(" ")
        into = _MINUTE_OF_HALF.get(clock[:-3] + text[-6:-5])
    else:
        date, _, clock = text[:-4].rpartition(" ")
        into = _MINUTE.get(clock[:-3])
    second = _SECOND.get(clock[-3:])
    if into is None or second is None:
        return _unusual(text)
    day = _day(date)
    return None if day is None else day + into + second


def _unusual(text: str) -> int | None:
    """A time with other spaces, small letters or dots in its half of the day."""
    plain = " ".join(text.casefold().split())
    found = _HALF_OF_DAY.search(plain)
    if found is None:
        return None
    usual = f"{plain[: found.start()]} {found[1].upper()}M UTC"
    return chat_time(usual) if usual != text else None


@lru_cache(maxsize=4096)
def _day(date: str) -> int | None:
    """When a day began, which is written with or without its weekday, the month on either side."""
    plain = _BEFORE_CLOCK.sub("", " ".join(date.casefold().split()))
    found = _DATE.fullmatch(_OF.sub("", plain))
    if found is None:
        return None
    before, day, after, year = found.groups()
    month = _MONTHS.get(after or before or "")
    return english(f"{day} {month} {year}, 0:00 utc") if month else None
