"""Words on pills: shown only, or to be added and removed."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QSizePolicy, QWidget

from ui import icons, theme
from ui.widgets import brush
from ui.widgets.button import Button
from ui.widgets.layout import Column, Row
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap


class WordToken(QWidget):
    """One word on a pill; with `removable` it has a button that asks to take it away."""

    removed = Signal(str)

    def __init__(
        self, words: str, *, removable: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.words = words
        self._ground = "tint" if removable else "sunken"
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        box = Row(self, 2, (10, 1, 2 if removable else 10, 1))
        box.addWidget(Text(words, "small_strong", wrap=False))
        if removable:
            cross = _Cross(self.tr("Remove {word}").format(word=words))
            cross.clicked.connect(lambda: self.removed.emit(words))
            box.addWidget(cross)

    def sizeHint(self) -> QSize:
        """At least as high as its button."""
        size = super().sizeHint()
        return QSize(size.width(), max(size.height(), theme.current().icon_px(27)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The pill."""
        with QPainter(self) as painter:
            brush.smooth(painter)
            brush.box(painter, self.rect(), self.height() / 2, self._ground)


class _Cross(QAbstractButton):
    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty("focus_radius", 12)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.current().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Large enough to hit."""
        side = theme.current().icon_px(24)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A cross, on a disc while the mouse is over it."""
        with QPainter(self) as painter:
            brush.smooth(painter)
            if self.underMouse():
                brush.box(painter, self.rect(), self.width() / 2, "surface")
            inset = self.width() / 6
            inner = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            icons.paint(painter, "close", inner, theme.current().hex("muted"))


class WordTokens(QWidget):
    """A labelled set of words that can be added to and taken from.

    `changed` says that `words` is new. `add` is the words of the adding button ("Add a name").
    """

    changed = Signal()

    def __init__(
        self,
        label: str,
        words: Sequence[str] = (),
        *,
        add: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words: list[str] = []
        box = Column(self, 4)
        box.addWidget(Text(label, "small_strong"))
        self._line = QWidget()
        self._wrap = Wrap(self._line, 8, 6)
        self._add = Button(add, icon="plus")
        self._add.setProperty("k", "chip")
        self._add.setProperty("focus_radius", 16)
        self._add.setAccessibleDescription(label)
        self._add.clicked.connect(self._ask)
        self._edit = _WordEdit()
        self._edit.setAccessibleName(add)
        self._edit.written.connect(self._write)
        self._edit.hide()
        self._wrap.addWidget(self._add)
        self._wrap.addWidget(self._edit)
        box.addWidget(self._line)
        for word in words:
            self._put(word)

    @property
    def words(self) -> tuple[str, ...]:
        """The words in the order they were added."""
        return tuple(self._words)

    def _put(self, word: str) -> None:
        token = WordToken(word, removable=True)
        token.removed.connect(self._remove)
        self._wrap.insert(len(self._words), token)
        self._words.append(word)

    @Slot()
    def _ask(self) -> None:
        self._add.hide()
        self._edit.clear()
        self._edit.show()
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _write(self, words: str) -> None:
        had_focus = self._edit.hasFocus()
        self._edit.hide()
        self._add.show()
        new = [word for word in (part.strip() for part in words.split(",")) if word]
        fresh = [word for word in dict.fromkeys(new) if word not in self._words]
        for word in fresh:
            self._put(word)
        if had_focus:
            self._add.setFocus(Qt.FocusReason.OtherFocusReason)
        if fresh:
            self.changed.emit()

    @Slot(str)
    def _remove(self, word: str) -> None:
        place = self._words.index(word)
        token = self._wrap.takeAt(place).widget()
        token.hide()
        token.deleteLater()
        self._words.remove(word)
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()


class _WordEdit(QLineEdit):
    """A short line: Enter or leaving takes what is written, Escape takes nothing."""

    written = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._open = False
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.returnPressed.connect(self._finish)

    def sizeHint(self) -> QSize:
        """Room for a name."""
        return QSize(theme.current().text_px(180), super().sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Notice when it opens and when it is left."""
        if event.type() is QEvent.Type.Show:
            self._open = True
        elif event.type() is QEvent.Type.FocusOut:
            self._finish()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves without a word."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self._finish()
            return
        super().keyPressEvent(event)

    @Slot()
    def _finish(self) -> None:
        if self._open:
            self._open = False
            self.written.emit(self.text())


def shown(words: Sequence[str]) -> QWidget:
    """Words on pills that only show what will be looked for."""
    line = QWidget()
    wrap = Wrap(line, 6)
    for word in words:
        wrap.addWidget(WordToken(word))
    return line
