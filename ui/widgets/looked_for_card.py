"""What will be looked for, as it stands in the form, and how two posts would be read."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from checks.looked_for import LookedFor, found_in, looked_for
from checks.model import Context
from ui.widgets.card import Card, line
from ui.widgets.glyph import Glyph
from ui.widgets.layout import Column, Row, clear
from ui.widgets.quote import Cover, Quote
from ui.widgets.text import Text
from ui.widgets.word_tokens import shown

_MOST = 24
"""Words shown; more than that nobody reads, and the count says how many there are."""


class LookedForCard(Card):
    """Shows the words a `Context` makes Keep Clear look for; `show_words` shows others."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=8, parent=parent)
        self._shown: LookedFor | None = None
        self.count = Text("", "small", "muted", wrap=False)
        top = Row(None, 10)
        top.addWidget(Glyph("eye", 20), 0, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(Text(self.tr("What we will look for"), "h3"), 1)
        top.addWidget(self.count, 0, Qt.AlignmentFlag.AlignVCenter)
        self._words = Column(None, 6)
        self.box.addLayout(top)
        self.box.addLayout(self._words)

    def show_words(self, context: Context) -> None:
        """Show what is looked for now."""
        now = looked_for(context)
        if now == self._shown:
            return
        self._shown = now
        clear(self._words)
        count = len(now.school) + len(now.people)
        one, more = self.tr("1 word"), self.tr("{count} words").format(count=count)
        self.count.say(one if count == 1 else more if count else "")
        if not count:
            words = self.tr("Write your school and the people you work with, and see here.")
            self._words.addWidget(Text(words, "small", "muted"))
            return
        self._add(self.tr("Your school"), now.school)
        self._add(self.tr("People"), now.people)
        if now.people:
            words = self.tr("Also with Mr, Mrs, Miss, Dr and the like before the surname.")
            self._words.addWidget(Text(words, "caption", "muted"))
        self._words.addWidget(line())
        self._words.addWidget(Text(self.tr("How a post would be read"), "small_strong", "muted"))
        for text in self._examples(now):
            quote = Quote(text, found_in(text, context), cover=Cover.NAMES)
            self._words.addWidget(quote)
        if now.exact:
            words = self.tr("{words}: only when written with these capitals.")
            said = words.format(words=", ".join(now.exact[:6]))
            self._words.addWidget(Text(said, "small", "muted"))

    def _add(self, label: str, words: Sequence[str]) -> None:
        if words:
            self._words.addWidget(Text(label, "small_strong", "muted"))
            self._words.addWidget(shown(words[:_MOST]))
        if len(words) > _MOST:
            more = self.tr("and {count} more").format(count=len(words) - _MOST)
            self._words.addWidget(Text(more, "small", "muted"))

    def _examples(self, now: LookedFor) -> tuple[str, ...]:
        """One post with something in it and one without, read as a download would be."""
        innocent = self.tr("Half a day in the garden, then soup")
        if now.school and now.people:
            words = self.tr("First day back at {school} and {person} has already lost the keys")
            telling = words.format(school=_shortest(now.school), person=now.people[0])
        elif now.school:
            words = self.tr("First day back at {school}")
            telling = words.format(school=_shortest(now.school))
        else:
            telling = self.tr("{person} has already lost the keys").format(person=now.people[0])
        return telling, innocent


def _shortest(words: Sequence[str]) -> str:
    """The shortest of the words that are names rather than initials or addresses."""
    names = [word for word in words if word[1:] != word[1:].upper() and "." not in word]
    return min(names or words, key=len)
