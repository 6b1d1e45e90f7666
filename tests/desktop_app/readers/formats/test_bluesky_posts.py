import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from checks.evidence import Audience, Author, Media, Post, Problem, Record
from desktop_app.readers.formats.bluesky_posts import page_of, read_posts
from desktop_app.readers.section import Owner, Scope
from desktop_app.sample.car import repository

Make = Callable[..., Scope]
DID = "did:plc:inesquarrendonpears2026a"
POST = "app.bsky.feed.post"
THERE = {"uri": "at://did:plc:tobin/app.bsky.feed.post/3kz", "cid": "bafy"}
PAGE = "https://bsky.app/profile/did:plc:tobin/post/3kz"


def read(make: Make, *posts: dict[str, Any], data: bytes = b"") -> list[Record | Problem]:
    """What posts, in order, give."""
    records = {f"{POST}/3k{number}": {"$type": POST, **post} for number, post in enumerate(posts)}
    scope = make("repo.car", data or repository(DID, records), Owner("Ines", ids=frozenset({DID})))
    with scope.members.open("repo.car") as stream:
        return list(read_posts(stream, scope))


def only(make: Make, **post: Any) -> Post:
    found = [each for each in read(make, post) if isinstance(each, Post)]
    (made,) = found
    return made


def test_a_post_is_public_and_the_persons_own(make_scope: Make) -> None:
    post = only(make_scope, text="Tea", createdAt="2024-02-03T05:05:06+01:00")
    assert (post.id, post.text, post.made) == ("3k0", "Tea", 1706933106)
    assert (post.author, post.audience) == (Author.ME, Audience.PUBLIC)
    assert (post.title, post.is_reply, post.has_media, post.links) == ("", False, False, ())


def test_links_are_given_where_the_words_cut_them(make_scope: Make) -> None:
    uris = ["https://pears.example/long", "https://short.example", "https://pears.example/long"]
    facets = [{"features": [{"uri": uri}, {"tag": "peat"}, {"did": DID}]} for uri in uris]
    post = only(make_scope, text="pears.example/l… https://short.example", facets=facets)
    assert post.links == ("https://pears.example/long",)


def test_a_card_is_somebody_elses_words(make_scope: Make) -> None:
    card = {"uri": "https://news.example", "title": "Pears", "description": ""}
    post = only(make_scope, text="", embed={"$type": "app.bsky.embed.external", "external": card})
    assert (post.text, post.shared, post.links) == ("", "Pears", ("https://news.example",))


@pytest.mark.parametrize(
    "embed",
    [
        {"$type": "app.bsky.embed.record", "record": THERE},
        {"$type": "app.bsky.embed.recordWithMedia", "record": {"record": THERE}},
    ],
)
def test_a_quote_says_what_it_quotes(embed: dict[str, Any], make_scope: Make) -> None:
    assert only(make_scope, text="Well", embed=embed).title == f"Quote of {PAGE}"


def test_an_answer_says_to_what(make_scope: Make) -> None:
    post = only(make_scope, text="Yes", reply={"root": THERE, "parent": THERE})
    assert (post.is_reply, post.title) == (True, f"Reply to {PAGE}")
    assert only(make_scope, text="Yes", reply={}).title == "Reply to another post"


def test_pictures_have_the_words_that_describe_them(make_scope: Make) -> None:
    video = {"$type": "app.bsky.embed.video", "alt": "An otter"}
    images = {"$type": "app.bsky.embed.images", "images": [{"alt": "A fen"}, {}]}
    wrapped = {"$type": "app.bsky.embed.recordWithMedia", "media": video, "record": THERE}
    found = read(make_scope, {"text": "", "embed": images}, {"text": "", "embed": wrapped})
    media = [each for each in found if isinstance(each, Media)]
    assert [(each.id, each.caption, each.is_video) for each in media] == [
        ("3k0#0", "A fen", False),
        ("3k0#1", "", False),
        ("3k1#0", "An otter", True),
    ]
    assert all(each.has_media for each in found if isinstance(each, Post))


def test_what_is_not_known_is_told_once(make_scope: Make) -> None:
    odd = {"text": "a", "createdAt": "noon", "embed": {"$type": "app.bsky.embed.hologram"}}
    found = read(make_scope, odd, odd)
    problems = [each for each in found if isinstance(each, Problem)]
    assert len([each for each in found if isinstance(each, Post)]) == 2
    assert [each.what.partition(":")[0] for each in problems] == [
        "A post has something in it of a kind that was not recognised",
        "The time of some posts is in a form that Keep Clear does not know; they have none.",
    ]
    assert not any(each.fatal for each in problems)


def test_a_post_of_another_shape_is_one_problem(make_scope: Make) -> None:
    found = read(make_scope, {"text": 7}, {"text": "Tea"}, {"text": ["no"]})
    assert [each.text for each in found if isinstance(each, Post)] == ["Tea"]
    assert [each.what for each in found if isinstance(each, Problem)] == [
        "2 entries could not be read; the others were."
    ]


def test_posts_that_a_cut_took_away_are_an_unknown_part(make_scope: Make) -> None:
    posts = {f"{POST}/3k{number:03d}": {"text": f"Pear {number}"} for number in range(50)}
    data = repository(DID, posts)
    whole = read(make_scope, data=data)
    assert len(whole) == 50
    last = data.rindex(b"Pear ")
    damaged = data[:last] + b"x" + data[last + 1 :]
    found = read(make_scope, data=damaged)
    (problem,) = (each for each in found if isinstance(each, Problem))
    assert (problem.what, problem.fatal) == ("One entry could not be read; the others were.", False)
    (cut,) = (
        each for each in read(make_scope, data=damaged + b"\x99") if isinstance(each, Problem)
    )
    assert cut.fatal


def test_a_repost_has_no_words_of_its_own(make_scope: Make) -> None:
    name = "app.bsky.feed.repost"
    data = repository(DID, {f"{name}/3kq": {"$type": name, "subject": THERE}})
    (post,) = read(make_scope, data=data)
    assert isinstance(post, Post)
    assert (post.id, post.words, post.title) == ("repost-3kq", "", f"Repost of {PAGE}")


@pytest.mark.parametrize(
    ("uri", "page"),
    [
        (THERE["uri"], PAGE),
        ("at://did:plc:tobin/app.bsky.graph.list/3k", "https://bsky.app/profile/did:plc:tobin"),
        ("at://did:plc:tobin", "https://bsky.app/profile/did:plc:tobin"),
        ("", ""),
    ],
)
def test_a_record_has_a_page(uri: str, page: str) -> None:
    assert page_of(uri) == page


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.text(max_size=9) | st.binary(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ("text", "embed", "images", "alt", "reply", "parent", "uri", "record", "$type")
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


_FIELDS = st.sampled_from(("text", "createdAt", "facets", "embed", "tags", "reply"))


@settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(posts=st.lists(st.dictionaries(_FIELDS, _VALUES, max_size=5), max_size=4))
def test_any_record_is_a_post_or_told(posts: list[dict[str, Any]], make_scope: Make) -> None:
    found = read(make_scope, *posts)
    made = [each for each in found if isinstance(each, Post)]
    told = " ".join(each.what for each in found if isinstance(each, Problem))
    lost = re.search(r"(One|\d+) entr", told)
    count = 0 if lost is None else 1 if lost[1] == "One" else int(lost[1])
    assert len(made) + count == len(posts)
