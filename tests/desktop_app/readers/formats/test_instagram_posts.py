import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from checks.evidence import Audience, Media, MediaRole, Post, Problem, State
from desktop_app.readers.formats.instagram_entries import UNDATED
from desktop_app.readers.formats.instagram_posts import posts
from desktop_app.readers.formats.meta import OTHER_LANGUAGE

Make = Callable[..., Any]
DAY = 1_718_443_800
PRIVATE = json.dumps(
    {"profile_user": [{"string_map_data": {"Private Account": {"value": "True"}}}]}
)


@pytest.fixture
def found(make_scope: Make) -> Callable[..., list[Any]]:
    def read(data: Any, path: str = "posts_1.json", **how: Any) -> list[Any]:
        text = data if isinstance(data, str) else json.dumps(data)
        others = {"personal_information.json": PRIVATE}
        scope = make_scope(path, text, others=others)
        scope = replace(scope, origin=replace(scope.origin, platform="instagram"))
        with scope.members.open(path) as stream:
            return list(posts(**how)(stream, scope))

    return read


Found = Callable[..., list[Any]]


def medium(title: str = "", number: int = 1) -> dict[str, Any]:
    return {"uri": f"media/posts/{number}.jpg", "title": title, "creation_timestamp": DAY}


def words(records: list[Any]) -> list[tuple[str, str]]:
    return [(type(each).__name__, each.words) for each in records]


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ({"media": [medium("Frost")]}, [("Post", "Frost"), ("Media", "")]),
        ({"media": [medium("One")], "title": "All"}, [("Post", "All"), ("Media", "One")]),
        ({"media": [medium("All")], "title": "All"}, [("Post", "All"), ("Media", "")]),
        (
            {"media": [medium("One", 1), medium("Two", 2), medium("One", 3)]},
            [("Post", "One\nTwo"), ("Media", ""), ("Media", ""), ("Media", "")],
        ),
        ({"media": [], "title": "Words"}, [("Post", "Words")]),
        ({"media": [{"uri": "", "title": "Words"}]}, [("Post", "Words")]),
        ({"media": [medium()]}, [("Post", ""), ("Media", "")]),
        ({"creation_timestamp": DAY}, []),
    ],
)
def test_captions_are_the_posts_else_those_of_its_media(
    found: Found, entry: Any, expected: list[tuple[str, str]]
) -> None:
    assert words(found([entry])) == expected


def test_the_accounts_state_and_the_posts_time(found: Found) -> None:
    post, picture = found([{"media": [medium("ZoÃ«")], "title": "", "creation_timestamp": 0}])
    assert isinstance(post, Post)
    assert isinstance(picture, Media)
    assert (post.text, post.made, post.audience, post.has_media) == (
        *("Zoë", DAY, Audience.CONTACTS),
        True,
    )
    assert picture.audience is Audience.CONTACTS
    first, _ = found([{"media": [medium()], "creation_timestamp": DAY + 9}])
    assert first.made == DAY + 9


def test_a_list_of_media_gives_media_only(found: Found) -> None:
    how = {"state": State.ARCHIVED, "role": MediaRole.STORY, "audience": Audience.UNKNOWN}
    (story,) = found({"ig_stories": [medium("Quiz tonight")]}, **how)
    assert isinstance(story, Media)
    assert (story.caption, story.role, story.state, story.audience) == (
        *("Quiz tonight", MediaRole.STORY, State.ARCHIVED),
        Audience.UNKNOWN,
    )


def test_a_reply_says_so(found: Found) -> None:
    entries = [
        {"media": [{"uri": "", "title": "No", "text_app_post": {"is_reply": reply}}]}
        for reply in (True, False, None)
    ]
    assert [post.is_reply for post in found(entries)] == [True, False, False]


def labelled(**labels: str) -> dict[str, Any]:
    return {
        "timestamp": DAY,
        "fbid": 17,
        "media": [],
        "label_values": [{"label": label, "value": value} for label, value in labels.items()],
    }


def test_a_caption_under_its_label(found: Found) -> None:
    entry = labelled(URL="https://www.instagram.com/p/a/", Caption="Frost", Owner="kim")
    (post,) = found([entry])
    assert (post.id, post.text, post.made) == ("17", "Frost", DAY)
    assert found([labelled(URL="https://www.instagram.com/p/a/", Name="Kim")]) == []


def test_a_caption_under_an_unknown_label_fails(found: Found) -> None:
    address = "https://www.instagram.com/p/a/"
    for entry in (labelled(URL=address, Podpis="Mróz"), labelled(Podpis="Mróz")):
        assert found([entry, entry]) == [Problem("posts_1.json", OTHER_LANGUAGE, fatal=True)]


def page(*blocks: str) -> str:
    return "".join(f'<div class="_a6-g">{block}</div>' for block in blocks)


def row(label: str, value: str) -> str:
    return f'<table><tr><td class="_a6_q">{label}</td><td class="_a6_r">{value}</td></tr></table>'


def test_a_pages_posts(found: Found) -> None:
    date = '<p class="_a72d">Jun 15, 2024 10:30 am</p>'
    notes = row("Latitude", "50.26") + row("Longitude", "-5.05") + row("Software", "x")
    post, picture = found(
        page(f'<h2 class="_a6-h">Frost</h2><img src="media/1.jpg">{notes}{date}'), "posts_1.html"
    )
    assert (post.text, post.made, post.audience) == ("Frost", DAY, Audience.CONTACTS)
    assert (picture.place.latitude, picture.caption) == (50.26, "")
    (post,) = found(
        page(row("URL", "https://www.instagram.com/p/a") + row("Caption", "Ice")), "a.html"
    )
    assert post.text == "Ice"


def test_a_page_that_was_not_understood(found: Found) -> None:
    strange = row("URL", "https://www.instagram.com/p/a") + row("Podpis", "Mróz")
    assert found(page(strange), "a.html") == [Problem("a.html", OTHER_LANGUAGE, fatal=True)]
    notes = row("Gerät", "Kamera") + '<img src="media/1.jpg">'
    assert words(found(page(notes), "a.html")) == [("Post", ""), ("Media", "")]
    *_, problem = found(page('<p>Mróz</p><p class="_a72d">15 juin</p>'), "a.html")
    assert problem == Problem("a.html", UNDATED)


def test_a_damaged_page_or_entry_is_told(found: Found) -> None:
    _, _, problem = found([{"media": [medium()]}, {"media": 5}])
    assert isinstance(problem, Problem)
    *_, problem = found("<p>x</p><p>Jun 15, 2024 10:30 am</p>", "a.html")
    assert problem.fatal
