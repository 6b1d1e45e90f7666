"""The demo through the real pipeline: all that is planted is found, and nothing else."""

from pathlib import Path

import pytest

from checks.model import Verdict
from desktop_app import sample
from desktop_app.reading import read_here
from desktop_app.review import Review, importing
from desktop_app.sample import person

PLATFORMS = [each.PLATFORM for each in sample.all_samples()]
OF_WORDS = frozenset({"5.5", "5.7", "5.8", "5.10", "5.12", "5.13a", "5.14", "5.15"})
NOT_TOLD = {
    "pinterest": OF_WORDS,
    "teams": frozenset({"5.5", "5.7", "5.14", "5.15"}),
    "twitch": OF_WORDS,
}
"""Clauses about words that may stand where no download shows them, or in parts nobody knows."""


def reviewed(folder: Path, platform: str, *, planted: bool) -> Review:
    review = Review.this_sitting(person.TODAY)
    review.tell(person.ABOUT)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(importing, "read_job", read_here)
        review.add_export(
            sample.write(folder, platform, planted),
            messages=True,
            pupils=person.PUPILS,
            recent_pupils=person.RECENT_PUPILS,
        )
    return review


@pytest.mark.parametrize("platform", PLATFORMS)
def test_all_that_is_planted_is_found_and_no_look_alike_is(tmp_path: Path, platform: str) -> None:
    checklist = reviewed(tmp_path, platform, planted=True).checklist()
    score = sample.score((item.finding for item in checklist.items), [platform])
    assert score.found
    assert score.missed == ()
    assert score.mistaken == ()


@pytest.mark.parametrize("platform", PLATFORMS)
def test_without_what_is_planted_nothing_is_found_and_what_was_read_is_clear(
    tmp_path: Path, platform: str
) -> None:
    checklist = reviewed(tmp_path, platform, planted=False).checklist()
    assert [item.finding.check for item in checklist.items] == []
    verdicts = {
        result.clause: result for result in checklist.results if result.platform == platform
    }
    reached = {result.verdict for result in verdicts.values()}
    assert reached - {Verdict.CLEAR} == {Verdict.NOT_CHECKED}
    not_told = NOT_TOLD.get(platform, frozenset())
    assert Verdict.CLEAR in reached or not_told == OF_WORDS
    for clause in OF_WORDS:
        wanted = Verdict.NOT_CHECKED if clause in not_told else Verdict.CLEAR
        assert verdicts[clause].verdict is wanted, verdicts[clause]
    unread = [each for each in verdicts.values() if each.verdict is Verdict.NOT_CHECKED]
    assert all(each.reason for each in unread)


def test_a_number_instead_of_a_name_is_never_called_clear(tmp_path: Path) -> None:
    checklist = reviewed(tmp_path, "x", planted=False).checklist()
    verdicts = {each.clause: each.verdict for each in checklist.results if each.platform == "x"}
    assert verdicts["5.2"] is verdicts["5.3"] is Verdict.NOT_CHECKED


def test_what_others_wrote_is_never_called_clear_where_a_download_leaves_it_out(
    tmp_path: Path,
) -> None:
    checklist = reviewed(tmp_path, "discord", planted=False).checklist()
    verdicts = {each.clause: each for each in checklist.results if each.platform == "discord"}
    assert verdicts["5.6"].verdict is Verdict.NOT_CHECKED
    assert "only what you wrote yourself" in verdicts["5.6"].reason
