import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop_app import paths
from ui.idle import USUAL, Idle
from ui.preferences import Preferences, let_dialogs_forget
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


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps this in its registry")
def test_a_file_dialog_notes_nowhere_which_folders_were_looked_into(
    qapp: QApplication, tmp_path: Path
) -> None:
    let_dialogs_forget()
    dialog = QFileDialog(None, "", str(tmp_path))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.open()
    dialog.done(QFileDialog.DialogCode.Accepted)
    del dialog
    settings = QSettings(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, "QtProject")
    assert settings.fileName().startswith(os.devnull)
    settings.setValue("FileDialog/lastVisited", "file:///somewhere")
    settings.sync()
    assert list(Path.home().rglob("*.conf")) == []
