from collections.abc import Callable
from pathlib import Path

import pytest

from checks.checklist import Choice
from checks.model import About, Topic
from desktop_app.errors import CannotSave
from desktop_app.review import Review, Use, items

Make = Callable[..., Path]


def fail(*_: object) -> None:
    """Ends a look at the answers as on a full disk, after the change itself was written."""
    raise CannotSave("mine.keepclear", "the disk is full")


def seen(review: Review) -> tuple[object, ...]:
    return (
        review.about,
        review.policy,
        review.included,
        review.answered(),
        review.imports(),
        review.checklist(),
    )


def test_a_change_whose_consequences_cannot_be_written_is_no_change(
    review: Review, make_zip: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    review.set_usage("instagram", Use.USE)
    result = review.add_export([make_zip()])
    review.decide(review.item_ids(), Choice.DONE)
    question = review.open_questions("instagram")[0].question
    value = question.options[0].value
    review.answer("instagram", "", question.id, value)
    other = review.open_questions("instagram")[0].question
    before = seen(review)
    monkeypatch.setattr(items, "judge_answers", fail)
    changes: list[Callable[[], object]] = [
        lambda: review.tell(About(name="Somebody Else")),
        lambda: review.include(Topic.POLITICAL_ALLEGIANCE, on=True),
        lambda: review.answer("instagram", "", other.id, other.options[0].value),
        lambda: review.take_back("instagram", "", question.id),
        lambda: review.add_export([make_zip(name="again.zip")]),
        lambda: review.forget(result.id),
    ]
    for change in changes:
        with pytest.raises(CannotSave):
            change()
        assert seen(review) == before


def test_after_a_failure_a_change_is_judged_with_what_holds(
    review: Review, make_zip: Make, about: About, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(items, "judge_answers", fail)
        with pytest.raises(CannotSave):
            review.tell(About(name="Somebody Else"))
    assert review.about == about
    review.add_export([make_zip()])
    assert [each.account for each in review.imports()] == ["Robin Tarrant"]


def test_forgetting_an_import_forgets_the_decisions_on_it_alone(
    review: Review, make_zip: Make
) -> None:
    result = review.add_export([make_zip()])
    review.decide(review.item_ids(), Choice.DONE)
    assert review._store.choices.decisions()
    review.forget(result.id)
    assert review._store.choices.decisions() == ()


def test_a_decision_changes_the_checklist_as_building_it_anew_would(
    review: Review, make_zip: Make
) -> None:
    review.add_export([make_zip()])
    ids = review.item_ids()
    before = review.checklist()
    changes: tuple[Callable[[], None], ...] = (
        lambda: review.decide(ids[:2], Choice.DONE, "gone"),
        lambda: review.decide(iter(ids[1:]), Choice.NOT_APPLICABLE),
        lambda: review.undo(iter(ids[:1])),
        lambda: review.decide([], Choice.DONE),
        lambda: review.undo(["unknown"]),
    )
    for change in changes:
        change()
        after = review.checklist()
        assert review.item(ids[0]) is after.items[0]
        review._items.changed()
        assert review.checklist() == after
    review.undo(ids)
    assert review.checklist() == before


def test_a_decision_before_the_checklist_is_asked_for_is_in_it(
    review: Review, make_zip: Make
) -> None:
    review.add_export([make_zip()])
    ids = review.item_ids()
    review._items.changed()
    review.decide(ids[:1], Choice.DONE)
    assert review.item(ids[0]).decision is not None
