import csv
import io
from collections.abc import Iterator

import pytest

from desktop_app.sample import linkedin
from tests.desktop_app.sample.exports import innocent_on, planted_on


@pytest.fixture(scope="module")
def planted() -> dict[str, str]:
    return linkedin.members(planted=True)


@pytest.fixture(scope="module")
def clean() -> dict[str, str]:
    return linkedin.members(planted=False)


def rows(path: str, body: str) -> list[list[str]]:
    """The rows of a table below what stands before its header."""
    every = [row for row in csv.reader(io.StringIO(body)) if row]
    return every[2:] if path == "Connections.csv" else every


def said(members: dict[str, str]) -> Iterator[str]:
    for path, body in members.items():
        for row in rows(path, body)[1:]:
            yield from row
            yield " ".join(row[:2])
            yield from (part for cell in row for part in cell.split(" | "))


def test_it_is_an_archive_of_whole_tables(planted: dict[str, str], clean: dict[str, str]) -> None:
    assert set(planted) == set(clean)
    for path, body in planted.items():
        assert path.endswith(".csv")
        assert len({len(row) for row in rows(path, body)}) == 1, path
    assert planted["Connections.csv"].startswith("Notes:\n")
    assert not planted["Connections.csv"].endswith("\n")


@pytest.mark.parametrize("text", planted_on("linkedin"))
def test_what_is_planted_is_only_in_the_planted_export(
    planted: dict[str, str], clean: dict[str, str], text: str
) -> None:
    assert text in set(said(planted))
    assert not any(text in other for other in said(clean))


@pytest.mark.parametrize("text", innocent_on("linkedin"))
def test_what_is_innocent_is_in_both(
    planted: dict[str, str], clean: dict[str, str], text: str
) -> None:
    assert text in set(said(planted))
    assert text in set(said(clean))


def test_posts_are_for_connections_unless_planted(clean: dict[str, str]) -> None:
    shown = {row[-1] for row in rows("Shares.csv", clean["Shares.csv"])[1:]}
    assert shown == {"CONNECTIONS"}
