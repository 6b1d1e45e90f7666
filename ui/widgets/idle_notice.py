"""Says that the window is about to lock, and that a touch is enough to keep it open."""

from PySide6.QtWidgets import QWidget

from ui.idle import Idle
from ui.widgets.card import Notice


class IdleNotice(Notice):
    """Hidden until the watch warns."""

    def __init__(self, idle: Idle, parent: QWidget | None = None) -> None:
        super().__init__("soon", "lock", parent=parent)
        self.say(
            self.tr("This window locks in one minute"),
            self.tr("Nothing is lost. Press a key or move the mouse to keep it open."),
        )
        self.hide()
        idle.warned.connect(self.show)
        idle.resumed.connect(self.hide)
