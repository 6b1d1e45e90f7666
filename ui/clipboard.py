"""The clipboard, with a memory of whether what is on it came from here."""

from PySide6.QtGui import QGuiApplication


class Clipboard:
    """Copies words, and takes them off again if they are still there."""

    def __init__(self) -> None:
        self._ours = ""

    def copy(self, words: str) -> None:
        """Put words on the clipboard."""
        self._ours = words
        QGuiApplication.clipboard().setText(words)

    def clear(self) -> None:
        """Empty the clipboard if it holds what was copied here; else leave it alone."""
        clipboard = QGuiApplication.clipboard()
        if self._ours and clipboard.text() == self._ours:
            clipboard.clear()
        self._ours = ""
