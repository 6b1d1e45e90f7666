from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from checks.checklist import Choice, Item, ItemState
from checks.model import Severity
from desktop_app import sample
from desktop_app.review import Review
from desktop_app.sample import person


@pytest.fixture
def review(tmp_path: Path, read_in_this_process: None) -> Iterator[Review]:
    review = Review.create(tmp_path / "mine.keepclear", "a long enough passphrase")
    review.tell(person.ABOUT)
    yield review
    review.close()


def add(review: Review, folder: Path, platform: str, *, planted: bool = False) -> int:
    folder.mkdir(exist_ok=True)
    return review.add_export(sample.write(folder, platform, planted)).id


def led(review: Review) -> list[Item]:
    items = review.checklist().items
    return [item for item in items if item.finding.check == "linked_accounts"]


def test_accounts_of_downloads_added_one_after_the_other_are_compared(
    review: Review, tmp_path: Path
) -> None:
    reddit = add(review, tmp_path / "a", "reddit")
    assert led(review) == []
    add(review, tmp_path / "b", "linkedin", planted=True)
    (item,) = led(review)
    assert item.finding.platform == "linkedin"
    assert item.finding.reason == (
        "Almost the same user name leads from your LinkedIn account, which shows where you work, "
        "to your account on Reddit."
    )
    assert item.finding.severity is Severity.MEDIUM
    assert set(item.finding.clauses) == {"S", "4.3c"}
    assert item.steps
    review.forget(reddit)
    assert led(review) == []


def test_what_leads_to_an_account_is_kept_in_the_file(
    review: Review, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(review, tmp_path / "a", "reddit")
    add(review, tmp_path / "b", "x")
    before = led(review)
    assert [item.finding.platform for item in before] == ["reddit"]
    review.decide([before[0].id], Choice.DONE)
    review.close()
    assert review.path
    again = Review.open(review.path, "a long enough passphrase")
    try:
        (item,) = led(again)
        assert (item.id, item.state) == (before[0].id, ItemState.DONE)
        later = item.decision.made + 60.0 if item.decision else 0
        monkeypatch.setattr("desktop_app.review.importing.time.time", lambda: later)
        add(again, tmp_path / "c", "reddit")
        (item,) = led(again)
        assert item.state is ItemState.CAME_BACK
    finally:
        again.close()


def test_two_platforms_used_with_one_account_are_not_compared(
    review: Review, tmp_path: Path
) -> None:
    add(review, tmp_path / "a", "instagram")
    assert {each.platform for each in review.checklist().coverage} == {"instagram", "threads"}
    assert led(review) == []


def test_naming_an_account_as_the_schools_takes_it_out(review: Review, tmp_path: Path) -> None:
    add(review, tmp_path / "a", "reddit")
    add(review, tmp_path / "b", "x")
    (item,) = led(review)
    review.tell(replace(person.ABOUT, official_accounts=(item.finding.account,)))
    assert led(review) == []
