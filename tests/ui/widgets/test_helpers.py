from checks.model import Helper
from tests.ui.conftest import Show
from tests.ui.pages.desk import words_of
from ui.widgets.helpers import Helpers


def test_each_helper_stands_with_when_and_how(show: Show) -> None:
    helpers = Helpers((Helper("Police", "At once.", "999"), Helper("Your union", "First.")))
    show(helpers)
    assert words_of(helpers) == "Police: 999 At once. Your union First."
