from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.conftest import Show
from ui.widgets.fold import Fold
from ui.widgets.text import Text


def test_it_opens_and_closes_and_its_button_says_so(show: Show) -> None:
    fold = Fold("Show more", "Fold away", Text("more"))
    show(fold)
    states = [fold.is_open]
    QTest.mouseClick(fold.button, Qt.MouseButton.LeftButton)
    states.append(fold.is_open)
    assert fold.button.text() == "Fold away"
    QTest.keyClick(fold.button, Qt.Key.Key_Space)
    states.append(fold.is_open)
    assert fold.button.text() == "Show more"
    assert states == [False, True, False]
