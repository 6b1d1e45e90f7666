import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from tests.ui.specimens import spans
from ui.theme import Theme
from ui.tokens import LIGHT
from ui.widgets.quote import Cover, HoldToShow, Quote

TEXT = "Monday at Larkmead, where Mrs Quill laughed"
MARKS = spans(TEXT, "Larkmead")
NAMES = spans(TEXT, "Mrs Quill")


def bars(quote: Quote) -> list[tuple[int, int]]:
    """Where covers begin and end on the first line of words."""
    image = quote.grab().toImage()
    y = 22
    covered = [image.pixelColor(x, y).name().upper() == LIGHT["bar"] for x in range(image.width())]
    edges = [x for x in range(1, len(covered)) if covered[x] != covered[x - 1]]
    return list(zip(edges[::2], edges[1::2], strict=True))


@pytest.mark.parametrize(
    ("cover", "spoken", "count"),
    [
        (Cover.ALL, "Quote: (covered)", 1),
        (Cover.MARKS, "Quote: Monday at (covered), where (covered) laughed", 2),
        (Cover.NAMES, "Quote: Monday at Larkmead, where (covered) laughed", 1),
    ],
)
def test_what_is_covered_is_neither_shown_nor_read_out(
    cover: Cover, spoken: str, count: int, show: Show
) -> None:
    quote = Quote(TEXT, MARKS, NAMES, cover=cover)
    show(quote, 700, 60)
    assert quote.accessibleName() == spoken
    assert len(bars(quote)) == count


def test_everything_is_covered_unless_asked_otherwise(qtbot: QtBot) -> None:
    quote = Quote(TEXT, MARKS, NAMES)
    qtbot.addWidget(quote)
    assert quote.accessibleName() == "Quote: (covered)"


def test_it_is_open_only_while_the_mouse_holds_the_button(show: Show) -> None:
    quote, button, _ = quote_and_button(show)
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    assert is_open(quote)
    assert quote.accessibleName() == f"Quote: {TEXT}"
    assert bars(quote) == []
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton)
    assert not is_open(quote)
    assert len(bars(quote)) == 1


def test_it_is_open_only_while_space_is_held(show: Show) -> None:
    quote, button, _ = quote_and_button(show)
    button.setFocus()
    QTest.keyPress(button, Qt.Key.Key_Space)
    assert is_open(quote)
    QTest.keyRelease(button, Qt.Key.Key_Space)
    assert not is_open(quote)
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert not is_open(quote)


def test_leaving_the_button_covers_again(show: Show) -> None:
    quote, button, other = quote_and_button(show)
    button.setFocus()
    QTest.keyPress(button, Qt.Key.Key_Space)
    other.setFocus()
    assert not is_open(quote)
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    QTest.mouseMove(button, QPoint(-50, -50))
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton, pos=QPoint(-50, -50))
    assert not is_open(quote)


def is_open(quote: Quote) -> bool:
    return quote.revealed


def quote_and_button(show: Show) -> tuple[Quote, HoldToShow, QWidget]:
    holder, other = QWidget(), QWidget()
    other.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    box = QVBoxLayout(holder)
    quote = Quote(TEXT, MARKS, NAMES)
    button = HoldToShow(quote)
    for part in (quote, button, other):
        box.addWidget(part)
    show(holder, 700, 240)
    return quote, button, other


def test_another_text_comes_covered(qtbot: QtBot) -> None:
    quote = Quote(TEXT, MARKS, NAMES)
    qtbot.addWidget(quote)
    quote.reveal(True)
    quote.show_text("Something else", (), ())
    assert not is_open(quote)
    assert quote.accessibleName() == "Quote: (covered)"


def test_covers_stand_over_the_right_words_after_a_picture_letter(show: Show) -> None:
    plain, pictured = "ab Mrs Quill", "🐹 Mrs Quill"
    first = Quote(plain, (), spans(plain, "Mrs Quill"), cover=Cover.NAMES)
    second = Quote(pictured, (), spans(pictured, "Mrs Quill"), cover=Cover.NAMES)
    show(first, 500, 60)
    show(second, 500, 60)
    ((left, right),) = bars(first)
    ((other_left, other_right),) = bars(second)
    assert abs((right - left) - (other_right - other_left)) <= 1


def test_lines_and_spaces_at_their_ends_stay_outside_the_covers(qtbot: QtBot) -> None:
    quote = Quote("one two \n\n three", (), ())
    qtbot.addWidget(quote)
    assert quote.accessibleName() == "Quote: (covered) \n\n (covered)"


def test_overlapping_names_are_covered_once(qtbot: QtBot) -> None:
    text = "with Tam Orrin today"
    quote = Quote(text, (), [*spans(text, "Tam Orrin"), *spans(text, "Orrin")], cover=Cover.NAMES)
    qtbot.addWidget(quote)
    assert quote.accessibleName() == "Quote: with (covered) today"


def test_it_is_as_tall_as_its_lines(qtbot: QtBot, look: Theme) -> None:
    quote = Quote(TEXT, MARKS, NAMES)
    qtbot.addWidget(quote)
    assert quote.heightForWidth(200) > quote.heightForWidth(700)
    before = quote.heightForWidth(700)
    look.set_scale(2.0)
    assert quote.heightForWidth(1400) > before
