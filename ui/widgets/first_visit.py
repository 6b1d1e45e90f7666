"""What a person sees first: what Keep Clear does, what it never does, and how it goes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets import button
from ui.widgets.card import Notice
from ui.widgets.layout import Column, Columns
from ui.widgets.points import Point, PointsAcross
from ui.widgets.start_picture import StartPicture
from ui.widgets.text import Heading, Text
from ui.widgets.wrap import in_lines


class FirstVisit(QWidget):
    """The claim, three promises and two ways in; `sent` counts what ever left this computer."""

    begin = Signal()
    one = Signal()
    demo = Signal()

    def __init__(self, sent: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = Heading(self.tr("Check your own accounts, in private"), "display")
        words = QWidget()
        column = Column(words, 16)
        column.addWidget(self.heading)
        lead = self.tr(
            "Keep Clear helps you see what your accounts show, and what to tidy first, next to "
            "your Trust’s social networking policy."
        )
        column.addWidget(Text(lead, "lead", "muted"))
        for promise in self._promises():
            column.addWidget(promise)
        column.addWidget(self._ways_in())
        box = Column(self, 20)
        box.addWidget(Columns(words, StartPicture(sent), shares=(31, 17), under=50, gap=56))
        steps = Column(None, 10)
        steps.addWidget(Text(self.tr("How it goes"), "h2"))
        steps.addWidget(self._how_it_goes())
        box.addLayout(steps)
        box.addWidget(self._about_hide())

    def _promises(self) -> tuple[Point, ...]:
        return (
            Point(
                "computer",
                self.tr("It stays on this computer"),
                self.tr("Your downloads are read here. Nobody at work sees your results."),
            ),
            Point(
                "person",
                self.tr("You decide"),
                self.tr("It never changes, posts or deletes anything. You get a private list."),
            ),
            Point(
                "undo",
                self.tr("Stop when you like"),
                self.tr("A first look takes about 20 minutes. You can do it bit by bit."),
            ),
        )

    def _ways_in(self) -> QWidget:
        begin = button.main(self.tr("Begin"))
        begin.setAccessibleDescription(self.tr("Check everything, step by step"))
        begin.clicked.connect(self.begin)
        one = button.other(self.tr("Check one account"))
        one.clicked.connect(self.one)
        demo = button.quiet(self.tr("See it with a made-up person"))
        demo.clicked.connect(self.demo)
        return in_lines((begin, one, demo), 18, 10)

    def _how_it_goes(self) -> PointsAcross:
        return PointsAcross(
            [
                (
                    self.tr("Say what to look for"),
                    self.tr("Your name, your school, its nicknames."),
                ),
                (self.tr("Bring your downloads"), self.tr("From the accounts you choose.")),
                (self.tr("Look and sort"), self.tr("Posts, people, photos, settings.")),
                (self.tr("Work down your list"), self.tr("In your own time. Nothing is sent.")),
            ]
        )

    def _about_hide(self) -> Notice:
        words = self.tr(
            "Press **Ctrl + Shift + H**, or Hide at the top right. The window goes blank, then "
            "away, and your review is locked. It works on every page."
        )
        title = self.tr("If somebody comes in")
        return Notice("well", "hide", title, words, marked=True)
