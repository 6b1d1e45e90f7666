import json
from collections.abc import Callable
from typing import Any

from checks.evidence import Post, Problem, Record
from desktop_app.readers.formats.x_notes import Note, Notes, note_for, notes_of, read_notes
from desktop_app.readers.section import Scope

AT = 1_710_057_600  # 2024-03-10 08:00:00 UTC
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


def test_two_notes_of_one_second_are_told_apart_by_their_beginning() -> None:
    notes: Notes = {AT: (Note("1", AT, "Bells and why"), Note("2", AT, "Bread and how"))}
    found = note_for(notes, AT, "Bread and… https://t.co/w", {})
    assert found
    assert found.id == "2"
    assert note_for(notes, AT, "Boats… https://t.co/w", {}) is None
    assert note_for(notes, AT, "https://t.co/w", {}) is None
    assert note_for(notes, AT + 1, "Bread and… https://t.co/w", {}) is None
    assert note_for({}, AT, "Bread and… https://t.co/w", {}) is None


def test_a_post_that_is_only_a_link_begins_the_one_note_of_its_second() -> None:
    notes: Notes = {AT: (Note("1", AT, "Bells"),)}
    assert note_for(notes, AT, "https://t.co/w", {})


def test_white_space_and_addresses_do_not_hide_a_beginning() -> None:
    notes: Notes = {AT: (Note("1", AT, "See\n\nhttps://bells.example  and more"),)}
    links = {"https://t.co/b": "https://bells.example"}
    assert note_for(notes, AT, "See https://t.co/b and… https://t.co/w", links)


def test_a_note_with_a_damaged_time_needs_a_long_beginning() -> None:
    notes: Notes = {None: (Note("1", None, "Bells and bread and boats and all"),)}
    assert note_for(notes, AT, "Bells and bread and boats… https://t.co/w", {})
    assert note_for(notes, AT, "Bells… https://t.co/w", {}) is None


def test_notes_come_with_their_addresses_written_out(make_members: Callable[..., Any]) -> None:
    urls = [{"shortUrl": "https://t.co/n", "expandedUrl": "https://bells.example"}]
    members = make_members(
        {"data/note-tweet.js": script([note(1, "See https://t.co/n", urls=urls)])}
    )
    assert notes_of(members) == {AT: (Note("1", AT, "See https://bells.example"),)}


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
