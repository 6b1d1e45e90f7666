from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from ui.clipboard import Clipboard


def test_only_our_own_words_are_taken_off(qapp: QApplication) -> None:
    system = QGuiApplication.clipboard()
    ours = Clipboard()
    ours.copy("https://example.org/settings")
    assert system.text() == "https://example.org/settings"
    ours.clear()
    assert system.text() == ""


def test_words_of_another_program_stay(qapp: QApplication) -> None:
    system = QGuiApplication.clipboard()
    ours = Clipboard()
    ours.copy("ours")
    system.setText("a shopping list")
    ours.clear()
    assert system.text() == "a shopping list"
    system.clear()
