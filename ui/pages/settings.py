"""Settings and privacy: where everything is, what is stored, and how to be rid of it."""

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox

from desktop_app import __version__
from desktop_app.review import Review
from ui import theme
from ui.page import Desk
from ui.settings import deleting
from ui.settings.ledger_card import LedgerCard
from ui.settings.look_card import LookCard
from ui.settings.policy_card import PolicyCard
from ui.settings.topics_card import TopicsCard
from ui.widgets import button
from ui.widgets.action_row import ActionCard, ActionRow
from ui.widgets.card import Card
from ui.widgets.layout import Column, clear
from ui.widgets.name_card import NameCard
from ui.widgets.scaffold import Scaffold
from ui.widgets.text import Heading, Text

GUIDED_SCALE = 1.25
"""The least text size of a guided session."""


class SettingsPage(Scaffold):
    """Shows what the program knows and where it is; every switch holds at once."""

    finished = Signal()
    back = Signal()
    asked = Signal(str, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(940)
        self.title = self.tr("Settings and privacy")
        self.entry, self.above = "settings", ""
        self._desk = desk
        lead = self.tr("Everything the program knows, and where it is.")
        self._heading = self.begin(self.title, lead)
        self._data = Column(None, 0)
        self._ledger = Column(None, 0)
        self.policy = PolicyCard(desk.review)
        self.topics = TopicsCard(desk.review)
        self.look = LookCard()
        self.guided = NameCard()
        self.policy.changed.connect(self._judged_anew)
        self.topics.changed.connect(desk.counts)
        self.guided.named.connect(self._guide)
        self.box.addLayout(self._data)
        self.box.addLayout(self._ledger)
        for card in (self.look, self.policy, self.topics, self.guided, self._about()):
            self.box.addWidget(card)

    def open(self, subject: str) -> None:
        """Settings are about the whole program."""

    def refresh(self) -> None:
        """Read the review again."""
        clear(self._data)
        self._data.addWidget(self._rows())
        clear(self._ledger)
        self._ledger.addWidget(LedgerCard(self._desk.review.ledger()))
        self.policy.refresh()
        self.topics.refresh()
        self.look.refresh()

    def heading(self) -> Heading:
        """The page's heading."""
        return self._heading

    def _rows(self) -> ActionCard:
        review = self._desk.review
        if review.path is not None:
            size = review.path.stat().st_size / 1_000_000 if review.path.exists() else 0
            words = self.tr("One locked file on this computer, “{name}”, {size} MB.")
            where = words.format(name=review.path.name, size=f"{size:.1f}")
            show = button.other(self.tr("Show where"), "folder")
            show.clicked.connect(self._show_where)
            place = ActionRow("lock", self.tr("Your review"), where, show)
        else:
            where = self.tr("In memory only. Nothing of it is left when you close Keep Clear.")
            place = ActionRow("lock", self.tr("Your review"), where)
        delete = button.delete(self.tr("Delete everything…"))
        delete.clicked.connect(self._delete)
        gone = self.tr("Removes your reviews, their keys and these settings from this computer.")
        return ActionCard(
            [
                place,
                ActionRow("note", self.tr("What is stored"), self._stored()),
                ActionRow("hide", self.tr("What is never stored"), self._never()),
                ActionRow("bin", self.tr("Delete everything"), gone, delete),
            ]
        )

    def _stored(self) -> str:
        review = self._desk.review
        words = self.tr(
            "What you said about yourself. What was read: {imports} downloads, with profile "
            "lines, settings, contacts, groups and a summary of each conversation. {answers} "
            "answers. {items} results, each with a short excerpt, your decisions and your notes."
        )
        return words.format(
            imports=len(review.imports()),
            answers=len(review.answered()),
            items=len(review.item_ids()),
        )

    def _never(self) -> str:
        return self.tr(
            "Your posts, comments, messages and photos are read, checked and let go. A list of "
            "pupils is held for one reading only and is never written down. No password of "
            "yours is ever asked for, but that of the review."
        )

    def _about(self) -> Card:
        card = Card(gap=6)
        card.box.addWidget(Text(self.tr("About Keep Clear"), "h2"))
        version = self.tr("Version {version}. Free software under the GNU GPL, version 3 or later.")
        parts = (
            version.format(version=__version__),
            self.tr("It uses Qt for Python, under the GNU LGPL. You may pass both on."),
            self.tr(
                "What it says of the law and of the policy is information, not legal advice. Ask "
                "your union or a solicitor before you rely on it."
            ),
        )
        for words in parts:
            card.box.addWidget(Text(words, "small"))
        return card

    @Slot()
    def _show_where(self) -> None:
        path = self._desk.review.path
        if path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))

    @Slot()
    def _judged_anew(self) -> None:
        self.topics.refresh()
        self._desk.counts()

    @Slot(str)
    def _guide(self, name: str) -> None:
        """Begin a session with a review of its own; one in memory is let go only if asked."""
        review = self._desk.review
        if not review.kept and review.checklist().items and not self._may_let_go():
            return
        look = theme.current()
        if look.scale < GUIDED_SCALE:
            look.set_scale(GUIDED_SCALE)
        guide = self._desk.guide
        self._desk.use(Review.this_sitting())
        guide(name)

    def _may_let_go(self) -> bool:
        ask = QMessageBox(self)
        ask.setText(self.tr("Let this review go?"))
        ask.setInformativeText(
            self.tr("A guided session begins with an empty review. The one in memory is erased.")
        )
        begin = ask.addButton(self.tr("Let it go"), QMessageBox.ButtonRole.DestructiveRole)
        ask.addButton(self.tr("Keep this one"), QMessageBox.ButtonRole.RejectRole)
        ask.exec()
        return ask.clickedButton() is begin

    @Slot()
    def _delete(self) -> None:
        desk, window = self._desk, self.window()
        if not deleting.is_wanted(self):
            return
        desk.jobs.stop()
        desk.jobs.wait()
        error = deleting.delete(desk.review)
        desk.use(Review.this_sitting())
        if error is None:
            deleting.say_gone(window)
        else:
            desk.report(error)
