"""The words of posts and profiles on Mastodon, which are HTML of a few tags."""

import re
from collections.abc import Iterable, Iterator
from html import unescape

_LINE = re.compile(r"<br\s*/?>|</(?:p|h[1-6]|blockquote|pre)>\s*(?=<)|</li>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<!--.*?-->", re.DOTALL)
_LINK = re.compile(r"<a\s[^<>]*>", re.IGNORECASE)
_HREF = re.compile(r"\bhref=(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_NO_LINK = re.compile(r"\b(?:mention|hashtag)\b")
_PERSON = re.compile(r"https?://([^/\s]+)/(?:users/|@)([^/@\s]+)")


def plain(html: str) -> str:
    """The words of a piece of HTML, with its line ends; the hidden parts of links are joined."""
    if html.startswith("<p>") and html.endswith("</p>"):
        inner = html[3:-4]
        if "<" not in inner and "&" not in inner:
            return inner
    if "<" in html:
        html = _TAG.sub("", _LINE.sub("\n", html))
    return unescape(html).strip() if "&" in html else html.strip()


def links_in(html: str, text: str) -> tuple[str, ...]:
    """Where the links of a piece of HTML lead, but for those that its words show anyway."""
    if "<a" not in html:
        return ()
    found = (
        unescape(href[1] or href[2] or "")
        for tag in _LINK.findall(html)
        if not _NO_LINK.search(tag) and (href := _HREF.search(tag))
    )
    return tuple(dict.fromkeys(link for link in found if link and link not in text))


def person_of(url: str) -> str:
    """The address of the person whose post or profile lies at a URL, "@name@server", or ""."""
    found = _PERSON.match(url)
    return f"@{found[2]}@{found[1]}" if found else ""


def joined(parts: Iterable[str | None]) -> str:
    """Texts on lines of their own."""
    return "\n".join(_sound(parts))


def _sound(parts: Iterable[str | None]) -> Iterator[str]:
    return (part.strip() for part in parts if part and part.strip())
