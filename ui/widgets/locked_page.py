"""What Hide leads back to: a card in an empty window, with nothing of the review."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.widgets import button
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.glyph import Glyph
from ui.widgets.layout import Column, Row
from ui.widgets.text import Heading, Text
from ui.widgets.wrap import Wrap


class LockedPage(QWidget):
    """Signals: `unlock` (the passphrase, "" where none is needed) and `start_over`."""

    unlock = Signal(str)
    start_over = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = Heading(self.tr("Locked"))
        self._words = Text(
            self.tr("Nothing is shown until you open it again. Your place was kept."),
            "body",
            "muted",
        )
        self.field = Field(self.tr("Your passphrase"), secret=True)
        self.field.edit.returnPressed.connect(self._open)
        self.button = button.main(self.tr("Open my review"))
        self.button.clicked.connect(self._open)
        self.forgot = button.quiet(self.tr("I forgot it"))
        self.forgot.clicked.connect(self._say_forgot)
        self._new = button.other(self.tr("Begin a new review"))
        self._new.clicked.connect(self.start_over)
        self._lost = Text(
            self.tr(
                "Nobody can open it without the passphrase, and nobody can reset it. You can "
                "begin a new review and add your downloads again."
            ),
            "small",
            "muted",
        )
        self._card = self._build()
        across = Row(None, 0)
        across.addStretch(1)
        across.addWidget(self._card, 1000)
        across.addStretch(1)
        down = Column(self, 0, (16, 16, 16, 16))
        down.addStretch(2)
        down.addLayout(across)
        down.addStretch(3)
        theme.current().changed.connect(self._restyle)
        self._restyle()

    def ask(self, *, passphrase: bool) -> None:
        """Ask for the passphrase, or only for a press of the button."""
        self.field.write("")
        self.field.complain("")
        self.field.setVisible(passphrase)
        self.forgot.setVisible(passphrase)
        for part in (self._lost, self._new):
            part.hide()
        self.wait(waiting=False)

    def wait(self, *, waiting: bool) -> None:
        """Say that the review is being opened."""
        self.button.setEnabled(not waiting)
        self.button.setText(self.tr("Opening…") if waiting else self.tr("Open my review"))

    def complain(self, sentence: str) -> None:
        """Say why it did not open."""
        self.wait(waiting=False)
        self.field.complain(sentence)
        self.take_focus()

    def take_focus(self) -> None:
        """Move the keyboard to where it is needed."""
        target = self.field.edit if self.field.isVisible() else self.button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> Card:
        card = Card(padding=32, gap=12)
        at_left = Qt.AlignmentFlag.AlignLeft
        card.box.addWidget(Glyph("lock", 34), 0, at_left)
        top = Column(None, 4)
        top.addWidget(self.heading)
        top.addWidget(self._words)
        card.box.addLayout(top)
        card.box.addWidget(self.field)
        line = QWidget()
        wrap = Wrap(line, 20)
        wrap.addWidget(self.button)
        wrap.addWidget(self.forgot)
        card.box.addWidget(line)
        card.box.addWidget(self._lost)
        card.box.addWidget(self._new, 0, at_left)
        return card

    @Slot()
    def _restyle(self) -> None:
        self._card.setMaximumWidth(theme.current().text_px(420))

    @Slot()
    def _open(self) -> None:
        self.unlock.emit(self.field.edit.text())

    @Slot()
    def _say_forgot(self) -> None:
        for part in (self._lost, self._new):
            part.show()
