from PySide6.QtCore import Qt

from tests.ui.conftest import Show
from ui.widgets.figure_table import FigureTable
from ui.widgets.text import Text


def test_each_figure_is_named_by_its_row_and_column(show: Show) -> None:
    table = FigureTable(("Account", "Do first", "Done"), (("Flickr", "2", "0"), ("X", "1", "4")))
    show(table)
    names = [text.accessibleName() for text in table.findChildren(Text) if text.accessibleName()]
    assert names == [
        "Flickr, Do first: 2",
        "Flickr, Done: 0",
        "X, Do first: 1",
        "X, Done: 4",
    ]
    figures = [text for text in table.findChildren(Text) if text.words in {"2", "4"}]
    assert all(text.alignment() & Qt.AlignmentFlag.AlignRight for text in figures)
