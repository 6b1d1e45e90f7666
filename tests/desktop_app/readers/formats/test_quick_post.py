from dataclasses import FrozenInstanceError

import pytest

from checks.evidence import Audience, Author, Origin, Post
from desktop_app.readers.formats.quick_post import quick_post

ORIGIN = Origin("youtube", "jo", "watch_history", "watch-history.json")


def test_it_is_the_same_post() -> None:
    made = quick_post(ORIGIN, "1", 5, Author.ME, Audience.ONLY_ME, "hi", "Said")
    same = Post(ORIGIN, "1", 5, Author.ME, Audience.ONLY_ME, "hi", title="Said")
    assert made == same
    assert hash(made) == hash(same)
    assert made.key == same.key
    assert made.words == same.words


def test_it_stays_frozen() -> None:
    made = quick_post(ORIGIN, "", None, Author.ME, Audience.ONLY_ME, "", "")
    with pytest.raises(FrozenInstanceError):
        made.text = "changed"  # type: ignore[misc]  # what must be refused
