from datetime import date

from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from checks.model import LegalNote
from ui.widgets.rights_card import RightsCard
from ui.widgets.tag import Tag
from ui.widgets.text import Text


def test_policy_law_and_choice_are_all_said_with_source_and_day(qtbot: QtBot) -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    note = LegalNote("Belief is protected.", "Equality Act 2010", ("England",), date(2026, 3, 1))
    card = RightsCard("Staff show no allegiance.", (note,))
    qtbot.addWidget(card)
    words = [text.words for text in card.findChildren(Text)]
    assert words == [
        "Your choice",
        "The policy asks. Staff show no allegiance.",
        "The law protects. Belief is protected.",
        "Equality Act 2010. Last checked on 1 March 2026. This is information, not legal advice.",
        "You choose. It does not count against you here.",
    ]
    assert card.findChildren(Tag) == []
