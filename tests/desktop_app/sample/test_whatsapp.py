import json
import re
from datetime import UTC, datetime

import pytest

from desktop_app.sample import whatsapp
from desktop_app.sample.person import ABOUT
from tests.desktop_app.sample.exports import innocent_on, planted_on, strings

LINE = re.compile(r"(\d\d/\d\d/\d{4}, \d\d:\d\d) - (?:([^:]+): )?(.+)")


@pytest.fixture(scope="module")
def planted() -> dict[str, str]:
    return whatsapp.members(planted=True)


@pytest.fixture(scope="module")
def clean() -> dict[str, str]:
    return whatsapp.members(planted=False)


def chats(members: dict[str, str]) -> dict[str, list[tuple[str, ...]]]:
    """Time, sender and words of each line, by whom the chat is with."""
    found = {}
    for path, text in members.items():
        if path.endswith(".txt"):
            lines = [LINE.fullmatch(line) for line in text.splitlines()]
            assert None not in lines
            person = path.removeprefix("WhatsApp Chat with ").removesuffix(".txt")
            found[person] = [line.groups("") for line in lines if line]
    return found


def said(members: dict[str, str]) -> list[str]:
    """Every text: the lines of chats with their senders, and the strings of the report."""
    in_chats = [text for lines in chats(members).values() for line in lines for text in line]
    report = [text for path, text in members.items() if path.endswith(".json")]
    return in_chats + [each for text in report for each in strings(json.loads(text))]


def test_members_are_chats_and_a_report_in_json(
    planted: dict[str, str], clean: dict[str, str]
) -> None:
    assert {path.rpartition(".")[2] for path in planted} == {"txt", "json", "html"}
    assert set(clean) == set(planted) - {"WhatsApp Chat with Corey Penfold.txt"}
    assert "Corey Penfold" in chats(planted)


@pytest.mark.parametrize("text", planted_on("whatsapp"))
def test_what_is_planted_is_only_in_the_planted_export(
    planted: dict[str, str], clean: dict[str, str], text: str
) -> None:
    assert text in said(planted)
    assert not any(text in other for other in said(clean))


@pytest.mark.parametrize("text", innocent_on("whatsapp"))
def test_what_is_innocent_is_in_both(
    planted: dict[str, str], clean: dict[str, str], text: str
) -> None:
    assert said(planted).count(text) == said(clean).count(text) == 1


def test_a_chat_begins_with_the_notice_and_runs_forward(planted: dict[str, str]) -> None:
    for person, lines in chats(planted).items():
        times = [
            datetime.strptime(when, "%d/%m/%Y, %H:%M").replace(tzinfo=UTC) for when, _, _ in lines
        ]
        assert times == sorted(times)
        assert lines[0][1] == ""
        assert "end-to-end encrypted" in lines[0][2]
        assert {sender for _, sender, _ in lines[1:]} <= {person, ABOUT.name}


def test_there_are_a_few_hundred_messages(clean: dict[str, str]) -> None:
    assert sum(map(len, chats(clean).values())) > 200
