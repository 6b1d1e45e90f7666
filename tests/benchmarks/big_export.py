"""Writes an invented Facebook export of any size in little time, for the memory it takes to read.

Its records are a pool that comes again and again, put straight into the zip; only one in some
thousand speaks of school, because what is found is kept and so must grow with the export.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import orjson

from tests.benchmarks import facebook_export
from tests.benchmarks.invention import NOW, OWNER, Inventor, new_zip, write_pieces

HALF_A_GIGABYTE = 1_560_000
"""Records that come to 0.5 GB, unpacked."""

POOL = 40_000
PAGE = 10_000
"""Messages of one page of a conversation, as in Facebook's own exports."""

_SCHOOL = 0.0002
_SHARES = {"message": 0.7, "comment": 0.1, "post": 0.2}
_ROOT = "your_facebook_activity"


def write(path: Path, records: int, seed: int = 19) -> Mapping[str, int]:
    """Write the export to a zip and say how many records of each kind are in it."""
    invent = Inventor(seed)
    counts = {kind: int(records * share) for kind, share in _SHARES.items()}
    other = invent.person()
    messages = [
        facebook_export.message(invent, other if number % 2 else OWNER, NOW - number, _SCHOOL)
        for number in range(POOL)
    ]
    comments = [facebook_export.comment(invent, _SCHOOL) for _ in range(POOL)]
    posts = [facebook_export.post(invent, _SCHOOL) for _ in range(POOL)]
    with new_zip(path, level=1) as archive:
        facebook_export.write_profile(archive)
        pool = _pool(messages)
        for number, count in enumerate(_pages(counts["message"])):
            folder = f"{_ROOT}/messages/inbox/thread{number}_{number:06d}"
            head, tail = facebook_export.thread_around(other, number)
            pieces = _array(pool, count, start=number * 7_919, head=head, tail=tail)
            write_pieces(archive, f"{folder}/message_1.json", pieces)
        write_pieces(
            archive,
            f"{_ROOT}/comments_and_reactions/comments.json",
            _array(_pool(comments), counts["comment"], head=b'{"comments_v2": [', tail=b"]}"),
        )
        write_pieces(
            archive,
            f"{_ROOT}/posts/your_posts__check_ins__photos_and_videos_1.json",
            _array(_pool(posts), counts["post"], head=b"[", tail=b"]"),
        )
    return counts


def _pool(entries: Sequence[Any]) -> list[bytes]:
    return [orjson.dumps(entry) for entry in entries]


def _pages(messages: int) -> Iterator[int]:
    """The messages of each page, all pages full but the last."""
    while messages:
        page = min(messages, PAGE)
        messages -= page
        yield page


def _array(
    pool: Sequence[bytes], count: int, *, head: bytes, tail: bytes, start: int = 0
) -> Iterator[bytes]:
    """So many entries of a pool between two ends, beginning somewhere in it."""
    yield head
    between = b""
    while count:
        start %= len(pool)
        some = pool[start : start + min(count, PAGE)]
        yield between + b",".join(some)
        start += len(some)
        count -= len(some)
        between = b","
    yield tail
