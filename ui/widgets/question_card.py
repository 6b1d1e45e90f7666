"""One guided question: counter, prompt, where to look, answers, and why it is asked."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from checks.model import Clause
from ui.widgets import button
from ui.widgets.choice import Choices
from ui.widgets.layout import Column, Columns, Row
from ui.widgets.steps import Steps
from ui.widgets.text import Heading, Text
from ui.widgets.why_card import WhyCard
from ui.widgets.wrap import Wrap


@dataclass(frozen=True, slots=True)
class QuestionView:
    """What the card shows, in words.

    `part` is (how many come before, how many there are), or None where an answer is changed;
    `options` are (value, words, hint); `answers` counts what was answered before.
    """

    prompt: str
    options: tuple[tuple[str, str, str], ...]
    value: str = ""
    part: tuple[int, int] | None = None
    where: str = ""
    checked: str = ""
    link: str = ""
    why: str = ""
    clause: Clause | None = None
    noticed: str = ""
    answers: int = 0


class QuestionCard(QWidget):
    """Shows a `QuestionView`.

    `picked` carries a value as soon as it is chosen and `went_on` the one that stands when
    Continue is pressed; `skipped`, `taken_back`, `went_back` and `answers_asked` carry nothing.
    """

    picked = Signal(str)
    went_on = Signal(str)
    skipped = Signal()
    taken_back = Signal()
    went_back = Signal()
    answers_asked = Signal()

    def __init__(self, view: QuestionView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self.heading = Heading(view.prompt)
        self.choices = Choices(view.prompt, view.options, view.value)
        self._missing = Text("", "small", "first")
        left = QWidget()
        column = Column(left, 12)
        column.addWidget(self.heading)
        for words, role in ((view.where, "body"), (view.checked, "small")):
            if words:
                column.addWidget(Text(words, role, "muted", marked=True))
        if view.link:
            column.addWidget(self._link(), 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.choices)
        column.addWidget(self._missing)
        column.addWidget(self._buttons())
        self._missing.hide()
        self.choices.chosen.connect(self._pick)
        why = WhyCard(view.why, view.clause, view.noticed)
        box = Column(self, 12)
        if view.part is not None:
            box.addLayout(self._counter(*view.part))
        box.addWidget(Columns(left, why, shares=(3, 2), under=50, gap=36))

    @property
    def complaint(self) -> str:
        """What it says where no answer was chosen, or ""."""
        return self._missing.words

    @Slot()
    def go_on(self) -> None:
        """Tell the chosen answer, or ask for one."""
        if self.choices.value:
            self.went_on.emit(self.choices.value)
            return
        skip = self.tr("Choose an answer, or skip this question for now.")
        self._missing.say(skip if self._view.part else self.tr("Choose an answer."))
        self._missing.show()

    def _counter(self, before: int, total: int) -> Row:
        row = Row(None, 14)
        words = self.tr("Question {number} of {total}").format(number=before + 1, total=total)
        row.addWidget(Text(words, "small_strong", "muted", wrap=False))
        row.addWidget(Steps(before, total), 3, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(2)
        return row

    def _link(self) -> QWidget:
        link = button.quiet(self.tr("Open the page in your browser"), "out")
        link.setToolTip(self._view.link)
        link.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(self._view.link)))
        return link

    def _buttons(self) -> QWidget:
        line = QWidget()
        wrap = Wrap(line, 14)
        go = button.main(self.tr("Continue"))
        go.clicked.connect(self.go_on)
        wrap.addWidget(go)
        if self._view.part is not None:
            other = button.other(self.tr("Skip for now"))
            other.clicked.connect(self.skipped)
        else:
            other = button.other(self.tr("Take this answer back"))
            other.clicked.connect(self.taken_back)
        wrap.addWidget(other)
        back = button.quiet(self.tr("Back"))
        back.clicked.connect(self.went_back)
        wrap.addWidget(back)
        if self._view.answers and self._view.part is not None:
            words = self.tr("Your answers ({count})").format(count=self._view.answers)
            answers = button.quiet(words)
            answers.clicked.connect(self.answers_asked)
            wrap.addWidget(answers)
        return line

    @Slot(str)
    def _pick(self, value: str) -> None:
        self._missing.say("")
        self._missing.hide()
        self.picked.emit(value)
