"""The report: what the file will hold, what goes in, and where it is saved."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QSizePolicy, QWidget

from desktop_app import paths
from ui.page import Desk
from ui.report_preview import preview_of
from ui.widgets import button
from ui.widgets.button import Button
from ui.widgets.card import Card, EmptyCard, Notice, line
from ui.widgets.error_card import ErrorCard
from ui.widgets.layout import Column, Columns
from ui.widgets.progress_card import ProgressCard
from ui.widgets.report_page import ReportPage as Paper
from ui.widgets.scaffold import Scaffold
from ui.widgets.text import Heading, Text
from ui.widgets.tick import Tick

if TYPE_CHECKING:  # the review brings the database along, which the first paint need not wait for
    from desktop_app.review import ReportOptions

FILE_NAME = "my-private-list.pdf"
"""What the file is called unless the person says otherwise; it names nobody."""


class ReportPage(Scaffold):
    """Shows the report, and saves it as a PDF where the person says."""

    finished = Signal()
    back = Signal()
    asked = Signal(str, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(1080)
        self.title = self.tr("Report")
        self.entry, self.above = "report", ""
        self._desk = desk
        self._path: Path | None = None
        self._heading = self.begin(self.title, self.tr("This is what the file will hold."))
        self.paper = Paper()
        self.done = Tick(self.tr("What is done already"), on=True)
        self.excerpts = Tick(self.tr("The words of each post"), on=True)
        self.names = Tick(self.tr("The names of other people"))
        self.save = _across(button.main(self.tr("Save as PDF…")))
        self.errors = ErrorCard()
        self.progress = ProgressCard("report")
        self.warning = Notice("soon", "folder", "", "", buttons=self._choices())
        self.saved = Notice("fine", "done", "", "", buttons=(self._opener(),))
        self._empty = self._nothing_yet()
        side = self._side()
        self._columns = Columns(side, self.paper, shares=(30, 70), under=46, gap=24, turned=True)
        self.box.addWidget(self._empty)
        self.box.addWidget(self._columns)
        for tick in (self.done, self.excerpts, self.names):
            tick.toggled.connect(self._preview)
        self.save.clicked.connect(self._choose_place)
        self.progress.stopped.connect(desk.jobs.stop)

    def open(self, subject: str) -> None:
        """The report is about the whole review."""

    def refresh(self) -> None:
        """Read the review again."""
        checklist = self._desk.review.checklist()
        known = bool(checklist.coverage or checklist.items or self._desk.review.answered())
        self._empty.setVisible(not known)
        self._columns.setVisible(known)
        for notice in (self.warning, self.saved, self.errors):
            notice.hide()
        self.progress.setVisible(self.progress.isVisibleTo(self) and self._desk.jobs.busy)
        self._preview()

    def heading(self) -> Heading:
        """The page's heading."""
        return self._heading

    @property
    def options(self) -> "ReportOptions":
        """What goes in, as it is ticked."""
        from desktop_app.review import ReportOptions  # noqa: PLC0415 -- brings the database along

        return ReportOptions(
            names=self.names.isChecked(),
            excerpts=self.excerpts.isChecked(),
            done=self.done.isChecked(),
        )

    def save_to(self, path: Path) -> None:
        """Save the report there, or first say why the place is no good one."""
        self._path = path
        self.saved.hide()
        self.errors.hide()
        warned = paths.warning_about(path.parent)
        if warned:
            self.warning.say(self.tr("This is not a private place"), warned)
            self.warning.show()
        else:
            self._save()

    def _side(self) -> QWidget:
        side = QWidget()
        column = Column(side, 12)
        card = Card(gap=4)
        card.box.addWidget(Text(self.tr("What goes in"), "h3"))
        always = self.tr("What to do and how, and which line of the policy it is, always go in.")
        card.box.addWidget(Text(always, "small", "muted"))
        card.box.addWidget(self.done)
        card.box.addWidget(self.excerpts)
        card.box.addWidget(line())
        card.box.addWidget(self.names)
        hint = self.tr("Other people stay out of the file unless you tick this.")
        self.names.setAccessibleDescription(hint)
        card.box.addWidget(Text(hint, "small", "muted"))
        column.addWidget(card)
        found = self.tr(
            "A saved file can be found by others who use this computer. Save it where only you "
            "can look."
        )
        column.addWidget(Notice("soon", "folder", "", found))
        for part in (self.save, self.warning, self.progress, self.errors, self.saved):
            column.addWidget(part)
        self.progress.hide()
        return side

    def _choices(self) -> tuple[Button, Button]:
        other = button.other(self.tr("Choose another place…"))
        other.clicked.connect(self._choose_place)
        anyway = button.quiet(self.tr("Save it there anyway"))
        anyway.clicked.connect(self._save)
        return other, anyway

    def _opener(self) -> Button:
        see = button.other(self.tr("Open the file"), "out")
        see.clicked.connect(self._open_file)
        return see

    def _nothing_yet(self) -> QWidget:
        go = button.main(self.tr("Go to Accounts"))
        go.clicked.connect(lambda: self.asked.emit("accounts", ""))
        words = self.tr("There is a report once you have looked at the first account.")
        return EmptyCard("report", self.tr("Nothing to report yet"), words, go)

    @Slot()
    def _preview(self) -> None:
        self.paper.show_preview(preview_of(self._desk.review, self.options))

    @Slot()
    def _choose_place(self) -> None:
        places = QStandardPaths.StandardLocation.DocumentsLocation
        usual = Path(QStandardPaths.writableLocation(places)) / FILE_NAME
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save your report"), str(usual), self.tr("PDF files (*.pdf)")
        )
        if chosen:
            path = Path(chosen)
            self.save_to(path if path.suffix else path.with_suffix(".pdf"))

    @Slot()
    def _save(self) -> None:
        path, options, review = self._path, self.options, self._desk.review
        if path is None:
            return
        self.warning.hide()
        begun = self._desk.run(
            self,
            lambda on_progress: review.save_pdf(path, options, on_progress),
            on_done=self._done,
            on_failed=self._failed,
            on_cancelled=self._stopped,
            on_progress=self.progress.show_progress,
        )
        if begun:
            self.save.setEnabled(False)
            self.progress.begin(
                self.tr("Writing your report"), self.tr("If you stop, no file is left.")
            )
            self.progress.show()

    def _done(self, _result: None) -> None:
        self._stopped()
        words = self.tr("“{name}” is on this computer only. Nothing was sent.")
        name = self._path.name if self._path is not None else ""
        self.saved.say(self.tr("Your report is saved"), words.format(name=name))
        self.saved.show()

    def _failed(self, error: BaseException) -> None:
        self._stopped()
        self.errors.show_error(error, self.tr("The report was not saved"))

    def _stopped(self) -> None:
        self.progress.hide()
        self.save.setEnabled(True)

    @Slot()
    def _open_file(self) -> None:
        if self._path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path)))


def _across(made: Button) -> Button:
    """A button as wide as its column, which is narrow."""
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return made
