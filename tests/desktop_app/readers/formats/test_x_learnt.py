import json
from collections.abc import Callable
from typing import Any

import pytest

from checks.evidence import Origin, Record
from desktop_app.readers.formats import x_learnt
from desktop_app.readers.formats.x_tweets import read_deleted, read_tweets
from desktop_app.readers.section import Members, Owner, Parser, Scope

MADE = "Sun Mar 10 08:00:00 +0000 2024"
NOTE = {"noteTweetId": "1", "createdAt": "2024-03-10T08:00:00.000Z", "core": {"text": "Bells ring"}}


def script(*entries: dict[str, Any]) -> str:
    return f"window.YTD.x.part0 = {json.dumps(entries)}"


def mention(number: int, name: str, handle: str) -> dict[str, Any]:
    return {
        "entities": {"user_mentions": [{"id_str": number, "name": name, "screen_name": handle}]}
    }


def answer(number: int, handle: str) -> dict[str, Any]:
    return {"in_reply_to_user_id_str": str(number), "in_reply_to_screen_name": handle}


FILES = {
    "data/deleted-tweets.js": script({"tweet": answer(1, "early")}, {"tweet": answer(3, "only")}),
    "data/tweets.js": script(
        {"tweet": answer(1, "late")},
        {"tweet": mention(2, "Lutra", "otter")},
        {"tweet": answer(2, "otter")},
        {"tweet": mention(2, "Lutra O.", "otter2")},
        {"tweet": mention(4, "", "nameless")},
        {"tweet": {"created_at": MADE, "full_text": "Bells… https://t.co/w"}},
    ),
    "data/note-tweet.js": script({"noteTweet": NOTE}),
}
NAMES = {"1": ("", "early"), "2": ("Lutra O.", "otter2"), "3": ("", "only")}


def read(members: Members, path: str, parse: Parser) -> list[Record]:
    scope = Scope(Origin("x", "a", "posts", path), Owner(), path, members.size(path), members)
    with members.open(path) as stream:
        return [each for each in parse(stream, scope) if isinstance(each, Record)]


@pytest.mark.parametrize("before", [(), ("data/tweets.js",), tuple(FILES)[:2], tuple(FILES)[1::-1]])
def test_the_same_is_learnt_whatever_was_read_before(
    make_members: Callable[..., Any], before: tuple[str, ...]
) -> None:
    members = make_members(FILES)
    for path in before:
        assert read(members, path, read_tweets if path == "data/tweets.js" else read_deleted)
    assert x_learnt.names_in_posts(members) == NAMES
    assert x_learnt.long_posts_in_posts(members) == {"1"}


def test_posts_that_were_read_are_not_opened_again(
    make_members: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    members = make_members(FILES)
    read(members, "data/tweets.js", read_tweets)
    read(members, "data/deleted-tweets.js", read_deleted)
    opened: list[str] = []
    monkeypatch.setattr(type(members), "open", lambda _, path: opened.append(path))
    assert x_learnt.names_in_posts(members) == NAMES
    assert not opened


def test_posts_read_in_part_are_gone_through_again(make_members: Callable[..., Any]) -> None:
    members = make_members(FILES)
    path = "data/tweets.js"
    scope = Scope(Origin("x", "a", "posts", path), Owner(), path, members.size(path), members)
    with members.open(path) as stream:
        next(iter(read_tweets(stream, scope)))
    assert x_learnt.names_in_posts(members) == NAMES


def test_names_in_posts_of_2018(make_members: Callable[..., Any]) -> None:
    members = make_members({"tweet.js": script(mention(222, "Lutra", "otter"))})
    assert x_learnt.names_in_posts(members) == {"222": ("Lutra", "otter")}
