from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from checks.checklist import Choice, ItemState
from checks.model import ClauseResult, Severity, Verdict
from desktop_app.review import Review, Use
from tests.ui.conftest import Show, settle
from tests.ui.pages.desk import Told, desk_of, listen, press, put_up, words_of
from ui.page import Desk
from ui.pages.results import ResultsPage
from ui.results.filters import Filters
from ui.theme import Theme
from ui.widgets.level_bars import LevelBars
from ui.widgets.quote import Quote
from ui.widgets.tag import Tag
from ui.worker import Jobs


@pytest.fixture
def full_desk(qapp: QApplication, full: Review, told: Told) -> Iterator[Desk]:
    jobs = Jobs()
    yield desk_of(full, jobs, told)
    jobs.wait()


@pytest.fixture
def page(full_desk: Desk, told: Told, show: Show) -> ResultsPage:
    made = ResultsPage(full_desk)
    listen(made, told)
    put_up(made, show).activateWindow()
    return made


def find(page: ResultsPage, review: Review, check: str) -> str:
    """Choose the first result of a check in the list."""
    item_id = next(one for one in page.list.model.ids() if review.item(one).finding.check == check)
    index = page.list.model.index(page.list.model.row_of(item_id))
    page.list.list.scrollTo(index)
    settle()
    middle = page.list.list.visualRect(index).center()
    QTest.mouseClick(page.list.list.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    settle()
    assert page.list.chosen == item_id
    return item_id


def tags_of(widget: QWidget) -> list[str]:
    return [tag.words for tag in widget.findChildren(Tag) if tag.isVisible()]


def key(page: ResultsPage, what: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget() or page, what)
    settle()


def test_it_begins_with_what_to_do_first(page: ResultsPage, full: Review) -> None:
    first = full.item(page.list.chosen).finding
    assert first.severity is Severity.HIGH
    assert page.list.card.heading.words == first.title
    items = full.checklist().items
    assert f"{len(items)} things to look at. 0 done." in words_of(page)


def test_the_card_says_where_why_and_how(page: ResultsPage, full: Review) -> None:
    item = full.item(find(page, full, "colleague_mentions"))
    said = words_of(page.list.card)
    assert item.finding.reason in said
    assert item.finding.why in said
    assert "13 May 2026" in said
    assert "The law protects" in said
    assert "This is information, not legal advice." in said
    assert all(step.replace("**", "") in said for step in item.steps)
    assert "Steps last checked on" in said
    assert "Policy 5.7. The policy says “should”" in tags_of(page.list.card)


def test_flagged_words_and_names_are_covered_until_held(page: ResultsPage, full: Review) -> None:
    find(page, full, "colleague_mentions")
    quote = next(each for each in page.findChildren(Quote) if each.isVisible())
    assert "Halloran" not in quote.accessibleName()
    held = next(
        each
        for each in page.findChildren(QAbstractButton)
        if each.text() == "Show covered words" and each.isVisible()
    )
    QTest.mousePress(held, Qt.MouseButton.LeftButton)
    assert "Halloran" in quote.accessibleName()
    QTest.mouseRelease(held, Qt.MouseButton.LeftButton)
    assert "Halloran" not in quote.accessibleName()


def test_done_stays_where_it_is_and_can_be_undone(
    page: ResultsPage, full: Review, told: Told
) -> None:
    item_id = find(page, full, "lesson_material")
    press(page, "Mark as done")
    assert full.item(item_id).state is ItemState.DONE
    assert page.list.chosen == item_id
    assert "1 done." in words_of(page)
    assert told.counts == 1
    press(page, "Undo")
    assert full.item(item_id).state is ItemState.TO_DO
    assert "0 done." in words_of(page)


def test_not_a_problem_takes_a_private_note(page: ResultsPage, full: Review) -> None:
    item_id = find(page, full, "offensive_language")
    press(page, "Not a problem")
    edit = QApplication.focusWidget()
    assert edit is not None
    QTest.keyClicks(edit, "A quotation.")
    press(page, "Not a problem")
    decision = full.item(item_id).decision
    assert decision is not None
    assert (decision.choice, decision.note) == (Choice.NOT_APPLICABLE, "A quotation.")
    assert "A quotation." in words_of(page.list.card)
    press(page, "Change your note")
    edit = QApplication.focusWidget()
    assert edit is not None
    QTest.keyClicks(edit, " Twice.")
    press(page, "Save the note")
    decision = full.item(item_id).decision
    assert decision is not None
    assert (decision.choice, decision.note) == (Choice.NOT_APPLICABLE, "A quotation. Twice.")


def test_asking_someone_shows_whom_and_leaves_it_to_do(page: ResultsPage, full: Review) -> None:
    item_id = find(page, full, "lesson_material")
    press(page, "Ask someone")
    assert full.item(item_id).state is ItemState.TO_DO
    said = words_of(page.list.card)
    assert all(helper.role in said for helper in full.policy.helpers)
    press(page, "Mistaken")
    assert full.item(item_id).state is ItemState.NOT_APPLICABLE


def test_next_goes_on_from_what_is_done(page: ResultsPage, full: Review) -> None:
    item_id = find(page, full, "lesson_material")
    ids = page.list.model.ids()
    press(page, "Mark as done")
    press(page, "Next on your list")
    assert page.list.chosen == ids[ids.index(item_id) + 1]


def test_keys_go_on_back_and_decide(page: ResultsPage, full: Review) -> None:
    page.heading().take_focus()
    first, second, *_ = page.list.model.ids()
    key(page, Qt.Key.Key_J)
    assert page.list.chosen == second
    key(page, Qt.Key.Key_K)
    key(page, Qt.Key.Key_K)
    assert page.list.chosen == first
    key(page, Qt.Key.Key_D)
    assert full.item(first).state is ItemState.DONE
    key(page, Qt.Key.Key_M)
    decision = full.item(first).decision
    assert decision is not None
    assert decision.choice is Choice.MISTAKEN
    key(page, Qt.Key.Key_N)
    key(page, Qt.Key.Key_Return)
    decision = full.item(first).decision
    assert decision is not None
    assert decision.choice is Choice.NOT_APPLICABLE


def test_slash_begins_a_search_and_letters_then_are_letters(
    page: ResultsPage, full: Review
) -> None:
    page.list.list.setFocus()
    key(page, Qt.Key.Key_Slash)
    assert page.list.filters.search.hasFocus()
    for letter in (Qt.Key.Key_J, Qt.Key.Key_D):
        key(page, letter)
    assert page.list.filters.search.text().lower() == "jd"
    assert not [one for one in full.item_ids() if full.item(one).decision]


def test_a_message_that_may_be_from_a_pupil_stops_and_shows_no_words(
    page: ResultsPage, full: Review
) -> None:
    item_id = find(page, full, "messages_from_pupils")
    item = full.item(item_id)
    said = words_of(page.list.stop)
    assert "Stop here for a moment" in said
    assert item.finding.excerpt not in said
    quotes = [each.accessibleName() for each in page.findChildren(Quote) if each.isVisible()]
    assert not any(item.finding.excerpt in name for name in quotes)
    buttons = [each.text() for each in page.findChildren(QAbstractButton) if each.isVisible()]
    assert not any("elete" in words for words in buttons)
    press(page, "Who to tell")
    assert full.policy.helpers[0].role in words_of(page.list.stop)
    key(page, Qt.Key.Key_N)
    assert full.item(item_id).decision is None
    press(page, "I have told someone")
    assert full.item(item_id).state is ItemState.DONE
    press(page, "Undo")
    assert full.item(item_id).state is ItemState.TO_DO


def test_what_the_person_wrote_down_is_kept(page: ResultsPage, full: Review) -> None:
    item_id = find(page, full, "messages_from_pupils")
    press(page, "Write down what happened")
    edit = QApplication.focusWidget()
    assert edit is not None
    QTest.keyClicks(edit, "Told Ros at noon.")
    press(page, "Save what I wrote")
    decision = full.item(item_id).decision
    assert decision is not None
    assert (decision.choice, decision.note) == (Choice.ASK, "Told Ros at noon.")
    assert "Told Ros at noon." in words_of(page.list.stop)
    press(page, "It is not from a pupil")
    assert full.item(item_id).state is ItemState.NOT_APPLICABLE


def test_under_a_complaint_it_says_to_keep_it(page: ResultsPage, full: Review) -> None:
    full.begin("yes", "mine")
    page.refresh()
    find(page, full, "lesson_material")
    said = words_of(page.list.card)
    assert "Keep it, and talk to your union or a solicitor first." in said
    assert "What you can do" not in said
    assert full.policy.helpers[0].role in said


def test_filters_narrow_the_list(page: ResultsPage, full: Review) -> None:
    bar = page.list.filters
    bar.level.menu_shown.actions()[1].trigger()
    settle()
    assert set(page.list.model.ids()) == set(full.item_ids(severity=Severity.HIGH))
    platform = next(a for a in bar.platform.menu_shown.actions() if a.data() == "x")
    platform.trigger()
    settle()
    wanted = full.item_ids(severity=Severity.HIGH, platform="x")
    assert page.list.model.ids() == wanted
    full.decide(wanted[:1], Choice.DONE)
    page.refresh()
    assert wanted[0] not in page.list.model.ids()
    QTest.mouseClick(bar.chips["done"], Qt.MouseButton.LeftButton)
    assert page.list.model.ids() == wanted[:1]
    QTest.mouseClick(bar.chips["all"], Qt.MouseButton.LeftButton)
    assert set(page.list.model.ids()) == set(wanted)


def test_words_are_searched_for(page: ResultsPage, full: Review) -> None:
    QTest.keyClicks(page.list.filters.search, "fractions")
    QTest.keyClick(page.list.filters.search, Qt.Key.Key_Return)
    settle()
    assert page.list.model.ids() == full.item_ids(words="fractions")
    assert page.list.model.ids()


def test_where_nothing_fits_everything_can_be_shown(page: ResultsPage, full: Review) -> None:
    page.list.ask(Filters(words="zebra crossing guard"))
    settle()
    assert "Nothing fits" in words_of(page)
    press(page, "Show everything")
    assert set(page.list.model.ids()) == set(full.item_ids())


def test_the_picture_has_the_same_figures_as_its_table(page: ResultsPage, full: Review) -> None:
    full.decide(full.item_ids()[:2], Choice.DONE)
    press(page, "Show as: Picture")
    (bars,) = [each for each in page.findChildren(LevelBars) if each.isVisible()]
    counts = [
        sum(
            full.item(one).state is ItemState.TO_DO
            for one in full.item_ids(severity=level, platform="x")
        )
        for level in Severity
    ]
    text = (
        f"X (Twitter), morgan_ellery: Do first {counts[0]}, Do soon {counts[1]}, Check {counts[2]}"
    )
    assert text in bars.accessibleName()
    said = words_of(page.picture)
    assert f"2 of {len(full.item_ids())}" in said
    assert "There is no score." in said


def test_what_was_checked_names_each_clause_account_and_reason(
    page: ResultsPage, full: Review
) -> None:
    press(page, "Show as: What was checked")
    model = page.checked.model
    rows = [model.row_at(row) for row in range(model.rowCount())]
    results = [row for row in rows if isinstance(row, ClauseResult)]
    assert tuple(results) == full.checklist().results
    missing = next(row for row in results if row.verdict is Verdict.NOT_CHECKED and row.platform)
    spoken = model.index(rows.index(missing)).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Not checked" in spoken
    assert missing.reason.rstrip(".") in spoken


def test_a_line_leads_to_what_it_is_about(page: ResultsPage, full: Review, told: Told) -> None:
    press(page, "Show as: What was checked")
    rows = [page.checked.model.row_at(row) for row in range(page.checked.model.rowCount())]
    results = full.checklist().results
    missing = next(row for row in results if row.verdict is Verdict.NOT_CHECKED and row.platform)
    own = next(row for row in results if row.verdict is Verdict.NOT_CHECKED and not row.platform)
    for row in (missing, own):
        page.checked.list.setCurrentIndex(page.checked.model.index(rows.index(row)))
        QTest.keyClick(page.checked.list, Qt.Key.Key_Return)
    assert told.asked == [("account", missing.platform), ("questions", "")]
    look = next(row for row in results if row.verdict is Verdict.ATTENTION)
    page.checked.list.setCurrentIndex(page.checked.model.index(rows.index(look)))
    QTest.keyClick(page.checked.list, Qt.Key.Key_Return)
    settle()
    assert page.switch.value == "list"
    wanted = full.item_ids(clause=look.clause, platform=look.platform)
    assert set(page.list.model.ids()) == set(wanted)
    press(page, f"Remove Policy {look.clause}")
    assert set(page.list.model.ids()) == set(full.item_ids(platform=look.platform))


def test_one_kind_of_result_can_be_looked_at(page: ResultsPage) -> None:
    press(page, "Show as: What was checked")
    QTest.mouseClick(page.checked.chips[Verdict.CLEAR], Qt.MouseButton.LeftButton)
    model = page.checked.model
    rows = [model.row_at(row) for row in range(model.rowCount())]
    assert {row.verdict for row in rows if isinstance(row, ClauseResult)} == {Verdict.CLEAR}


def test_a_platforms_own_results_can_be_asked_for(
    full_desk: Desk, full: Review, show: Show
) -> None:
    page = ResultsPage(full_desk)
    put_up(page, show, "whatsapp")
    assert set(page.list.model.ids()) == set(full.item_ids(platform="whatsapp"))
    page.open("picture")
    page.refresh()
    assert page.picture.isVisible()


def test_in_little_room_it_is_the_list_or_one_finding(
    full_desk: Desk, full: Review, show: Show, look: Theme
) -> None:
    look.set_scale(2.0)
    page = ResultsPage(full_desk)
    page.open("")
    page.refresh()
    show(page, 1024, 640)
    assert page.list.list.isVisible()
    assert not page.list.right.isVisible()
    item_id = find(page, full, "colleague_mentions")
    assert not page.list.list.isVisible()
    assert page.list.right.isVisible()
    assert not page.switch.isVisible()
    assert page.heading() is page.list.card.heading
    place = page.list.model.ids().index(item_id) + 1
    assert f"{place} of {len(page.list.model.ids())}" in words_of(page)
    press(page, "Your list")
    assert page.list.list.isVisible()
    assert page.switch.isVisible()


def test_before_anything_is_read_it_says_where_to_begin(desk: Desk, told: Told, show: Show) -> None:
    page = ResultsPage(desk)
    listen(page, told)
    put_up(page, show)
    assert "Nothing to show yet" in words_of(page)
    assert not page.switch.isVisible()
    press(page, "Go to Accounts")
    assert told.asked == [("accounts", "")]


def test_where_nothing_was_found_it_says_to_see_what_was_checked(
    desk: Desk, review: Review, show: Show
) -> None:
    review.set_usage("facebook", Use.USE)
    asked = review.open_questions("facebook")[0]
    review.answer("facebook", asked.account, asked.id, asked.question.best[0])
    page = ResultsPage(desk)
    put_up(page, show)
    assert "Nothing is worth a look in what was read" in words_of(page)
    press(page, "See what was checked")
    assert page.checked.isVisible()
    assert page.switch.value == "checked"
