from tests.ui.conftest import Show
from ui.page import entries_of_sidebar
from ui.widgets.top_strip import TopStrip


def test_hide_is_always_at_the_right(show: Show) -> None:
    strip = TopStrip(entries_of_sidebar())
    show(strip, 1000, 80)
    right = strip.hide_button.geometry().right()
    strip.show_above("Accounts")
    assert strip.hide_button.geometry().right() == right
    assert right > 950


def test_what_hide_does_is_said(show: Show) -> None:
    strip = TopStrip(entries_of_sidebar())
    show(strip, 1000, 80)
    assert "Ctrl+Shift+H" in strip.hide_button.accessibleDescription()
