from dataclasses import replace

import pytest

from checks.evidence import Author, Message, Record
from checks.model import Confidence, Subject
from checks.rules.photo_captions import CHECK, photo_captions
from tests.checks.cases import ORIGIN
from tests.checks.writing import CONTEXT, found, picture, post


@pytest.mark.parametrize(
    ("record", "confidence"),
    [
        (picture("Bertie Quill as a pirate"), Confidence.SURE),
        (picture("the kids in my class built this"), Confidence.LIKELY),
        (picture("our school nativity, what a night"), Confidence.LIKELY),
        (picture("", album="Sports day"), Confidence.UNSURE),
        (picture("sunset over Thornwick Junior School"), Confidence.UNSURE),
        (picture("tomos and the whiteboards at registration"), Confidence.UNSURE),
        (post("photos from sports day are up"), Confidence.UNSURE),
        (replace(post("sports day"), has_media=True), Confidence.UNSURE),
    ],
)
def test_flags_pictures_that_may_show_pupils(record: Record, confidence: Confidence) -> None:
    finding = found(CHECK, record)
    assert finding is not None
    assert finding.confidence is confidence


@pytest.mark.parametrize(
    "record",
    [
        picture("My daughter at her sports day"),
        picture("Class photo, 1987"),
        picture("Every school deserves a nativity like the one on the news"),
        picture("tomos the cat"),
        picture("My yoga class"),
        post("sports day was wet"),
    ],
)
def test_leaves_own_children_and_old_pictures_alone(record: Record) -> None:
    assert found(CHECK, record) is None


def test_looks_at_pictures_only() -> None:
    message = Message(ORIGIN, "1", author=Author.ME, text="sports day")
    assert not list(photo_captions(Subject(message), CONTEXT))
