import json
from collections.abc import Callable
from typing import Any

from checks.evidence import Post, Problem, Record
from desktop_app.readers.formats.x_notes import read_notes
from desktop_app.readers.section import Scope

MADE = "Sun Mar 10 08:00:00 +0000 2024"


def note(
    number: int, text: str, made: str = "2024-03-10T08:00:00.000Z", **core: Any
) -> dict[str, Any]:
    return {
        "noteTweet": {"noteTweetId": str(number), "createdAt": made, "core": {"text": text, **core}}
    }


def script(entries: list[dict[str, Any]]) -> str:
    return f"window.YTD.note_tweet.part0 = {json.dumps(entries)}"


def read(scope: Scope) -> list[Record | Problem]:
    with scope.members.open(scope.path) as stream:
        return list(read_notes(stream, scope))


def test_only_notes_without_a_post_are_posts_of_their_own(make_scope: Callable[..., Scope]) -> None:
    tweet = {"id_str": "9", "created_at": MADE, "full_text": "Bells &amp; why… https://t.co/w"}
    for tweets in ([{"tweet": tweet}], [tweet]):
        others = {"data/tweets.js": f"window.YTD.tweets.part0 = {json.dumps(tweets)}"}
        data = script([note(1, "Bells & why they ring"), note(2, "Gone", "not a time")])
        (post,) = read(make_scope("data/note-tweet.js", data, None, others))
        assert isinstance(post, Post)
        assert (post.id, post.text, post.made) == ("2", "Gone", None)


def test_damage_is_told(make_scope: Callable[..., Scope]) -> None:
    assert [type(each) for each in read(make_scope("data/note-tweet.js", "["))] == [Problem]
