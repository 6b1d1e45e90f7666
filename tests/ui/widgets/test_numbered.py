from pytestqt.qtbot import QtBot

from ui.widgets.numbered import Numbered
from ui.widgets.text import Text


def test_each_step_is_read_out_with_its_number(qtbot: QtBot) -> None:
    steps = Numbered(["Open the post.", "Choose **Only me**."])
    qtbot.addWidget(steps)
    names = [text.accessibleName() for text in steps.findChildren(Text)]
    assert names == ["1. Open the post.", "2. Choose Only me."]
