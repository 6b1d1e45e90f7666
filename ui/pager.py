"""The pages of one review: made when they are first asked for, and dropped together."""

import importlib
from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.page import Desk, Page


class Pager(QStackedWidget):
    """Holds the pages; `pages` names each one's module and class.

    Signals pass on what the page in front asks for: `asked` (a page's name and subject),
    `back` and `finished`.
    """

    asked = Signal(str, str)
    back = Signal()
    finished = Signal()

    def __init__(self, pages: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places = pages
        self._desk: Desk | None = None
        self._made: dict[str, Page] = {}

    def use(self, desk: Desk) -> None:
        """Drop all pages and make new ones at another desk."""
        self.drop()
        self._desk = desk

    def drop(self) -> None:
        """Let all pages go, and with them everything they show."""
        # Something empty in front first: else each page would be laid out as the next in front.
        empty = QWidget()
        self.addWidget(empty)
        self.setCurrentWidget(empty)
        for page in self._made.values():
            widget = cast(QWidget, page)
            self.removeWidget(widget)
            widget.setParent(None)
            widget.deleteLater()
        self.removeWidget(empty)
        empty.deleteLater()
        self._made = {}
        self._desk = None

    def show_page(self, name: str, subject: str) -> Page:
        """Bring a page to the front, about a subject; KeyError if there is no such page."""
        page = self._made.get(name) or self._make(name)
        page.open(subject)
        page.refresh()
        self.setCurrentWidget(cast(QWidget, page))
        return page

    def _make(self, name: str) -> Page:
        if self._desk is None:
            raise RuntimeError("there is no review to make a page for")
        module, _, kind = self._places[name].partition(":")
        made = getattr(importlib.import_module(module), kind)(self._desk)
        page = cast(Page, made)
        page.asked.connect(self.asked)
        page.back.connect(self.back)
        page.finished.connect(self.finished)
        self._made[name] = page
        self.addWidget(made)
        return page
