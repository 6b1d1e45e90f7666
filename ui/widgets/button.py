"""The four kinds of button."""

from enum import StrEnum

from PySide6.QtCore import QEvent, QSize, Slot
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui import icons, theme


class Kind(StrEnum):
    """What a button is for; a page has one main button."""

    MAIN = "primary"
    OTHER = "other"
    QUIET = "quiet"
    DELETE = "delete"


_INK = {Kind.MAIN: "on_primary", Kind.OTHER: "text", Kind.QUIET: "primary", Kind.DELETE: "first"}


class Button(QPushButton):
    """A button that says what it does, with an icon before the words if one is named."""

    def __init__(
        self,
        words: str,
        kind: Kind = Kind.OTHER,
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words, parent)
        self._icon_name = icon
        self._kind = kind
        self.setAutoDefault(True)
        self.setProperty("k", str(kind))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        theme.current().changed.connect(self._restyle)
        self._restyle()

    def set_icon(self, name: str) -> None:
        """Show another icon before the words."""
        self._icon_name = name
        self._restyle()

    @Slot()
    def _restyle(self) -> None:
        if self._icon_name:
            look = theme.current()
            side = look.icon_px(18)
            self.setIconSize(QSize(side + icons.GAP, side))
            ink = _INK[self._kind]
            self.setIcon(icons.for_button(self._icon_name, ink, self.devicePixelRatioF()))

    def changeEvent(self, event: QEvent) -> None:
        """Keep the size in step with the style sheet."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.updateGeometry()


def main(words: str, icon: str = "") -> Button:
    """The one button that goes on."""
    return Button(words, Kind.MAIN, icon)


def other(words: str, icon: str = "") -> Button:
    """A button beside the main one."""
    return Button(words, Kind.OTHER, icon)


def quiet(words: str, icon: str = "") -> Button:
    """A button without a box."""
    return Button(words, Kind.QUIET, icon)


def delete(words: str, icon: str = "") -> Button:
    """A button that deletes what it names."""
    return Button(words, Kind.DELETE, icon)
