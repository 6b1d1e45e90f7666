from dataclasses import FrozenInstanceError

import pytest

from checks.evidence import Audience, Author, Comment, Origin
from desktop_app.readers.formats.quick_comment import quick_comment

ORIGIN = Origin("youtube", "jo", "comments", "comments.csv")


def test_it_is_the_same_comment() -> None:
    made = quick_comment(ORIGIN, "1", 5, Author.ME, Audience.SOME, "hi", "there", True, "Live chat")
    same = Comment(ORIGIN, "1", 5, Author.ME, Audience.SOME, "hi", "there", True, "Live chat")
    assert made == same
    assert hash(made) == hash(same)
    assert made.key == same.key


def test_it_stays_frozen() -> None:
    made = quick_comment(ORIGIN, "", None, Author.ME, Audience.UNKNOWN, "hi", "", None, "")
    with pytest.raises(FrozenInstanceError):
        made.text = "changed"  # type: ignore[misc]  # what must be refused
