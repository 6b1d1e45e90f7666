"""Pages that know how many they are."""

from typing import Any

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from desktop_app.pdf.look import LINE, MUTED, PLAIN, style

_FOOT = "Made on this computer, for you alone. Not legal advice."


class NumberedCanvas(Canvas):  # type: ignore[misc]  # reportlab has no types
    """Holds the pages back until their number is known, then puts "3 of 12" at each foot."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        style()  # registers the fonts
        super().__init__(*arguments, **options)
        self._held: list[dict[str, Any]] = []

    def showPage(self) -> None:  # noqa: N802 - reportlab calls it so
        """Hold this page back and begin the next."""
        self._held.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        """Print the pages held back, each with its number."""
        for number, page in enumerate(self._held, 1):
            self.__dict__.update(page)
            self._foot(number, len(self._held))
            super().showPage()
        super().save()

    def _foot(self, number: int, total: int) -> None:
        width, _ = self._pagesize
        self.setStrokeColor(LINE)
        self.setLineWidth(0.7)
        self.line(22 * mm, 15 * mm, width - 22 * mm, 15 * mm)
        self.setFont(PLAIN, 8.5)
        self.setFillColor(MUTED)
        self.drawString(22 * mm, 10.5 * mm, _FOOT)
        self.drawRightString(width - 22 * mm, 10.5 * mm, f"{number} of {total}")
