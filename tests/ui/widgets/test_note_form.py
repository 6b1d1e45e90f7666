from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from tests.ui.pages.desk import press, words_of
from ui.widgets.note_form import NoteForm


def test_enter_and_the_button_save_what_is_written(show: Show, qtbot: QtBot) -> None:
    form = NoteForm("Why not?", "Save it", "Before.")
    show(form).activateWindow()
    form.take_focus()
    assert form.field.edit.hasFocus()
    QTest.keyClicks(form.field.edit, " After. ")
    with qtbot.waitSignal(form.saved) as told:
        QTest.keyClick(form.field.edit, Qt.Key.Key_Return)
    assert told.args == ["Before. After."]
    with qtbot.waitSignal(form.saved) as told:
        press(form, "Save it")
    assert told.args == ["Before. After."]


def test_escape_and_the_other_button_leave_it(show: Show, qtbot: QtBot) -> None:
    form = NoteForm("", "Save it")
    show(form)
    assert "Only you see it." in words_of(form)
    with qtbot.assertNotEmitted(form.saved):
        with qtbot.waitSignal(form.left):
            QTest.keyClick(form.field.edit, Qt.Key.Key_Escape)
        with qtbot.waitSignal(form.left):
            press(form, "Leave it as it was")
    with qtbot.assertNotEmitted(form.left):
        QTest.keyClick(form, Qt.Key.Key_F2)
