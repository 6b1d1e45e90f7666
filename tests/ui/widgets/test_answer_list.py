from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from tests.ui.pages.desk import press, words_of
from ui.widgets.answer_list import AnswerList, AnswerRow

ROWS = (
    AnswerRow("a", "Who can see your friends list?", "Only me"),
    AnswerRow("b", "Is your account private?", "Yes"),
)


def test_each_answer_can_be_changed_by_a_button_of_its_own_name(show: Show, qtbot: QtBot) -> None:
    answers = AnswerList(ROWS)
    show(answers)
    assert "Only me" in words_of(answers)
    with qtbot.waitSignal(answers.change) as told:
        press(answers, "Change: Is your account private?")
    assert told.args == ["b"]
