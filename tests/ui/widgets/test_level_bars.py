from PySide6.QtGui import QImage

from tests.ui.conftest import Show, settle
from ui.theme import Theme
from ui.widgets.level_bars import LevelBar, LevelBars

BARS = (LevelBar("Flickr", (2, 3, 0)), LevelBar("X", (0, 0, 1)))


def picture(bars: LevelBars) -> QImage:
    settle()
    return bars.grab().toImage()


def test_the_figures_are_in_its_name(show: Show) -> None:
    bars = LevelBars(BARS)
    show(bars)
    assert bars.accessibleName() == (
        "Flickr: Do first 2, Do soon 3, Check 0; X: Do first 0, Do soon 0, Check 1"
    )
    assert BARS[0].total == 5


def test_every_part_is_painted_in_its_own_colour(show: Show, look: Theme) -> None:
    bars = LevelBars(BARS)
    show(bars, 500, 300)
    shown = picture(bars)
    assert shown.height() == bars.sizeHint().height()
    colours = {
        shown.pixelColor(x, y).name().upper()
        for x in range(0, shown.width(), 2)
        for y in range(shown.height())
    }
    assert {look.hex("first"), look.hex("soon"), look.hex("check_t")} <= colours


def test_other_bars_take_their_place(show: Show) -> None:
    bars = LevelBars(BARS)
    show(bars)
    tall = bars.sizeHint().height()
    bars.show_bars(BARS[:1])
    assert bars.sizeHint().height() < tall
    bars.show_bars(())
    assert bars.accessibleName() == ""
    picture(bars)


def test_the_legend_wraps_where_there_is_little_room(show: Show, look: Theme) -> None:
    look.set_scale(2.0)
    bars = LevelBars(BARS)
    show(bars, 1000, 400)
    wide = bars.sizeHint().height()
    bars.resize(260, 400)
    assert bars.sizeHint().height() > wide
