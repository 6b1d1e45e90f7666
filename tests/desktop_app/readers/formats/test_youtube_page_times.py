from datetime import UTC, datetime

import pytest
from hypothesis import given, strategies as st

from desktop_app.readers.formats.youtube_page_times import time_on_page


def at(year: int, month: int, day: int, hour: int, minute: int = 0, second: int = 0) -> int:
    return int(datetime(year, month, day, hour, minute, second, tzinfo=UTC).timestamp())


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Aug 25, 2020, 5:06:44 PM PDT", at(2020, 8, 26, 0, 6, 44)),
        ("Aug 25, 2020, 5:06:44\u202fPM PDT", at(2020, 8, 26, 0, 6, 44)),
        ("Jan 3, 2017, 5:06:44 PM", at(2017, 1, 3, 17, 6, 44)),
        ("Jan 3, 2019, 5:06:44 AM UTC", at(2019, 1, 3, 5, 6, 44)),
        ("13 Jan 2019, 19:37:22 GMT-05:00", at(2019, 1, 14, 0, 37, 22)),
        ("13 Jan 2019, 19:37:22 BST", at(2019, 1, 13, 18, 37, 22)),
        ("6 Oct 2020, 14:32:28 BST", at(2020, 10, 6, 13, 32, 28)),
        ("5 Sept 2022, 14:32:28 GMT+5:30", at(2022, 9, 5, 9, 2, 28)),
        ("13.01.2019, 19:37:22 MEZ", at(2019, 1, 13, 18, 37, 22)),
        ("25.08.2020, 17:06:44 MESZ", at(2020, 8, 25, 15, 6, 44)),
        ("3 mrt 2021 19:37:22 CET", at(2021, 3, 3, 18, 37, 22)),
        ("3 okt. 2021 19:37:22 CEST", at(2021, 10, 3, 17, 37, 22)),
        ("13 ene 2019, 19:37:22 CET", at(2019, 1, 13, 18, 37, 22)),
        ("7 sept 2025, 15:04:05 GMT-6", at(2025, 9, 7, 21, 4, 5)),
        ("3 dic 2021, 01:02:03 UTC", at(2021, 12, 3, 1, 2, 3)),
    ],
)
def test_each_form_in_its_zone(text: str, made: int) -> None:
    assert time_on_page(text) == (made, True)


def test_a_zone_nobody_knows_is_taken_as_utc_and_told() -> None:
    assert time_on_page("6 Oct 2020, 14:32:28 XYZ") == (at(2020, 10, 6, 14, 32, 28), False)


@pytest.mark.parametrize("text", ["", "Products:", "13.13.2019, 19:37:22", "2020年8月25日 17:06"])
def test_what_is_no_known_time_is_none(text: str) -> None:
    assert time_on_page(text) == (None, True)


@given(st.text(max_size=40))
def test_no_text_trips_it(text: str) -> None:
    assert len(time_on_page(text)) == 2
