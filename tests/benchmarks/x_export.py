"""Writes a seeded, invented X archive of any number of posts and messages, for timing."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import orjson

from tests.benchmarks.invention import NOW, OWNER, new_zip, parted, write_pieces
from tests.benchmarks.x_entries import HANDLE, ME, PEOPLE, Author, iso

POSTS = 2 / 3
"""Share of the records that are posts; the others are messages."""

LIKES = 1 / 3
"""Likes for each record; a reader leaves them alone."""


def write(path: Path, records: int, seed: int = 11) -> Mapping[str, int]:
    """Write the archive to a zip and say how many records of each kind are in it."""
    author = Author(seed)
    posts = int(records * POSTS)
    sizes = list(_sizes(records - posts))
    people = [number for _, _, number in author.people]
    files: dict[str, tuple[int, Callable[[], Iterable[Any]]]] = {
        "account": (1, lambda: [_ACCOUNT]),
        "profile": (1, lambda: [_PROFILE]),
        "protected-history": (1, lambda: [_HISTORY]),
        "tweets": (posts, lambda: map(author.post, range(posts))),
        "direct-messages": (
            len(sizes),
            lambda: (author.conversation(number, size) for number, size in enumerate(sizes)),
        ),
        "like": (int(records * LIKES), lambda: _times(author.like, int(records * LIKES))),
        "follower": (PEOPLE, lambda: (_follow("follower", number) for number in people)),
        "following": (PEOPLE, lambda: (_follow("following", number) for number in people)),
        "ip-audit": (60, lambda: _times(author.sign_in, 60)),
        "note-tweet": (0, lambda: author.notes),
    }
    counts = {}
    with new_zip(path) as archive:
        for name, (count, entries) in files.items():
            write_pieces(archive, f"data/{name}.js", _file(name, entries()))
            counts[name] = count or len(author.notes)
        archive.writestr("data/manifest.js", _manifest(counts))
        archive.writestr("Your archive.html", "<!doctype html><title>Your archive</title>")
    return {
        "post": posts,
        "media": author.media,
        "message": sum(sizes),
        "conversation": len(sizes),
        "contact": 2 * PEOPLE,
        "login": 60,
    }


def _times(make: Callable[[], Any], count: int) -> Iterator[Any]:
    return (make() for _ in range(count))


def _sizes(messages: int) -> Iterator[int]:
    """How many messages each conversation has: one in seven is long."""
    number = 0
    while messages:
        size = min(messages, 900 if number % 7 == 0 else 20 + number * 13 % 160)
        messages -= size
        number += 1
        yield size


def _file(name: str, entries: Iterable[Any]) -> Iterator[bytes]:
    yield f"window.YTD.{name.replace('-', '_')}.part0 = [ ".encode()
    yield from parted((orjson.dumps(each, option=orjson.OPT_INDENT_2) for each in entries), b", ")
    yield b" ]"


def _manifest(counts: Mapping[str, int]) -> bytes:
    files = {
        name.replace("-", "_"): {"files": [{"fileName": f"data/{name}.js", "count": str(count)}]}
        for name, count in counts.items()
    }
    user = {"accountId": ME, "userName": HANDLE, "displayName": OWNER}
    info = {"isPartialArchive": False, "generationDate": iso(NOW)}
    whole = {"userInfo": user, "archiveInfo": info, "dataTypes": files}
    return b"window.__THAR_CONFIG = " + orjson.dumps(whole, option=orjson.OPT_INDENT_2)


def _follow(name: str, number: str) -> dict[str, Any]:
    address = f"https://twitter.com/intent/user?user_id={number}"
    return {name: {"accountId": number, "userLink": address}}


_ACCOUNT = {
    "account": {
        "email": "robin@example.org",
        "createdVia": "web",
        "username": HANDLE,
        "accountId": ME,
        "createdAt": "2009-05-01T10:00:00.000Z",
        "accountDisplayName": OWNER,
    }
}
_PROFILE = {
    "profile": {
        "description": {"bio": "Walks, soup, choir.", "website": "", "location": "Wexcombe"},
        "avatarMediaUrl": "",
    }
}
_HISTORY = {"protectedHistory": {"protectedAt": "2019-05-01T10:00:00.000Z", "action": "Unprotect"}}
