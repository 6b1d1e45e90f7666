"""Words on the window: labels that keep their kind of text when colours or sizes change."""

import re
from html import escape

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFocusEvent, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from ui import theme
from ui.tokens import FACES

_STRONG = re.compile(r"\*\*(.+?)\*\*")
_WORD_ROLES = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.ButtonText,
    QPalette.ColorRole.Text,
)


class Text(QLabel):
    """Plain words in one kind of text (a key of `FACES`) and one colour role.

    They wrap unless `wrap` is False. With `marked`, `**words**` are set in a stronger weight;
    everything else is always taken literally, so no words can become markup.
    """

    def __init__(
        self,
        words: str = "",
        role: str = "body",
        colour: str = "text",
        *,
        wrap: bool = True,
        marked: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._role = role
        self._colour = colour
        self._marked = marked
        self.setWordWrap(wrap)
        self.setTextFormat(Qt.TextFormat.RichText if wrap else Qt.TextFormat.PlainText)
        theme.current().changed.connect(self._restyle)
        self._restyle()

    @property
    def words(self) -> str:
        """The words without any marks."""
        return _STRONG.sub(r"\1", self._words) if self._marked else self._words

    def say(self, words: str) -> None:
        """Show other words."""
        if words != self._words:
            self._words = words
            self._show()

    def set_role(self, role: str, colour: str | None = None) -> None:
        """Set the words in another kind of text or colour."""
        self._role = role
        self._colour = colour or self._colour
        self._restyle()

    @Slot()
    def _restyle(self) -> None:
        look = theme.current()
        self.setFont(look.font(self._role))
        palette = QPalette(self.palette())
        for role in _WORD_ROLES:
            palette.setColor(role, look.colour(self._colour))
            palette.setColor(QPalette.ColorGroup.Disabled, role, look.colour("disabled"))
        self.setPalette(palette)
        self._show()

    def _show(self) -> None:
        if not self.wordWrap():
            self.setText(self._words)
            return
        words = escape(self._words).replace("\n", "<br>")
        if self._marked:
            words = _STRONG.sub(r'<span style="font-weight:600">\1</span>', words)
        line = FACES[self._role].line
        self.setText(f'<p style="line-height:{line}%; margin:0">{words}</p>' if words else "")


class Heading(Text):
    """A heading; a page's own can take the focus, so that a screen reader begins there."""

    def __init__(
        self,
        words: str = "",
        role: str = "h1",
        colour: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words, role, colour, parent=parent)

    def take_focus(self) -> None:
        """Move the focus here until the person moves on."""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave the tab order again once the focus has gone."""
        super().focusOutEvent(event)
        if event.reason() not in (
            Qt.FocusReason.ActiveWindowFocusReason,
            Qt.FocusReason.PopupFocusReason,
        ):
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
