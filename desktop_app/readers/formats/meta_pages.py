"""Which pages one conversation of Messenger or Instagram has, newest first."""

import re
from collections.abc import Mapping
from functools import lru_cache

from desktop_app.readers.section import Members

_PAGE = re.compile(r"(?P<stem>(?:.*/)?message)_(?P<number>\d+)\.(?P<form>json|html)", re.IGNORECASE)


def pages_of(members: Members, path: str) -> tuple[str, ...]:
    """All pages of the conversation that `path` is a page of, in the order of their numbers.

    `message_10` comes after `message_9`. Where there are pages in JSON those in HTML are left out.
    """
    match = _PAGE.fullmatch(path)
    return _pages(members).get(match["stem"], (path,)) if match else (path,)


@lru_cache(maxsize=2)
def _pages(members: Members) -> Mapping[str, tuple[str, ...]]:
    """The pages of every conversation, by what they have in common."""
    found: dict[str, list[tuple[str, int, str]]] = {}
    for path in members.paths:
        match = _PAGE.fullmatch(path)
        if match:
            page = (match["form"].lower(), int(match["number"]), path)
            found.setdefault(match["stem"], []).append(page)
    return {stem: _ordered(pages) for stem, pages in found.items()}


def _ordered(pages: list[tuple[str, int, str]]) -> tuple[str, ...]:
    form = "json" if any(form == "json" for form, _, _ in pages) else "html"
    return tuple(path for kind, _, path in sorted(pages) if kind == form)
