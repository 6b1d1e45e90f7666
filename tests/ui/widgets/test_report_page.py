from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel

from checks.model import Severity
from tests.ui.conftest import Show
from ui.theme import Scheme, Theme
from ui.widgets.report_page import ReportPage, ReportPreview, ReportSection

PREVIEW = ReportPreview(
    "My private list",
    "22 November 2026",
    "For <Sam> only.",
    (
        ReportSection("", Severity.HIGH, (("Limit a post", "Facebook & more"),)),
        ReportSection("Could not be checked", words="MySpace is gone."),
    ),
)


def words(page: ReportPage) -> str:
    document = QTextDocument()
    document.setHtml(page.findChildren(QLabel)[0].text())
    return document.toPlainText()


def test_it_holds_the_words_and_nothing_is_markup(show: Show) -> None:
    page = ReportPage()
    page.show_preview(PREVIEW)
    show(page, 700, 600)
    shown = words(page)
    for part in ("My private list", "For <Sam> only.", "Do first", "Facebook & more"):
        assert part in shown
    assert "Could not be checked\nMySpace is gone." in shown


def test_paper_is_white_in_the_dark_too(show: Show, look: Theme) -> None:
    page = ReportPage()
    page.show_preview(PREVIEW)
    show(page, 700, 600)
    look.set_scheme(Scheme.DARK)
    image = page.grab().toImage()
    assert image.pixelColor(350, 500).name() == "#ffffff"


def test_it_grows_with_the_text(show: Show, look: Theme) -> None:
    page = ReportPage()
    page.show_preview(PREVIEW)
    show(page, 700, 600)
    look.set_scale(2.0)
    assert "font-size:38px" in page.findChildren(QLabel)[0].text()
