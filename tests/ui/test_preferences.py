from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app import paths
from ui.idle import USUAL, Idle
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
    again = Preferences()
    assert again.scheme is Scheme.DARK
    assert again.scale == 1.5


def test_nonsense_in_the_file_is_ignored(qapp: QApplication) -> None:
    file = paths.data_folder() / "look.ini"
    file.write_text("[look]\ncolours=pink\ntext_size=7\n")
    chosen = Preferences()
    assert chosen.scheme is Scheme.SYSTEM
    assert chosen.scale == 1.0


def test_without_a_place_for_it_a_choice_lasts_this_time(
    look: Theme, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nowhere() -> Path:
        raise OSError

    monkeypatch.setattr(paths, "data_folder", nowhere)
    chosen = Preferences()
    chosen.follow(look)
    look.set_scheme(Scheme.DARK)
    assert look.dark
    assert chosen.scheme is Scheme.SYSTEM


def test_when_it_locks_is_remembered(qapp: QApplication) -> None:
    watch = Idle(qapp, busy=lambda: False)
    chosen = Preferences()
    assert chosen.lock_after == USUAL
    chosen.follow_lock(watch)
    watch.set_minutes(30)
    assert Preferences().lock_after == 30
    (paths.data_folder() / "look.ini").write_text("[lock]\nminutes=7\n")
    assert Preferences().lock_after == USUAL
