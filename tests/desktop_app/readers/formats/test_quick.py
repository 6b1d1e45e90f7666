from dataclasses import FrozenInstanceError, fields
from typing import Any

import pytest

from checks.evidence import (
    KINDS,
    Audience,
    Author,
    Message,
    Origin,
    Place,
    Post,
    Record,
    State,
)
from desktop_app.readers.formats.quick import quick, quick_message, quick_post

ORIGIN = Origin("x", "jo", "posts", "a.js")
FIELDS: tuple[Any, ...] = (
    *(ORIGIN, "1", 5, Author.ME, Audience.ONLY_ME, "hi", "passed on", "Said", "a group"),
    *(Place("here"), ("Jo",), ("https://a.example",), State.ARCHIVED, True, True),
)


@pytest.mark.parametrize("kind", KINDS)
def test_a_record_of_any_kind_is_the_same(kind: type[Record]) -> None:
    own = {part.name: f"own {part.name}" for part in fields(kind)} | {"origin": ORIGIN}
    make: Any = quick(kind)
    plain: Any = kind
    for given in (own, {"origin": ORIGIN, "id": "1"}):
        made, same = make(**given), plain(**given)
        assert type(made) is kind
        assert made == same
        assert hash(made) == hash(same)
        assert repr(made) == repr(same)
        assert made.key == same.key


def test_fields_are_taken_by_place_and_by_name() -> None:
    made, same = quick_post(*FIELDS), Post(*FIELDS)
    assert made == same
    assert made.words == same.words
    named: dict[str, Any] = {"text": "hi", "has_media": True}
    assert quick_post(ORIGIN, "1", **named) == Post(ORIGIN, "1", **named)


def test_it_stays_frozen() -> None:
    made = quick_message(ORIGIN, "", None, Author.OTHER, "hi")
    with pytest.raises(FrozenInstanceError):
        made.text = "changed"  # type: ignore[misc]  # what must be refused


def test_what_the_class_refuses_is_refused() -> None:
    make: Any = quick(Message)
    with pytest.raises(TypeError):
        make()
    with pytest.raises(TypeError):
        make(ORIGIN, "1", nonsense=True)
