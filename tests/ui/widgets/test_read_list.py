import pytest
from PySide6.QtWidgets import QWidget

from checks.model import SectionStatus
from tests.ui.conftest import Show, settle
from ui.widgets.read_list import ReadList, ReadRow, outcome
from ui.widgets.text import Text


@pytest.mark.parametrize(
    ("status", "partly", "words"),
    [
        (SectionStatus.READ, False, "Read"),
        (SectionStatus.READ, True, "Part read"),
        (SectionStatus.FAILED, False, "Could not be read"),
        (SectionStatus.SKIPPED, False, "Left closed"),
        (SectionStatus.ABSENT, False, "Not there"),
    ],
)
def test_each_outcome_has_icon_and_words_and_is_never_red(
    status: SectionStatus, partly: bool, words: str
) -> None:
    icon, ink, said = outcome(ReadRow("Posts", "", status, partly))
    assert said == words
    assert icon
    assert ink != "first"


def test_every_part_is_listed_and_stacks_where_it_is_narrow(show: Show) -> None:
    rows = [
        ReadRow("Posts", "5,194 items", SectionStatus.READ),
        ReadRow("Messages", "You chose to leave these closed", SectionStatus.SKIPPED),
    ]
    listed = ReadList(rows)
    window = show(listed, 860, 400)
    names = [child.accessibleName() for child in listed.findChildren(QWidget)]
    assert "Messages: Left closed. You chose to leave these closed" in names
    name, detail = listed.findChildren(Text)[:2]
    assert name.y() == pytest.approx(detail.y(), abs=3)
    window.resize(400, 400)
    settle()
    assert detail.y() > name.y() + 10
