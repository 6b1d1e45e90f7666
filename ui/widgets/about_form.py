"""What a person says about themselves: a form that says what it would keep at any moment."""

import re
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from checks.model import About, Workplace
from ui.dates import day, read_day
from ui.widgets.field import Field
from ui.widgets.layout import Column, Columns
from ui.widgets.text import Text
from ui.widgets.word_tokens import WordTokens

_POSTCODE = re.compile(r"[A-Za-z]{1,2}\d[A-Za-z\d]? *\d[A-Za-z]{2}")


class AboutForm(QWidget):
    """Filled in from an `About`; `changed` says that `about()` may be another now."""

    changed = Signal()

    def __init__(self, about: About, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given = about
        place = about.workplaces[0] if about.workplaces else Workplace("")
        self._make_person(about)
        self._make_place(place)
        box = Column(self, 16)
        box.addWidget(Text(self.tr("You"), "h2"))
        box.addWidget(_pair(self.name, self.role))
        box.addWidget(self.handles)
        box.addWidget(Text(self.tr("Your workplace"), "h2"))
        box.addWidget(_pair(self.school, self.trust))
        for tokens in (self.aliases, self.trust_aliases):
            box.addWidget(tokens)
        box.addWidget(_pair(self.town, self.postcode))
        box.addWidget(self.started)
        box.addWidget(self.domains)
        box.addWidget(Text(self.tr("People and official accounts"), "h2"))
        for tokens in (self.colleagues, self.official):
            box.addWidget(tokens)
        self._listen()

    def about(self) -> About:
        """What is written, as it is kept; a date that cannot be read leaves the old one."""
        started = read_day(self.started.value) if self.started.value else None
        unread = bool(self.started.value) and started is None
        return replace(
            self._given,
            name=self.name.value,
            handles=_trimmed(self.handles.words, "@ "),
            role=self.role.value,
            started=self._given.started if unread else started,
            colleagues=self.colleagues.words,
            workplaces=(*self._place(), *self._given.workplaces[1:]),
            official_accounts=_trimmed(self.official.words, "@ "),
        )

    def wrong(self) -> Field | None:
        """Say what cannot be right; the first line that holds such a thing."""
        date = self.started.value
        dates = self.tr("Write a day, such as 2 September 2019, or only the year.")
        self.started.complain(dates if date and read_day(date) is None else "")
        code = self.postcode.value
        codes = self.tr("This does not look like a postcode, such as WX4 2LP.")
        self.postcode.complain(codes if code and not _POSTCODE.fullmatch(code) else "")
        lines = (self.postcode, self.started)
        return next((line for line in lines if line.complaint), None)

    def _place(self) -> tuple[Workplace, ...]:
        old = self._given.workplaces[0] if self._given.workplaces else Workplace("")
        place = replace(
            old,
            name=self.school.value,
            aliases=self.aliases.words,
            trust=self.trust.value,
            trust_aliases=self.trust_aliases.words,
            town=self.town.value,
            postcode=" ".join(self.postcode.value.upper().split()),
            domains=tuple(dict.fromkeys(filter(None, map(domain_of, self.domains.words)))),
        )
        # Where the school stands goes with its name: another school stands somewhere else.
        if place.name != old.name:
            place = replace(place, latitude=None, longitude=None)
        return () if place == Workplace("") else (place,)

    def _make_person(self, about: About) -> None:
        hint = self.tr("As your accounts show it.")
        self.name = Field(self.tr("Your name"), about.name, hint=hint)
        self.role = Field(
            self.tr("What you do"), about.role, hint=self.tr("Such as class teacher.")
        )
        self.handles = WordTokens(
            self.tr("Names you use online"), about.handles, add=self.tr("Add a name")
        )
        self.colleagues = WordTokens(
            self.tr("People you work with"), about.colleagues, add=self.tr("Add a person")
        )
        self.official = WordTokens(
            self.tr("Accounts you run for the school"),
            about.official_accounts,
            add=self.tr("Add an account"),
        )
        hint = self.tr("A day, a month or only a year.")
        written = day(about.started) if about.started else ""
        self.started = Field(self.tr("When you started there"), written, hint=hint)

    def _make_place(self, place: Workplace) -> None:
        self.school = Field(self.tr("School"), place.name)
        self.trust = Field(self.tr("Trust"), place.trust)
        self.aliases = WordTokens(
            self.tr("Other words people use for the school"),
            place.aliases,
            add=self.tr("Add a word"),
        )
        self.trust_aliases = WordTokens(
            self.tr("Other words people use for the Trust"),
            place.trust_aliases,
            add=self.tr("Add a word for the Trust"),
        )
        self.town = Field(self.tr("Town"), place.town)
        self.postcode = Field(self.tr("Postcode"), place.postcode)
        self.domains = WordTokens(
            self.tr("What stands after the @ in work e-mail, and the school’s website"),
            place.domains,
            add=self.tr("Add an address"),
        )

    def _listen(self) -> None:
        for field in (self.name, self.role, self.school, self.trust, self.town):
            field.changed.connect(self.changed)
        for field in (self.postcode, self.started):
            field.changed.connect(self.changed)
            field.edit.editingFinished.connect(self.wrong)
        for tokens in (
            self.handles,
            self.aliases,
            self.trust_aliases,
            self.domains,
            self.colleagues,
            self.official,
        ):
            tokens.changed.connect(self.changed)


def domain_of(words: str) -> str:
    """The domain of an address of a page or a mailbox, however it was written."""
    address = words.strip().lower().rpartition("@")[2]
    return address.partition("://")[2].partition("/")[0] or address.partition("/")[0]


def _trimmed(words: Sequence[str], signs: str) -> tuple[str, ...]:
    """Words without signs at their beginning, each once."""
    return tuple(dict.fromkeys(filter(None, (word.lstrip(signs) for word in words))))


def _pair(first: QWidget, second: QWidget) -> Columns:
    """Two lines beside one another where there is room."""
    return Columns(first, second, shares=(1, 1), under=26, gap=14)
