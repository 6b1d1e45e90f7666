from collections.abc import Callable
from typing import Any

import pytest

from checks.evidence import Audience, Author, Comment, Problem
from desktop_app.readers.formats.html_pages import ODD_LAYOUT
from desktop_app.readers.formats.youtube_old_comments import (
    read_comment_page,
    read_live_chat_page,
)
from desktop_app.readers.formats.youtube_text import UNDATED
from desktop_app.readers.section import Parser, Scope

Make = Callable[..., Scope]
AT = 1_588_029_503
LINK = '<a href="http://www.youtube.com/watch?v=tarrantVid1">a video</a>'
VIDEOS = "YouTube/video metadata/videos.csv"


def read(scope: Scope, parse: Parser = read_comment_page) -> list[Any]:
    with scope.members.open(scope.path) as stream:
        return list(parse(stream, scope))


@pytest.mark.parametrize(
    "first",
    [
        f"Sent at 2020-04-27 23:18:23 UTC while watching {LINK}.",
        f"Replied to a comment on {LINK} at 2020-04-27T23:18:23Z",
    ],
)
def test_the_time_stands_anywhere_in_the_first_line(first: str, make_scope: Make) -> None:
    page = f"<ul><li>{first}<br/>two<br>lines &amp; more</li></ul>"
    (comment,) = read(make_scope("my-comments.html", page))
    assert (comment.made, comment.text) == (AT, "two\nlines & more")
    assert comment.on == "http://www.youtube.com/watch?v=tarrantVid1"
    assert (comment.author, comment.audience, comment.on_mine) == (
        Author.ME,
        Audience.UNKNOWN,
        None,
    )


def test_it_knows_the_persons_own_video(make_scope: Make) -> None:
    page = f"<ul><li>Sent at 2020-04-27 23:18:23 UTC on {LINK}<br>hi</li></ul>"
    videos = "Video ID,Video Title (Original),Privacy\ntarrantVid1,Kettle,Public\n"
    scope = make_scope("my-comments.html", page, others={VIDEOS: videos})
    (comment,) = read(scope, read_live_chat_page)
    assert (comment.audience, comment.on_mine) == (Audience.PUBLIC, True)
    assert comment.group == "Live chat"


def test_an_entry_without_a_time_keeps_all_its_words(make_scope: Make) -> None:
    comment, told = read(make_scope("my-comments.html", "<ul><li>Long ago<br>hi</li></ul>"))
    assert isinstance(comment, Comment)
    assert (comment.made, comment.text, comment.on) == (None, "Long ago\nhi", "")
    assert told == Problem("my-comments.html", UNDATED)


def test_another_page_is_told(make_scope: Make) -> None:
    (told,) = read(make_scope("my-comments.html", "<p>Nothing of that kind</p>"))
    assert told == Problem("my-comments.html", ODD_LAYOUT, fatal=True)
