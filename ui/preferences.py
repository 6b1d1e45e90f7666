"""The person's choice of colours and text size, kept beside the reviews."""

from PySide6.QtCore import QObject, QSettings, Slot

from desktop_app import paths
from ui.theme import Scheme, Theme
from ui.tokens import SCALES

_SCHEME, _SCALE = "look/colours", "look/text_size"


class Preferences(QObject):
    """Remembers the look of a theme; it holds nothing about anybody's review.

    Where there is no place for its file, a choice lasts until the window closes.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = _file()
        self._theme: Theme | None = None

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


def _file() -> QSettings | None:
    try:
        folder = paths.data_folder()
    except OSError:
        return None
    return QSettings(str(folder / "look.ini"), QSettings.Format.IniFormat)
