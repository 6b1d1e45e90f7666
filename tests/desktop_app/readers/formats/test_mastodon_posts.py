import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from checks.evidence import Audience, Author, Media, Post, Problem, Record
from desktop_app.readers.formats import mastodon_posts
from desktop_app.readers.formats.mastodon_posts import audience_of, read_posts, read_private
from desktop_app.readers.section import Owner, Scope

Make = Callable[..., Scope]
PUBLIC = "https://www.w3.org/ns/activitystreams#Public"
ME = "https://fen.example/users/ines"
FOLLOWERS = f"{ME}/followers"
TOBIN = "https://heron.example/users/tobin"


def read(
    make: Make, *entries: object, private: bool = False, others: dict[str, str] | None = None
) -> list[Record | Problem]:
    body = json.dumps({"type": "OrderedCollection", "orderedItems": entries})
    scope = make("outbox.json", body, Owner("Ines", "ines@fen.example", frozenset({ME})), others)
    parse = read_private if private else read_posts
    with scope.members.open(scope.path) as stream:
        return list(parse(stream, scope))


def entry(to: Any = (PUBLIC,), cc: Any = (), actor: object = ME, **note: Any) -> dict[str, Any]:
    envelope = {"to": to, "cc": cc, "published": "2025-03-18T07:08:09Z"}
    return {
        "id": f"{ME}/1/activity",
        "type": "Create",
        "actor": actor,
        **envelope,
        "object": {"id": f"{ME}/1", "type": "Note", "content": "<p>Tea</p>", **envelope, **note},
    }


def only(make: Make, **note: Any) -> Post:
    (post,) = read(make, entry(**note))
    assert isinstance(post, Post)
    return post


@pytest.mark.parametrize(
    ("to", "cc", "audience"),
    [
        ([PUBLIC], [FOLLOWERS], Audience.PUBLIC),
        ([FOLLOWERS], [PUBLIC, TOBIN], Audience.PUBLIC),
        ("as:Public", None, Audience.PUBLIC),
        ([{"id": PUBLIC}], [], Audience.PUBLIC),
        ([FOLLOWERS, TOBIN], [], Audience.CONTACTS),
        ([TOBIN], [FOLLOWERS], Audience.CONTACTS),
        (None, None, Audience.UNKNOWN),
        ([TOBIN], [], None),
        ([], [], None),
        (TOBIN, None, None),
    ],
)
def test_whom_it_was_sent_to_tells_who_sees_it(to: Any, cc: Any, audience: Audience | None) -> None:
    assert audience_of(to, cc) is audience


def test_private_mentions_are_apart(make_scope: Make) -> None:
    entries = (entry(), entry(to=[TOBIN], content="<p>psst</p>"))
    (post,) = read(make_scope, *entries)
    (secret,) = read(make_scope, *entries, private=True)
    assert isinstance(post, Post)
    assert isinstance(secret, Post)
    assert (post.text, post.audience, post.title) == ("Tea", Audience.PUBLIC, "")
    assert (secret.text, secret.audience, secret.title) == (
        "psst",
        Audience.SOME,
        "Private mention",
    )


@pytest.mark.parametrize("most", [0, 1, 2])
def test_private_mentions_are_the_same_whether_set_aside_or_read_anew(
    most: int, make_scope: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mastodon_posts, "_MOST_ASIDE", most)
    secrets = [entry(to=[TOBIN], content=f"<p>psst {number}</p>") for number in range(2)]
    body = json.dumps({"orderedItems": [secrets[0], entry(), secrets[1]]})
    scope = make_scope("outbox.json", body)
    told: list[list[str]] = []
    for parse in (read_private, read_posts, read_private):
        with scope.members.open(scope.path) as stream:
            found = list(parse(stream, scope))
        told.append([each.text for each in found if isinstance(each, Post)])
    assert told == [["psst 0", "psst 1"], ["Tea"], ["psst 0", "psst 1"]]


@pytest.mark.parametrize(
    ("actor", "author"),
    [
        (ME, Author.ME),
        ({"id": ME, "type": "Person"}, Author.ME),
        (None, Author.ME),
        (TOBIN, Author.OTHER),
    ],
)
def test_whose_words_they_are(actor: object, author: Author, make_scope: Make) -> None:
    assert only(make_scope, actor=actor).author is author


def test_the_envelope_counts_where_the_post_does_not_say(make_scope: Make) -> None:
    told = entry()
    del told["object"]["to"], told["object"]["cc"], told["object"]["published"]
    (post,) = read(make_scope, told)
    assert isinstance(post, Post)
    assert (post.audience, post.made) == (Audience.PUBLIC, 1742281689)


def test_warnings_titles_and_answers_of_polls_are_words_too(make_scope: Make) -> None:
    poll = [{"name": "Conference"}, {"name": "Comice"}]
    assert only(make_scope, name="Pears", summary="Fruit", oneOf=poll).text == (
        "Pears\nFruit\nTea\nConference\nComice"
    )
    assert only(make_scope, anyOf=poll).text == "Tea\nConference\nComice"


def test_words_in_one_language_are_enough(make_scope: Make) -> None:
    assert only(make_scope, content=None, contentMap={"en": "<p>Hay</p>"}).text == "Hay"
    assert only(make_scope, content=None).text == ""


@pytest.mark.parametrize(
    ("note", "title"),
    [
        ({"inReplyTo": f"{TOBIN}/statuses/1"}, "Reply to @tobin@heron.example"),
        ({"inReplyTo": {"id": "https://heron.example/n/1"}}, "Reply to another post"),
        ({"quoteUri": f"{TOBIN}/statuses/1"}, "Quote of @tobin@heron.example"),
        ({"quote": {"id": "https://heron.example/n/1"}}, "Quote of another post"),
    ],
)
def test_what_a_post_answers_or_quotes_is_said(
    note: dict[str, Any], title: str, make_scope: Make
) -> None:
    post = only(make_scope, **note)
    assert (post.title, post.is_reply) == (title, "inReplyTo" in note)


def test_people_are_named_in_full(make_scope: Make) -> None:
    tags = [
        {"type": "Mention", "name": "@tobin@heron.example"},
        {"type": "Mention", "name": "@tobin@heron.example"},
        {"type": "Hashtag", "name": "#peat"},
    ]
    assert only(make_scope, tag=tags).tags == ("@tobin@heron.example",)
    assert only(make_scope, tag=tags[0], content="@tobin@heron.example").tags == ()


def test_pictures_are_found_by_the_ends_of_their_addresses(make_scope: Make) -> None:
    files = [
        {"type": "Document", "mediaType": "image/jpeg", "url": "/b/media_attachments/f/1/a.jpg"},
        {"type": "Document", "mediaType": "video/mp4", "url": "/media_attachments/f/2/a.jpg"},
        {"type": "Image", "url": [{"href": "https://bog.example/m/none.png?x"}], "name": " Moss "},
        {"type": "PropertyValue", "name": "not a file"},
    ]
    others = {"media_attachments/f/1/a.jpg": "", "media_attachments/f/2/a.jpg": ""}
    post, *media = read(make_scope, entry(attachment=files), others=others)
    assert isinstance(post, Post)
    assert post.has_media
    found = [(m.uri, m.is_video, m.caption) for m in media if isinstance(m, Media)]
    assert found == [
        ("media_attachments/f/1/a.jpg", False, ""),
        ("media_attachments/f/2/a.jpg", True, ""),
        ("", False, "Moss"),
    ]


@pytest.mark.parametrize(
    ("boosted", "shared", "title"),
    [
        (f"{TOBIN}/statuses/7", "@tobin@heron.example", f"Boost of {TOBIN}/statuses/7"),
        ({"id": f"{TOBIN}/1", "content": "<p>Moss</p>"}, "Moss", f"Boost of {TOBIN}/1"),
        (None, "", "Boost of another post"),
    ],
)
def test_a_boost_is_somebody_elses(
    boosted: object, shared: str, title: str, make_scope: Make
) -> None:
    told = {"type": "Announce", "id": "b1", "actor": ME, "to": [PUBLIC], "object": boosted}
    (post,) = read(make_scope, told)
    assert isinstance(post, Post)
    assert (post.text, post.shared, post.title, post.author) == ("", shared, title, Author.ME)


def test_what_is_not_known_is_told_once_and_only_with_the_posts(make_scope: Make) -> None:
    odd = {"type": "EmojiReact", "to": [PUBLIC], "object": "x"}
    bare = {"type": "Create", "to": [PUBLIC], "object": "https://fen.example/1"}
    bad = {"type": "Create", "object": {"content": ["no"]}}
    found = read(make_scope, odd, odd, bare, bad, entry())
    assert [each.what.partition(".")[0] for each in found if isinstance(each, Problem)] == [
        "The words of a post are not in this download, only where it lies: “https://fen",
        "One entry could not be read; the others were",
        "An entry is of a kind that was not recognised, so it was not read: “EmojiReact”",
    ]
    assert read(make_scope, odd, bad, entry(), private=True) == []


def test_a_cut_is_fatal_for_both_parts(make_scope: Make) -> None:
    body = json.dumps({"orderedItems": [entry(), entry()]})[:-90]
    scope = make_scope("outbox.json", body)
    for parse in (read_private, read_posts, read_private):
        with scope.members.open(scope.path) as stream:
            found = list(parse(stream, scope))
        assert [each.fatal for each in found if isinstance(each, Problem)] == [True]


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.text(max_size=9) | st.just(PUBLIC),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(("id", "href", "name", "type", "en")), inner, max_size=3)
    ),
    max_leaves=8,
)
_FIELDS = ("content", "summary", "tag", "attachment", "to", "cc", "inReplyTo", "published", "oneOf")


@settings(
    deadline=None, max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(note=st.dictionaries(st.sampled_from(_FIELDS), _VALUES, max_size=6))
def test_any_post_is_read_once_or_told(note: dict[str, Any], make_scope: Make) -> None:
    found = [*read(make_scope, entry(**note)), *read(make_scope, entry(**note), private=True)]
    assert len([each for each in found if not isinstance(each, Media)]) == 1
