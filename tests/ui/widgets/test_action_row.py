import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QFrame

from tests.ui.conftest import Show
from ui.widgets import button
from ui.widgets.action_row import ActionCard, ActionRow


@pytest.mark.parametrize(("width", "under"), [(900, False), (500, True)])
def test_the_button_moves_under_the_words(show: Show, width: int, under: bool) -> None:
    where = button.other("Show where")
    row = ActionRow("lock", "Your review", "One locked file on this computer.", where)
    show(row, width, 200)
    below = where.mapTo(row, QPoint(0, 0)).y() > row.words.mapTo(row, QPoint(0, 0)).y()
    assert below is under
    assert where.accessibleDescription() == "Your review"


def test_rows_share_a_card_with_lines_between(show: Show) -> None:
    card = ActionCard([ActionRow("lock", "One", ""), ActionRow("bin", "Two", "")])
    card.add(ActionRow("eye", "Three", ""))
    show(card, 600, 300)
    lines = [frame for frame in card.findChildren(QFrame) if frame.property("k") == "line"]
    assert len(lines) == 2
