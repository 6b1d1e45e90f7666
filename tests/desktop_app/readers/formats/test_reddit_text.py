import pytest
from hypothesis import given, strategies as st

from desktop_app.readers.formats.reddit_text import (
    UNDATED,
    address_of,
    community,
    path_of,
    plain_name,
    short_id,
    spelt_out,
    time_told,
    words_of,
)


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("plain", "plain"),
        ("[removed]", ""),
        (" [Deleted] ", " [Deleted] "),
        ("[deleted] ", ""),
        ("[ Removed by Reddit ]", ""),
        ("[removed] was my favourite song", "[removed] was my favourite song"),
        ("a &gt; b &amp;amp; c", "a > b &amp; c"),
        ("one\r\ntwo", "one\ntwo"),
    ],
)
def test_words(cell: str, words: str) -> None:
    assert words_of(cell) == words


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Breadit", "r/Breadit"),
        ("u_robin", "u/robin"),
        ("r/trains", "r/trains"),
        ("/r/trains/", "r/trains"),
        ("u/robin", "u/robin"),
        (" ", ""),
    ],
)
def test_community(name: str, shown: str) -> None:
    assert community(name) == shown


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Breadit", "r/Breadit"),
        ("MentalHealthUK", "r/MentalHealthUK (Mental Health UK)"),
        ("fight_videos", "r/fight_videos (fight videos)"),
        ("UKLads99", "r/UKLads99 (UK Lads 99)"),
        ("école", "r/école"),
    ],
)
def test_the_words_of_a_name_stand_beside_it(name: str, shown: str) -> None:
    assert spelt_out(name) == shown


def test_names_and_ids_are_plain() -> None:
    assert [plain_name(name) for name in ("u/Robin", "/u/Robin/", "Robin")] == ["Robin"] * 3
    assert [short_id(ident) for ident in ("t3_9x", "9x", "t1_9x", "")] == ["9x", "9x", "9x", ""]


def test_addresses() -> None:
    assert address_of("/r/a/comments/1/") == "https://www.reddit.com/r/a/comments/1/"
    assert address_of("https://example.org/") == "https://example.org/"
    assert path_of("https://old.reddit.com/r/a/") == path_of("/r/a") == "/r/a"
    assert path_of("https://example.org/a/") == "https://example.org/a"


def test_a_time_that_is_not_known_is_told_once() -> None:
    strange: dict[str, None] = {}
    assert time_told("2026-02-03 07:15:00 UTC", strange) == 1_770_102_900
    assert time_told("", strange) is None
    assert strange == {}
    assert time_told("soon", strange) is time_told("later", strange) is None
    assert list(strange) == [UNDATED]


@given(st.text(max_size=40))
def test_no_text_trips_them(text: str) -> None:
    for read in (words_of, community, spelt_out, plain_name, short_id, path_of, address_of):
        assert isinstance(read(text), str)
