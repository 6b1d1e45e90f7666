import csv
import io

import pytest

from desktop_app.sample import reddit
from tests.desktop_app.sample.exports import innocent_on, planted_on


@pytest.fixture(scope="module")
def planted() -> dict[str, str]:
    return reddit.members(planted=True)


@pytest.fixture(scope="module")
def clean() -> dict[str, str]:
    return reddit.members(planted=False)


def table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def said(members: dict[str, str]) -> set[str]:
    cells = (cell for body in members.values() for row in table(body) for cell in row.values())
    return {cell.replace("&gt;", ">").replace("&amp;", "&") for cell in cells}


def test_it_is_a_zip_of_whole_tables(planted: dict[str, str], clean: dict[str, str]) -> None:
    assert set(planted) == set(clean)
    for path, body in planted.items():
        assert path.endswith(".csv")
        assert all(None not in row and None not in row.values() for row in table(body)), path


@pytest.mark.parametrize("text", planted_on("reddit"))
def test_what_is_planted_is_only_in_the_planted_export(
    planted: dict[str, str], clean: dict[str, str], text: str
) -> None:
    assert text in said(planted)
    assert text == "false" or not any(text in other for other in said(clean))


@pytest.mark.parametrize("text", innocent_on("reddit"))
def test_what_is_innocent_is_in_both(
    planted: dict[str, str], clean: dict[str, str], text: str
) -> None:
    assert text in said(planted)
    assert text in said(clean)


def test_no_post_is_older_than_a_year(planted: dict[str, str]) -> None:
    times = [row["date"] for row in table(planted["posts.csv"])]
    assert times == sorted(times, reverse=True)
    assert min(times) > "2025-12"
