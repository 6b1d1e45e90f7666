import logging
import multiprocessing
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from checks.checklist import Choice, ItemState
from checks.evidence import Kind
from checks.model import About, Severity, Topic, Verdict
from desktop_app import catalogue
from desktop_app.errors import (
    DamagedReview,
    DamagedZip,
    ExportError,
    PolicyError,
    SomebodyElses,
)
from desktop_app.jobs import Cancelled, Progress
from desktop_app.reading import read_job
from desktop_app.review import Beginnings, Review, Use, opening

Make = Callable[..., Path]
Members = Callable[..., dict[str, str]]


def everything(review: Review) -> tuple[object, ...]:
    """All that is in a review, to compare before and after."""
    evidence, choices = review._store.evidence, review._store.choices
    return (
        evidence.imports(),
        evidence.kept(),
        evidence.findings(),
        choices.said(),
        choices.usage(),
        choices.answers(),
        choices.decisions(),
        review.checklist(),
    )


def named(review: Review) -> set[str]:
    return {item.finding.check for item in review.checklist().items}


def test_an_export_becomes_a_checklist(review: Review, make_zip: Make) -> None:
    result = review.add_export([make_zip()], messages=True)
    assert (result.account, result.coverage.platform) == ("Robin Tarrant", "facebook")
    assert result.found == len(review.checklist().items) > 0
    assert "workplace_mentions" in named(review)
    assert review.imports() == (result,)
    assert any(each.verdict is Verdict.ATTENTION for each in review.checklist().results)


def test_only_small_things_are_kept(review: Review, make_zip: Make) -> None:
    review.add_export([make_zip()], messages=True)
    kinds = {row[1] for _, row in review._store.evidence.kept()}
    assert kinds & {Kind.CONTACT, Kind.CONVERSATION, Kind.PROFILE}
    assert not kinds & {Kind.POST, Kind.COMMENT, Kind.MESSAGE, Kind.MEDIA}


@pytest.mark.parametrize("when", ["at once", "reading", "before writing"])
def test_cancelling_leaves_the_review_as_it_was(
    review: Review, make_zip: Make, members: Members, when: str
) -> None:
    review.add_export([make_zip()])
    review.decide(review.item_ids()[:1], Choice.DONE)
    before = everything(review)

    def cancel(progress: Progress) -> None:
        is_writing = progress.label.startswith("Writing")
        if when == "at once" or (is_writing if when == "before writing" else progress.done):
            raise Cancelled

    path = make_zip(members(posts=("Another day at Alder Hill Primary",) * 9), "later.zip")
    with pytest.raises(Cancelled):
        review.add_export([path], on_progress=cancel)
    assert everything(review) == before


def test_a_refusal_leaves_the_review_as_it_was(
    review: Review, make_zip: Make, members: Members
) -> None:
    review.add_export([make_zip()])
    before = everything(review)
    cut = make_zip(name="cut.zip")
    cut.write_bytes(cut.read_bytes()[:-40])
    with pytest.raises(DamagedZip):
        review.add_export([cut])
    with pytest.raises(SomebodyElses):
        review.add_export([make_zip(members(owner="Ottoline Crabtree"))])
    assert everything(review) == before


def test_the_reading_process_gives_the_same(make_zip: Make, about: About, review: Review) -> None:
    other = Review.this_sitting(date(2026, 11, 24))
    other.tell(about)
    path = make_zip()
    review.add_export([path], messages=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("desktop_app.review.importing.read_job", read_job)
        other.add_export([path], messages=True)
    assert other.checklist() == review.checklist()
    assert not multiprocessing.active_children()
    other.close()


def test_what_is_done_is_confirmed_when_a_later_export_lacks_it(
    review: Review, make_zip: Make, members: Members
) -> None:
    review.add_export([make_zip()])
    (item,) = review.item_ids(words="alder hill")
    review.decide([item], Choice.DONE)
    assert review.item(item).state is ItemState.DONE
    review.add_export([make_zip(members(posts=("Nothing to see",)))])
    assert review.item(item).state is ItemState.CONFIRMED


def test_what_is_done_but_still_there_came_back(
    review: Review, make_zip: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    review.add_export([make_zip()])
    (item,) = review.item_ids(words="alder hill")
    review.decide([item], Choice.DONE, note="removed")
    later = review.item(item).decision
    assert later
    assert later.note == "removed"
    monkeypatch.setattr("desktop_app.review.importing.time.time", lambda: later.made + 60.0)
    review.add_export([make_zip()])
    assert review.item(item).state is ItemState.CAME_BACK


def test_decisions_are_undone_and_expire(review: Review, make_zip: Make) -> None:
    review.add_export([make_zip()])
    ids = review.item_ids()
    review.decide(ids, Choice.NOT_APPLICABLE)
    assert review.item_ids(state=ItemState.NOT_APPLICABLE) == ids
    review.undo(ids)
    assert review.item_ids(state=ItemState.TO_DO) == ids
    review.decide(ids, Choice.MISTAKEN, expires=date(2026, 11, 23))
    assert review.item_ids(state=ItemState.TO_DO) == ids


def test_items_are_found_by_what_they_are(review: Review, make_zip: Make) -> None:
    review.add_export([make_zip()], pupils=("Rowan Birch",), messages=True)
    ids = review.item_ids()
    high = review.item_ids(severity=Severity.HIGH)
    assert 0 < len(high) < len(ids)
    assert all(review.item(each).finding.severity is Severity.HIGH for each in high)
    assert review.item_ids(platform="facebook") == ids
    assert review.item_ids(platform="x") == ()
    assert review.item_ids(clause="5.2", words="ROWAN") == tuple(
        each for each in ids if "5.2" in review.item(each).finding.clauses
    )
    assert review.item_ids(words="  ") == ids
    with pytest.raises(KeyError):
        review.item("nonsense")


def test_forgetting_an_import_takes_its_findings_and_decisions(
    review: Review, make_zip: Make
) -> None:
    before = everything(review)
    result = review.add_export([make_zip()])
    review.decide(review.item_ids(), Choice.DONE)
    review.forget(result.id)
    assert everything(review) == before


def test_the_lists_of_pupils_are_nowhere_in_the_review(review: Review, make_zip: Make) -> None:
    review.add_export([make_zip()], pupils=("Zephyrine Quillfeather",), recent_pupils=("Oz Vane",))
    text = repr(everything(review)) + repr(vars(review)) + repr(vars(review._said))
    assert "Zephyrine" not in text
    assert "Oz Vane" not in text


def test_about_policy_topics_and_beginnings_are_kept(tmp_path: Path, about: About) -> None:
    path = tmp_path / "mine.keepclear"
    review = Review.create(path, "correct horse")
    pack = replace(review.policy, id="own", title="Our own policy")
    review.tell(about)
    review.use_policy(pack)
    review.include(Topic.POLITICAL_ALLEGIANCE, on=True)
    review.include(Topic.DISREPUTE, on=True)
    review.include(Topic.DISREPUTE, on=False)
    review.begin("no", "mine")
    review.set_usage("facebook", Use.NEVER)
    assert review.kept
    review.close()
    again = Review.open(path, "correct horse")
    assert again.about == about
    assert again.policy == pack
    assert again.included == {Topic.POLITICAL_ALLEGIANCE}
    assert again.beginnings == Beginnings("no", "mine")
    assert again.usage()["facebook"] is Use.NEVER
    assert again.usage()["x"] is Use.UNSAID
    again.close()


def test_a_review_goes_on_where_it_was_left(
    tmp_path: Path, about: About, make_zip: Make, read_in_this_process: None
) -> None:
    path = tmp_path / "mine.keepclear"
    review = Review.create(path, "correct horse")
    review.tell(about)
    review.add_export([make_zip()], messages=True)
    review.decide(review.item_ids()[:1], Choice.DONE, "gone")
    before = everything(review)
    review.close()
    again = Review.open(path, "correct horse")
    assert everything(again) == before
    again.close()


def test_nothing_of_an_export_is_readable_on_disk_or_in_the_log(
    tmp_path: Path,
    about: About,
    make_zip: Make,
    canary: str,
    caplog: pytest.LogCaptureFixture,
) -> None:
    path = tmp_path / "mine.keepclear"
    source = make_zip()
    with caplog.at_level(logging.DEBUG):
        review = Review.create(path, "correct horse")
        review.tell(about)
        review.add_export([source], messages=True, pupils=(canary,))
        assert any(canary in item.finding.excerpt for item in review.checklist().items)
        files = [each for each in tmp_path.rglob("*") if each.is_file() and each != source]
        raw = [each.read_bytes() for each in files]
        review.close()
    assert path in files
    words = [canary, *canary.split(), "Robin Tarrant", "Alder Hill"]
    assert all(word.encode() not in each for word in words for each in raw)
    assert all(word not in caplog.text for word in words)


def test_tasks_follow_what_was_done(review: Review, make_zip: Make) -> None:
    def task(platform: str) -> tuple[str, str]:
        row = next(each for each in review.tasks() if each.platform.id == platform)
        return row.status, row.hint

    assert task("facebook")[0] == "Not started"
    review.set_usage("x", Use.NEVER)
    assert task("x")[0] == "Not used"
    review.answer("facebook", "", "contact_list_audience", "only_me")
    status, hint = task("facebook")
    assert status == "In progress"
    assert "You can also add your download" in hint
    review.add_export([make_zip()])
    assert "add your download" not in task("facebook")[1]
    for question in review.open_questions("facebook"):
        review.answer("facebook", question.account, question.id, question.question.options[0].value)
    assert task("facebook")[0] == "Completed"


def test_platforms_and_policies_are_the_catalogues(review: Review) -> None:
    assert {each.id for each in review.platforms()} == set(catalogue.platforms())
    assert review.policy in review.policies()


def test_downloads_are_grouped(tmp_path: Path) -> None:
    one, two = (tmp_path / f"facebook-rt-2026-01-02-{end}.zip" for end in ("Aa1", "Bb2"))
    assert Review.downloads([one, two]) == ((one, two),)


def test_the_ledger_is_empty_as_long_as_nothing_was_sent(review: Review) -> None:
    assert all(not row.sent for row in review.ledger())


def test_another_thread_may_look_while_one_works(review: Review, make_zip: Make) -> None:
    seen: list[int] = []

    def look(progress: Progress) -> None:
        thread = threading.Thread(target=lambda: seen.append(len(review.checklist().items)))
        thread.start()
        thread.join(5)

    review.add_export([make_zip()], on_progress=look)
    assert set(seen) == {0}
    assert review.checklist().items


@pytest.mark.parametrize("cut", [1, 100, 1000])
def test_a_damaged_review_opens_or_says_so(
    tmp_path: Path, make_zip: Make, read_in_this_process: None, cut: int
) -> None:
    path = tmp_path / "mine.keepclear"
    Review.create(path, "correct horse").close()
    raw = bytearray(path.read_bytes())
    raw[cut] ^= 0xFF
    path.write_bytes(raw)
    with pytest.raises(DamagedReview):
        Review.open(path, "correct horse")


def test_wiping_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "here" / "mine.keepclear"
    path.parent.mkdir()
    review = Review.create(path, "correct horse")
    review.wipe()
    assert list(path.parent.iterdir()) == []
    in_memory = Review.this_sitting()
    in_memory.wipe()


def test_wiping_all_takes_every_review_of_the_usual_place() -> None:
    Review.create(Review.usual_place(), "correct horse").close()
    assert Review.wipe_all() == 1
    assert not Review.usual_place().exists()


def test_a_policy_of_ones_own_is_loaded_or_refused(tmp_path: Path) -> None:
    pack = tmp_path / "ours.toml"
    pack.write_text('title = "Ours"\n', encoding="utf-8")
    with pytest.raises(PolicyError, match=r"ours\.toml"):
        Review.load_policy(pack)


def test_the_day_is_the_one_it_was_given(review: Review) -> None:
    assert review.today == date(2026, 11, 24)


def test_usual_place_is_in_the_data_folder() -> None:
    assert Review.usual_place().suffix == opening.SUFFIX


def test_errors_are_export_errors(review: Review, tmp_path: Path) -> None:
    with pytest.raises(ExportError):
        review.add_export([tmp_path / "nothing.zip"])
