import csv
import json
from typing import Any

import pytest

from desktop_app.sample import mastodon
from desktop_app.sample.script import LOOK_ALIKES, PLANTED
from tests.desktop_app.sample.exports import strings

SETTINGS = {"discoverable", "open"}
TEXTS = [item.text for item in PLANTED if item.platform == "mastodon" and item.slot not in SETTINGS]
INNOCENT = [item.text for item in LOOK_ALIKES if item.platform == "mastodon"]


def said(*, planted: bool) -> set[str]:
    """Every string, without the tags around posts, and every cell."""
    found: set[str] = set()
    for path, body in mastodon.members(planted).items():
        if path.endswith(".csv"):
            found.update(cell for row in csv.reader(body.splitlines()) for cell in row)
        else:
            texts = (text.removeprefix("<p>").removesuffix("</p>") for text in strings(_load(body)))
            found.update(text.replace("&amp;", "&") for text in texts)
    return found


def _load(body: str) -> Any:
    return json.loads(body)


def test_it_has_the_archive_and_the_lists_beside_it() -> None:
    assert set(mastodon.members(planted=True)) == {
        *("actor.json", "outbox.json", "likes.json", "bookmarks.json"),
        *("following_accounts.csv", "lists.csv", "blocked_accounts.csv"),
    }


@pytest.mark.parametrize("text", TEXTS)
def test_what_is_planted_is_only_in_the_planted_export(text: str) -> None:
    assert text in said(planted=True)
    assert not any(text in other for other in said(planted=False))


@pytest.mark.parametrize("text", INNOCENT)
def test_what_is_innocent_is_in_both(text: str) -> None:
    assert text in said(planted=True) & said(planted=False)


def test_planted_settings_are_the_open_ones() -> None:
    actors = [_load(mastodon.members(planted)["actor.json"]) for planted in (True, False)]
    names = ("manuallyApprovesFollowers", "discoverable")
    assert [tuple(actor[name] for name in names) for actor in actors] == [
        (False, True),
        (True, False),
    ]
