from ui.theme import Theme
from ui.widgets import brush


def test_words_are_measured_as_they_wrap(look: Theme) -> None:
    font = look.font("body")
    one = brush.height_of("Facebook", font, 400)
    assert brush.height_of("Facebook\nInstagram", font, 400) == 2 * one
    assert brush.height_of("Facebook and Instagram and WhatsApp", font, 120) >= 3 * one
    assert brush.width_of("Facebook", font) < brush.width_of("Facebook", look.font("h1"))
    assert brush.height_of("Facebook", font, -5) > 0
