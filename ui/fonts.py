"""Loads the bundled typeface, so that the window looks the same on every system."""

from importlib import resources

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFontDatabase

FILES = (
    "Inter-Regular.otf",
    "Inter-Medium.otf",
    "Inter-SemiBold.otf",
    "Inter-Bold.otf",
    "Inter-Italic.otf",
    "InterDisplay-SemiBold.otf",
)


def load() -> tuple[str, ...]:
    """Add the bundled fonts to this application and say which families they brought.

    A font that cannot be loaded is left out: the next family of the stack takes its place.
    """
    folder = resources.files("resources").joinpath("fonts")
    families: list[str] = []
    for name in FILES:
        number = QFontDatabase.addApplicationFontFromData(
            QByteArray(folder.joinpath(name).read_bytes())
        )
        families.extend(QFontDatabase.applicationFontFamilies(number) if number >= 0 else ())
    return tuple(dict.fromkeys(families))
