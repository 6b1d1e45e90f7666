"""Writes a seeded, invented Facebook export of any number of records, for timing."""

import json
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path

from tests.benchmarks.invention import NOW, OWNER, Inventor, new_zip, parted, write_pieces

SHARES = {"message": 0.80, "comment": 0.09, "post": 0.06, "media": 0.03, "login": 0.02}
SCHOOL = 0.01
"""Share of the texts that speak of school."""

_PAGE = 10_000


def _mojibake(text: str) -> str:
    """Text as Facebook writes it: each byte of its UTF-8 as one character."""
    return text.encode("utf-8").decode("latin-1")


def message(invent: Inventor, sender: str, stamp: int, school: float = SCHOOL) -> dict[str, object]:
    """One message of a conversation."""
    return {
        "sender_name": sender,
        "timestamp_ms": stamp * 1000,
        "content": _mojibake(invent.text(school=school)),
        "type": "Generic",
        "is_unsent": False,
        "is_taken_down": False,
        "is_geoblocked_for_viewer": False,
        "reactions": [{"reaction": _mojibake("❤"), "actor": sender}],
    }


def comment(invent: Inventor, school: float = SCHOOL) -> dict[str, object]:
    """A comment of the owner's."""
    who, stamp = invent.person(), invent.time()
    body = {"timestamp": stamp, "comment": _mojibake(invent.text(school=school)), "author": OWNER}
    return {
        "timestamp": stamp,
        "data": [{"comment": body}],
        "title": f"{OWNER} commented on {who}'s post.",
    }


def post(invent: Inventor, school: float = SCHOOL) -> dict[str, object]:
    """A post of the owner's."""
    stamp = invent.time()
    return {
        "timestamp": stamp,
        "attachments": [],
        "data": [{"post": _mojibake(invent.text(48, school))}, {"update_timestamp": stamp}],
        "title": f"{OWNER} updated his status.",
        "tags": [{"name": invent.person()}],
    }


def _photo(invent: Inventor) -> dict[str, object]:
    stamp = invent.time()
    number = invent.random.randrange(10**15)
    exif = {"upload_ip": "203.0.113.5", "taken_timestamp": stamp - 60, "modified_timestamp": 0}
    return {
        "uri": f"your_facebook_activity/posts/media/Mobileuploads_1/{number}.jpg",
        "creation_timestamp": stamp,
        "media_metadata": {"photo_metadata": {"exif_data": [exif]}},
        "title": "Mobile uploads",
        "description": _mojibake(invent.text()),
    }


def _login(invent: Inventor) -> dict[str, object]:
    return {
        "action": "Login",
        "timestamp": invent.time(),
        "site": "www.facebook.com",
        "ip_address": f"203.0.113.{invent.random.randrange(1, 255)}",
    }


def _array(head: bytes, entries: Iterable[object], tail: bytes) -> Iterator[bytes]:
    """Entries between head and tail, without holding them all."""
    yield head
    yield from parted(json.dumps(entry).encode() for entry in entries)
    yield tail


def _threads(total: int, page: int) -> Iterator[tuple[int, int, int]]:
    """(thread, page, messages) until `total` messages are placed; long and short threads mixed."""
    thread, left = 0, total
    while left:
        size = min(left, page * (3 if thread % 5 == 0 else 1) // (1 if thread % 2 else 2))
        left -= size
        number = 1
        while size:
            part = min(size, page)
            yield thread, number, part
            size -= part
            number += 1
        thread += 1


def _page(invent: Inventor, other: str, begin: int, count: int) -> Iterator[dict[str, object]]:
    """One page of a thread, newest first."""
    for number in range(count):
        sender = invent.random.choice((other, OWNER))
        yield message(invent, sender, begin - 311 * number)


def thread_around(other: str, thread: int) -> tuple[bytes, bytes]:
    """What stands before and behind the messages of a conversation of two."""
    people = json.dumps([{"name": other}, {"name": OWNER}])
    tail = json.dumps({"title": other, "thread_path": f"inbox/thread{thread}"})[1:]
    return f'{{"participants": {people}, "messages": ['.encode(), f"], {tail}".encode()


def _write_messages(archive: zipfile.ZipFile, invent: Inventor, total: int) -> None:
    other, thread_now = invent.person(), -1
    for thread, number, count in _threads(total, _PAGE):
        if thread != thread_now:
            thread_now, other = thread, invent.person()
        folder = f"your_facebook_activity/messages/inbox/thread{thread}_{thread:06d}"
        head, tail = thread_around(other, thread)
        begin = NOW - thread - 311 * _PAGE * (number - 1)
        page = _page(invent, other, begin, count)
        write_pieces(archive, f"{folder}/message_{number}.json", _array(head, page, tail))


def write_profile(archive: zipfile.ZipFile) -> None:
    """Write the member that says whose export it is."""
    name = {"full_name": OWNER}
    profile = {"profile_v2": {"name": name, "emails": {"emails": ["robin@example.org"]}}}
    folder = "personal_information/profile_information"
    archive.writestr(f"{folder}/profile_information.json", json.dumps(profile))


def write(path: Path, records: int, seed: int = 7) -> Mapping[str, int]:
    """Write the export to a zip and say how many records of each kind are in it."""
    invent = Inventor(seed)
    counts = {name: int(records * share) for name, share in SHARES.items()}
    root = "your_facebook_activity"
    login = "security_and_login_information/logins_and_logouts.json"
    lists: tuple[tuple[str, str, str, Callable[[], object]], ...] = (
        (
            "comment",
            f"{root}/comments_and_reactions/comments.json",
            "comments_v2",
            partial(comment, invent),
        ),
        (
            "post",
            f"{root}/posts/your_posts__check_ins__photos_and_videos_1.json",
            "",
            partial(post, invent),
        ),
        (
            "media",
            f"{root}/posts/your_uncategorized_photos.json",
            "other_photos_v2",
            partial(_photo, invent),
        ),
        ("login", login, "account_accesses_v2", partial(_login, invent)),
    )
    with new_zip(path) as archive:
        write_profile(archive)
        _write_messages(archive, invent, counts["message"])
        for name, member, key, make in lists:
            head, tail = (f'{{"{key}": [', "]}") if key else ("[", "]")
            entries = (make() for _ in range(counts[name]))
            write_pieces(archive, member, _array(head.encode(), entries, tail.encode()))
    return counts
