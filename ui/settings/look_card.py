"""Text size, colours, and after how long the window locks by itself."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ui import idle, theme
from ui.theme import Scheme
from ui.tokens import SCALES
from ui.widgets.card import Card
from ui.widgets.chip import Switch
from ui.widgets.layout import Column
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap


class LookCard(Card):
    """Three switches, each of which holds at once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        look = theme.current()
        sizes = [(str(scale), f"{round(scale * 100)} %") for scale in SCALES]
        schemes = [
            (Scheme.SYSTEM, self.tr("Same as computer")),
            (Scheme.LIGHT, self.tr("Light")),
            (Scheme.DARK, self.tr("Dark")),
        ]
        self.size_switch = Switch(self.tr("Text size"), sizes, str(look.scale))
        self.colours = Switch(self.tr("Colours"), schemes, look.scheme)
        self.size_switch.chosen.connect(lambda value: look.set_scale(float(value)))
        self.colours.chosen.connect(lambda value: look.set_scheme(Scheme(value)))
        holder = QWidget()
        wrap = Wrap(holder, 48, 16)
        wrap.addWidget(_titled(self.tr("Text size"), self.size_switch))
        wrap.addWidget(_titled(self.tr("Colours"), self.colours))
        watch = idle.current()
        self.lock: Switch | None = None
        if watch is not None:
            waits = [(str(minutes), self._wait(minutes)) for minutes in idle.MINUTES]
            self.lock = Switch(self.tr("Lock by itself"), waits, str(watch.minutes))
            self.lock.chosen.connect(lambda value: watch.set_minutes(int(value)))
            wrap.addWidget(_titled(self.tr("Lock by itself when nobody is there"), self.lock))
        self.box.addWidget(holder)
        look.changed.connect(self.refresh)

    @Slot()
    def refresh(self) -> None:
        """Show what holds now; a guided session changes the text size."""
        look, watch = theme.current(), idle.current()
        self.size_switch.choose(str(look.scale))
        self.colours.choose(look.scheme)
        if self.lock is not None and watch is not None:
            self.lock.choose(str(watch.minutes))

    def _wait(self, minutes: int) -> str:
        return self.tr("{count} minutes").format(count=minutes) if minutes else self.tr("Never")


def _titled(title: str, switch: Switch) -> QWidget:
    holder = QWidget()
    column = Column(holder, 6)
    column.addWidget(Text(title, "small_strong", wrap=False))
    column.addWidget(switch)
    return holder
