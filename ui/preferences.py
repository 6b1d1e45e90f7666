"""The person's choice of colours and text size, kept beside the reviews."""

from PySide6.QtCore import QObject, QSettings, Slot

from desktop_app import paths
from ui.theme import Scheme, Theme
from ui.tokens import SCALES

_SCHEME, _SCALE = "look/colours", "look/text_size"


class Preferences(QObject):
    """Remembers the look; it holds nothing about anybody's review."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        file = paths.data_folder() / "look.ini"
        self._file = QSettings(str(file), QSettings.Format.IniFormat)
        self._theme: Theme | None = None

    @property
    def scheme(self) -> Scheme:
        """The colours chosen last time, else the computer's."""
        value = str(self._file.value(_SCHEME, Scheme.SYSTEM))
        return Scheme(value) if value in tuple(Scheme) else Scheme.SYSTEM

    @property
    def scale(self) -> float:
        """The text size chosen last time, else 1."""
        value = str(self._file.value(_SCALE, "1.0"))
        return next((scale for scale in SCALES if str(scale) == value), 1.0)

    def follow(self, theme: Theme) -> None:
        """Remember every change of this theme from now on."""
        self._theme = theme
        theme.changed.connect(self._save)

    @Slot()
    def _save(self) -> None:
        if self._theme is not None:
            self._file.setValue(_SCHEME, str(self._theme.scheme))
            self._file.setValue(_SCALE, str(self._theme.scale))
