from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from tests.ui.conftest import Show
from tests.ui.specimens import YEARS
from ui.theme import Theme
from ui.tokens import LIGHT
from ui.widgets import bars
from ui.widgets.bars import Bars, YearBar


def count_of(image: QImage, colour: str) -> int:
    wanted = QColor(colour)
    points = [(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)]
    return sum(image.pixelColor(x, y) == wanted for x, y in points)


def test_the_figures_are_in_its_name(show: Show) -> None:
    picture = Bars([YearBar(2019, (8, 1, 96, 9))])
    show(picture, 500, 400)
    words = "2019: Everyone 8, Friends of friends 1, Friends 96, Only you 9"
    assert picture.accessibleName() == words


def test_each_audience_has_its_colour_and_share(show: Show) -> None:
    half = Bars([YearBar(2019, (50, 50, 0, 0))])
    show(half, 500, 400)
    image = half.grab().toImage()
    wider = count_of(image, LIGHT["bars_wider"])
    assert wider > 1000
    half.show_bars([YearBar(2019, (90, 10, 0, 0))])
    assert count_of(half.grab().toImage(), LIGHT["bars_wider"]) < wider / 2


def test_nothing_to_show_is_an_empty_picture(show: Show) -> None:
    for years in ((), (YearBar(2019, (0, 0, 0, 0)),)):
        picture = Bars(years)
        show(picture, 500, 400)
        assert count_of(picture.grab().toImage(), LIGHT["bars_wider"]) < 200


def test_it_can_be_painted_on_paper(look: Theme) -> None:
    image = QImage(600, 400, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    inks = bars.inks(lambda role: QColor(LIGHT[role]))
    bars.paint(painter, QRect(0, 0, 600, 400), YEARS, inks, look.font)
    painter.end()
    assert count_of(image, LIGHT["bars_wider"]) > 500


def test_many_years_in_little_room_can_be_drawn(show: Show) -> None:
    picture = Bars([YearBar(1990 + n, (n, 1, 2, 3)) for n in range(36)])
    show(picture, 230, 240)
    assert count_of(picture.grab().toImage(), LIGHT["bars_wider"]) > 5
