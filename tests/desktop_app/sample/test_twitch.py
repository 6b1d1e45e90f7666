import csv
import io

import pytest

from desktop_app.sample import twitch
from tests.desktop_app.sample.exports import innocent_on, planted_on

CHATS = "chat/chat_messages.csv"


def said(*, planted: bool) -> set[str]:
    text = twitch.members(planted)[CHATS]
    return {row["body"] for row in csv.DictReader(io.StringIO(text))}


@pytest.mark.parametrize("text", planted_on("twitch"))
def test_what_is_planted_is_only_in_the_planted_export(text: str) -> None:
    assert text in said(planted=True)
    assert text not in said(planted=False)


@pytest.mark.parametrize("text", innocent_on("twitch"))
def test_what_is_innocent_is_in_both(text: str) -> None:
    assert text in said(planted=True)
    assert text in said(planted=False)


def test_events_have_seven_columns() -> None:
    table = twitch.members(planted=True)["site_history/minute_watched.csv"]
    assert {len(row) for row in csv.reader(io.StringIO(table))} == {7}
