from tests.ui.conftest import Show
from ui.theme import Theme
from ui.tokens import LIGHT
from ui.widgets.glyph import Glyph


def colours(glyph: Glyph) -> set[str]:
    image = glyph.grab().toImage()
    return {
        image.pixelColor(x, y).name().upper()
        for x in range(image.width())
        for y in range(image.height())
    }


def test_it_takes_the_colour_of_its_role(show: Show) -> None:
    glyph = Glyph("menu", 48, "primary")
    show(glyph, 60, 60)
    assert LIGHT["primary"] in colours(glyph)
    glyph.show_icon("close", "first")
    assert LIGHT["primary"] not in colours(glyph)


def test_it_grows_more_slowly_than_the_text(show: Show, look: Theme) -> None:
    glyph = Glyph("menu", 20)
    show(glyph, 60, 60)
    look.set_scale(2.0)
    assert glyph.sizeHint().width() == 34
