"""Who the person can turn to, as the policy's pack names them."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from checks.model import Helper
from ui.widgets.layout import Column
from ui.widgets.text import Text


class Helpers(QWidget):
    """Each helper with when to turn to them and how to reach them, in the pack's order."""

    def __init__(self, helpers: Sequence[Helper], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box = Column(self, 10)
        for helper in helpers:
            one = Column(None, 1)
            role = f"{helper.role}: {helper.contact}" if helper.contact else helper.role
            one.addWidget(Text(role, "row"))
            one.addWidget(Text(helper.when, "small", "muted"))
            box.addLayout(one)
