import json
from typing import Any

import pytest

from desktop_app.sample import slack
from tests.desktop_app.sample.exports import innocent_on, planted_on, strings


def documents(*, planted: bool) -> dict[str, Any]:
    return {path: json.loads(text) for path, text in slack.members(planted).items()}


def test_it_has_the_lists_and_a_file_for_each_day_with_messages() -> None:
    planted, clean = documents(planted=True), documents(planted=False)
    lists = {"users.json", "channels.json", "dms.json", "integration_logs.json"}
    assert lists <= set(planted)
    assert set(clean) <= set(planted)
    days = [entries for path, entries in planted.items() if path not in lists]
    assert all(entries for entries in days)
    stamps = [entry["ts"] for entries in days for entry in entries]
    assert all(isinstance(stamp, str) and "." in stamp for stamp in stamps)


@pytest.mark.parametrize("text", planted_on("slack"))
def test_what_is_planted_is_only_in_the_planted_export(text: str) -> None:
    assert text in set(strings(documents(planted=True)))
    assert not any(text in other for other in strings(documents(planted=False)))


@pytest.mark.parametrize("text", innocent_on("slack"))
def test_what_is_innocent_is_in_both(text: str) -> None:
    for planted in (True, False):
        assert text in set(strings(documents(planted=planted)))
