from tests.ui.conftest import Show, settle
from ui.results.pane import Pane
from ui.theme import Theme
from ui.widgets.text import Text


def test_lines_stay_short_and_grow_with_the_words(show: Show, look: Theme) -> None:
    pane = Pane(400)
    words = Text("A few words. " * 40)
    pane.box.addWidget(words)
    show(pane, 1400, 300)
    assert words.width() == 400
    look.set_scale(1.5)
    settle()
    assert words.width() == 600


def test_what_is_too_long_scrolls(show: Show) -> None:
    pane = Pane(400)
    pane.box.addWidget(Text("A few words. " * 400))
    show(pane, 500, 200)
    assert pane.verticalScrollBar().maximum() > 0
    assert pane.horizontalScrollBar().maximum() == 0
