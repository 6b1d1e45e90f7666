from importlib import resources

import pytest
from PySide6.QtGui import QColor, QIcon

from ui import icons
from ui.theme import Theme

NAMES = sorted(
    file.name.removesuffix(".svg")
    for file in resources.files("resources").joinpath("icons").iterdir()
    if file.name.endswith(".svg")
)


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_draws(name: str) -> None:
    assert icons.drawing(name, "#134B5F").isValid()
    image = icons.pixmap(name, 24, "#134B5F").toImage()
    points = [(x, y) for x in range(24) for y in range(24)]
    assert any(image.pixelColor(x, y).alpha() for x, y in points)


def test_an_icon_takes_its_colour() -> None:
    image = icons.pixmap("menu", 24, "#9E3A1F").toImage()
    assert image.pixelColor(12, 12).red() == QColor("#9E3A1F").red()


def test_a_button_icon_has_room_at_its_right_and_a_grey_twin(look: Theme) -> None:
    icon = icons.for_button("menu", "text")
    usual = icon.pixmap(22, 18, QIcon.Mode.Normal).toImage()
    grey = icon.pixmap(22, 18, QIcon.Mode.Disabled).toImage()
    assert usual.width() == 22
    assert usual.pixelColor(21, 9).alpha() == 0
    assert usual.pixelColor(9, 9) != grey.pixelColor(9, 9)


def test_an_unknown_icon_raises() -> None:
    with pytest.raises(FileNotFoundError):
        icons.source("unicorn")
