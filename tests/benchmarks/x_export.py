"""Writes a seeded, invented X archive of any number of posts and messages, for timing."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import orjson

from tests.benchmarks.invention import NOW, OWNER, Inventor, new_zip, parted, write_pieces

ME = "40071733"
HANDLE = "robin_tarrant"
LINK = "https://t.co/"
POSTS = 2 / 3
"""Share of the records that are posts; the others are messages."""

LIKES = 1 / 3
"""Likes for each record; a reader leaves them alone."""

PEOPLE = 2_000
NOTES = 0.002
"""Share of the posts that are the beginning of a long one."""

_SOURCE = '<a href="https://mobile.twitter.com" rel="nofollow">Twitter Web App</a>'


class _Author:
    """Makes posts and messages, and counts the pictures in them."""

    def __init__(self, seed: int) -> None:
        self.invent = Inventor(seed)
        self.random = self.invent.random
        self.people = [
            (self.invent.person(), f"person_{number}", str(50_000_000 + number * 311))
            for number in range(PEOPLE)
        ]
        self.media = 0
        self.notes: list[dict[str, Any]] = []

    def person(self) -> tuple[str, str, str]:
        """Name, user name and number of somebody; some are met far more often than others."""
        return self.people[int(len(self.people) * self.random.random() ** 3)]

    def short(self) -> str:
        """A shortened address."""
        return f"{LINK}{self.random.randrange(36**7):010x}"

    def post(self, number: int) -> dict[str, Any]:
        """A post as X writes it, with everything that a reader passes over."""
        draw = self.random.random
        made = NOW - number * 2_400 - self.random.randrange(2_400)
        ident = str(1_100_000_000_000_000_000 + made * 1_000 + number)
        entities: dict[str, Any] = {
            "hashtags": [],
            "symbols": [],
            "user_mentions": [],
            "urls": [],
        }
        tweet: dict[str, Any] = {
            "edit_info": _edit_info(ident, made),
            "retweeted": False,
            "source": _SOURCE,
            "entities": entities,
            "display_text_range": ["0", "120"],
            "favorite_count": str(self.random.randrange(9)),
            "id_str": ident,
            "truncated": False,
            "retweet_count": "0",
            "id": ident,
            "created_at": _x_time(made),
            "favorited": False,
            "full_text": self.invent.text(40).replace(" and ", " &amp; "),
            "lang": "en",
        }
        kind = draw()
        if kind < 0.15:
            name, handle, person = self.person()
            entities["user_mentions"].append(_mention(name, handle, person, 3))
            tweet["full_text"] = f"RT @{handle}: {tweet['full_text']}"
            return {"tweet": tweet}
        if kind < 0.5:
            self._reply(tweet, entities)
        if draw() < 0.12:
            self._link(tweet, entities)
        if draw() < 0.1:
            self._picture(tweet, entities)
        elif draw() < NOTES:
            self._note(tweet, made)
        return {"tweet": tweet}

    def _reply(self, tweet: dict[str, Any], entities: dict[str, Any]) -> None:
        name, handle, person = self.person()
        entities["user_mentions"].append(_mention(name, handle, person, 0))
        before = str(int(tweet["id_str"]) - 7_000)
        tweet |= {
            "in_reply_to_status_id_str": before,
            "in_reply_to_status_id": before,
            "in_reply_to_user_id": person,
            "in_reply_to_user_id_str": person,
            "in_reply_to_screen_name": handle,
            "full_text": f"@{handle} {tweet['full_text']}",
        }

    def _link(self, tweet: dict[str, Any], entities: dict[str, Any]) -> None:
        short = self.short()
        page = f"page{self.random.randrange(10_000)}"
        link = {
            "url": short,
            "expanded_url": f"https://garden.example/{page}",
            "display_url": f"garden.example/{page}",
            "indices": ["97", "120"],
        }
        entities["urls"].append(link)
        tweet["possibly_sensitive"] = False
        tweet["full_text"] += f" {short}"

    def _picture(self, tweet: dict[str, Any], entities: dict[str, Any]) -> None:
        self.media += 1
        short = self.short()
        ident = str(self.random.randrange(10**18))
        sizes = {
            size: {"w": "680", "h": "510", "resize": "fit"}
            for size in ("large", "medium", "small", "thumb")
        }
        picture = {
            "expanded_url": f"https://twitter.com/{HANDLE}/status/{tweet['id_str']}/photo/1",
            "indices": ["97", "120"],
            "url": short,
            "media_url": f"http://pbs.twimg.com/media/{ident}.jpg",
            "id_str": ident,
            "id": ident,
            "media_url_https": f"https://pbs.twimg.com/media/{ident}.jpg",
            "sizes": sizes,
            "type": "photo",
            "display_url": f"pic.twitter.com/{short[-10:]}",
        }
        entities["media"] = [picture]
        tweet["extended_entities"] = {"media": [picture]}
        tweet["full_text"] += f" {short}"

    def _note(self, tweet: dict[str, Any], made: int) -> None:
        begins = tweet["full_text"].replace("&amp;", "&")
        words = f"{begins} {self.invent.text(80)}"
        tweet["full_text"] += f"… {self.short()}"
        core = {"styletags": [], "urls": [], "text": words, "mentions": [], "cashtags": []}
        note = {
            "noteTweetId": str(int(tweet["id_str"]) + 1),
            "createdAt": _iso(made),
            "updatedAt": _iso(made),
            "core": core,
        }
        self.notes.append({"noteTweet": note})

    def message(self, sender: str, other: str, made: int) -> dict[str, Any]:
        """One message of a conversation."""
        urls: list[dict[str, str]] = []
        text = self.invent.text(24)
        if self.random.random() < 0.05:
            short = self.short()
            page = "https://garden.example/plan"
            urls.append({"url": short, "expanded": page, "display": "garden.example/plan"})
            text += f" {short}"
        create = {
            "recipientId": other if sender == ME else ME,
            "reactions": [],
            "urls": urls,
            "text": text,
            "mediaUrls": [],
            "senderId": sender,
            "id": str(1_100_000_000_000_000_000 + made * 1_000 + self.random.randrange(1_000)),
            "createdAt": _iso(made),
            "editHistory": [],
        }
        return {"messageCreate": create}

    def conversation(self, number: int, size: int) -> dict[str, Any]:
        """A conversation of two, its newest message first."""
        other = self.people[number % PEOPLE][2]
        begin = NOW - number * 7_200
        draw = self.random.random
        messages = [
            self.message(ME if draw() < 0.5 else other, other, begin - step * 611)
            for step in range(size)
        ]
        ident = f"{ME}-{other}"
        return {"dmConversation": {"conversationId": ident, "messages": messages}}

    def like(self) -> dict[str, Any]:
        """A like: a number, words of somebody else and an address."""
        ident = str(self.random.randrange(10**18))
        address = f"https://twitter.com/i/web/status/{ident}"
        return {"like": {"tweetId": ident, "fullText": self.invent.text(), "expandedUrl": address}}

    def sign_in(self) -> dict[str, Any]:
        """One sign-in."""
        made = _iso(self.invent.time())
        address = f"203.0.113.{self.random.randrange(1, 255)}"
        return {"ipAudit": {"accountId": ME, "createdAt": made, "loginIp": address}}


def write(path: Path, records: int, seed: int = 11) -> Mapping[str, int]:
    """Write the archive to a zip and say how many records of each kind are in it."""
    author = _Author(seed)
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
    info = {"isPartialArchive": False, "generationDate": _iso(NOW)}
    whole = {"userInfo": user, "archiveInfo": info, "dataTypes": files}
    return b"window.__THAR_CONFIG = " + orjson.dumps(whole, option=orjson.OPT_INDENT_2)


def _edit_info(ident: str, made: int) -> dict[str, Any]:
    initial = {
        "editTweetIds": [ident],
        "editableUntil": _iso(made + 3_600),
        "editsRemaining": "5",
        "isEditEligible": True,
    }
    return {"initial": initial}


def _mention(name: str, handle: str, number: str, at: int) -> dict[str, Any]:
    return {
        "name": name,
        "screen_name": handle,
        "indices": [str(at), str(at + len(handle) + 1)],
        "id_str": number,
        "id": number,
    }


def _follow(name: str, number: str) -> dict[str, Any]:
    address = f"https://twitter.com/intent/user?user_id={number}"
    return {name: {"accountId": number, "userLink": address}}


def _iso(made: int) -> str:
    return datetime.fromtimestamp(made, UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def _x_time(made: int) -> str:
    return datetime.fromtimestamp(made, UTC).strftime("%a %b %d %H:%M:%S +0000 %Y")


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
