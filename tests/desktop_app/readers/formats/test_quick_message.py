from dataclasses import FrozenInstanceError

import pytest

from checks.evidence import Author, Message, Origin
from desktop_app.readers.formats.quick_message import quick_message

ORIGIN = Origin("facebook", "jo", "messages", "a.json")


def test_it_is_the_same_message() -> None:
    made = quick_message(ORIGIN, "1", 5, Author.ME, "hi", "inbox/a", "Jo", True, ("a.jpg",))
    same = Message(ORIGIN, "1", 5, Author.ME, "hi", "inbox/a", "Jo", True, ("a.jpg",))
    assert made == same
    assert hash(made) == hash(same)
    assert made.key == same.key


def test_it_stays_frozen() -> None:
    made = quick_message(ORIGIN, "", None, Author.OTHER, "hi", "", "", False, ())
    with pytest.raises(FrozenInstanceError):
        made.text = "changed"  # type: ignore[misc]  # what must be refused
