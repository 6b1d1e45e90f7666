from dataclasses import FrozenInstanceError
from typing import Any

import pytest

from checks.evidence import Audience, Author, Origin, Place, Post, State
from desktop_app.readers.formats.quick_post import quick_post

ORIGIN = Origin("x", "jo", "posts", "a.js")


FIELDS: tuple[Any, ...] = (
    *(ORIGIN, "1", 5, Author.ME, Audience.ONLY_ME, "hi", "passed on", "Said", "a group"),
    *(Place("here"), ("Jo",), ("https://a.example",), State.ARCHIVED, True, True),
)


def test_it_is_the_same_post() -> None:
    made, same = quick_post(*FIELDS), Post(*FIELDS)
    assert made == same
    assert hash(made) == hash(same)
    assert made.key == same.key
    assert made.words == same.words


def test_what_is_not_given_is_as_in_a_plain_post() -> None:
    made = quick_post(*FIELDS[:6])
    assert made == Post(*FIELDS[:6])


def test_it_stays_frozen() -> None:
    made = quick_post(*FIELDS)
    with pytest.raises(FrozenInstanceError):
        made.text = "changed"  # type: ignore[misc]  # what must be refused
