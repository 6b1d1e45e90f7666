"""A page of the report as it will be saved: white paper in a well, in both themes."""

from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from checks.model import Severity
from ui import theme
from ui.tokens import LIGHT
from ui.widgets.card import Card
from ui.widgets.layout import Column, Row
from ui.widgets.tag import LEVELS, LOOKS, level_words

Size = Callable[[float], int]
"""Pixels at 100 % to pixels now."""


@dataclass(frozen=True, slots=True)
class ReportSection:
    """What stands under one heading: items, sentences, or both.

    An item says what it is and where, and may say in whose words.
    """

    heading: str
    level: Severity | None = None
    items: tuple[tuple[str, ...], ...] = ()
    words: str = ""


@dataclass(frozen=True, slots=True)
class ReportPreview:
    """The words of the report's list."""

    title: str
    day: str
    whose: str
    sections: tuple[ReportSection, ...]


class ReportPage(Card):
    """Shows a `ReportPreview`; its colours are always those of paper."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("well", padding=24, gap=0, parent=parent)
        self._preview: ReportPreview | None = None
        paper = QFrame()
        paper.setProperty("k", "sheet")
        self._words = _Words()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        inside = Column(paper, 0, (36, 32, 36, 36))
        inside.addWidget(self._words)
        inside.addStretch(1)
        row = Row(None, 0)
        row.addStretch(1)
        row.addWidget(paper, 20)
        row.addStretch(1)
        self.box.addLayout(row)
        theme.current().changed.connect(self._restyle)

    def show_preview(self, preview: ReportPreview) -> None:
        """Show these words."""
        self._preview = preview
        self._restyle()

    @Slot()
    def _restyle(self) -> None:
        look = theme.current()
        palette = QPalette(self._words.palette())
        palette.setColor(QPalette.ColorRole.WindowText, LIGHT["text"])
        self._words.setPalette(palette)
        self._words.setFont(look.font("body"))
        if self._preview is not None:
            self._words.show_html(_html(self._preview, look.text_px))


class _Words(QLabel):
    """A long label that measures itself once for each width; layouts ask again and again."""

    def __init__(self) -> None:
        super().__init__()
        self._heights: dict[int, int] = {}

    def show_html(self, html: str) -> None:
        """Show other words."""
        self._heights = {}
        self.setText(html)

    def heightForWidth(self, width: int) -> int:
        """The height at a width."""
        if width not in self._heights:
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]


def _html(preview: ReportPreview, px: Size) -> str:
    title = _words(preview.title, px(19), LIGHT["text"], 600)
    day = _words(preview.day, px(14), LIGHT["muted"])
    cells = f'<td>{title}</td><td align="right">{day}</td>'
    head = f'<table width="100%" cellspacing="0"><tr>{cells}</tr></table>'
    whose = _words(preview.whose, px(14), LIGHT["muted"])
    sections = "".join(_section(section, px) for section in preview.sections)
    return f"{head}<p style='margin:6px 0 0 0'>{whose}</p>{sections}"


def _section(section: ReportSection, px: Size) -> str:
    ink = LIGHT[LOOKS[LEVELS[section.level]].ink] if section.level else LIGHT["text"]
    heading = section.heading or (level_words(section.level) if section.level else "")
    title = f"<p style='margin:12px 0 4px 0'>{_words(heading, px(16), ink, 600)}</p>"
    items = "".join(_item(*item, px=px) for item in section.items)
    words = _words(section.words, px(14), LIGHT["text"]).replace("\n", "<br>")
    return f"{title}{items}<p style='margin:0'>{words}</p>" if section.words else title + items


def _item(what: str, where: str, quote: str = "", *, px: Size) -> str:
    """A box to tick and what stands beside it, as one hanging paragraph: tables are slow."""
    first = _words("☐", px(15), LIGHT["text"]) + "&nbsp;&nbsp;"
    lines = [
        first + _words(what, px(14), LIGHT["text"], 600),
        _words(where, px(14), LIGHT["muted"]),
    ]
    if quote:
        lines.append(_words(quote, px(14), LIGHT["text"]).replace("\n", "<br>"))
    indent = px(22)
    style = f"margin:{px(6)}px 0 0 {indent}px; text-indent:-{indent}px"
    return f'<p style="{style}">{"<br>".join(lines)}</p>'


def _words(words: str, size: int, ink: str, weight: int = 400) -> str:
    style = f"font-size:{size}px; font-weight:{weight}; color:{ink}"
    return f'<span style="{style}">{escape(words)}</span>'
