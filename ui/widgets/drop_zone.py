"""Where a download is let go, or chosen with a button."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QFileDialog, QWidget

from ui import theme
from ui.widgets import brush, button
from ui.widgets.glyph import Glyph
from ui.widgets.layout import Box, Column, Row
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap


class DropZone(QWidget):
    """Takes files and folders; `chosen` carries them as a tuple of `Path`."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._over = False
        self.setAcceptDrops(True)
        self._title = Text(self.tr("Drop your download here"), "row")
        hint = self.tr("Zip files or a folder. They are read where they are. Nothing is copied.")
        words = Column(None, 2)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(Text(hint, "hint", "muted"))
        words.addStretch(1)
        self.files = button.main(self.tr("Choose files…"))
        self.folder = button.other(self.tr("Choose a folder…"))
        self.files.clicked.connect(self._choose_files)
        self.folder.clicked.connect(self._choose_folder)
        self._buttons = QWidget()
        wrap = Wrap(self._buttons, 16, 8)
        wrap.addWidget(self.files)
        wrap.addWidget(self.folder)
        left = Row(None, 18)
        left.addWidget(Glyph("drop", 28), 0)
        left.addLayout(words, 1)
        self._row = Row(self, 18, (24, 24, 24, 24))
        self._row.addLayout(left, 1)
        self._row.addWidget(self._buttons, 0, Qt.AlignmentFlag.AlignVCenter)
        theme.current().changed.connect(self._arrange)
        self._arrange()

    @property
    def over(self) -> bool:
        """Whether something that can be dropped is held above it."""
        return self._over

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons under the words where there is little room."""
        super().resizeEvent(event)
        self._arrange()

    @Slot()
    def _arrange(self) -> None:
        self.setMinimumHeight(theme.current().px(132))  # tall enough to hit with a file in hand
        narrow = theme.ems(self) < 46
        self._row.setDirection(Box.Direction.TopToBottom if narrow else Box.Direction.LeftToRight)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Say that files may be let go here."""
        if _paths(event):
            event.acceptProposedAction()
            self._show_over(over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Go back to how it was."""
        super().dragLeaveEvent(event)
        self._show_over(over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was let go."""
        self._show_over(over=False)
        paths = _paths(event)
        if paths:
            event.acceptProposedAction()
            self.chosen.emit(paths)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dashes, or a solid edge while something is held above it."""
        with QPainter(self) as painter:
            brush.smooth(painter)
            if self._over:
                brush.box(painter, self.rect(), 12, "tint", "primary", 2)
                return
            brush.box(painter, self.rect(), 12, "surface")
            pen = QPen(theme.current().colour("border"), 1.5)
            pen.setDashPattern([6, 4])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 12, 12)

    def _show_over(self, *, over: bool) -> None:
        self._over = over
        dropping = self.tr("Let go to read it")
        self._title.say(dropping if over else self.tr("Drop your download here"))
        self.update()

    @Slot()
    def _choose_files(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Choose your download"))
        self._take(tuple(Path(name) for name in names))

    @Slot()
    def _choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Choose the folder"))
        self._take((Path(name),) if name else ())

    def _take(self, paths: tuple[Path, ...]) -> None:
        if paths:
            self.chosen.emit(paths)


def _paths(event: QDropEvent) -> tuple[Path, ...]:
    """The files and folders that are being dragged; links to elsewhere are left out."""
    return tuple(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
