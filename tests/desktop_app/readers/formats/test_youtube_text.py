import json

import pytest
from hypothesis import example, given, strategies as st

from desktop_app.readers.formats.youtube_text import UNDATED, time_of, time_told, words_of


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("", ""),
        ("just words, no more", "just words, no more"),
        ("42", "42"),
        ('{"text":"one piece"}', "one piece"),
        ('{"text":"a"},{"text":"\\n"},{"text":"b"}', "a\nb"),
        ('{"text":"raw\nline feed"}', "raw\nline feed"),
        ('{"text":"raw\nline"},{"text":" \\"feed\\""}', 'raw\nline "feed"'),
        ('{"text":"see "},{"text":"x.org","link":{"linkUrl":"https://x.org"}}', "see x.org"),
        ('{"text":"@jo","mention":{"channelId":"UC1"}},{"text":" hi"}', "@jo hi"),
        ('{"takeoutSegments":[{"text":"a "},{"text":"b"}]}', "a b"),
        ('{"takeoutSegments":[{"text":"a\n"},{"text":"b"}]}', "a\nb"),
        ('{"text":""think" jeez"}', '"think" jeez'),
        (
            '{"text":"he said "no" twice"},{"text":" and \\n left"}',
            'he said "no" twice and \n left',
        ),
        ('{"text": 5}', '{"text": 5}'),
        ('{"mine":"not yours"}', '{"mine":"not yours"}'),
        ('{"mine":"not\nyours"}', '{"mine":"not\nyours"}'),
        ("{curly words", "{curly words"),
        ('{"text":"cut short', '{"text":"cut short'),
        ("{\n[", "{\n["),
        ('{"a":1},\n5', '{"a":1},\n5'),
    ],
)
def test_each_form_of_a_text(cell: str, words: str) -> None:
    assert words_of(cell) == words


def test_a_cell_of_absurd_length_is_taken_as_it_stands() -> None:
    cell = '{"text":"' * 20_000
    assert words_of(cell) == cell


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=20), min_size=1))
@example(["{", "}"])
@example(['"', "\\", "\n"])
def test_pieces_come_back_whole_whatever_they_hold(texts: list[str]) -> None:
    for spaced in (True, False):
        marks = None if spaced else (",", ":")
        cell = ",".join(
            json.dumps({"text": text}, ensure_ascii=False, separators=marks) for text in texts
        )
        assert words_of(cell) == "".join(texts)
        assert words_of(f'{{"takeoutSegments":[{cell}]}}') == "".join(texts)


@given(st.text(max_size=60))
@example("\ud800")
def test_no_cell_trips_it_and_plain_words_stay(cell: str) -> None:
    assert isinstance(words_of('{"text":"' + cell), str)
    assert isinstance(words_of('{"text":"' + cell + '"}'), str)
    if not cell.startswith("{"):
        assert words_of(cell) == cell


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("2026-04-11T18:26:40.15544+00:00", 1_775_932_000),
        ("2026-04-11T18:26:40+00:00", 1_775_932_000),
        ("2026-04-11T20:26:40+02:00", 1_775_932_000),
        ("2026-04-11T18:26:40Z", 1_775_932_000),
        ("2026-04-11 18:26:40", 1_775_932_000),
        ("2026-04-11 18:26:40 UTC", 1_775_932_000),
        ("", None),
        ("yesterday", None),
        ("0001-01-01T00:00:00+00:00", None),
        ("9999-12-31T23:59:59-12:00", None),
    ],
)
def test_times_are_utc(text: str, made: int | None) -> None:
    strange: dict[str, None] = {}
    assert time_of(text) == time_told(text, strange) == made
    assert list(strange) == ([UNDATED] if text and made is None else [])
