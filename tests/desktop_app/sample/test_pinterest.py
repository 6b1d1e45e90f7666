from html import unescape

import pytest

from desktop_app.sample import pinterest
from tests.desktop_app.sample.exports import innocent_on, planted_on


@pytest.fixture(scope="module")
def planted() -> str:
    (page,) = pinterest.members(planted=True).values()
    return unescape(page)


@pytest.fixture(scope="module")
def clean() -> str:
    (page,) = pinterest.members(planted=False).values()
    return unescape(page)


@pytest.mark.parametrize("text", planted_on("pinterest"))
def test_what_is_planted_is_only_in_the_planted_export(planted: str, clean: str, text: str) -> None:
    assert text in planted
    assert text == "False" or text not in clean


@pytest.mark.parametrize("text", innocent_on("pinterest"))
def test_what_is_innocent_is_in_both(planted: str, clean: str, text: str) -> None:
    assert text in planted
    assert text in clean


def test_whoever_made_a_pin_says_so(planted: str) -> None:
    assert planted.count("Is a repin: ") == planted.count("/pin/") // 2 > 24
