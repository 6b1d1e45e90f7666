"""What went wrong, in one sentence, with details for IT that hold nothing of the person's."""

import traceback
from pathlib import PurePath

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_app.errors import KeepClearError
from ui.widgets import button
from ui.widgets.announce import announce
from ui.widgets.card import Notice
from ui.widgets.text import Text


class ErrorCard(Notice):
    """Hidden until `show_error`; `dismissed` says that it was put away.

    A `KeepClearError`'s own sentence is shown unchanged. Of anything else only the kind of
    error and the line of the program are shown, never its words.
    """

    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._close = button.other(QCoreApplication.translate("ErrorCard", "Put this away"))
        words = QCoreApplication.translate("ErrorCard", "Details for IT")
        self._fold = button.quiet(words, "down")
        super().__init__("first", "first", buttons=(self._close, self._fold), parent=parent)
        self._details = Text("", "small", "muted")
        self.box.addWidget(self._details)
        self._close.clicked.connect(self._put_away)
        self._fold.clicked.connect(self._unfold)
        self.hide()

    @property
    def sentence(self) -> str:
        """What it says."""
        return self.words.words

    @property
    def details(self) -> str:
        """What the details say."""
        return self._details.words

    def show_error(self, error: BaseException, title: str = "") -> None:
        """Say what went wrong; `title` says what could not be done, where that is known."""
        ours = isinstance(error, KeepClearError)
        self.say(title or self.tr("This did not work"), str(error) if ours else self._unexpected())
        self._details.say("" if ours else place_of(error))
        self._fold.setVisible(not ours)
        self._details.hide()
        self.show()
        announce(self, f"{self.title.words}. {self.sentence}")

    def _unexpected(self) -> str:
        return self.tr(
            "Something unexpected happened, so this was not finished. Your review is as it was. "
            "You can carry on, or close Keep Clear and open it again."
        )

    @Slot()
    def _unfold(self) -> None:
        self._details.setVisible(self._details.isHidden())

    @Slot()
    def _put_away(self) -> None:
        self.hide()
        self.dismissed.emit()


def place_of(error: BaseException) -> str:
    """The kind of an error and the file and line it rose at; never its words."""
    frames = traceback.extract_tb(error.__traceback__)
    if not frames:
        return type(error).__name__
    last = frames[-1]
    return f"{type(error).__name__}, {PurePath(last.filename).name}, line {last.lineno}"
