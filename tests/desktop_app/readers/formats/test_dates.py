from datetime import UTC, datetime

import pytest
from hypothesis import given, strategies as st

from desktop_app.readers.formats import dates


def utc(*parts: int) -> int:
    return int(datetime(*parts, tzinfo=UTC).timestamp())  # type: ignore[misc,arg-type]  # six ints


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (1_717_321_402, 1_717_321_402),
        (1_717_321_402.9, 1_717_321_402),
        ("1717321402", 1_717_321_402),
        (0, None),
        (None, None),
        ("", None),
        ("soon", None),
        (-62_169_958_800, None),
        (631_151_999, None),
        (631_152_000, 631_152_000),
        (1_717_321_402_123, None),
        (float("inf"), None),
        (float("nan"), None),
        (10**400, None),
    ],
)
def test_seconds(value: float | str | None, expected: int | None) -> None:
    assert dates.seconds(value) == expected


def test_milliseconds() -> None:
    assert dates.milliseconds(1_717_321_402_999) == 1_717_321_402
    assert dates.milliseconds("1717321402999") == 1_717_321_402
    assert dates.milliseconds(1_717_321_402) is None
    assert dates.milliseconds(None) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("May 02, 2011 8:12:17 am", utc(2011, 5, 2, 7, 12, 17)),
        ("Oct 19, 2025 1:47:55 pm", utc(2025, 10, 19, 12, 47, 55)),
        ("Oct 19, 2019, 2:37 PM", utc(2019, 10, 19, 13, 37)),
        ("Oct 19, 2019 at 2:37\u202fPM", utc(2019, 10, 19, 13, 37)),
        ("19 Oct 2019, 14:37", utc(2019, 10, 19, 13, 37)),
        ("Updated Jan 08, 2026 4:41 am", utc(2026, 1, 8, 4, 41)),
        ("8 January 2026 at 04:41", utc(2026, 1, 8, 4, 41)),
        ("Tuesday, 3 June 2025 at 14:37 UTC+01:00", utc(2025, 6, 3, 13, 37)),
        ("Jun 3, 2025 2:37 pm UTC-08:00", utc(2025, 6, 3, 22, 37)),
        ("Jan 1, 2020 12:05 am", utc(2020, 1, 1, 0, 5)),
        ("Jan 1, 2020 12:05 p.m.", utc(2020, 1, 1, 12, 5)),
        ("Sept 3, 2020", utc(2020, 9, 2, 23, 0)),
        ("jun. 15, 2024 2:30 am", utc(2024, 6, 15, 1, 30)),
        ("15 juin 2024, 14:37", None),
        ("Feb 30, 2020 1:00 pm", None),
        ("Jan 1, 1899 1:00 pm", None),
        ("Jan 1, 2020 25:00", None),
        ("See you on Jan 1, 2020", None),
        ("", None),
    ],
)
def test_english(text: str, expected: int | None) -> None:
    assert dates.english(text) == expected


def test_x_time() -> None:
    assert dates.x_time("Wed Oct 10 20:19:24 +0000 2018") == utc(2018, 10, 10, 20, 19, 24)
    assert dates.x_time("Wed Oct 10 20:19:24 +0100 2018") == utc(2018, 10, 10, 19, 19, 24)
    assert dates.x_time("Wed Okt 10 20:19:24 +0000 2018") is None
    assert dates.x_time("Wed Oct 10 20:19:24 -0330 2018") == utc(2018, 10, 10, 23, 49, 24)
    assert dates.x_time(" Wed Oct 10 20:19:24 +0000 2018\n") == utc(2018, 10, 10, 20, 19, 24)
    for odd in ("24:19:24", "20:60:24", "20:19:60", "20-19:24", "20:19.24"):
        assert dates.x_time(f"Wed Oct 10 {odd} +0000 2018") is None
    assert dates.x_time("Wed Oct 32 20:19:24 +0000 2018") is None
    assert dates.x_time("Wed Oct 10 20:19:24_+0000 2018") is None
    assert dates.x_time("Wed Oct 10 20:19:24 +0000 1970") is None
    assert dates.x_time("2018-10-10") is None


def test_iso() -> None:
    assert dates.iso("2024-06-15T10:30:00+00:00") == utc(2024, 6, 15, 10, 30)
    assert dates.iso("2024-06-15T10:30:00.250Z") == utc(2024, 6, 15, 10, 30)
    assert dates.iso("2024-06-15T10:30:00-08:00") == utc(2024, 6, 15, 18, 30)
    assert dates.iso("2024-06-15") == utc(2024, 6, 15)
    assert dates.iso("15/06/2024") is None


@pytest.mark.parametrize(
    ("wall", "expected"),
    [
        ((2025, 3, 30, 0, 59, 59), utc(2025, 3, 30, 0, 59, 59)),
        ((2025, 3, 30, 2, 0, 0), utc(2025, 3, 30, 1, 0, 0)),
        ((2025, 10, 26, 0, 59, 59), utc(2025, 10, 25, 23, 59, 59)),
        ((2025, 10, 26, 1, 30, 0), utc(2025, 10, 26, 0, 30, 0)),
        ((2025, 10, 26, 2, 0, 0), utc(2025, 10, 26, 2, 0, 0)),
        ((2024, 3, 31, 12, 0, 0), utc(2024, 3, 31, 11, 0, 0)),
        ((2024, 10, 27, 12, 0, 0), utc(2024, 10, 27, 12, 0, 0)),
        ((2023, 2, 29, 0, 0, 0), None),
    ],
)
def test_uk_wall_clock(wall: tuple[int, ...], expected: int | None) -> None:
    assert dates.uk_wall_clock(*wall) == expected


@given(st.text())
def test_any_text_is_a_date_or_none(text: str) -> None:
    for read in (dates.english, dates.x_time, dates.iso, dates.seconds, dates.milliseconds):
        made = read(text)
        assert made is None or made >= 631_152_000


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-07-01 08:05:09 UTC", utc(2026, 7, 1, 8, 5, 9)),
        ("2026-07-01 08:05:09", utc(2026, 7, 1, 8, 5, 9)),
        ("2023/06/20 13:05:02 UTC", utc(2023, 6, 20, 13, 5, 2)),
        ("2026-07-01T08:05:09+01:00", utc(2026, 7, 1, 7, 5, 9)),
        ("2026-07-01", utc(2026, 7, 1)),
        ("2026-13-01 08:05:09 UTC", None),
        ("registration ip", None),
        ("0001-01-01 00:00:00", None),
        ("", None),
    ],
)
def test_a_clock_that_shows_utc(text: str, expected: int | None) -> None:
    assert dates.utc_clock(text) == expected
