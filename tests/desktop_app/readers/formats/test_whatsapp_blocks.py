from datetime import UTC, datetime

from hypothesis import given, strategies as st

from desktop_app.readers.formats.whatsapp_blocks import (
    LONGEST,
    Row,
    lines_of,
    other_headers,
    rows,
    weigh,
)
from desktop_app.readers.formats.whatsapp_header import Form, form_of

START = "04/03/2025, 14:05 - "


def form(line: str = START + "Jo: x") -> Form:
    found = form_of(line)
    assert found is not None
    return found


def read(*pieces: str) -> list[Row]:
    return [row for block in rows(pieces, form()) for row in block]


def seconds(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp())


@given(st.text("ab\r\n", max_size=40), st.integers(1, 7))
def test_lines_are_the_same_however_they_come(text: str, size: int) -> None:
    pieces = [text[at : at + size] for at in range(0, len(text), size)]
    found = [line for block in lines_of(pieces) for line in block]
    expected = [line.removesuffix("\r") for line in text.split("\n")[:-1]]
    last = text.rpartition("\n")[2]
    assert found == [*expected, last] if last else found == expected


@given(st.text("ab0:,/- \n\r", max_size=30), st.integers(1, 9))
def test_entries_are_the_same_however_they_come(text: str, size: int) -> None:
    chat = f"{START}Jo: {text}\n{START}Al: {text}\n04/03/2025, 14:06 - Jo: {text}"
    pieces = [chat[at : at + size] for at in range(0, len(chat), size)]
    assert read(*pieces) == read(chat)


def test_only_the_minute_may_differ_where_a_line_begins_as_the_one_before() -> None:
    said = [
        f"{START}Jo: one",
        "04/03/2025, 14:75 - Jo: no such minute",
        "04/03/2025, 14:5a - Jo: no minute",
        "04/03/2025, 14:07\u202f- Jo: another space",
        "04/03/2025, 14:08:09 - Jo: seconds",
        "04/03/2025, 15:05 - Jo: later",
    ]
    assert read("\n".join(said)) == [
        (seconds("2025-03-04 14:05:00"), "Jo", "one"),
        (None, "Jo", "no such minute\n04/03/2025, 14:5a - Jo: no minute"),
        (
            seconds("2025-03-04 14:07:00"),
            "Jo",
            "another space\n04/03/2025, 14:08:09 - Jo: seconds",
        ),
        (seconds("2025-03-04 15:05:00"), "Jo", "later"),
    ]


def test_seconds_and_halves_of_the_day_are_read_again_and_again() -> None:
    lines = [
        "[4/3/25, 2:05:09\u202fPM] Jo: a",
        "[4/3/25, 2:05:10\u202fPM] Jo: b",
        "[4/3/25, 2:05:60\u202fPM] Jo: c",
        "[4/3/25, 2:05:11\u202fAM] Jo: d",
    ]
    found = [made for block in rows(["\n".join(lines)], form(lines[0])) for made, _, _ in block]
    afternoon, night = seconds("2025-03-04 14:05:00"), seconds("2025-03-04 02:05:00")
    assert found == [afternoon + 9, afternoon + 10, afternoon + 59, night + 11]


def test_an_entry_without_end_comes_in_several() -> None:
    line = "word " * 10_000
    found = read(f"{START}Jo: a\n", *[f"{line}\n"] * 20, f"{START}Al: b")
    assert {author for _, author, _ in found[:-1]} == {"Jo"}
    assert 1 < len(found[:-1]) < 6
    assert max(len(body) for _, _, body in found) < LONGEST + 2 * len(line)
    assert "".join(body for _, _, body in found[:-1]).replace("\n", "") == "a" + line * 20


def test_headers_of_other_phones_are_counted_behind_the_first_line() -> None:
    other = ["04/03/2025, 14:05:09 - Cy: x", "[04/03/2025, 14:05] Cy: x", "14 of them"]
    assert other_headers("\n".join(["a", *other])) == 2
    assert other_headers(other[0]) == 0


def test_dates_are_weighed_until_they_are_beyond_doubt() -> None:
    said = [
        f"{day:02}/{month:02}/2025, 14:05 - Jo: a\n" for month in (1, 2, 3) for day in range(1, 29)
    ]
    american = "03/14/2025, 14:05 - Jo: a\n" * 3
    pieces = iter([american, *said, *said, "not reached"])
    tally = weigh(pieces, form())
    assert tally.is_settled
    assert tally.best() == "dmy"
    assert "not reached" in list(pieces)
    assert not weigh([american, *said[:20]], form()).is_settled
