"""Writes a seeded, invented Facebook export of any number of records, for timing."""

import json
import random
import zipfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

FIRST = tuple(
    "Ava Ben Cara Dan Edie Finn Gwen Hal Isla Jude Kit Lowri Mo "
    "Nell Owen Pia Rafe Sian Tom Una".split()
)
LAST = tuple(
    "Ashdown Birkett Colley Dunmore Everley Farrant Gorse Hollis "
    "Ibbotson Jessop Kirkby Lomax".split()
)
OWNER = "Robin Tarrant"
WORDS = tuple(
    """
    the to and a of in it is that for on you with was this my at but not have be so we are up
    out just they all from had as if he she one me will get like about can what there when do no go
    time day back good know see think really now then some more got her him been new down off going
    here too well come over home long last way much right take little make work want still need old
    after said tea house look even next only morning night week left sure feel away why again our
    people great love nice find looking always best made than before first those made bit round lot
    rain garden walk bus train dog cat bread soup kitchen window door street market river hill coat
    shoes book film song choir match goal ticket train late early weekend Sunday Friday holiday
    birthday cake candle present party phone call message photo picture road car bike lane bridge
    shop price bill money paper letter post parcel neighbour friend sister brother mother father
    uncle aunt cousin baby child boy girl man woman team club game board card piece puzzle light
    lamp table chair sofa floor wall paint brush ladder roof tile brick stone sand sea beach boat
    storm sun cloud sky star moon snow ice frost cold warm hot dry wet clean dirty full empty open
    closed fast slow quiet loud happy tired ready busy free easy hard early heavy light strong weak
    bring carry hold keep lose find send buy sell pay cost save spend cook bake boil fry wash dry
    sweep mend break build plan try start stop begin finish wait stay leave arrive return visit meet
    talk listen read write draw sing play dance run climb swim ride drive travel pack lovely
    brilliant proper quite rather perhaps maybe probably definitely honestly actually
    """.split()
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

    def text(self, longest: int = 32) -> str:
        """A few words, the commonest ones most often; one in a hundred speaks of school."""
        if self.random.random() < 0.01:
            return self.random.choice(SCHOOL)
        count = self.random.randint(1, longest)
        draw = self.random.random
        words = [WORDS[int(len(WORDS) * draw() * draw())] for _ in range(count)]
        if draw() < 0.2:
            words.append(self.random.choice(("café", "❤", "😂", "it’s", "don’t")))
        return _mojibake(" ".join(words))


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
        "data": [{"post": author.text(48)}, {"update_timestamp": stamp}],
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
    archive: zipfile.ZipFile, name: str, head: str, elements: Iterable[object], tail: str
) -> None:
    """Write elements between head and tail, without holding them all."""
    with archive.open(name, "w") as member:
        member.write(head.encode())
        for number, element in enumerate(elements):
            if number:
                member.write(b",")
            member.write(json.dumps(element).encode())
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


def _page(author: _Author, other: str, begin: int, count: int) -> Iterator[dict[str, object]]:
    """One page of a thread, newest first."""
    for number in range(count):
        sender = author.random.choice((other, OWNER))
        yield _message(author, sender, begin - 311 * number)


def _write_messages(archive: zipfile.ZipFile, author: _Author, total: int) -> None:
    other, thread_now = author.person(), -1
    for thread, number, count in _threads(total, 10_000):
        if thread != thread_now:
            thread_now, other = thread, author.person()
        folder = f"your_facebook_activity/messages/inbox/thread{thread}_{thread:06d}"
        people = json.dumps([{"name": other}, {"name": OWNER}])
        tail = json.dumps({"title": other, "thread_path": f"inbox/thread{thread}"})[1:]
        begin = NOW - thread - 311 * 10_000 * (number - 1)
        _write_list(
            archive,
            f"{folder}/message_{number}.json",
            f'{{"participants": {people}, "messages": [',
            _page(author, other, begin, count),
            f"], {tail}",
        )


def write(path: Path, records: int, seed: int = 7) -> dict[str, int]:
    """Write the export to a zip and say how many records of each kind are in it."""
    author = _Author(seed)
    counts = {name: int(records * share) for name, share in SHARES.items()}
    profile = {
        "profile_v2": {"name": {"full_name": OWNER}, "emails": {"emails": ["robin@example.org"]}}
    }
    root = "your_facebook_activity"
    folder = "personal_information/profile_information"
    login = "security_and_login_information/logins_and_logouts.json"
    lists: tuple[tuple[str, str, str, Callable[[_Author], object]], ...] = (
        ("comments", f"{root}/comments_and_reactions/comments.json", "comments_v2", _comment),
        ("posts", f"{root}/posts/your_posts__check_ins__photos_and_videos_1.json", "", _post),
        ("photos", f"{root}/posts/your_uncategorized_photos.json", "other_photos_v2", _photo),
        ("logins", login, "account_accesses_v2", _login),
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        archive.writestr(f"{folder}/profile_information.json", json.dumps(profile))
        _write_messages(archive, author, counts["messages"])
        for name, member, key, make in lists:
            head, tail = (f'{{"{key}": [', "]}") if key else ("[", "]")
            _write_list(archive, member, head, (make(author) for _ in range(counts[name])), tail)
    return counts
