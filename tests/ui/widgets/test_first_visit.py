from tests.ui.conftest import Show
from tests.ui.pages.desk import press, words_of
from ui.widgets.first_visit import FirstVisit


def test_each_way_in_is_told_apart(show: Show) -> None:
    first = FirstVisit(3)
    window = show(first, 1035, 900)
    told: list[str] = []
    first.begin.connect(lambda: told.append("begin"))
    first.one.connect(lambda: told.append("one"))
    first.demo.connect(lambda: told.append("demo"))
    for words in ("Begin", "Check one account", "See it with a made-up person"):
        press(window, words)
    assert told == ["begin", "one", "demo"]
    assert "3 things sent from this computer" in words_of(window)
