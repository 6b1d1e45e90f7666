from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from desktop_app.jobs import Cancelled, OnProgress, Progress
from desktop_app.review import ReportOptions, Review
from tests.ui.conftest import Show
from tests.ui.pages.desk import Told, desk_of, listen, press, put_up, words_of
from ui.page import Desk
from ui.pages.report import FILE_NAME, ReportPage
from ui.worker import Jobs


@pytest.fixture
def full_desk(qapp: QApplication, full: Review, told: Told) -> Iterator[Desk]:
    jobs = Jobs()
    yield desk_of(full, jobs, told)
    jobs.stop()
    jobs.wait()


@pytest.fixture
def page(full_desk: Desk, told: Told, show: Show) -> ReportPage:
    made = ReportPage(full_desk)
    listen(made, told)
    put_up(made, show)
    return made


def preview(page: ReportPage) -> str:
    return " ".join(label.text() for label in page.paper.findChildren(QLabel))


def test_the_preview_follows_what_is_ticked(page: ReportPage) -> None:
    assert page.options == ReportOptions()
    assert "lesson plans for fractions" in preview(page)
    assert "Halloran" not in preview(page)
    page.names.click()
    assert "Halloran" in preview(page)
    page.excerpts.click()
    assert "lesson plans for fractions" not in preview(page)
    assert page.options == ReportOptions(names=True, excerpts=False, done=True)


def test_it_saves_what_is_ticked_where_the_person_says(
    page: ReportPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "mine"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(place), ""))
    press(page, "Save as PDF…")
    qtbot.waitUntil(page.saved.isVisible)
    assert "“mine.pdf” is on this computer only." in words_of(page)
    text = " ".join(each.extract_text() for each in PdfReader(place.with_suffix(".pdf")).pages)
    assert "My private list" in text
    assert "Halloran" not in text
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    press(page, "Open the file")
    assert opened == [QUrl.fromLocalFile(str(place.with_suffix(".pdf")))]


def test_leaving_the_dialogue_saves_nothing(
    page: ReportPage, full_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def leave(_parent: object, _title: str, usual: str, _kinds: str) -> tuple[str, str]:
        asked.append(usual)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", leave)
    press(page, "Save as PDF…")
    assert Path(asked[0]).name == FILE_NAME
    assert not full_desk.jobs.busy


def test_a_place_that_others_see_is_warned_of_first(
    page: ReportPage, full_desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "Dropbox"
    folder.mkdir()
    page.save_to(folder / "mine.pdf")
    assert "Dropbox copies this folder" in words_of(page)
    assert not full_desk.jobs.busy
    press(page, "Save it there anyway")
    qtbot.waitUntil(page.saved.isVisible)
    assert (folder / "mine.pdf").exists()
    assert not page.warning.isVisible()


def test_what_cannot_be_saved_is_said(page: ReportPage, qtbot: QtBot, tmp_path: Path) -> None:
    page.save_to(tmp_path / "nowhere" / "mine.pdf")
    qtbot.waitUntil(page.errors.isVisible)
    assert "“mine.pdf” could not be saved" in words_of(page)
    assert "The report was not saved" in words_of(page)
    assert page.save.isEnabled()


def test_writing_can_be_stopped(
    page: ReportPage, full: Review, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(path: Path, options: ReportOptions, on_progress: OnProgress) -> None:
        while True:
            on_progress(Progress(1, 0, "Writing the report"))

    monkeypatch.setattr(full, "save_pdf", slow)
    page.save_to(tmp_path / "mine.pdf")
    assert page.progress.isVisible()
    assert not page.save.isEnabled()
    press(page, "Stop")
    qtbot.waitUntil(page.save.isEnabled)
    assert not page.progress.isVisible()
    assert not page.saved.isVisible()


def test_one_job_at_a_time(
    page: ReportPage, full_desk: Desk, told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    def wait(on_progress: OnProgress) -> None:
        while True:
            on_progress(Progress(0, 0, ""))

    def nothing(*_: object) -> None:
        return None

    full_desk.jobs.start(wait, on_done=nothing, on_failed=nothing, on_cancelled=nothing)
    page.save_to(tmp_path / "mine.pdf")
    assert len(told.errors) == 1
    assert not isinstance(told.errors[0], Cancelled)
    assert not page.progress.isVisible()


def test_coming_back_shows_the_report_as_it_is_now(page: ReportPage, tmp_path: Path) -> None:
    page.save_to(tmp_path / "iCloud" / "mine.pdf")
    assert page.warning.isVisible()
    page.open("")
    page.refresh()
    assert not page.warning.isVisible()


def test_before_anything_is_read_there_is_no_report(desk: Desk, told: Told, show: Show) -> None:
    page = ReportPage(desk)
    listen(page, told)
    put_up(page, show)
    assert "Nothing to report yet" in words_of(page)
    assert not page.save.isVisible()
    press(page, "Go to Accounts")
    assert told.asked == [("accounts", "")]
