from pytestqt.qtbot import QtBot

from ui.widgets.facts import Facts
from ui.widgets.text import Text


def test_each_fact_is_read_out_with_its_label(qtbot: QtBot) -> None:
    facts = Facts([("Seen by", "Everyone"), ("Written", "12 March 2019")])
    qtbot.addWidget(facts)
    names = [text.accessibleName() for text in facts.findChildren(Text) if text.accessibleName()]
    assert names == ["Seen by: Everyone", "Written: 12 March 2019"]
