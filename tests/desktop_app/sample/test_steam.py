import html
import xml.etree.ElementTree as ET

import pytest

from desktop_app.sample import steam
from tests.desktop_app.sample.exports import innocent_on, planted_on


@pytest.fixture(scope="module")
def planted() -> dict[str, str]:
    return steam.members(planted=True)


@pytest.fixture(scope="module")
def clean() -> dict[str, str]:
    return steam.members(planted=False)


def words(members: dict[str, str]) -> str:
    return html.unescape("\n".join(members.values()))


def test_it_is_two_pages_and_a_profile(planted: dict[str, str], clean: dict[str, str]) -> None:
    assert set(planted) == set(clean)
    for path, body in planted.items():
        if path.endswith(".html"):
            assert "saved from url=" in body
            assert body.count("<tr>") == body.count("</tr>")
            assert body.count("<div") == body.count("</div>")
    assert ET.fromstring(planted["steam-profile.xml"]).tag == "profile"


@pytest.mark.parametrize("text", planted_on("steam"))
def test_what_is_planted_is_only_in_the_planted_export(
    planted: dict[str, str], clean: dict[str, str], text: str
) -> None:
    whole = f">{text}<" if text == "public" else text
    assert whole in words(planted)
    assert whole not in words(clean)


@pytest.mark.parametrize("text", innocent_on("steam"))
def test_what_is_innocent_is_in_both(
    planted: dict[str, str], clean: dict[str, str], text: str
) -> None:
    assert text in words(planted)
    assert text in words(clean)
