from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import theme
from ui.theme import Scheme, Theme
from ui.tokens import DARK, LIGHT
from ui.widgets import button
from ui.widgets.text import Text


def test_the_palette_follows_the_scheme(look: Theme, qapp: QApplication) -> None:
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == LIGHT["bg"]
    look.set_scheme(Scheme.DARK)
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DARK["bg"]
    assert look.dark


def test_disabled_words_are_grey(look: Theme, qapp: QApplication) -> None:
    group, role = QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText
    assert qapp.palette().color(group, role).name().upper() == LIGHT["disabled"]


def test_the_system_decides_unless_the_person_did(
    look: Theme, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    hints = SimpleNamespace(colorScheme=lambda: Qt.ColorScheme.Dark)
    monkeypatch.setattr(look, "_app", _With(qapp, hints))
    look.set_scheme(Scheme.SYSTEM)
    assert look.dark
    look.set_scheme(Scheme.LIGHT)
    assert not look.dark


class _With:
    """The application, but with other hints about the system."""

    def __init__(self, app: QApplication, hints: object) -> None:
        self._app = app
        self.styleHints = lambda: hints

    def __getattr__(self, name: str) -> object:
        return getattr(self._app, name)


def test_a_change_of_the_system_counts_only_if_it_decides(look: Theme, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(look.changed):
        look._follow_system()
    look.set_scheme(Scheme.SYSTEM)
    with qtbot.waitSignal(look.changed):
        look._follow_system()


def test_words_keep_their_kind_when_the_size_changes(look: Theme, qtbot: QtBot) -> None:
    text = Text("Do first", "h2")
    qtbot.addWidget(text)
    assert text.font().pixelSize() == 19
    look.set_scale(2.0)
    assert text.font().pixelSize() == 38


def test_words_keep_their_role_when_the_colours_change(look: Theme, qtbot: QtBot) -> None:
    text = Text("Nothing was read", "body", "first")
    qtbot.addWidget(text)
    look.set_scheme(Scheme.DARK)
    assert text.palette().color(QPalette.ColorRole.WindowText).name().upper() == DARK["first"]


def test_a_button_grows_with_the_text(look: Theme, qtbot: QtBot) -> None:
    widget = button.main("Continue")
    qtbot.addWidget(widget)
    widget.show()
    before = widget.sizeHint()
    assert before.height() == 37
    look.set_scale(2.0)
    assert widget.sizeHint().width() > 1.5 * before.width()


def test_sizes_are_whole_pixels(look: Theme) -> None:
    look.set_scale(1.25)
    assert look.text_px(14) == 18
    assert look.px(20) == 22
    assert look.icon_px(22) == 26


@pytest.mark.parametrize("scale", [0.5, 1.1, 3.0])
def test_only_sizes_on_offer_are_taken(look: Theme, scale: float) -> None:
    with pytest.raises(ValueError, match=str(scale)):
        look.set_scale(scale)


def test_unknown_roles_raise(look: Theme) -> None:
    with pytest.raises(KeyError):
        look.colour("pink")
    with pytest.raises(KeyError):
        look.font("huge")


def test_the_bundled_typeface_is_used(look: Theme) -> None:
    assert QFontInfo(look.font("body")).family() == "Inter"
    assert QFontInfo(look.font("h1")).family().startswith("Inter Display")


def test_there_is_no_look_before_it_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QApplication, "instance", lambda: None)
    with pytest.raises(LookupError):
        theme.current()


def test_nothing_happens_for_the_same_choice(look: Theme, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(look.changed):
        look.set_scale(1.0)
        look.set_scheme(Scheme.LIGHT)
