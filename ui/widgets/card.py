"""Cards: flat boxes on the page, plain or tinted by meaning, and notices with an icon."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from ui.widgets.button import Button
from ui.widgets.glyph import Glyph
from ui.widgets.layout import Column, Row
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap

INKS = {
    "info": "primary",
    "first": "first",
    "soon": "soon",
    "check": "check",
    "fine": "fine",
    "well": "muted",
    "card": "primary",
}
"""The colour of the icon on each kind of card; the keys are the kinds there are."""


class Card(QFrame):
    """A box of one kind (a key of `INKS`); put widgets into its `box`."""

    def __init__(
        self,
        kind: str = "card",
        *,
        padding: int = 20,
        gap: int = 12,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("k", kind)
        self.box = Column(self, gap, (padding, padding, padding, padding))


class Notice(Card):
    """A tinted card: icon, a title, a sentence or two and at most two buttons.

    Use it for what came back, warnings, what is finished and what could not be done. With
    `beside`, the buttons stand at the right. `words` may hold `**strong**` parts if `marked`.
    """

    def __init__(
        self,
        kind: str,
        icon: str,
        title: str = "",
        words: str = "",
        *,
        buttons: Sequence[Button] = (),
        beside: bool = False,
        marked: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(kind, padding=18, parent=parent)
        self.title = Text(title, "row")
        self.words = Text(words, "small", "muted" if kind == "well" else "text", marked=marked)
        self._buttons = QWidget()
        column = Column(None, 10)
        texts = Column(None, 0)
        texts.addWidget(self.title)
        texts.addWidget(self.words)
        column.addLayout(texts)
        wrap = Wrap(self._buttons, 18)
        for button in buttons:
            wrap.addWidget(button)
        row = Row(None, 14)
        row.addWidget(Glyph(icon, 22, INKS[kind]), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        if beside and buttons:
            row.addWidget(self._buttons, 0, Qt.AlignmentFlag.AlignVCenter)
        else:
            column.addWidget(self._buttons)
        self.box.addLayout(row)
        self._buttons.setVisible(bool(buttons))
        self.say(title, words)

    def say(self, title: str, words: str) -> None:
        """Show another title and other words; an empty one takes no room."""
        self.title.say(title)
        self.words.say(words)
        self.title.setVisible(bool(title))
        self.words.setVisible(bool(words))


class EmptyCard(Card):
    """What stands where there is nothing yet: an icon, one sentence and one button."""

    def __init__(
        self,
        icon: str,
        title: str,
        words: str,
        button: Button | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(padding=48, gap=10, parent=parent)
        middle = Qt.AlignmentFlag.AlignHCenter
        self.box.addWidget(Glyph(icon, 40), 0, middle)
        for text in (Text(title, "h2"), Text(words, "body", "muted")):
            text.setAlignment(middle)
            self.box.addWidget(text)
        if button is not None:
            self.box.space(6)
            self.box.addWidget(button, 0, middle)


def line() -> QFrame:
    """A hairline across; it is decoration."""
    edge = QFrame()
    edge.setProperty("k", "line")
    edge.setFixedHeight(1)
    return edge
