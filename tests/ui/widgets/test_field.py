from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from ui.widgets.field import Field


def test_what_is_written_is_told_and_trimmed(show: Show, qtbot: QtBot) -> None:
    field = Field("Your name")
    show(field)
    with qtbot.waitSignal(field.changed):
        QTest.keyClicks(field.edit, "  Sam ")
    assert field.value == "Sam"
    field.write("Sam Whitlock")
    assert field.value == "Sam Whitlock"


def test_label_and_hint_belong_to_the_line(qtbot: QtBot) -> None:
    field = Field("Town", "Cadderby", hint="Where the school is.")
    qtbot.addWidget(field)
    assert field.edit.accessibleName() == "Town"
    assert field.edit.accessibleDescription() == "Where the school is."


def test_a_complaint_stands_under_the_line_and_goes_again(show: Show) -> None:
    field = Field("Town", hint="Where the school is.")
    show(field)
    field.complain("Write a town.")
    assert field.complaint == "Write a town."
    assert field.edit.property("wrong") == "true"
    assert field.edit.accessibleDescription() == "Write a town."
    field.complain("")
    assert field.complaint == ""
    assert field.edit.accessibleDescription() == "Where the school is."


def test_a_secret_is_not_shown(qtbot: QtBot) -> None:
    field = Field("Your passphrase", secret=True)
    qtbot.addWidget(field)
    assert field.edit.echoMode() is QLineEdit.EchoMode.Password
