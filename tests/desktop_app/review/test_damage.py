from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checks.checklist import Choice
from checks.model import About
from desktop_app.errors import CannotSave, DamagedReview, SavedFromDamage
from desktop_app.review import Review, Use
from desktop_app.review.beside import kept_here

Make = Callable[..., Path]
PAGE = 4096


@pytest.fixture
def keyring(memory_keyring: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setattr("keyring.core.load_keyring", lambda name: memory_keyring)
    return memory_keyring


@pytest.fixture
def path(keyring: Any, read_in_this_process: None, about: About, make_zip: Make) -> Path:
    """A review with an import, an answer and a decision."""
    path = Review.usual_place()
    review = Review.create(path, None)
    review.tell(about)
    review.set_usage("instagram", Use.USE)
    question = review.open_questions("instagram")[0].question
    review.answer("instagram", "", question.id, question.options[0].value)
    review.add_export([make_zip()])
    review.decide(review.item_ids()[:1], Choice.DONE, "gone")
    review.close()
    return path


def shown(path: Path) -> tuple[object, ...]:
    """What a person sees of a review."""
    review = Review.open(path)
    try:
        items = review.checklist().items
        said = (review.about, review.answered(), review.usage())
        return (*said, len(review.imports()), [(item.id, item.decision) for item in items])
    finally:
        review.close()


def damage(path: Path, page: int) -> bytes:
    raw = bytearray(path.read_bytes())
    raw[page * PAGE + 99] ^= 1
    path.write_bytes(raw)
    return bytes(raw)


def opened(path: Path) -> str:
    """The sentence a damaged review is told with."""
    with pytest.raises(SavedFromDamage) as told:
        Review.open(path)
    return str(told.value)


def test_each_damaged_page_is_told_and_the_rest_is_in_a_review_beside(path: Path) -> None:
    raw = path.read_bytes()
    before = shown(path)
    new = path.with_name("review-saved.keepclear")
    said = set()
    for page in range(1, len(raw) // PAGE):
        damaged = damage(path, page)
        told = opened(path)
        assert "“review.keepclear” is damaged and was left as it is." in told
        assert (shown(new) == before) == ("Nothing is lost." in told)
        assert path.read_bytes() == damaged
        said.add("Nothing is lost." in told)
        path.write_bytes(raw)
        saved = Review.open(new)
        saved.wipe()
    assert said == {True, False}
    assert shown(path) == before


def test_the_saved_one_is_made_once_and_found_again(path: Path) -> None:
    damage(path, 5)
    opened(path)
    assert {each.name for each in kept_here()} == {"review.keepclear", "review-saved.keepclear"}
    review = Review.open(path.with_name("review-saved.keepclear"))
    review.begin("no", "mine")
    review.close()
    assert "“review-saved.keepclear”. Open" in opened(path)
    review = Review.open(path.with_name("review-saved.keepclear"))
    assert review.beginnings.computer == "mine"
    review.close()


def test_the_passphrase_opens_the_saved_one_too(tmp_path: Path) -> None:
    path = tmp_path / "mine.keepclear"
    review = Review.create(path, "correct horse")
    review.close()
    damage(path, 3)
    with pytest.raises(SavedFromDamage):
        Review.open(path, "correct horse")
    assert Review.needs_passphrase(path.with_name("mine-saved.keepclear"))
    Review.open(path.with_name("mine-saved.keepclear"), "correct horse").close()


def test_where_nothing_can_be_read_nothing_is_made(path: Path, keyring: Any) -> None:
    keys = dict(keyring.passwords)
    damage(path, 0)
    with pytest.raises(DamagedReview):
        Review.open(path)
    assert [each.name for each in kept_here()] == ["review.keepclear"]
    assert keyring.passwords == keys


def test_where_it_cannot_be_saved_nothing_is_left(
    path: Path, keyring: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise CannotSave("review-saved.keepclear", "the disk is full")

    keys = dict(keyring.passwords)
    damage(path, 5)
    monkeypatch.setattr("desktop_app.store.Store.take_from", fail)
    with pytest.raises(CannotSave):
        Review.open(path)
    names = {each.name for each in path.parent.iterdir()}
    assert names == {"review.keepclear", "review.keepclear-header"}
    assert keyring.passwords == keys
