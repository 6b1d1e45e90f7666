import json
from collections.abc import Callable
from typing import Any

from desktop_app.readers.formats.x_long_posts import Note, Notes, note_for, notes_of

AT = 1_710_057_600  # 2024-03-10 08:00:00 UTC


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
    core = {"text": "See https://t.co/n", "urls": urls}
    note = {"noteTweetId": "1", "createdAt": "2024-03-10T08:00:00.000Z", "core": core}
    members = make_members(
        {"data/note-tweet.js": f"window.YTD.note_tweet.part0 = {json.dumps([{'noteTweet': note}])}"}
    )
    assert notes_of(members) == {AT: (Note("1", AT, "See https://bells.example"),)}
