from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from checks.evidence import Audience, Author, MediaRole, Post, Problem, Setting
from desktop_app.readers.formats import linkedin_posts as posts
from desktop_app.readers.section import Parser, Scope

Make = Callable[..., Scope]
HEAD = "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n"
LINK = "https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A7021000000000000001"
MADE = 1_768_896_000


def read(parse: Parser, scope: Scope) -> list[Any]:
    with scope.members.open(scope.path) as stream:
        return list(parse(stream, scope))


@pytest.mark.parametrize(
    ("word", "audience"),
    [
        ("PUBLIC", Audience.PUBLIC),
        ("MEMBER_NETWORK", Audience.PUBLIC),
        ("CONNECTIONS", Audience.CONTACTS),
        ("connections_only", Audience.CONTACTS),
        ("", Audience.UNKNOWN),
    ],
)
def test_a_post(word: str, audience: Audience, make_scope: Make) -> None:
    row = f'2026-01-20 08:00:00,{LINK},"one""\n""two",https://a.example,https://b.example,{word}\n'
    post = read(posts.read_shares, make_scope("Shares.csv", HEAD + row))[0]
    assert post == Post(
        post.origin,
        "7021000000000000001",
        MADE,
        Author.ME,
        audience,
        "one\ntwo",
        links=("https://a.example",),
        has_media=True,
    )


@pytest.mark.parametrize(
    ("words", "value"),
    [
        (["PUBLIC", "CONNECTIONS"], "public"),
        (["CONNECTIONS", "CONNECTIONS"], "contacts"),
        ([], "none"),
        (["MEMBER_NETWORK"], None),
        (["CONNECTIONS", ""], None),
        (["CONNECTIONS", "FRIENDS"], None),
        (["PUBLIC", "FRIENDS"], "public"),
    ],
)
def test_the_most_open_post_is_told_only_where_it_is_certain(
    words: list[str], value: str | None, make_scope: Make
) -> None:
    rows = "".join(f"2026-01-20 08:00:00,{LINK},a,,,{word}\n" for word in words)
    found = read(posts.read_shares, make_scope("Shares.csv", HEAD + rows))
    told = [each.value for each in found if isinstance(each, Setting)]
    assert told == ([value] if value else [])


def test_an_empty_file_says_nothing(make_scope: Make) -> None:
    assert read(posts.read_shares, make_scope("Shares.csv", "")) == []


def test_a_repost_has_nobodys_words(make_scope: Make) -> None:
    table = f"Date,Link\n2026-01-20 08:00:00,{LINK}\n"
    (post,) = read(posts.read_reposts, make_scope("InstantReposts.csv", table))
    assert (post.text, post.shared, post.title, post.links) == ("", "", posts.A_REPOST, (LINK,))


def test_a_comment(make_scope: Make) -> None:
    table = f'Date,Link,Message\n2026-01-20 08:00:00,{LINK},"a ""b"""\n'
    (comment,) = read(posts.read_comments, make_scope("Comments.csv", table))
    assert (comment.made, comment.author, comment.text, comment.on) == (
        MADE,
        Author.ME,
        'a "b"',
        LINK,
    )


@pytest.mark.parametrize(
    ("date", "made", "role"),
    [
        ("2026-01-20 08:00:00", MADE, MediaRole.POSTED),
        (
            '"You uploaded a feed photo on January 20, 2026 at 8:00 AM (GMT)"',
            MADE,
            MediaRole.POSTED,
        ),
        ('"You uploaded a profile photo on July 1, 2025 at 8:00 AM"', 1_751_356_800, "profile"),
        ("background image", None, MediaRole.COVER),
    ],
)
def test_a_picture(date: str, made: int | None, role: str, make_scope: Make) -> None:
    table = f"Date/Time,Media Description,Media Link\n{date},-,https://a.example\n"
    (media,) = read(posts.read_rich_media, make_scope("Rich_Media.csv", table))
    assert (media.made, media.role, media.caption, media.author) == (made, role, "", Author.ME)


def test_recommendations_both_ways(make_scope: Make) -> None:
    head = "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n"
    row = 'Jo,Penrose,,,Kind,"06/20/21, 12:51 PM",'
    (given_one,) = read(
        posts.read_recommendations(Author.ME), make_scope("g.csv", f"{head}{row}HIDDEN\n")
    )
    assert (given_one.author, given_one.on_mine, given_one.audience) == (
        Author.ME,
        False,
        Audience.UNKNOWN,
    )
    assert given_one.on == "Recommendation for Jo Penrose"
    got, problem = read(
        posts.read_recommendations(Author.OTHER), make_scope("r.csv", f"{head}{row}LOST\n")
    )
    assert (got.author, got.on_mine, got.on) == (Author.OTHER, True, "Recommendation by Jo Penrose")
    assert "“LOST”" in problem.what


def test_an_article(make_scope: Make) -> None:
    page = (
        "<html><head><title>x</title></head><body><h1>Why?</h1><p class='created'>Created on "
        "2021-05-03 10:00</p><p>Published on {}</p><p>Because.</p></body></html>"
    )
    path = "Articles/Articles/why.html"
    (post,) = read(posts.read_article, make_scope(path, page.format("2021-05-04 10:20")))
    assert (post.id, post.made, post.text) == ("article-why.html", 1_620_123_600, "Why?\nBecause.")
    assert post.author is Author.ME
    bare = page.replace("2021-05-03 10:00", "a fine day").format("another day")
    problem, post = read(posts.read_article, make_scope(path, bare))
    assert (problem.fatal, post.made) == (False, None)
    (problem,) = read(posts.read_article, make_scope(path, "<html></html>"))
    assert problem.fatal


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=300))
def test_nothing_trips_them(make_scope: Make, data: bytes) -> None:
    for header, parse in (
        (HEAD, posts.read_shares),
        ("Date,Link,Message\n", posts.read_comments),
        ("Date/Time,Media Description,Media Link\n", posts.read_rich_media),
        ("<html><body>", posts.read_article),
    ):
        for each in read(parse, make_scope("a.csv", header.encode() + data)):
            assert isinstance(each, Problem) or each.origin.platform
