from pathlib import Path

import pytest
from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from desktop_app import paths
from desktop_app.errors import StillThere
from desktop_app.review import Review, opening
from tests.ui.conftest import Show
from tests.ui.pages.desk import Told, answer_with, desk_of, listen, press, put_up, words_of
from ui.page import Desk
from ui.pages.settings import GUIDED_SCALE, SettingsPage
from ui.theme import Scheme, Theme
from ui.worker import Jobs

OVERLAYS = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def page(desk: Desk, told: Told, show: Show) -> SettingsPage:
    made = SettingsPage(desk)
    listen(made, told)
    put_up(made, show)
    return made


def proof() -> list[str]:
    """What the box after the next one says; it is put away."""
    said: list[str] = []

    def read() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox) and box.text() == "Everything is deleted":
            said.append(box.informativeText())
            box.buttons()[0].click()
        else:
            QTimer.singleShot(10, read)

    QTimer.singleShot(10, read)
    return said


def test_it_says_where_everything_is_and_what_is_never_stored(page: SettingsPage) -> None:
    said = words_of(page)
    assert "In memory only." in said
    assert "0 downloads" in said
    assert "is held for one reading only and is never written down" in said
    assert "Nothing has been sent." in said
    assert "Version" in said
    assert "not legal advice" in said


def test_what_is_stored_is_counted(full: Review, told: Told, show: Show) -> None:
    page = SettingsPage(desk_of(full, Jobs(), told))
    put_up(page, show)
    said = words_of(page)
    assert f"{len(full.imports())} downloads" in said
    assert f"{len(full.item_ids())} results" in said


def test_a_kept_review_shows_where_it_is(
    told: Told, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    review = Review.create(Review.usual_place(), "four short words here")
    page = SettingsPage(desk_of(review, Jobs(), told))
    put_up(page, show)
    assert "One locked file on this computer" in words_of(page)
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    press(page, "Show where")
    assert opened == [QUrl.fromLocalFile(str(Review.usual_place().parent))]
    review.close()


def test_text_size_and_colours_hold_at_once(page: SettingsPage, look: Theme) -> None:
    press(page, "Text size: 150 %")
    assert look.scale == 1.5
    press(page, "Colours: Dark")
    assert look.scheme is Scheme.DARK


def test_a_topic_that_is_off_can_be_turned_on_beside_its_rights(
    page: SettingsPage, review: Review, told: Told
) -> None:
    (clause,) = [each for each in review.policy.clauses if each.optional_topics]
    said = words_of(page)
    assert all(note.text in said for note in clause.rights)
    assert "You choose." in said
    tick = f"Look at this too: {clause.title} (section {clause.id})"
    press(page, tick)
    assert review.included == set(clause.optional_topics)
    assert told.counts == 1
    press(page, tick)
    assert review.included == frozenset()


@OVERLAYS
def test_deleting_everything_asks_once_wipes_and_proves_it(told: Told, show: Show) -> None:
    review = Review.create(Review.usual_place(), "four short words here")
    other = Review.usual_place().with_name(f"other{opening.SUFFIX}")
    Review.create(other, "four short words here").close()
    page = SettingsPage(desk_of(review, Jobs(), told))
    put_up(page, show)
    answer_with("Keep it")
    press(page, "Delete everything…")
    assert other.exists()
    assert told.reviews == []
    answer_with("Delete everything")
    said = proof()
    press(page, "Delete everything…")
    assert "no review, no key and no settings of yours are left" in said[0]
    assert not other.exists()
    assert not Review.usual_place().exists()
    assert [each.kept for each in told.reviews] == [False]


@OVERLAYS
def test_what_could_not_be_deleted_is_said(
    page: SettingsPage, review: Review, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held() -> int:
        raise StillThere("review.keepclear")

    monkeypatch.setattr(Review, "wipe_all", staticmethod(held))
    answer_with("Delete everything")
    press(page, "Delete everything…")
    assert [type(error) for error in told.errors] == [StillThere]
    assert len(told.reviews) == 1


def test_a_guided_session_begins_with_a_review_of_its_own(
    page: SettingsPage, told: Told, look: Theme
) -> None:
    press(page, "Begin the guided session")
    assert told.guided == []
    QTest.keyClicks(page.guided.field.edit, "Sam")
    press(page, "Begin the guided session")
    assert told.guided == ["Sam"]
    assert [each.kept for each in told.reviews] == [False]
    assert look.scale == GUIDED_SCALE


@OVERLAYS
def test_a_review_in_memory_is_let_go_only_if_asked(full: Review, told: Told, show: Show) -> None:
    page = SettingsPage(desk_of(full, Jobs(), told))
    put_up(page, show)
    QTest.keyClicks(page.guided.field.edit, "Sam")
    answer_with("Keep this one")
    press(page, "Begin the guided session")
    assert told.guided == []
    answer_with("Let it go")
    press(page, "Begin the guided session")
    assert told.guided == ["Sam"]


def test_another_policy_is_told_of(page: SettingsPage, told: Told, tmp_path: Path) -> None:
    pack = Path(paths.__file__).parents[1] / "resources/policies/trust_social_networking.toml"
    ours = tmp_path / "ours.toml"
    ours.write_text(pack.read_text(encoding="utf-8"), encoding="utf-8")
    page.policy.load(ours)
    assert told.counts == 1
