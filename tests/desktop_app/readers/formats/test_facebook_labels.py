from collections.abc import Callable
from typing import Any

import msgspec

from checks.evidence import Author, Comment, Place, Post, Problem, State
from desktop_app.readers.formats.facebook_labels import (
    Strange,
    comments_of_labels,
    posts_of_labels,
)
from desktop_app.readers.formats.meta import OTHER_LANGUAGE, LabelEntry

Make = Callable[..., Any]
MADE = 1_718_409_600


def entry(*values: dict[str, Any], **more: Any) -> LabelEntry:
    return msgspec.convert({"timestamp": MADE, "label_values": values, **more}, LabelEntry)


def test_a_check_in_with_a_picture(make_scope: Make) -> None:
    place = [{"label": "Coordinates", "value": "(53.1 , -1.2)"}, {"label": "Name", "value": "Quay"}]
    told = entry(
        {"label": "Message", "value": "Lunch"},
        {"label": "URL", "href": "https://example.org"},
        {"label": "Place tags", "dict": place},
        fbid=900,
        media=[{"uri": "a/1.jpg"}],
    )
    post, picture = posts_of_labels([told], make_scope(), Author.ME, State.LIVE, Strange())
    assert isinstance(post, Post)
    assert (post.id, post.text, post.made, post.group) == ("900", "Lunch", MADE, "")
    assert (post.place, post.links) == (Place("Quay", 53.1, -1.2), ("https://example.org",))
    assert post.has_media
    assert picture.id == "a/1.jpg"  # type: ignore[union-attr]  # a record
    assert (
        len(list(posts_of_labels([told], make_scope(), Author.OTHER, State.LIVE, Strange()))) == 1
    )


def test_comments_that_were_changed(make_scope: Make) -> None:
    told = entry({"label": "Comment", "value": "Earlier"}, {"label": "Group", "value": "Brass"})
    (comment,) = comments_of_labels([told], make_scope(), Strange())
    assert isinstance(comment, Comment)
    assert (comment.text, comment.group, comment.made) == ("Earlier", "Brass", MADE)


def test_labels_of_another_language_are_told_once(make_scope: Make) -> None:
    told = [entry({"label": "Lieu visité", "value": "Plage"})] * 3
    fatal = Problem("member.json", OTHER_LANGUAGE, fatal=True)
    assert list(posts_of_labels(told, make_scope(), Author.ME, State.LIVE, Strange())) == [fatal]
    assert list(comments_of_labels(told, make_scope(), Strange())) == [fatal]


def test_a_known_label_without_words_is_no_problem(make_scope: Make) -> None:
    assert (
        list(
            comments_of_labels([entry({"label": "Name", "value": "Sam"})], make_scope(), Strange())
        )
        == []
    )


def test_labels_nobody_knows_are_told_once_however_many_batches(make_scope: Make) -> None:
    strange = Strange()
    told = [list(strange.tell(make_scope())) for _ in range(3)]
    assert [len(each) for each in told] == [1, 0, 0]
    assert told[0][0].fatal
