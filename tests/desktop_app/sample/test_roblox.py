import csv
import io

import pytest

from desktop_app.sample import roblox
from tests.desktop_app.sample.exports import innocent_on, planted_on


@pytest.fixture(scope="module")
def planted() -> dict[str, str]:
    return roblox.members(planted=True)


@pytest.fixture(scope="module")
def clean() -> dict[str, str]:
    return roblox.members(planted=False)


def cells(members: dict[str, str]) -> set[str]:
    return {
        cell for body in members.values() for row in csv.reader(io.StringIO(body)) for cell in row
    }


def test_it_is_a_pack_of_whole_tables(planted: dict[str, str], clean: dict[str, str]) -> None:
    assert set(planted) == set(clean)
    for path, body in planted.items():
        assert path.endswith(".csv")
        assert len({len(row) for row in csv.reader(io.StringIO(body))}) == 1, path


@pytest.mark.parametrize("text", planted_on("roblox"))
def test_what_is_planted_is_only_in_the_planted_export(
    planted: dict[str, str], clean: dict[str, str], text: str
) -> None:
    assert text in cells(planted)
    assert not any(text in body for body in clean.values())


@pytest.mark.parametrize("text", innocent_on("roblox"))
def test_what_is_innocent_is_in_both(
    planted: dict[str, str], clean: dict[str, str], text: str
) -> None:
    assert text in cells(planted)
    assert text in cells(clean)


def test_conversations_have_an_empty_row_between(clean: dict[str, str]) -> None:
    (chats,) = (body for path, body in clean.items() if path.startswith("Chat records"))
    assert any(not any(row) for row in csv.reader(io.StringIO(chats)))
