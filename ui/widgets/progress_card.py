"""What is being done, how far it is, and Stop."""

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from desktop_app.jobs import Progress
from ui import theme
from ui.widgets import brush
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.glyph import Glyph
from ui.widgets.layout import Column, Row
from ui.widgets.text import Text

_MB = 1_000_000
_SETTLED = 3_000
"""Milliseconds before a time left is worth saying."""


class Bar(QProgressBar):
    """A flat bar; where the total is unknown it shows no part of it as done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(0, 1000)
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.current().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        look = theme.current()
        return QSize(look.px(120), look.px(10))

    def minimumSizeHint(self) -> QSize:
        """Its own height, not that of a line of words."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The well, and the part that is done."""
        with QPainter(self) as painter:
            brush.smooth(painter)
            radius = self.height() / 2
            brush.box(painter, self.rect(), radius, "sunken", "border")
            share = self.value() / self.maximum()
            if share > 0:
                path = QPainterPath()
                path.addRoundedRect(QRectF(self.rect()), radius, radius)
                painter.setClipPath(path)
                done = QRectF(0, 0, max(self.width() * share, self.height()), self.height())
                brush.box(painter, done, radius, "primary")


class ProgressCard(Card):
    """Shows `Progress` as a bar and a sentence; `stopped` says that Stop was pressed."""

    stopped = Signal()

    def __init__(self, icon: str = "folder", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._clock = QElapsedTimer()
        self._title = Text("", "row")
        self._sentence = Text("", "small", "muted")
        self._bar = Bar()
        self._note = Text(self.tr("If you stop, nothing from this file is kept."), "small", "muted")
        self._stop = Button(self.tr("Stop"), icon="stop")
        self._stop.clicked.connect(self._pressed)
        words = Column(None, 0)
        words.addWidget(self._title)
        words.addWidget(self._sentence)
        top = Row(None, 14)
        top.addWidget(Glyph(icon, 22), 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        top.addWidget(self._stop, 0, Qt.AlignmentFlag.AlignTop)
        self.box.set_gap(10)
        self.box.addLayout(top)
        self.box.addWidget(self._bar)
        self.box.addWidget(self._note)

    @property
    def sentence(self) -> str:
        """The sentence under the title."""
        return self._sentence.words

    @property
    def stop_button(self) -> Button:
        """The Stop button."""
        return self._stop

    def begin(self, title: str, note: str | None = None) -> None:
        """Start anew with a title; `note` takes the place of what stopping means."""
        self._title.say(title)
        self._sentence.say("")
        self._sentence.hide()
        self._bar.setValue(0)
        self._bar.setAccessibleName(title)
        if note is not None:
            self._note.say(note)
        self._note.setVisible(bool(self._note.words))
        self._stop.setText(self.tr("Stop"))
        self._stop.setEnabled(True)
        self._clock.start()

    def show_progress(self, progress: Progress) -> None:
        """Show how far the job is."""
        parts = [progress.label] if progress.label else []
        if progress.total > 0:
            done = min(progress.done, progress.total)
            self._bar.setValue(int(1000 * done / progress.total))
            parts.append(amount(done, progress.total))
            left = time_left(self._clock.elapsed(), done, progress.total)
            parts.extend([left] if left else [])
        self._sentence.say(" ".join(parts))
        self._sentence.setVisible(bool(parts))

    def _pressed(self) -> None:
        self._stop.setEnabled(False)
        self._stop.setText(self.tr("Stopping…"))
        self.stopped.emit()


def amount(done: int, total: int) -> str:
    """How much is done, in megabytes, or kilobytes for small files."""
    if total >= 10 * _MB:
        words = QCoreApplication.translate("ProgressCard", "{done} of {total} MB.")
        return words.format(done=f"{done // _MB:,}", total=f"{total // _MB:,}")
    words = QCoreApplication.translate("ProgressCard", "{done} of {total} KB.")
    return words.format(done=f"{done // 1000:,}", total=f"{total // 1000:,}")


def time_left(elapsed: int, done: int, total: int) -> str:
    """How long it may still take, from milliseconds elapsed; "" while that cannot be told."""
    if elapsed < _SETTLED or done <= 0 or done >= total:
        return ""
    seconds = elapsed / 1000 * (total - done) / done
    if seconds < 50:
        return QCoreApplication.translate("ProgressCard", "Less than a minute left.")
    minutes = int(seconds / 60 + 0.5)
    if minutes <= 1:
        return QCoreApplication.translate("ProgressCard", "About 1 minute left.")
    words = QCoreApplication.translate("ProgressCard", "About {minutes} minutes left.")
    return words.format(minutes=minutes)
