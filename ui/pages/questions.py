"""The guided questions about one platform, or about the policy itself, one thing at a time."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from checks.model import Clause, Question
from ui import wording
from ui.dates import day
from ui.page import Desk
from ui.widgets import button
from ui.widgets.answer_list import AnswerList, AnswerRow
from ui.widgets.card import Notice
from ui.widgets.layout import clear
from ui.widgets.question_card import QuestionCard, QuestionView
from ui.widgets.scaffold import Scaffold
from ui.widgets.text import Heading
from ui.widgets.wrap import Wrap

_WEIGHTS = ("high", "medium", "low")
_USUALLY = "usually "


@dataclass(frozen=True, slots=True)
class Asked:
    """One question of one account; the account is "" where it is not known by name."""

    platform: str
    account: str
    question: Question

    @property
    def name(self) -> str:
        """What tells it from every other question of the page."""
        return f"{self.account}\n{self.question.id}"


Given = dict[str, tuple[Asked, str]]


class QuestionsPage(Scaffold):
    """Asks what is still unknown, the weightiest first; what is answered can be changed.

    The subject is a platform's id, or "" for the policy's own questions.
    """

    finished = Signal()
    back = Signal()
    asked = Signal(str, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(960)
        self.title = self.tr("Questions")
        self.entry = self.above = "accounts"
        self._desk = desk
        self._subject = self._platform = ""
        self._open: list[Asked] = []
        self._place = 0
        self._changing: Asked | None = None
        self._picked: dict[str, str] = {}
        self._card: QuestionCard | None = None
        self._heading = Heading()

    def open(self, subject: str) -> None:
        """Ask about a platform from now on, or about the policy."""
        self._subject = subject
        names = {row.id: row.name for row in self._desk.review.platforms()}
        self._platform = names.get(subject, "")
        self._picked = {}

    @Slot()
    def refresh(self) -> None:
        """Begin with the first question that is still open."""
        still = self._desk.review.open_questions(self._subject)
        asked = [Asked(each.platform, each.account, each.question) for each in still]
        self._open = sorted(asked, key=lambda each: _WEIGHTS.index(each.question.weight))
        self._place = 0
        self._changing = None
        if self._open:
            self._ask()
        else:
            self._show_answers()

    def heading(self) -> Heading:
        """The question, or what stands in its place."""
        return self._heading

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, as the main button does."""
        if self._card is not None and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._card.go_on()
            return
        super().keyPressEvent(event)

    @property
    def _now(self) -> Asked:
        return self._changing or self._open[self._place]

    @Slot()
    def _ask(self) -> None:
        """Show the question that is due."""
        self._begin_view()
        self._card = card = QuestionCard(self._view(self._now))
        card.picked.connect(self._pick)
        card.went_on.connect(self._save)
        card.skipped.connect(self._next)
        card.taken_back.connect(self._take_back)
        card.went_back.connect(self._go_back)
        card.answers_asked.connect(self._show_answers)
        self._heading = card.heading
        self.box.addWidget(card)
        self._settle()

    def _view(self, asked: Asked) -> QuestionView:
        question, given = asked.question, self._given()
        saved = given[asked.name][1] if asked.name in given else ""
        return QuestionView(
            prompt=question.prompt,
            options=tuple(
                (each.value, each.label, self._hint(question, each.value))
                for each in question.options
            ),
            value=self._picked.get(asked.name, saved),
            part=None if self._changing else self._part(),
            where=self._where(asked),
            checked=self._checked(question),
            link=question.link,
            why=question.why,
            clause=self._clause(question),
            noticed=question.noticed_by_others,
            answers=len(given),
        )

    def _part(self) -> tuple[int, int]:
        """How many questions of the same weight come before, and how many there are."""
        weights = [each.question.weight for each in self._open]
        weight = weights[self._place]
        return self._place - weights.index(weight), weights.count(weight)

    def _given(self) -> Given:
        """Every answer of the subject, by the question's name."""
        given = {}
        for each in self._desk.review.answered(self._subject):
            asked = Asked(each.platform, each.account, each.question)
            given[asked.name] = (asked, each.value)
        return given

    def _where(self, asked: Asked) -> str:
        where = asked.question.where
        if not self._platform:
            return self.tr("It is {where}.").format(where=where) if where else ""
        several = len({each.account for each in self._open}) > 1
        name = f"{self._platform} ({asked.account})" if several else self._platform
        if not where:
            return self.tr("This is about {platform}.").format(platform=name) if several else ""
        words = self.tr("On {platform}, usually under **{path}**.")
        return words.format(platform=name, path=where.removeprefix(_USUALLY))

    def _checked(self, question: Question) -> str:
        if question.checked is None or not question.where or not self._platform:
            return ""
        words = self.tr("Last checked on {day}. The path may have changed.")
        return words.format(day=day(question.checked))

    def _hint(self, question: Question, value: str) -> str:
        most_careful = question.best[:1] == (value,) and len(question.options) > 2
        return self.tr("The most careful answer") if most_careful else ""

    def _clause(self, question: Question) -> Clause | None:
        policy = self._desk.review.policy
        if not self._subject:
            return next((each for each in policy.clauses if question in each.questions), None)
        wanted = policy.clause_for(question)
        return next((each for each in policy.clauses if each.id == wanted), None)

    @Slot(str)
    def _pick(self, value: str) -> None:
        self._picked[self._now.name] = value

    @Slot(str)
    def _save(self, value: str) -> None:
        asked = self._now
        self._desk.review.answer(asked.platform, asked.account, asked.question.id, value)
        self._picked.pop(asked.name, None)
        self._desk.counts()
        if self._changing is not None:
            self._show_answers()
        else:
            self._next()

    @Slot()
    def _next(self) -> None:
        before = self._now.question.weight
        self._place += 1
        if self._place == len(self._open):
            self._show_answers()
        elif self._now.question.weight != before:
            self._rest()
        else:
            self._ask()

    @Slot()
    def _go_back(self) -> None:
        if self._changing is not None:
            self._show_answers()
        elif self._place:
            self._place -= 1
            self._ask()
        else:
            self.back.emit()

    @Slot()
    def _take_back(self) -> None:
        asked = self._now
        self._desk.review.take_back(asked.platform, asked.account, asked.question.id)
        self._picked.pop(asked.name, None)
        self._desk.counts()
        self._show_answers()

    def _begin_view(self) -> None:
        clear(self.box)
        self._card = None

    def _rest(self) -> None:
        """Offer to stop before questions that weigh less."""
        self._begin_view()
        left = len(self._open) - self._place
        one = self.tr("You can stop here. 1 question that weighs less is left.")
        many = self.tr("You can stop here. {count} questions that weigh less are left.")
        lead = wording.counted(left, one, many)
        self._heading = self.begin(self.tr("That was the part that matters most"), lead)
        go = button.main(self.tr("Go on"))
        go.clicked.connect(self._ask)
        stop = button.other(self.tr("Back to Accounts"))
        stop.clicked.connect(self.finished)
        back = button.quiet(self.tr("Back"))
        back.clicked.connect(self._go_back)
        self._add_line(go, stop, back)
        self._settle()

    @Slot()
    def _show_answers(self) -> None:
        """What was answered, and what is left open."""
        self._begin_view()
        self._changing = None
        given = self._given()
        left = len(self._desk.review.open_questions(self._subject))
        about = self._platform or self.tr("your school’s policy")
        self._heading = self.begin(self.tr("Your answers about {what}").format(what=about))
        self.box.addWidget(self._left_open(left) if left else self._all_done(given))
        results = button.main(self.tr("See results so far"))
        results.clicked.connect(lambda: self.asked.emit("results", ""))
        accounts = button.other(self.tr("Back to Accounts"))
        accounts.clicked.connect(self.finished)
        self._add_line(results, accounts)
        if given:
            rows = [
                AnswerRow(name, asked.question.prompt, _label(asked.question, value))
                for name, (asked, value) in given.items()
            ]
            answers = AnswerList(rows)
            answers.change.connect(self._change)
            self.box.addWidget(answers)
        self._settle()

    def _left_open(self, left: int) -> Notice:
        again = button.other(self.tr("Answer them now"))
        again.clicked.connect(self.refresh)
        one = self.tr("1 question is still open.")
        title = wording.counted(left, one, self.tr("{count} questions are still open."))
        words = self.tr("They count as not checked, never as clear.")
        return Notice("info", "info", title, words, buttons=[again], beside=True)

    def _all_done(self, given: Given) -> Notice:
        if not given:
            return Notice("info", "info", "", self.tr("There is nothing to ask here."))
        words = self.tr("You can change an answer at any time.")
        return Notice("fine", "done", self.tr("Every question is answered"), words)

    @Slot(str)
    def _change(self, name: str) -> None:
        self._changing = self._given()[name][0]
        self._ask()

    def _add_line(self, *parts: QWidget) -> None:
        line = QWidget()
        wrap = Wrap(line, 14)
        for part in parts:
            wrap.addWidget(part)
        self.box.addWidget(line)

    def _settle(self) -> None:
        """Begin at the top, where a screen reader begins too."""
        self.verticalScrollBar().setValue(0)
        if self.isVisible():
            self._heading.take_focus()


def _label(question: Question, value: str) -> str:
    return next((each.label for each in question.options if each.value == value), "")
