import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from desktop_app.errors import EmptyExport
from tests.ui.conftest import Show
from ui.widgets.error_card import ErrorCard
from ui.widgets.field import Field


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    heard: list[str] = []

    def hear(event: QAccessibleAnnouncementEvent) -> None:
        heard.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return heard


def test_a_failure_is_read_out(show: Show, said: list[str]) -> None:
    card = ErrorCard()
    show(card)
    error = EmptyExport("made-up.zip")
    card.show_error(error, "We could not open this file")
    assert said == [f"We could not open this file. {error}"]


def test_a_complaint_is_read_out_and_its_end_is_not(show: Show, said: list[str]) -> None:
    field = Field("Town")
    show(field)
    field.complain("Write a town.")
    field.complain("")
    assert said == ["Write a town."]
