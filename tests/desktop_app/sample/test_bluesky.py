from typing import Any

import libipld
import pytest

from desktop_app.sample import bluesky
from desktop_app.sample.script import LOOK_ALIKES, PLANTED
from tests.desktop_app.sample.exports import strings

SETTINGS = {"shown", "messages"}
TEXTS = [item.text for item in PLANTED if item.platform == "bluesky" and item.slot not in SETTINGS]
INNOCENT = [item.text for item in LOOK_ALIKES if item.platform == "bluesky"]


def records(*, planted: bool) -> list[dict[str, Any]]:
    (data,) = bluesky.members(planted).values()
    _, blocks = libipld.decode_car(data)
    return [block for block in blocks.values() if "$type" in block]


def said(*, planted: bool) -> set[str]:
    return {text for record in records(planted=planted) for text in strings(record)}


@pytest.mark.parametrize("text", TEXTS)
def test_what_is_planted_is_only_in_the_planted_export(text: str) -> None:
    assert text in said(planted=True)
    assert not any(text in other for other in said(planted=False))


@pytest.mark.parametrize("text", INNOCENT)
def test_what_is_innocent_is_in_both(text: str) -> None:
    assert text in said(planted=True) & said(planted=False)


@pytest.mark.parametrize(
    ("planted", "labels", "incoming"), [(True, 0, "all"), (False, 1, "following")]
)
def test_planted_settings_are_the_open_ones(planted: bool, labels: int, incoming: str) -> None:
    named = {record["$type"]: record for record in records(planted=planted)}
    assert len(named["app.bsky.actor.profile"].get("labels", {}).get("values", [])) == labels
    assert named["chat.bsky.actor.declaration"]["allowIncoming"] == incoming
