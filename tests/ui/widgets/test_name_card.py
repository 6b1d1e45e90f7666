from PySide6.QtTest import QTest

from tests.ui.conftest import Show
from tests.ui.pages.desk import press
from ui.widgets.name_card import NameCard


def test_a_name_is_needed(show: Show) -> None:
    card = NameCard()
    window = show(card)
    named: list[str] = []
    card.named.connect(named.append)
    press(window, "Begin the guided session")
    assert card.field.complaint
    assert named == []
    QTest.keyClicks(card.field.edit, "  Sam ")
    press(window, "Begin the guided session")
    assert named == ["Sam"]
    assert card.field.complaint == ""
