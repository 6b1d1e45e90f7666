from dataclasses import replace

import pytest

from checks.evidence import Author, Comment, Post, Record
from checks.model import Remedy
from checks.rules.comments_by_others import CHECK
from tests.checks.cases import ORIGIN
from tests.checks.writing import found

COMMENT = Comment(ORIGIN, "1", author=Author.OTHER, text="hello", on_mine=True)
WALL = Post(ORIGIN, "1", author=Author.OTHER, text="hello")


@pytest.mark.parametrize(
    ("record", "what"),
    [
        (replace(COMMENT, text="fuck off you"), "strong language"),
        (replace(COMMENT, text="that's so gay"), "a slur"),
        (replace(COMMENT, text="nice tits"), "a sexual remark"),
        (replace(COMMENT, text="how is Thornwick Juniors"), "the name of your school"),
        (replace(WALL, text="how is Thornwick Juniors"), "the name of your school"),
    ],
)
def test_flags_what_others_wrote_on_the_page(record: Record, what: str) -> None:
    finding = found(CHECK, record)
    assert finding is not None
    assert what in finding.reason
    assert finding.remedy is Remedy.DELETE_ITEM


@pytest.mark.parametrize(
    "record",
    [
        COMMENT,
        replace(COMMENT, text="fuck off you", on_mine=False),
        replace(COMMENT, text="fuck off you", on_mine=None),
        replace(COMMENT, text="fuck off you", author=Author.ME),
        replace(WALL, text="blue tits everywhere"),
        replace(COMMENT, text="the Thornwick Arms at eight, not the chinks of light"),
    ],
)
def test_leaves_other_pages_and_the_own_words_alone(record: Record) -> None:
    assert found(CHECK, record) is None
