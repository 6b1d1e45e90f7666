"""Writes a seeded, invented Facebook export of any number of records, for timing."""

import json
import random
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

FIRST = "Ava Ben Cara Dan Edie Finn Gwen Hal Isla Jude Kit Lowri Mo Nell Owen Pia Rafe Sian Tom Una".split()
LAST = "Ashdown Birkett Colley Dunmore Everley Farrant Gorse Hollis Ibbotson Jessop Kirkby Lomax".split()
OWNER = "Robin Tarrant"
PLAIN = (
    "shall we say half six then, I will bring the flask and the good biscuits",
    "the bus was late again so I walked the last bit by the canal",
    "did you see the frost on the hill this morning? took a picture of it",
    "ha, fair enough. tell your mum thank you for the jam from me",
    "I have read the first three chapters and it is better than the film",
    "we could try the new café by the bridge, the soup is meant to be lovely",
    "my train is on time for once ❤ see you by the clock",
    "can you send me the recipe for that lentil thing you made on Sunday",
    "what a match, never in doubt, well apart from the whole second half",
    "ok",
)
SCHOOL = (
    "long day at Larkmoor Primary, glad it is Friday",
    "ring me on 020 7946 0123 after tea",
    "that was bloody marvellous, thank you all",
    "one of my Year 4s told me the best joke today",
)
NOW = 1_760_000_000
SHARES = {"messages": 0.80, "comments": 0.09, "posts": 0.06, "photos": 0.03, "logins": 0.02}


def _mojibake(text: str) -> str:
    """Text as Facebook writes it: each byte of its UTF-8 as one character."""
    return text.encode("utf-8").decode("latin-1")


class _Author:
    """Makes people, times and texts from one seed."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def person(self) -> str:
        return f"{self.random.choice(FIRST)} {self.random.choice(LAST)}"

    def time(self) -> int:
        return NOW - self.random.randrange(500_000_000)

    def text(self) -> str:
        pool = SCHOOL if self.random.random() < 0.01 else PLAIN
        words = self.random.choice(pool)
        if self.random.random() < 0.3:
            words = f"{words} — {self.random.choice(PLAIN)}"
        return _mojibake(words)


def _message(author: _Author, sender: str, stamp: int) -> dict[str, object]:
    return {
        "sender_name": sender,
        "timestamp_ms": stamp * 1000,
        "content": author.text(),
        "type": "Generic",
        "is_unsent": False,
        "is_taken_down": False,
        "is_geoblocked_for_viewer": False,
        "reactions": [{"reaction": "\u00e2\u009d\u00a4", "actor": sender}],
    }


def _comment(author: _Author) -> dict[str, object]:
    who, stamp = author.person(), author.time()
    body = {"timestamp": stamp, "comment": author.text(), "author": OWNER}
    return {
        "timestamp": stamp,
        "data": [{"comment": body}],
        "title": f"{OWNER} commented on {who}'s post.",
    }


def _post(author: _Author) -> dict[str, object]:
    stamp = author.time()
    return {
        "timestamp": stamp,
        "attachments": [],
        "data": [{"post": f"{author.text()} {author.text()}"}, {"update_timestamp": stamp}],
        "title": f"{OWNER} updated his status.",
        "tags": [{"name": author.person()}],
    }


def _photo(author: _Author) -> dict[str, object]:
    stamp = author.time()
    number = author.random.randrange(10**15)
    exif = {"upload_ip": "203.0.113.5", "taken_timestamp": stamp - 60, "modified_timestamp": 0}
    return {
        "uri": f"your_facebook_activity/posts/media/Mobileuploads_1/{number}.jpg",
        "creation_timestamp": stamp,
        "media_metadata": {"photo_metadata": {"exif_data": [exif]}},
        "title": "Mobile uploads",
        "description": author.text(),
    }


def _login(author: _Author) -> dict[str, object]:
    return {
        "action": "Login",
        "timestamp": author.time(),
        "site": "www.facebook.com",
        "ip_address": f"203.0.113.{author.random.randrange(1, 255)}",
    }


def _write_list(
    archive: zipfile.ZipFile, name: str, head: str, make: Callable[[], object], count: int, tail: str
) -> None:
    """Write `count` elements between head and tail, without holding them all."""
    with archive.open(name, "w") as member:
        member.write(head.encode())
        for number in range(count):
            if number:
                member.write(b",")
            member.write(json.dumps(make()).encode())
        member.write(tail.encode())


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


def _write_messages(archive: zipfile.ZipFile, author: _Author, total: int) -> None:
    other, thread_now = author.person(), -1
    for thread, number, count in _threads(total, 10_000):
        if thread != thread_now:
            thread_now, other = thread, author.person()
        folder = f"your_facebook_activity/messages/inbox/thread{thread}_{thread:06d}"
        people = json.dumps([{"name": other}, {"name": OWNER}])
        tail = json.dumps({"title": other, "thread_path": f"inbox/thread{thread}"})[1:]
        clock = iter(range(NOW - thread, 0, -311))
        _write_list(
            archive,
            f"{folder}/message_{number}.json",
            f'{{"participants": {people}, "messages": [',
            lambda: _message(author, author.random.choice((other, OWNER)), next(clock)),
            count,
            f"], {tail}",
        )


def write(path: Path, records: int, seed: int = 7) -> dict[str, int]:
    """Write the export to a zip and say how many records of each kind are in it."""
    author = _Author(seed)
    counts = {name: int(records * share) for name, share in SHARES.items()}
    profile = {"profile_v2": {"name": {"full_name": OWNER}, "emails": {"emails": ["robin@example.org"]}}}
    root = "your_facebook_activity"
    lists: tuple[tuple[str, str, str, Callable[[_Author], object], str], ...] = (
        ("comments", f"{root}/comments_and_reactions/comments.json", '{"comments_v2": [', _comment, "]}"),
        ("posts", f"{root}/posts/your_posts__check_ins__photos_and_videos_1.json", "[", _post, "]"),
        ("photos", f"{root}/posts/your_uncategorized_photos.json", '{"other_photos_v2": [', _photo, "]}"),
        (
            "logins",
            "security_and_login_information/logins_and_logouts.json",
            '{"account_accesses_v2": [',
            _login,
            "]}",
        ),
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        archive.writestr(
            "personal_information/profile_information/profile_information.json", json.dumps(profile)
        )
        _write_messages(archive, author, counts["messages"])
        for name, member, head, make, tail in lists:
            _write_list(archive, member, head, lambda make=make: make(author), counts[name], tail)  # type: ignore[misc]
    return counts
