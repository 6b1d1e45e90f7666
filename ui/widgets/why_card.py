"""Why a question is asked, and the line of the policy it rests on."""

from PySide6.QtWidgets import QWidget

from checks.model import Clause
from ui import wording
from ui.widgets.card import Card, line
from ui.widgets.tag import Tag
from ui.widgets.text import Text
from ui.widgets.wrap import Wrap


class WhyCard(Card):
    """`why` in a sentence, the clause in the pack's words, and what others would notice."""

    def __init__(
        self, why: str, clause: Clause | None, noticed: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(gap=10, parent=parent)
        self.box.addWidget(Text(self.tr("Why we ask"), "h3"))
        if why:
            self.box.addWidget(Text(why, "small"))
        if clause is not None:
            self.box.addWidget(line())
            about = self.tr("Your school’s policy, section {section}").format(section=clause.id)
            self.box.addWidget(Text(about, "small_strong", "muted"))
            self.box.addWidget(Text(clause.text, "small"))
            holder = QWidget()
            Wrap(holder).addWidget(Tag("neutral", wording.strength(clause.strength)))
            self.box.addWidget(holder)
        else:
            kindness = self.tr("The policy does not ask this. It protects you.")
            self.box.addWidget(Text(kindness, "small", "muted"))
        if noticed:
            self.box.addWidget(line())
            self.box.addWidget(Text(self.tr("If you change it, do others notice?"), "small_strong"))
            self.box.addWidget(Text(noticed, "small"))
