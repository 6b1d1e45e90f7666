"""Which files a download from Mastodon is made of, and how it is told from others."""

import re
from functools import lru_cache
from posixpath import basename
from urllib.parse import unquote

from desktop_app.readers.section import Members, tidy

_FOLDER = r"(?:[^/]+/)?"
_AGAIN = r"(?: ?\(\d+\))?"
"""What a browser adds to a name that is there already."""


def json_file(*names: str) -> str:
    """A pattern for files of the archive."""
    return rf"{_FOLDER}(?:{'|'.join(names)})\.json"


def table(*names: str) -> str:
    """A pattern for lists that are downloaded one by one."""
    return rf"{_FOLDER}(?:{'|'.join(names)}){_AGAIN}\.csv"


ACTOR = json_file("actor")
OUTBOX = json_file("outbox")
OWN_TABLES = table("following_accounts", "muted_accounts", "blocked_accounts", "blocked_domains")
LISTS = table("lists")
BOOKMARKS = table("bookmarks")
MEDIA = rf"{_FOLDER}media_attachments/.+"
PICTURES = rf"{_FOLDER}(?:avatar|header)\.\w+"

_SURE = re.compile(OWN_TABLES)
_JSON = re.compile(f"{ACTOR}|{OUTBOX}")
_LISTS = re.compile(LISTS)
_BEGINNING = 64 * 1024
_ACTOR = re.compile(rb'"(?:type|preferredUsername|inbox|orderedItems)"\s*:')
_LIST_ROW = re.compile(rb"\A(?:\xef\xbb\xbf)?[^\r\n]+,\"?@?[^@,\s]+@[^@,\s]+\s*(?:\r?\n|$)")


def confirm(members: Members) -> bool:
    """Whether a download with files called like Mastodon's is from there.

    `lists.csv` counts only with rows as Mastodon writes them, and JSON only if it speaks of
    actors and what they did.
    """
    for path in members.paths:
        clean = tidy(path)
        if _SURE.fullmatch(clean):
            return True
        for names, sign in ((_JSON, _ACTOR), (_LISTS, _LIST_ROW)):
            if names.fullmatch(clean):
                with members.open(path) as stream:
                    data = stream.read(_BEGINNING)
                if sign.search(data):
                    return True
    return False


@lru_cache(maxsize=2)
def _files(members: Members) -> dict[str, list[str]]:
    """The paths of pictures and videos by their names."""
    found: dict[str, list[str]] = {}
    for path in members.paths:
        if not path.endswith((".json", ".csv")):
            found.setdefault(basename(path), []).append(path)
    return found


def member_at(members: Members, url: str) -> str:
    """The path of the member that an address in the archive means, or "" where it is not in it.

    What stands before `media_attachments` in the address differs from server to server.
    """
    place = unquote(url.partition("?")[0])
    alike = _files(members).get(basename(place), []) if place else []
    if len(alike) == 1:
        return alike[0]
    tail = place.partition("media_attachments/")[2] or place.lstrip("/")
    return next((path for path in alike if path.endswith(tail)), "")
