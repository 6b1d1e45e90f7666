"""Takes downloads in: files dropped or chosen, read one after another, and what came of them."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal, Slot

from desktop_app.errors import ExportError, KeepClearError
from desktop_app.jobs import OnProgress
from desktop_app.review import ImportResult, Review, Use
from ui.dates import day_of
from ui.page import Desk
from ui.widgets import button
from ui.widgets.announce import announce
from ui.widgets.card import Card, Notice
from ui.widgets.drop_zone import DropZone
from ui.widgets.imports_card import ImportsCard
from ui.widgets.layout import Column, clear
from ui.widgets.progress_card import ProgressCard
from ui.widgets.pupil_lists import PupilLists
from ui.widgets.read_card import ReadCard
from ui.widgets.scaffold import Scaffold
from ui.widgets.text import Heading, Text
from ui.widgets.tick import Tick
from ui.widgets.wrap import in_lines


class GatherPage(Scaffold):
    """The subject is a platform's id, or "" for downloads of any."""

    finished = Signal()
    back = Signal()
    asked = Signal(str, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(860)
        self.title = self.tr("Bring your download")
        self.entry = self.above = "accounts"
        self._desk = desk
        self._platform = ""
        self._waiting: list[tuple[Path, ...]] = []
        self._count = 0
        self._reading = False
        self._results: list[ImportResult] = []
        self._refused: list[BaseException] = []
        self._cards: list[ReadCard] = []
        self._heading = Heading(self.title)
        self._lead = Text("", "lead", "muted")
        top = Column(None, 6)
        top.addWidget(self._heading)
        top.addWidget(self._lead)
        self.box.addLayout(top)
        self.drop = DropZone()
        self.drop.chosen.connect(self.take)
        self.box.addWidget(self.drop)
        self.progress = ProgressCard()
        self.progress.stopped.connect(desk.jobs.stop)
        self.progress.hide()
        self.box.addWidget(self.progress)
        self.stopped = Notice("well", "info", self.tr("Stopped"), "")
        self.stopped.hide()
        self.box.addWidget(self.stopped)
        self.box.addWidget(self._options())
        self._read = Column(None, 16)
        self.box.addLayout(self._read)
        go_on = button.other(self.tr("Continue"))
        go_on.clicked.connect(self.finished)
        self.box.addWidget(in_lines((go_on,)))

    def open(self, subject: str) -> None:
        """Take downloads of this platform from now on; one that is being read is read on."""
        if subject != self._platform and not self._reading:
            self._results = []
        self._platform = subject

    def heading(self) -> Heading:
        """The platform's name."""
        return self._heading

    def refresh(self) -> None:
        """Show what was read so far."""
        name = self._name(self._platform)
        self._heading.say(name or self.title)
        lead = self.tr("Bring the download {platform} made for you, in as many parts as it came.")
        anything = self.tr("Several at once will do. Each is read after the other.")
        self._lead.say(lead.format(platform=name) if name else anything)
        if not self._reading:
            self.stopped.hide()
        self._show_read()

    # What the person gives.

    def _options(self) -> Card:
        card = Card(gap=6)
        self.messages = Tick(
            self.tr("Read my messages too. They stay closed unless you tick this.")
        )
        self.photos = Tick(
            self.tr("Look into my photos: when and where they were taken, never who is on them.")
        )
        self.lists = PupilLists()
        self.lists.refused.connect(self._desk.report)
        for part in (self.messages, self.photos, self.lists):
            card.box.addWidget(part)
        return card

    @Slot(object)
    def take(self, paths: Sequence[Path]) -> None:
        """Read these downloads, one after another."""
        if self._reading:
            return
        self._waiting = list(Review.downloads(paths))
        self._count = len(self._waiting)
        self._results, self._refused = [], []
        self.lists.fold.set_open(on=False)
        self.stopped.hide()
        self._next()

    # Reading.

    def _next(self) -> None:
        if not self._waiting:
            self._end()
            return
        parts = self._waiting.pop(0)
        started = self._desk.run(
            self,
            self._job(parts),
            on_done=self._one_read,
            on_failed=self._one_refused,
            on_cancelled=self._stop,
            on_progress=self.progress.show_progress,
        )
        if started:
            self._reading = True
            self._set_waiting(on=True)
            self.progress.begin(self._title(parts))
        else:
            self._waiting = []

    def _job(self, parts: Sequence[Path]) -> Callable[[OnProgress], ImportResult]:
        """What is done in the other thread; it holds values only, and touches no widget."""
        review = self._desk.review
        read = partial(
            review.add_export,
            parts,
            platform=self._platform or None,
            messages=self.messages.isChecked(),
            photos=self.photos.isChecked(),
            pupils=self.lists.pupils,
            recent_pupils=self.lists.recent_pupils,
        )

        def job(on_progress: OnProgress) -> ImportResult:
            result = read(on_progress=on_progress)
            usage = review.usage()
            for each in (result, *result.beside):
                if usage[each.coverage.platform] is Use.UNSAID:
                    review.set_usage(each.coverage.platform, Use.USE)
            review.checklist()  # made here, where it may take its time, for the window to show
            return result

        return job

    def _title(self, parts: Sequence[Path]) -> str:
        name = parts[0].name
        if len(parts) > 1:
            words = self.tr("{name} and {count} more parts")
            name = words.format(name=name, count=len(parts) - 1)
        if self._count == 1:
            return name
        words = self.tr("{number} of {total}: {name}")
        number = self._count - len(self._waiting)
        return words.format(number=number, total=self._count, name=name)

    def _one_read(self, result: ImportResult) -> None:
        self._results += (result, *result.beside)
        self._show_read()
        self._next()

    def _one_refused(self, error: BaseException) -> None:
        self._refused.append(error)
        self._next()

    def _stop(self) -> None:
        read = self.tr("What was read before it stays.") if self._results else ""
        words = self.tr("Nothing from this file was kept.")
        self.stopped.say(self.tr("Stopped"), f"{words} {read}".strip())
        self.stopped.show()
        announce(self.stopped, words)
        self._waiting = []
        self._end()

    def _end(self) -> None:
        self._reading = False
        self.lists.forget()
        self.progress.hide()
        self._set_waiting(on=False)
        self._desk.counts()
        self._show_read()
        self._say_refused()
        if self._results:
            QTimer.singleShot(0, self, self._show_first_result)
            announce(self, self.tr("Reading has ended. What was read is listed on this page."))

    @Slot()
    def _show_first_result(self) -> None:
        if self._cards:
            self.ensureWidgetVisible(self._cards[0].beginning)

    def _say_refused(self) -> None:
        """Say all refusals in the one place for them; one that nobody foresaw goes first."""
        unknown = [error for error in self._refused if not isinstance(error, KeepClearError)]
        if unknown:
            self._desk.report(unknown[0])
        elif len(self._refused) == 1:
            self._desk.report(self._refused[0])
        elif self._refused:
            self._desk.report(ExportError("\n".join(str(error) for error in self._refused)))
        self._refused = []

    def _set_waiting(self, *, on: bool) -> None:
        self.progress.setVisible(on)
        for part in (self.drop, self.messages, self.photos, self.lists):
            part.setEnabled(not on)

    # What was read.

    def _show_read(self) -> None:
        clear(self._read)
        names = {row.id: row.name for row in self._desk.review.platforms()}
        imports = [
            each
            for each in self._desk.review.imports()
            if self._platform in {"", each.coverage.platform}
        ]
        fresh = {result.id for result in self._results}
        shown = self._results or imports[-1:]
        self._cards = [self._card(each, names, fresh=each.id in fresh) for each in shown]
        for card in self._cards:
            self._read.addWidget(card)
        if imports:
            self._read.addWidget(Text(self.tr("Added so far"), "h2"))
            added = ImportsCard(imports, names)
            added.forget.connect(self._forget)
            self._read.addWidget(added)

    def _card(self, result: ImportResult, names: dict[str, str], *, fresh: bool) -> ReadCard:
        platform = result.coverage.platform
        words = (
            self.tr("What was read from {source}") if fresh else self.tr("What was read on {day}")
        )
        card = ReadCard(
            result,
            names.get(platform, platform),
            words.format(source=result.coverage.source, day=day_of(result.made)),
            len(self._desk.review.open_questions(platform)),
            fresh=fresh,
        )
        card.see.connect(lambda: self.asked.emit("results", platform))
        card.answer.connect(lambda: self.asked.emit("questions", platform))
        return card

    @Slot(int)
    def _forget(self, import_id: int) -> None:
        review = self._desk.review
        self._desk.run(self, lambda _: review.forget(import_id), on_done=self._forgotten)

    def _forgotten(self, _result: None) -> None:
        here = {each.id for each in self._desk.review.imports()}
        self._results = [each for each in self._results if each.id in here]
        self._desk.counts()
        self._show_read()

    def _name(self, platform: str) -> str:
        names = {row.id: row.name for row in self._desk.review.platforms()}
        return names.get(platform, "")
