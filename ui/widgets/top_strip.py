"""The strip above every page: the way back at the left, Hide at the right, always there."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from ui.widgets import button
from ui.widgets.glyph import Glyph
from ui.widgets.layout import Row
from ui.widgets.sidebar import Entry

_WIDE, _TIGHT = (32, 12, 24, 4), (16, 12, 14, 4)


class TopStrip(QWidget):
    """Signals: `back`, `hide_asked`, and `chosen` (the name of a page, from the menu)."""

    back = Signal()
    hide_asked = Signal()
    chosen = Signal(str)

    def __init__(self, entries: Sequence[Entry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = Glyph("icon", 30)
        self.menu_button = button.other(self.tr("Menu"), "menu")
        self._menu = QMenu(self)
        for entry in entries:
            action = self._menu.addAction(entry.words)
            action.setData(entry.page)
        self._menu.triggered.connect(lambda action: self.chosen.emit(str(action.data())))
        self.menu_button.clicked.connect(self._open_menu)
        self.crumb = button.quiet("", "back")
        self.crumb.clicked.connect(self.back)
        self.hide_button = button.other(self.tr("Hide"), "hide")
        keys = self.tr("Blank and lock this window: Ctrl+Shift+H")
        self.hide_button.setToolTip(keys)
        self.hide_button.setAccessibleDescription(keys)
        self.hide_button.clicked.connect(self.hide_asked)
        self._row = Row(self, 14, _WIDE)
        middle = Qt.AlignmentFlag.AlignVCenter
        for part in (self._mark, self.menu_button, self.crumb):
            self._row.addWidget(part, 0, middle)
        self._row.addStretch(1)
        self._row.addWidget(self.hide_button, 0, middle)
        self.show_narrow(narrow=False)
        self.show_above("")

    @property
    def menu(self) -> QMenu:
        """The menu that takes the sidebar's place in a narrow window."""
        return self._menu

    def show_above(self, words: str) -> None:
        """Show the way back to a page, or none."""
        self.crumb.setText(words)
        self.crumb.setAccessibleName(self.tr("Back to {page}").format(page=words))
        self.crumb.setVisible(bool(words))

    def show_narrow(self, *, narrow: bool) -> None:
        """Show the menu in place of the sidebar."""
        self._row.set_margins(_TIGHT if narrow else _WIDE)
        self._mark.setVisible(narrow)
        self.menu_button.setVisible(narrow)

    @Slot()
    def _open_menu(self) -> None:
        corner = self.menu_button.rect().bottomLeft()
        self._menu.popup(self.menu_button.mapToGlobal(corner))
