import json
from html import unescape

import pytest

from desktop_app.sample import teams
from tests.desktop_app.sample.exports import innocent_on, planted_on, strings


def said(*, planted: bool) -> str:
    document = json.loads(teams.members(planted)["messages.json"])
    return "\n".join(map(unescape, strings(document)))


@pytest.mark.parametrize("text", planted_on("teams"))
def test_what_is_planted_is_only_in_the_planted_export(text: str) -> None:
    assert text in said(planted=True)
    assert text not in said(planted=False)


@pytest.mark.parametrize("text", innocent_on("teams"))
def test_what_is_innocent_is_in_both(text: str) -> None:
    assert text in said(planted=True)
    assert text in said(planted=False)
