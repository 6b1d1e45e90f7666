import pytest

from checks.checklist import Choice
from desktop_app.review import ReportOptions, Review
from ui import report_preview
from ui.report_preview import COVER, covered, preview_of
from ui.widgets.report_page import ReportPreview


def items(preview: ReportPreview) -> list[tuple[str, ...]]:
    return [item for section in preview.sections for item in section.items]


@pytest.fixture(autouse=True)
def whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """However much the made-up person has, all of it is shown."""
    monkeypatch.setattr(report_preview, "MOST", 10_000)


def test_it_says_whose_it_is_what_was_read_and_by_which_policy(full: Review) -> None:
    preview = preview_of(full, ReportOptions())
    assert preview.day == "24 November 2026"
    assert preview.whose.startswith("For Morgan Ellery only.")
    assert preview.sections[0].heading == "What was read"
    assert "Facebook, morgan.ellery:" in preview.sections[0].words
    assert full.policy.title in preview.sections[0].words


def test_every_result_is_in_it_until_what_is_done_is_left_out(full: Review) -> None:
    whole = items(preview_of(full, ReportOptions()))
    assert len(whole) == len(full.item_ids())
    full.decide(full.item_ids()[:3], Choice.DONE)
    assert len(items(preview_of(full, ReportOptions(done=False)))) == len(whole) - 3
    assert items(preview_of(full, ReportOptions()))[0][1].startswith("Done. ")


def test_a_message_that_may_be_from_a_pupil_is_never_copied(full: Review) -> None:
    preview = preview_of(full, ReportOptions(names=True))
    messages = [item for item in items(preview) if item[0].startswith("A message that may be")]
    assert messages
    assert all(len(item) == 2 for item in messages)


def test_what_is_cut_short_is_said(full: Review, monkeypatch: pytest.MonkeyPatch) -> None:
    level = preview_of(full, ReportOptions()).sections[1]
    assert level.words == ""
    monkeypatch.setattr(report_preview, "MOST", 1)
    short = preview_of(full, ReportOptions()).sections[1]
    assert len(short.items) == 1
    assert short.words == f"{len(level.items) - 1} more follow in the file."


def test_an_empty_review_names_nobody(full: Review) -> None:
    empty = Review.this_sitting()
    preview = preview_of(empty, ReportOptions())
    assert preview.whose.startswith("For you only.")
    assert "No download has been read yet." in preview.sections[0].words
    empty.close()


def test_names_are_covered_whole_even_where_they_overlap() -> None:
    text = "Ask Tam Orrin or Tam."
    assert covered(text, ((4, 13), (4, 7), (17, 20))) == f"Ask {COVER} or {COVER}."
    assert covered(text, ()) == text
