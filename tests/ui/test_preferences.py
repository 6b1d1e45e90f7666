from PySide6.QtWidgets import QApplication

from desktop_app import paths
from ui.preferences import Preferences
from ui.theme import Scheme, Theme


def test_nothing_chosen_means_the_computers_colours_and_plain_size(qapp: QApplication) -> None:
    chosen = Preferences()
    assert chosen.scheme is Scheme.SYSTEM
    assert chosen.scale == 1.0


def test_a_choice_is_remembered(look: Theme, qapp: QApplication) -> None:
    chosen = Preferences()
    chosen.follow(look)
    look.set_scheme(Scheme.DARK)
    look.set_scale(1.5)
    chosen._file.sync()
    again = Preferences()
    assert again.scheme is Scheme.DARK
    assert again.scale == 1.5


def test_nonsense_in_the_file_is_ignored(qapp: QApplication) -> None:
    file = paths.data_folder() / "look.ini"
    file.write_text("[look]\ncolours=pink\ntext_size=7\n")
    chosen = Preferences()
    assert chosen.scheme is Scheme.SYSTEM
    assert chosen.scale == 1.0
