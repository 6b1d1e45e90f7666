import pytest

from checks.model import Coverage
from desktop_app.review import ImportResult
from tests.ui.conftest import Show
from tests.ui.pages.desk import answer_with, press, words_of
from ui.widgets.imports_card import ImportsCard

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def made(number: int, account: str) -> ImportResult:
    coverage = Coverage(f"part-{number}.zip", "facebook", account, ())
    return ImportResult(number, 1_552_392_000, account, coverage, (), 0)


def test_the_newest_stands_first(show: Show) -> None:
    window = show(ImportsCard((made(1, "robin"), made(2, "")), {"facebook": "Facebook"}))
    said = words_of(window)
    assert said.index("part-2.zip, read on 12 March 2019.") < said.index("part-1.zip")
    assert "Facebook, robin" in said


@pytest.mark.parametrize(("words", "ids"), [("Forget it", [1]), ("Keep it", [])])
def test_forgetting_is_asked_about_first(words: str, ids: list[int], show: Show) -> None:
    card = ImportsCard((made(1, "robin"),), {"facebook": "Facebook"})
    window = show(card)
    told: list[int] = []
    card.forget.connect(told.append)
    answer_with(words)
    press(window, "Forget the download of Facebook, robin")
    assert told == ids
