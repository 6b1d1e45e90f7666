"""The text of posts and messages on X as people read it."""

import re
from collections.abc import Iterable, Mapping

import msgspec

_REPOST = re.compile(r"RT @(\w{1,20}): ")
_LAST_LINK = re.compile(r"\s*https?://t\.co/\w+\s*$")


class Link(msgspec.Struct, gc=False):
    """A shortened address and what it leads to."""

    url: str = ""
    expanded_url: str | None = None


def unescaped(text: str) -> str:
    """A text with `&amp;`, `&lt;` and `&gt;` taken back, once; X escapes nothing else."""
    if "&" not in text:
        return text
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def expanded(text: str, links: Mapping[str, str], dropped: Iterable[str] = ()) -> str:
    """A text with shortened addresses written out and those of its own pictures left out."""
    for short in dropped:
        if short:
            text = text.replace(short, "")
    if not links:
        return text.strip()
    for short in sorted(links, key=len, reverse=True):  # one may begin like another
        text = text.replace(short, links[short])
    return text.strip()


def reposted(text: str) -> tuple[str, str]:
    """Whose post a text repeats and that post's words; ("", "") where it repeats none."""
    found = _REPOST.match(text) if text.startswith("RT @") else None
    return (found[1], text[found.end() :]) if found else ("", "")


def beginning(text: str) -> str:
    """The words of a post cut short: without the link to its whole and the dots before that."""
    return _LAST_LINK.sub("", text).rstrip().removesuffix("…").rstrip()


def one_space(text: str) -> str:
    """A text with each run of white space made one space, to compare two of them."""
    return " ".join(text.split())
