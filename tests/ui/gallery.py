"""Takes pictures of every component and page: `python tests/ui/gallery.py FOLDER [NAME …]`."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.ui.specimens import PAGE, SPECIMENS
from ui import fonts, theme

LOOKS = (
    ("light", theme.Scheme.LIGHT, 1.0, PAGE),
    ("dark", theme.Scheme.DARK, 1.0, PAGE),
    ("light-200", theme.Scheme.LIGHT, 2.0, QSize(1024, 640)),
    ("dark-200", theme.Scheme.DARK, 2.0, QSize(1024, 640)),
)


def picture(widget: QWidget, size: QSize) -> QPixmap:
    """The widget at a size, settled."""
    window = QWidget()
    box = QVBoxLayout(window)
    box.setContentsMargins(0, 0, 0, 0)
    box.addWidget(widget)
    window.resize(size)
    window.show()
    for _ in range(3):
        QApplication.processEvents()
    return window.grab()


def main(folder: Path, names: list[str]) -> None:
    """Write one picture for each specimen and look."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication(sys.argv[:1])
    fonts.load()
    look = theme.install(app)
    folder.mkdir(parents=True, exist_ok=True)
    for label, scheme, scale, size in LOOKS:
        look.set_scheme(scheme)
        look.set_scale(scale)
        for name in names or SPECIMENS:
            picture(SPECIMENS[name](), size).save(str(folder / f"{name}-{label}.png"))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
