"""Lists of pupils to compare with for one run: in memory only, and never needed."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.errors import KeepClearError
from desktop_app.review.beside import names_in
from ui.widgets import button
from ui.widgets.card import Notice
from ui.widgets.fold import Fold
from ui.widgets.layout import Column
from ui.widgets.text import Text
from ui.widgets.wrap import in_lines


class PupilLists(QWidget):
    """Holds what was chosen until `forget`; `refused` carries why a list cannot be used."""

    refused = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pupils: tuple[str, ...] = ()
        self.recent_pupils: tuple[str, ...] = ()
        content = QWidget()
        column = Column(content, 10)
        title = self.tr("A list of pupils is school data. You never need one.")
        words = self.tr(
            "Use one only where your school lets you. It is held in memory for the next download "
            "and then let go. It is never written down."
        )
        column.addWidget(Notice("soon", "info", title, words))
        self.choose = button.other(self.tr("Choose a list of pupils…"))
        self.choose_recent = button.other(self.tr("Choose a list of recent pupils…"))
        self.choose.clicked.connect(self._choose)
        self.choose_recent.clicked.connect(self._choose_recent)
        column.addWidget(in_lines((self.choose, self.choose_recent), 12))
        self._said = Text("", "small")
        self._drop = button.quiet(self.tr("Let the lists go now"))
        self._drop.clicked.connect(self.forget)
        column.addWidget(self._said)
        column.addWidget(in_lines((self._drop,)))
        self.fold = Fold(
            self.tr("Compare with a list of pupils…"), self.tr("Fold this away"), content
        )
        Column(self, 0).addWidget(self.fold)
        self._say()

    @property
    def said(self) -> str:
        """What it says of the lists; never a name."""
        return self._said.words

    @Slot()
    def forget(self) -> None:
        """Let the names go."""
        self.pupils = self.recent_pupils = ()
        self._say()

    def take(self, path: Path, *, recent: bool) -> None:
        """Read a list; names are held here and nowhere else."""
        try:
            names = names_in(path)
        except KeepClearError as error:
            self.refused.emit(error)
            return
        if recent:
            self.recent_pupils = names
        else:
            self.pupils = names
        self._say()

    @Slot()
    def _choose(self) -> None:
        self._ask(lambda path: self.take(path, recent=False))

    @Slot()
    def _choose_recent(self) -> None:
        self._ask(lambda path: self.take(path, recent=True))

    def _ask(self, take: Callable[[Path], None]) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Choose a list with one name a line"),
            "",
            self.tr("Lists of names (*.txt *.csv)"),
        )
        if name:
            take(Path(name))

    def _say(self) -> None:
        held = bool(self.pupils or self.recent_pupils)
        words = self.tr("Names in memory for the next download: {pupils} and {recent} recent.")
        self._said.say(
            words.format(pupils=len(self.pupils), recent=len(self.recent_pupils)) if held else ""
        )
        self._said.setVisible(held)
        self._drop.setVisible(held)
