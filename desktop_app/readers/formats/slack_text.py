"""Texts of Slack as people read them, and when they were written."""

import re
from collections.abc import Callable, Mapping

from desktop_app.readers.formats import dates

Clean = Callable[[str], str]

_MARKUP = re.compile(r"<([^<>]+)>")
_SCHEMES = ("mailto:", "tel:")


def cleaner(names: Mapping[str, str]) -> Clean:
    """Makes a text what people read: members by name, channels and links with their labels."""

    def shown(match: re.Match[str]) -> str:
        inside, _, label = match[1].partition("|")
        sign, rest = inside[:1], inside[1:]
        if sign == "@":
            return f"@{names.get(rest) or label.removeprefix('@') or rest}"
        if sign == "#":
            return f"#{label or rest}"
        if sign == "!":
            return label or f"@{rest.partition('^')[0]}"
        return _link(inside, label)

    def clean(text: str) -> str:
        if "<" in text:
            text = _MARKUP.sub(shown, text)
        if "&" in text:
            text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
        return text

    return clean


def time_of(ts: float | str) -> int | None:
    """When a message was written, in seconds UTC, by its stamp: seconds, a point, a number."""
    if type(ts) is str and ts[10:11] == ".":
        whole = ts[:10]
        if whole.isdecimal():
            return dates.seconds(int(whole))
    return dates.seconds(ts)


def _link(address: str, label: str) -> str:
    """A link, with its words before it where they are others than its address."""
    for scheme in _SCHEMES:
        address = address.removeprefix(scheme)
    return address if not label or label in address else f"{label} ({address})"
