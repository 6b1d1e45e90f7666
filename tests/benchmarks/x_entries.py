"""Makes the entries of an invented X archive as X writes them."""

from datetime import UTC, datetime
from typing import Any

from tests.benchmarks.invention import NOW, Inventor

ME = "40071733"
HANDLE = "robin_tarrant"
PEOPLE = 2_000
NOTES = 0.002
"""Share of the posts that are the beginning of a long one."""

_LINK = "https://t.co/"
_SOURCE = '<a href="https://mobile.twitter.com" rel="nofollow">Twitter Web App</a>'
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Author:
    """Makes posts and messages, and counts the pictures in them."""

    def __init__(self, seed: int) -> None:
        self.invent = Inventor(seed)
        self.random = self.invent.random
        self.people = [
            (self.invent.person(), self._handle(), str(50_000_000 + number * 311))
            for number in range(PEOPLE)
        ]
        self.media = 0
        self.notes: list[dict[str, Any]] = []

    def _handle(self) -> str:
        """A user name; one in three ends in a number."""
        letters = "".join(self.random.choices(_LETTERS, k=self.random.randint(5, 12)))
        return f"{letters}{self.random.randrange(100)}" if self.random.random() < 1 / 3 else letters

    def person(self) -> tuple[str, str, str]:
        """Name, user name and number of somebody; some are met far more often than others."""
        return self.people[int(len(self.people) * self.random.random() ** 3)]

    def short(self) -> str:
        """A shortened address."""
        return f"{_LINK}{self.random.randrange(36**7):010x}"

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
        page = self.invent.text(4, 0).replace(" ", "-")
        if self.random.random() < 0.5:
            page += f"-{self.random.randrange(10_000)}"
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
        urls = [
            {"shortUrl": link["url"], "expandedUrl": link["expanded_url"]}
            for link in tweet["entities"]["urls"]
        ]
        core = {"styletags": [], "urls": urls, "text": words, "mentions": [], "cashtags": []}
        note = {
            "noteTweetId": str(int(tweet["id_str"]) + 1),
            "createdAt": iso(made),
            "updatedAt": iso(made),
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
            "createdAt": iso(made),
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
        made = iso(self.invent.time())
        address = f"203.0.113.{self.random.randrange(1, 255)}"
        return {"ipAudit": {"accountId": ME, "createdAt": made, "loginIp": address}}


def _edit_info(ident: str, made: int) -> dict[str, Any]:
    initial = {
        "editTweetIds": [ident],
        "editableUntil": iso(made + 3_600),
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


def iso(made: int) -> str:
    """A time as most of X's files write it."""
    return datetime.fromtimestamp(made, UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def _x_time(made: int) -> str:
    return datetime.fromtimestamp(made, UTC).strftime("%a %b %d %H:%M:%S +0000 %Y")
