import threading
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from checks.model import About, Workplace
from desktop_app.errors import (
    DamagedZip,
    EmptyExport,
    EncryptedZip,
    ExportError,
    MediaOnly,
    NotAnExport,
    NotFound,
    SomebodyElses,
    UnknownExport,
    UnsafeZip,
    WrongPlatform,
)
from desktop_app.jobs import OnProgress, Progress
from desktop_app.review import ImportResult, Review, Use
from tests.desktop_app.conftest import MESSAGES, POSTS, facebook_members
from tests.ui.conftest import Show, settle
from tests.ui.pages.desk import Told, answer_with, listen, press, put_up, words_of
from ui.page import Desk
from ui.pages.gather import GatherPage

ABOUT = About(name="Robin Tarrant", workplaces=(Workplace("Alder Hill Primary"),))
OVERLAYS = pytest.mark.qt_log_ignore("This plugin does not support")
Make = Callable[..., Path]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Writes a small Facebook download of an invented person."""

    def written(name: str = "facebook-robin-2026.zip", **given: object) -> Path:
        members = dict(facebook_members())
        members.update({str(key): str(value) for key, value in given.items()})
        path = tmp_path / name
        with zipfile.ZipFile(path, "w") as archive:
            for member, text in members.items():
                archive.writestr(member, text)
        return path

    return written


@pytest.fixture
def page(desk: Desk, told: Told, show: Show, review: Review) -> GatherPage:
    review.tell(ABOUT)
    made = GatherPage(desk)
    listen(made, told)
    put_up(made, show, "facebook")
    return made


def read(page: GatherPage, desk: Desk, qtbot: QtBot, *paths: Path) -> None:
    page.drop.chosen.emit(paths)
    qtbot.waitUntil(lambda: not desk.jobs.busy and page.drop.isEnabled())
    settle()


def test_a_download_is_read_and_what_came_of_it_is_listed(
    page: GatherPage, desk: Desk, told: Told, review: Review, make: Make, qtbot: QtBot
) -> None:
    read(page, desk, qtbot, make())
    assert told.errors == []
    said = words_of(page)
    assert "What was read from facebook-robin-2026.zip" in said
    assert "1 post, 2023" in said
    assert "2 people" in said
    assert "You did not ask Keep Clear to read your messages." in said
    assert "worth a look" in said
    assert review.usage()["facebook"] is Use.USE
    assert told.counts >= 1
    press(page, "See what was found")
    press(page, "Answer the questions")
    press(page, "Continue")
    assert told.asked == [("results", "facebook"), ("questions", "facebook")]
    assert told.finished == 1


def test_messages_photos_and_lists_are_read_only_when_asked(
    page: GatherPage,
    desk: Desk,
    make: Make,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[dict[str, object]] = []
    real = Review.add_export

    def noted(self: Review, paths: object, **given: object) -> ImportResult:
        asked.append(given)
        return real(self, paths, **given)  # type: ignore[arg-type]  # handed on as it came

    monkeypatch.setattr(Review, "add_export", noted)
    read(page, desk, qtbot, make())
    assert (asked[0]["messages"], asked[0]["photos"], asked[0]["pupils"]) == (False, False, ())
    page.messages.click()
    page.photos.click()
    names = tmp_path / "names.txt"
    names.write_text("Rowan Birch\nAnwen Hartley\n", "utf-8")
    press(page, "Compare with a list of pupils…")
    assert "A list of pupils is school data. You never need one." in words_of(page)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(names), ""))
    press(page, "Choose a list of pupils…")
    names.write_text("Jonah Whitcliffe\n", "utf-8")
    press(page, "Choose a list of recent pupils…")
    assert page.lists.said == "Names in memory for the next download: 2 and 1 recent."
    read(page, desk, qtbot, make())
    assert (asked[1]["messages"], asked[1]["photos"]) == (True, True)
    assert asked[1]["pupils"] == ("Rowan Birch", "Anwen Hartley")
    assert asked[1]["recent_pupils"] == ("Jonah Whitcliffe",)
    assert page.lists.pupils == page.lists.recent_pupils == ()
    assert page.lists.said == ""


def test_a_list_can_be_let_go_and_a_bad_one_is_said(
    page: GatherPage, told: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.lists.fold.set_open(on=True)
    settle()
    page.lists.take(tmp_path / "none.txt", recent=False)
    assert "could not be read" in str(told.errors[0])
    names = tmp_path / "names.txt"
    names.write_text("Rowan Birch\n", "utf-8")
    page.lists.take(names, recent=False)
    settle()
    press(page, "Let the lists go now")
    assert page.lists.pupils == ()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    press(page, "Choose a list of pupils…")
    assert page.lists.said == ""


def refused(make: Make, tmp_path: Path) -> dict[type[ExportError], Path]:
    locked = make("locked.zip")
    content = bytearray(locked.read_bytes())
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = content.find(mark)
        while start >= 0:
            content[start + place] |= 1
            start = content.find(mark, start + 4)
    locked.write_bytes(content)
    note = tmp_path / "note.pdf"
    note.write_bytes(b"%PDF-1.4 not a download")
    others = tmp_path / "others.zip"
    with zipfile.ZipFile(others, "w") as archive:
        for name, text in facebook_members(owner="Somebody Else").items():
            archive.writestr(name, text)
    cut = tmp_path / "cut.zip"
    cut.write_bytes(make("whole.zip").read_bytes()[:-40])
    (tmp_path / "empty.zip").touch()
    notes = tmp_path / "notes.zip"
    notes.write_text("This is no zip.", "utf-8")
    pictures = tmp_path / "pictures.zip"
    outside = tmp_path / "outside.zip"
    for path, name in ((pictures, "posts/media/a/1.jpg"), (outside, "../posts.json")):
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr(name, "x")
    return {
        EncryptedZip: locked,
        UnknownExport: note,
        SomebodyElses: others,
        DamagedZip: cut,
        EmptyExport: tmp_path / "empty.zip",
        NotAnExport: notes,
        MediaOnly: pictures,
        UnsafeZip: outside,
        NotFound: tmp_path / "gone.zip",
    }


@pytest.mark.parametrize(
    "kind",
    [
        EncryptedZip,
        UnknownExport,
        SomebodyElses,
        DamagedZip,
        EmptyExport,
        NotAnExport,
        MediaOnly,
        UnsafeZip,
        NotFound,
    ],
)
def test_what_cannot_be_read_is_said_in_its_sentence(
    kind: type[ExportError],
    page: GatherPage,
    desk: Desk,
    told: Told,
    review: Review,
    make: Make,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    read(page, desk, qtbot, refused(make, tmp_path)[kind])
    assert [type(error) for error in told.errors] == [kind]
    assert review.imports() == ()
    assert not page.progress.isVisible()


def test_another_platforms_download_is_refused_here_and_taken_where_any_is(
    page: GatherPage, desk: Desk, told: Told, review: Review, make: Make, qtbot: QtBot
) -> None:
    page.open("x")
    page.refresh()
    path = make()
    read(page, desk, qtbot, path)
    assert isinstance(told.errors[0], WrongPlatform)
    page.open("")
    page.refresh()
    assert page.heading().words == "Bring your download"
    read(page, desk, qtbot, path)
    assert len(review.imports()) == 1


def test_several_are_read_one_after_another_and_all_refusals_are_said(
    page: GatherPage,
    desk: Desk,
    told: Told,
    review: Review,
    make: Make,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    bad = refused(make, tmp_path)
    read(page, desk, qtbot, bad[EncryptedZip], make(), bad[UnknownExport])
    assert len(review.imports()) == 1
    assert len(told.errors) == 1
    for name in ("locked.zip", "note.pdf"):
        assert name in str(told.errors[0])


def test_what_nobody_foresaw_is_reported_as_it_is(
    page: GatherPage,
    desk: Desk,
    told: Told,
    make: Make,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(self: Review, *paths: object, **given: object) -> ImportResult:
        raise ValueError

    monkeypatch.setattr(Review, "add_export", fail)
    read(page, desk, qtbot, make())
    assert isinstance(told.errors[0], ValueError)


def test_problems_and_parts_that_failed_are_shown(
    page: GatherPage, desk: Desk, make: Make, qtbot: QtBot
) -> None:
    read(page, desk, qtbot, make(**{POSTS: "[{", MESSAGES: "{}"}))
    said = words_of(page)
    assert "What could not be read" in said
    assert "Could not be read" in said
    assert POSTS in said


def test_stop_leaves_the_review_as_it_was(
    page: GatherPage,
    desk: Desk,
    told: Told,
    review: Review,
    make: Make,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    going = threading.Event()

    def slow(
        self: Review, paths: object, *, on_progress: OnProgress, **given: object
    ) -> ImportResult:
        for number in range(1000):
            on_progress(Progress(number * 1_000_000, 412_000_000, "Reading posts."))
            going.set()
            threading.Event().wait(0.02)
        raise AssertionError("nobody stopped it")

    monkeypatch.setattr(Review, "add_export", slow)
    page.drop.chosen.emit((make("one.zip"), make("two.zip")))
    settle()
    assert page.progress.isVisible()
    assert not page.drop.isEnabled()
    assert "1 of 2: one.zip" in words_of(page)
    assert "If you stop, nothing from this file is kept." in words_of(page)
    qtbot.waitUntil(lambda: "of 412 MB" in page.progress.sentence)
    page.drop.chosen.emit((make("three.zip"),))
    press(page, "Stop")
    qtbot.waitUntil(lambda: not desk.jobs.busy and page.drop.isEnabled())
    settle()
    assert going.is_set()
    assert "Nothing from this file was kept." in words_of(page)
    assert review.imports() == ()
    assert told.errors == []
    page.refresh()
    settle()
    assert "Nothing from this file was kept." not in words_of(page)


def test_a_job_elsewhere_is_waited_for(
    page: GatherPage, desk: Desk, told: Told, review: Review, make: Make, qtbot: QtBot
) -> None:
    go = threading.Event()
    desk.jobs.start(
        lambda _: go.wait(60),
        on_done=lambda _: None,
        on_failed=told.errors.append,
        on_cancelled=lambda: None,
    )
    page.drop.chosen.emit((make(),))
    assert "Something else is still being done" in str(told.errors[0])
    assert page.drop.isEnabled()
    go.set()
    qtbot.waitUntil(lambda: not desk.jobs.busy)
    assert review.imports() == ()


@OVERLAYS
def test_an_import_is_forgotten_only_after_a_question(
    page: GatherPage, desk: Desk, review: Review, make: Make, qtbot: QtBot
) -> None:
    read(page, desk, qtbot, make())
    name = f"Forget the download of Facebook, {review.imports()[0].account}"
    answer_with("Keep it")
    press(page, name)
    assert len(review.imports()) == 1
    answer_with("Forget it")
    press(page, name)
    qtbot.waitUntil(lambda: not desk.jobs.busy)
    settle()
    assert review.imports() == ()
    assert "Added so far" not in words_of(page)


def test_what_was_read_last_time_is_there_again(
    page: GatherPage, desk: Desk, show: Show, make: Make, qtbot: QtBot, told: Told
) -> None:
    read(page, desk, qtbot, make())
    again = GatherPage(desk)
    put_up(again, show, "facebook")
    said = words_of(again)
    assert "What was read on" in said
    assert "Added so far" in said
    again.open("x")
    again.refresh()
    settle()
    assert "Added so far" not in words_of(again)


def test_files_can_be_dropped(
    page: GatherPage, desk: Desk, review: Review, make: Make, qtbot: QtBot
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(make()))])
    drop = QDropEvent(
        QPointF(20, 20),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    page.drop.dropEvent(drop)
    qtbot.waitUntil(lambda: len(review.imports()) == 1)
    qtbot.waitUntil(lambda: not desk.jobs.busy)


def test_nothing_of_the_persons_is_in_the_title(page: GatherPage) -> None:
    assert page.title == "Bring your download"
    assert page.heading().words == "Facebook"
