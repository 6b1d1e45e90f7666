"""Writes a seeded, invented Reddit data request of any number of records, for timing."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from tests.benchmarks.invention import Inventor, new_zip, write_pieces
from tests.benchmarks.tabled import clock, pieces

SHARES = {"comments": 0.55, "posts": 0.1, "messages": 0.05}
"""What the records are; those left are chat messages."""

COMMUNITIES, FRIENDS = 120, 30
_ME = "robin_tarrant"
_HOME = "https://www.reddit.com"
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_NAMES = ("Breadit", "trains", "otters", "CasualUK", "gardening", "AskUK", "u_robin_tarrant")


class _Author:
    """Makes rows of the tables."""

    def __init__(self, seed: int) -> None:
        self.invent = Inventor(seed)
        self.random = self.invent.random
        self._count = 60_000_000

    def ident(self) -> str:
        """An id as Reddit makes them, each a new one."""
        self._count += self.random.randint(1, 9)
        number, text = self._count, ""
        while number:
            number, digit = divmod(number, 36)
            text = _DIGITS[digit] + text
        return text

    def when(self) -> str:
        """A time as tables write it."""
        return clock(self.invent.time())

    def post(self) -> list[str]:
        """One post; some lead elsewhere and have no text."""
        mark, name = self.ident(), self.random.choice(_NAMES)
        link = f"{_HOME}/r/{name}/comments/{mark}/some_words/"
        away = self.random.random() < 0.3
        body = "" if away else "\n\n".join(self.invent.text() for _ in range(2))
        url = f"https://i.redd.it/{mark}.jpeg" if away else link
        return [mark, link, self.when(), "", name, "0", self.invent.text(9), url, body]

    def comment(self) -> list[str]:
        """One comment; some quote what they answer."""
        mark, top, name = self.ident(), self.ident(), self.random.choice(_NAMES)
        link = f"{_HOME}/r/{name}/comments/{top}/some_words/"
        text = self.invent.text()
        if self.random.random() < 0.1:
            text = f"&gt; {self.invent.text(9)}\n\n{text}"
        parent = f"t1_{self.ident()}" if self.random.random() < 0.7 else ""
        return [mark, f"{link}{mark}/", self.when(), "", name, "0", link, parent, text, ""]

    def message(self, talk: int) -> list[str]:
        """One private message."""
        other = f"otter_{talk % 40}"
        sender, to = self.random.choice(((_ME, other), (other, _ME)))
        link = f"{_HOME}/message/messages/{self.ident()}"
        thread = f"talk{talk % 40}"
        return [
            self.ident(),
            link,
            thread,
            self.when(),
            "",
            sender,
            to,
            "Hello",
            self.invent.text(),
        ]

    def chat(self, talk: int) -> list[str]:
        """One message of a chat."""
        room = talk % 60
        name = self.random.choice((_ME, f"heron_{room}"))
        made = self.when()
        link = f"!room{room}:reddit.com"
        text = self.invent.text()
        return [self.ident(), made, made, name, text, "", link, "", f"heron_{room}", "direct"]


def write(path: Path, records: int, seed: int = 17) -> Mapping[str, int]:
    """Write the download to a zip and say how many records of each kind are in it."""
    author = _Author(seed)
    counts = {name: int(records * share) for name, share in SHARES.items()}
    counts["chats"] = records - sum(counts.values())
    tables: tuple[tuple[str, str, Iterable[list[str]]], ...] = (
        ("statistics", "statistic,value", [["account name", _ME]]),
        ("posts", _POSTS, _times(author.post, counts["posts"])),
        ("comments", _COMMENTS, _times(author.comment, counts["comments"])),
        ("messages", _MESSAGES, map(author.message, range(counts["messages"]))),
        ("chat_history", _CHATS, map(author.chat, range(counts["chats"]))),
        ("subscribed_subreddits", "subreddit", ([f"place{n}"] for n in range(COMMUNITIES))),
        ("friends", "username,note", ([f"otter_{n}", ""] for n in range(FRIENDS))),
        ("user_preferences", "preference,value", [["hide_from_robots", "true"]]),
    )
    with new_zip(path) as archive:
        for name, header, rows in tables:
            write_pieces(archive, f"{name}.csv", pieces(header, rows))
    return {
        "post": counts["posts"],
        "comment": counts["comments"],
        "message": counts["messages"] + counts["chats"],
        "conversation": min(40, counts["messages"]) + min(60, counts["chats"]),
        "membership": COMMUNITIES,
        "contact": FRIENDS,
        "setting": 1,
        "account": 1,
        "profile": 1,
    }


def _times(make: Callable[[], list[str]], count: int) -> Iterator[list[str]]:
    return (make() for _ in range(count))


_POSTS = "id,permalink,date,ip,subreddit,gildings,title,url,body"
_COMMENTS = "id,permalink,date,ip,subreddit,gildings,link,parent,body,media"
_MESSAGES = "id,permalink,thread_id,date,ip,from,to,subject,body"
_CHATS = (
    "message_id,created_at,updated_at,username,message,thread_parent_message_id,channel_url,"
    "subreddit,channel_name,conversation_type"
)
