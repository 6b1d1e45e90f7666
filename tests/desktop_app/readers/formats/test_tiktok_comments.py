from collections.abc import Callable

import pytest

from checks.evidence import Author
from desktop_app.readers.formats.tiktok_comments import read_comments
from desktop_app.readers.formats.tiktok_layout import COMMENTS, REVIEWS, WATCHED_LIVES
from tests.desktop_app.readers.tiktok_parts import MakeScope, parse


@pytest.mark.parametrize("path", COMMENTS)
@pytest.mark.parametrize("case", [str.lower, str.title])
def test_comments_are_read_in_either_case(
    path: str, case: Callable[[str], str], make_scope: MakeScope
) -> None:
    entry = {"date": "2025-03-01 18:00:00", "comment": "Lovely", "url": "https://a.example/"}
    entry = {case(name): value for name, value in entry.items()}
    (comment,), problems = parse(read_comments, {path: [entry]}, make_scope)
    assert (comment.text, comment.made) == ("Lovely", 1_740_852_000)
    assert (comment.on, comment.on_mine, comment.author) == ("https://a.example/", None, Author.ME)
    assert not problems


def test_a_comment_of_a_sticker_counts_and_one_of_nothing_is_told(make_scope: MakeScope) -> None:
    entries = [
        {"comment": "N/A", "sticker": "https://a.example/s"},
        {"comment": "", "photo": "N/A"},
    ]
    records, problems = parse(read_comments, {COMMENTS[0]: entries}, make_scope)
    assert [each.text for each in records] == [""]
    assert len(problems) == 1


def test_what_was_said_under_lives_of_others(make_scope: MakeScope) -> None:
    rooms = {
        "7": {
            "Link": "https://a.example/live",
            "Comments": [
                {"CommentContent": "Hi", "CommentTime": "x", "RawTime": 1_741_377_660},
                {"CommentContent": "", "RawTime": 1_741_377_661},
            ],
            "Questions": [
                {"QuestionContent": "Which flour?", "QuestionTime": "2025-03-01 18:00:00"}
            ],
        },
        "8": {"Link": "https://a.example/other", "Comments": None, "Questions": None},
    }
    records, problems = parse(read_comments, {WATCHED_LIVES[0]: rooms}, make_scope)
    assert [(each.text, each.made) for each in records] == [
        ("Hi", 1_741_377_660),
        ("Which flour?", 1_740_852_000),
    ]
    assert {each.on_mine for each in records} == {False}
    assert not problems


def test_what_was_written_about_a_place(make_scope: MakeScope) -> None:
    reviews = [
        {"PlaceName": "Kiosk", "Date": "2025-03-01 18:00:00", "ReviewText": "Good pasties"},
        {"PlaceName": "Quay", "Rating": "5", "ReviewText": "N/A"},
    ]
    (review,), _ = parse(read_comments, {REVIEWS[0]: reviews}, make_scope)
    assert (review.text, review.on, review.on_mine) == ("Good pasties", "Kiosk", False)
