from PySide6.QtCore import QPoint

from tests.ui.conftest import Show
from ui.theme import Theme
from ui.widgets.start_picture import StartPicture


def test_it_says_how_much_was_sent(show: Show) -> None:
    assert StartPicture(1).words.words == "thing sent from this computer"
    picture = StartPicture(1_200)
    assert (picture.figure.words, picture.words.words) == (
        "1,200",
        "things sent from this computer",
    )


def test_the_space_between_the_lines_is_free(show: Show, look: Theme) -> None:
    picture = StartPicture(0)
    show(picture, 340, 372)
    image = picture.grab().toImage()
    row = {image.pixelColor(QPoint(x, 20)).name() for x in range(70, picture.width() - 70)}
    assert row == {look.colour("picture").name()}
    line = {image.pixelColor(QPoint(x, 20)).name() for x in range(70)}
    assert look.colour("yellow").name() in line


def test_it_is_as_tall_as_the_words_beside_it(look: Theme) -> None:
    picture = StartPicture(0)
    before = picture.minimumHeight()
    look.set_scale(2.0)
    assert before == 372 < picture.minimumHeight()
