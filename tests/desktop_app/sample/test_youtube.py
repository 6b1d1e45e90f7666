import csv
import io
import json
from collections.abc import Iterator

import pytest

from desktop_app.sample import youtube
from tests.desktop_app.sample.exports import innocent_on, planted_on, strings

ROOT = "Takeout/YouTube and YouTube Music"


@pytest.fixture(scope="module")
def planted() -> dict[str, str]:
    return youtube.members(planted=True)


@pytest.fixture(scope="module")
def clean() -> dict[str, str]:
    return youtube.members(planted=False)


def table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def joined(cell: str) -> str:
    """A cell's words; pieces are objects joined by commas without brackets."""
    if not cell.startswith('{"text"'):
        return cell
    return "".join(piece["text"] for piece in json.loads(f"[{cell}]"))


def said(members: dict[str, str]) -> Iterator[str]:
    for path, body in members.items():
        if path.endswith(".csv"):
            yield from (joined(cell) for row in table(body) for cell in row.values())
        elif path.endswith(".json"):
            yield from strings(json.loads(body))


def test_it_is_a_takeout_of_tables_histories_and_a_profile(
    planted: dict[str, str], clean: dict[str, str]
) -> None:
    assert set(planted) == set(clean)
    assert all(path.startswith("Takeout/") for path in planted)
    assert {path.rpartition(".")[2] for path in planted} == {"csv", "json", "html"}
    for path, body in planted.items():
        if path.endswith(".csv"):
            assert all(None not in row and None not in row.values() for row in table(body)), path


@pytest.mark.parametrize("text", planted_on("youtube"))
def test_what_is_planted_is_only_in_the_planted_export(
    planted: dict[str, str], clean: dict[str, str], text: str
) -> None:
    assert text in set(said(planted))
    assert text == "Public" or not any(text in other for other in said(clean))


def test_nothing_but_the_channel_is_public_unless_planted(clean: dict[str, str]) -> None:
    public = [path for path in clean if path.endswith(".csv") and "Public" in clean[path]]
    assert public == [f"{ROOT}/channels/channel.csv"]


@pytest.mark.parametrize("text", innocent_on("youtube"))
def test_what_is_innocent_is_in_both(
    planted: dict[str, str], clean: dict[str, str], text: str
) -> None:
    verbs = ("Watched ", "Searched for ")
    for members in (planted, clean):
        words = {other.removeprefix(verbs[0]).removeprefix(verbs[1]) for other in said(members)}
        assert text in words


def test_comments_have_ids_of_their_own_and_count_back_from_now(planted: dict[str, str]) -> None:
    rows = table(planted[f"{ROOT}/comments/comments.csv"])
    assert len({row["Comment ID"] for row in rows}) == len(rows) > 150
    times = [row["Comment create timestamp"] for row in rows]
    assert times == sorted(times, reverse=True)
    assert times[0].startswith("2026-11-1")
    assert all(time.endswith("+00:00") for time in times)
