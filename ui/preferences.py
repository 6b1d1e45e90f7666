"""The person's choice of colours, text size and lock, kept beside the reviews."""

import os

from PySide6.QtCore import QObject, QSettings, Slot

from desktop_app import paths
from ui.idle import MINUTES, USUAL, Idle
from ui.theme import Scheme, Theme
from ui.tokens import SCALES

_SCHEME, _SCALE, _LOCK = "look/colours", "look/text_size", "lock/minutes"


class Preferences(QObject):
    """Remembers the look of a theme and when it locks; it holds nothing of anybody's review.

    Where there is no place for its file, a choice lasts until the window closes.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = _file()
        self._theme: Theme | None = None
        self._idle: Idle | None = None

    @property
    def scheme(self) -> Scheme:
        """The colours chosen last time, else the computer's."""
        value = self._value(_SCHEME)
        return Scheme(value) if value in tuple(Scheme) else Scheme.SYSTEM

    @property
    def scale(self) -> float:
        """The text size chosen last time, else 1."""
        value = self._value(_SCALE)
        return next((scale for scale in SCALES if str(scale) == value), 1.0)

    @property
    def lock_after(self) -> int:
        """The minutes chosen last time after which it locks by itself, else the usual ones."""
        value = self._value(_LOCK)
        return next((minutes for minutes in MINUTES if str(minutes) == value), USUAL)

    def follow_lock(self, idle: Idle) -> None:
        """Remember every change of when it locks from now on."""
        self._idle = idle
        idle.changed.connect(self._save_lock)

    def follow(self, theme: Theme) -> None:
        """Remember every change of this theme from now on."""
        self._theme = theme
        theme.changed.connect(self._save)

    def _value(self, key: str) -> str:
        return "" if self._file is None else str(self._file.value(key, ""))

    @Slot()
    def _save(self) -> None:
        if self._file is not None and self._theme is not None:
            self._file.setValue(_SCHEME, str(self._theme.scheme))
            self._file.setValue(_SCALE, str(self._theme.scale))
            self._file.sync()

    @Slot()
    def _save_lock(self) -> None:
        if self._file is not None and self._idle is not None:
            self._file.setValue(_LOCK, str(self._idle.minutes))
            self._file.sync()


def let_dialogs_forget() -> None:
    """Let Qt's own file dialogs write nowhere which folders were looked into.

    They would note it in a file that all programs made with Qt share. Windows and macOS have
    places of their own for that, which cannot be changed here.
    """
    kind, scope = QSettings.Format.NativeFormat, QSettings.Scope.UserScope
    QSettings.setPath(kind, scope, os.devnull)


def _file() -> QSettings | None:
    try:
        folder = paths.data_folder()
    except OSError:
        return None
    return QSettings(str(folder / "look.ini"), QSettings.Format.IniFormat)
