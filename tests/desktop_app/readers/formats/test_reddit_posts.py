import csv
import io
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from checks.evidence import Audience, Author, Comment, Post, Problem, State
from desktop_app.readers.formats import reddit_posts as posts
from desktop_app.readers.formats.csv_stream import ODD_TABLE
from desktop_app.readers.formats.reddit_text import UNDATED
from desktop_app.readers.section import Parser, Scope

Make = Callable[..., Scope]
POSTS = "id,permalink,date,ip,subreddit,gildings,title,url,body\n"
COMMENTS = "id,permalink,date,ip,subreddit,gildings,link,parent,body,media\n"
DATE, MADE = "2026-02-03 07:15:00 UTC", 1_770_102_900
LINK = "https://www.reddit.com/r/Breadit/comments/1ab/loaf/"


def read(parse: Parser, scope: Scope) -> list[Any]:
    with scope.members.open(scope.path) as stream:
        return list(parse(stream, scope))


@pytest.mark.parametrize(
    ("header", "row"),
    [
        (POSTS, f"1ab,{LINK},{DATE},,Breadit,0,Loaf,{LINK},It rose\n"),
        (POSTS, f"t3_1ab,/r/Breadit/comments/1ab/loaf,{DATE},,Breadit,0,Loaf,{LINK},It rose\n"),
        ("\ufeff" + POSTS, f"1ab,{LINK},{DATE[:19]},,Breadit,0,Loaf,,It rose\n"),
        (
            "body,title,subreddit,date,permalink,id\r\n",
            f"It rose,Loaf,Breadit,{DATE},{LINK},1ab\r\n",
        ),
    ],
)
def test_each_generation_gives_the_same(header: str, row: str, make_scope: Make) -> None:
    (post,) = read(posts.read_posts, make_scope("posts.csv", header + row))
    assert post == Post(
        post.origin,
        "1ab",
        MADE,
        Author.ME,
        Audience.PUBLIC,
        "Loaf\nIt rose",
        group="r/Breadit",
    )


@pytest.mark.parametrize(
    ("url", "links", "has_media"),
    [
        (LINK.removesuffix("/"), (), False),
        ("https://i.redd.it/loaf.png", ("https://i.redd.it/loaf.png",), True),
        ("https://www.reddit.com/gallery/1ab", ("https://www.reddit.com/gallery/1ab",), True),
        ("https://example.org/bread", ("https://example.org/bread",), False),
        ("/r/trains/comments/2cd/x/", ("https://www.reddit.com/r/trains/comments/2cd/x/",), False),
    ],
)
def test_only_what_leads_elsewhere_is_a_link(
    url: str, links: tuple[str, ...], has_media: bool, make_scope: Make
) -> None:
    table = f"{POSTS}1ab,{LINK},{DATE},,Breadit,0,Loaf,{url},\n"
    (post,) = read(posts.read_posts, make_scope("posts.csv", table))
    assert (post.links, post.has_media, post.text) == (links, has_media, "Loaf")


def test_what_was_removed_is_not_the_persons_words(make_scope: Make) -> None:
    table = f"{POSTS}1,{LINK},{DATE},,a,0,Loaf,,[removed]\n"
    (post,) = read(posts.read_posts, make_scope("posts.csv", table))
    assert post.text == "Loaf"
    table = f"{COMMENTS}1,{LINK},{DATE},,a,0,{LINK},,[deleted],\n"
    (comment,) = read(posts.read_comments, make_scope("comments.csv", table))
    assert (comment.text, comment.author) == ("", Author.ME)


def test_a_comment(make_scope: Make) -> None:
    table = f'{COMMENTS}t1_c,{LINK}c/,{DATE},,u_robin,0,{LINK},t3_x,"a ""b""\n&gt; c",\n'
    (comment,) = read(posts.read_comments, make_scope("comments.csv", table))
    assert comment == Comment(
        comment.origin,
        "c",
        MADE,
        Author.ME,
        Audience.PUBLIC,
        'a "b"\n> c',
        LINK,
        None,
        "u/robin",
    )


def test_a_draft_is_seen_by_nobody_else_unless_there_is_a_link_to_it(make_scope: Make) -> None:
    table = "id,title,body,created,subreddit,is_public_link\n1,A,b,,x,False\n2,C,d,,,true\n"
    closed, shared = read(posts.read_drafts, make_scope("drafts.csv", table))
    assert (closed.audience, closed.state) == (Audience.ONLY_ME, State.ARCHIVED)
    assert (shared.audience, shared.state) == (Audience.SOME, State.LIVE)


def test_a_planned_post_and_a_stream(make_scope: Make) -> None:
    table = (
        f"scheduled_post_id,subreddit,title,body,url,submission_time,recurrence\n9,a,T,b,,{DATE},\n"
    )
    (planned,) = read(posts.read_scheduled, make_scope("scheduled_posts.csv", table))
    assert (planned.made, planned.text, planned.state) == (MADE, "T\nb", State.ARCHIVED)
    table = "link,file name\nhttps://example.org/s,s.mp4\n"
    (stream,) = read(posts.read_streams, make_scope("live_stream_posts.csv", table))
    assert (stream.links, stream.has_media) == (("https://example.org/s",), True)


def test_tables_without_words_are_read_only_where_the_others_are_not_there(
    make_scope: Make,
) -> None:
    parse = posts.read_headers(posts.POST_TABLES, posts.read_posts)
    table = f"id,permalink,date,subreddit\n1,{LINK},{DATE},a\n"
    post, problem = read(parse, make_scope("post_headers.csv", table))
    assert (post.text, post.made) == ("", MADE)
    assert problem == Problem("post_headers.csv", posts.NO_WORDS, fatal=True)
    others = {"posts_1.csv": POSTS}
    assert read(parse, make_scope("post_headers.csv", table, others=others)) == []
    assert read(parse, make_scope("post_headers.csv", "id,permalink,date,subreddit\n")) == []


def test_what_is_not_known_is_told(make_scope: Make) -> None:
    table = f"id,permalink,date,subreddit,body,mood\n1,{LINK},soon,a,b,glad\n"
    columns, post, times = read(posts.read_posts, make_scope("posts.csv", table))
    assert "“mood”" in columns.what
    assert post.made is None
    assert times == Problem("posts.csv", UNDATED)
    for parse in (posts.read_posts, posts.read_comments):
        assert read(parse, make_scope("posts.csv", "eins,zwei\n1,2\n")) == [
            Problem("posts.csv", ODD_TABLE, fatal=True)
        ]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(st.text(max_size=12), min_size=9, max_size=9), max_size=5))
def test_every_row_is_a_post(make_scope: Make, rows: list[list[str]]) -> None:
    out = io.StringIO()
    csv.writer(out).writerows([POSTS.strip().split(","), *(["1", *row[1:]] for row in rows)])
    found = read(
        posts.read_posts, make_scope("posts.csv", out.getvalue().encode("utf-8", "replace"))
    )
    assert sum(isinstance(each, Post) for each in found) == len(rows)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=300))
def test_no_table_trips_it(make_scope: Make, data: bytes) -> None:
    for header in (b"", POSTS.encode()):
        for found in read(posts.read_posts, make_scope("posts.csv", header + data)):
            assert isinstance(found, Post | Problem)
