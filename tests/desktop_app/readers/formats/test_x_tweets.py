import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from checks.evidence import Audience, Author, Media, Place, Post, Problem, Record, State
from desktop_app.readers.formats import x_tweets
from desktop_app.readers.section import Parser, Scope

Make = Callable[..., Scope]
MADE = "Tue Mar 05 14:02:11 +0000 2024"
AT = 1_709_647_331
OPEN = '= [{"protectedHistory": {"protectedAt": "2020-01-01T00:00:00Z", "action": "Unprotect"}}]'
SHUT = '= [{"protectedHistory": {"protectedAt": "2020-01-01T00:00:00Z", "action": "Protect"}}]'


def tweet(text: str = "words", **also: Any) -> dict[str, Any]:
    return {"id_str": "9", "created_at": MADE, "full_text": text, **also}


def read(
    make_scope: Make,
    *tweets: dict[str, Any],
    parse: Parser = x_tweets.read_tweets,
    others: dict[str, str] | None = None,
) -> list[Any]:
    data = f"window.YTD.tweets.part0 = {json.dumps([{'tweet': each} for each in tweets])}"
    scope = make_scope("data/tweets.js", data, None, others)
    with scope.members.open(scope.path) as stream:
        return list(parse(stream, scope))


def post(make_scope: Make, text: str = "words", **also: Any) -> Post:
    found = read(make_scope, tweet(text, **also))[0]
    assert isinstance(found, Post)
    return found


def test_a_plain_post(make_scope: Make) -> None:
    found = post(make_scope, "bread &amp; jam")
    assert (found.id, found.made, found.author) == ("9", AT, Author.ME)
    assert found.text == "bread & jam"
    assert not found.title
    assert not found.is_reply
    assert found.state is State.LIVE


def test_a_post_without_its_wrapper_and_with_a_number_for_an_id(make_scope: Make) -> None:
    data = json.dumps([{"id": 9_007_199_254_740_993, "created_at": MADE, "full_text": "old"}])
    scope = make_scope("tweet.js", f"window.YTD.tweet.part0 = {data}")
    with scope.members.open(scope.path) as stream:
        (found,) = x_tweets.read_tweets(stream, scope)
    assert isinstance(found, Post)
    assert (found.id, found.text) == ("9007199254740993", "old")


def test_replies(make_scope: Make) -> None:
    named = post(make_scope, in_reply_to_user_id_str="5", in_reply_to_screen_name="otter")
    assert named.is_reply
    assert named.title == "Reply to @otter"
    nameless = post(make_scope, in_reply_to_status_id_str="5", in_reply_to_screen_name=None)
    assert nameless.is_reply
    assert not nameless.title


def test_a_repost_is_somebody_elses_words(make_scope: Make) -> None:
    media = {"id_str": "1", "media_url_https": "https://pbs.example/A.jpg", "type": "photo"}
    found = read(make_scope, tweet("RT @otter: fish &amp; co", entities={"media": [media]}))
    (only,) = found
    assert (only.text, only.shared, only.title) == ("", "fish & co", "Repost of @otter")
    assert only.author is Author.ME
    assert not only.tags


def test_quotes_and_addresses(make_scope: Make) -> None:
    urls = [
        {"url": "https://t.co/q", "expanded_url": "https://x.com/otter/status/99"},
        {"url": "https://t.co/gone", "expanded_url": "https://card.example"},
        {"url": "https://t.co/none", "expanded_url": None},
    ]
    found = post(make_scope, "quite https://t.co/q", entities={"urls": urls})
    assert found.text == "quite https://x.com/otter/status/99"
    assert found.title == "Quote of @otter"
    assert found.links == ("https://card.example",)


def test_people_mentioned(make_scope: Make) -> None:
    people = [{"name": "Lutra Otterbank", "screen_name": "otter"}]
    assert post(make_scope, "hi", entities={"user_mentions": people}).tags == ("Lutra Otterbank",)


def test_pictures_and_videos(make_scope: Make) -> None:
    variants = [
        {"url": "https://v.example/list.m3u8"},
        {"bitrate": "256000", "url": "https://v.example/small.mp4"},
        {"bitrate": "832000", "url": "https://v.example/Big.mp4?tag=12"},
    ]
    longer = [
        {"id_str": "31", "url": "https://t.co/m", "media_url_https": "https://p.example/A.jpg"},
        {"url": "https://t.co/m", "type": "video", "video_info": {"variants": variants}},
        {
            "id_str": "33",
            "url": "https://t.co/m",
            "type": "animated_gif",
            "media_url": "http://p/C.gif",
        },
    ]
    others = {"data/tweets_media/9-A.jpg": "", "data/tweets_media/9-Big.mp4": ""}
    found = read(
        make_scope,
        tweet(
            "Rye https://t.co/m",
            entities={"media": longer[:1]},
            extended_entities={"media": longer},
        ),
        others=others,
    )
    assert found[0].text == "Rye"
    assert found[0].has_media
    pictures = [each for each in found if isinstance(each, Media)]
    assert [(each.id, each.uri, each.is_video) for each in pictures] == [
        ("31", "data/tweets_media/9-A.jpg", False),
        ("9-1", "data/tweets_media/9-Big.mp4", True),
        ("33", "", True),
    ]
    assert {each.author for each in pictures} == {Author.ME}


@pytest.mark.parametrize(
    ("also", "place"),
    [
        ({}, None),
        ({"coordinates": {"coordinates": ["-1.2", "53.1"]}}, Place("", 53.1, -1.2)),
        ({"place": {"full_name": "Otterby, England"}}, Place("Otterby, England")),
        (
            {"place": {"full_name": "Otterby"}, "coordinates": {"coordinates": [-1.2, 53.1]}},
            Place("Otterby", 53.1, -1.2),
        ),
        ({"coordinates": {"coordinates": ["east", "north"]}}, None),
        ({"coordinates": {"coordinates": ["1"]}, "place": "odd"}, None),
        ({"coordinates": {}}, None),
        ({"coordinates": "odd"}, None),
    ],
)
def test_places(also: dict[str, Any], place: Place | None, make_scope: Make) -> None:
    assert post(make_scope, **also).place == place


@pytest.mark.parametrize(
    ("edits", "state"),
    [
        ({"initial": {"editTweetIds": ["9"]}}, State.LIVE),
        ({"initial": {"editTweetIds": ["9", "10"]}}, State.ARCHIVED),
        ({"initial": {"editTweetIds": ["8", "9"]}}, State.LIVE),
        ({"edit": {"editControlInitial": {"editTweetIds": ["9", 11]}}}, State.ARCHIVED),
        ({"initial": {"editTweetIds": ["odd"]}}, State.LIVE),
        ({}, State.LIVE),
    ],
)
def test_only_the_newest_version_of_an_edited_post_is_live(
    edits: dict[str, Any], state: State, make_scope: Make
) -> None:
    assert post(make_scope, edit_info=edits).state is state


@pytest.mark.parametrize(
    ("parse", "history", "audience", "state"),
    [
        (x_tweets.read_tweets, OPEN, Audience.PUBLIC, State.LIVE),
        (x_tweets.read_tweets, SHUT, Audience.CONTACTS, State.LIVE),
        (x_tweets.read_tweets, "= []", Audience.UNKNOWN, State.LIVE),
        (x_tweets.read_community, OPEN, Audience.PUBLIC, State.LIVE),
        (x_tweets.read_community, SHUT, Audience.UNKNOWN, State.LIVE),
        (x_tweets.read_circle, OPEN, Audience.SOME, State.LIVE),
        (x_tweets.read_deleted, OPEN, Audience.ONLY_ME, State.DELETED),
    ],
)
def test_who_can_see_it(
    parse: Parser, history: str, audience: Audience, state: State, make_scope: Make
) -> None:
    others = {"data/protected-history.js": f"window.YTD.protected_history.part0 {history}"}
    edits = {"initial": {"editTweetIds": ["9", "10"]}}
    (found,) = read(make_scope, tweet(), parse=parse, others=others)
    assert (found.audience, found.state) == (audience, state)
    (edited,) = read(make_scope, tweet(edit_info=edits), parse=parse, others=others)
    assert edited.state is (State.DELETED if state is State.DELETED else State.ARCHIVED)


def test_a_long_post_has_all_its_words_once(make_scope: Make) -> None:
    note = {
        "noteTweetId": "1",
        "createdAt": "2024-03-05T14:02:11.000Z",
        "core": {"text": "Bells and why"},
    }
    others = {"data/note-tweet.js": f"= {json.dumps([{'noteTweet': note}])}"}
    urls = [{"url": "https://t.co/w", "expanded_url": "https://x.com/i/web/status/9"}]
    cut = tweet("Bells and… https://t.co/w", entities={"urls": urls})
    (found,) = read(
        make_scope, cut, others={"data/note-tweet.js": "x" + others["data/note-tweet.js"]}
    )
    assert found.text == "Bells and why"
    assert not found.links


def test_one_damaged_post_costs_only_itself(make_scope: Make) -> None:
    found = read(make_scope, tweet("one"), {"full_text": ["odd"]}, tweet("two"))
    assert [each.text for each in found if isinstance(each, Post)] == ["one", "two"]
    assert [type(each) for each in found].count(Problem) == 1


_ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=12),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=2)
    ),
    max_leaves=6,
)
_FIELDS = st.sampled_from(
    "id_str created_at full_text entities extended_entities coordinates place edit_info".split()
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(also=st.dictionaries(_FIELDS, _ANY, max_size=5))
def test_any_post_is_read_or_told(also: dict[str, Any], make_scope: Make) -> None:
    found = read(make_scope, tweet("whole"), {**tweet(), **also})
    assert isinstance(found[0], Post)
    assert all(isinstance(each, Record | Problem) for each in found)
