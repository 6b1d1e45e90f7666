from datetime import UTC, datetime

import pytest
from hypothesis import given, strategies as st

from desktop_app.readers.formats.linkedin_text import (
    SAVED_AGAIN,
    UNDATED,
    Strange,
    named,
    plain,
    slug_of,
    time_told,
    told,
    whole,
)


def utc(*parts: int) -> int:
    return int(datetime(*parts, tzinfo=UTC).timestamp())  # type: ignore[misc,arg-type]  # six ints


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("2026-07-01 08:00:00", utc(2026, 7, 1, 8)),
        ("2026-07-01 08:00:00 UTC", utc(2026, 7, 1, 8)),
        ("2023/06/20 13:05:02 UTC", utc(2023, 6, 20, 13, 5, 2)),
        ("1/29/26, 2:37 PM", utc(2026, 1, 29, 14, 37)),
        ("7/1/23, 12:05\u202fAM", utc(2023, 7, 1, 0, 5)),
        ("06/20/21, 12:51 PM", utc(2021, 6, 20, 12, 51)),
        ("08 Jul 2026", utc(2026, 7, 8)),
        ("Oct 2022", utc(2022, 10, 1)),
        ("Tue Feb 01 15:02:55 UTC 2022", utc(2022, 2, 1, 15, 2, 55)),
        ("July 20, 2026 at 8:00 AM", utc(2026, 7, 20, 8)),
        ("Jul 20, 2026", utc(2026, 7, 20)),
    ],
)
def test_every_form_of_time_is_utc(text: str, made: int) -> None:
    strange: Strange = {}
    assert time_told(text, strange) == made
    assert strange == {}


@pytest.mark.parametrize("text", ["4-Apr-21", "04-Apr-2021"])
def test_a_day_as_another_program_writes_it_is_told(text: str) -> None:
    strange: Strange = {}
    assert time_told(text, strange) == utc(2021, 4, 4)
    assert list(strange) == [SAVED_AGAIN]


@pytest.mark.parametrize(
    "text", ["soon", "20/01/2026 08:00", "13/29/26, 2:37 PM", "31 Feb 2026", "1 Foo 2026"]
)
def test_what_could_be_two_times_or_none_is_told(text: str) -> None:
    strange: Strange = {}
    assert time_told(text, strange) is None
    assert list(strange) == [UNDATED]


def test_no_time_is_nothing_to_tell() -> None:
    strange: Strange = {}
    assert time_told("", strange) is time_told(" ", strange) is None
    assert strange == {}


@pytest.mark.parametrize(
    ("address", "slug"),
    [
        ("https://www.linkedin.com/in/Jo-Penrose", "jo-penrose"),
        ("www.linkedin.com/in/zo%C3%AB-gorse/", "zoë-gorse"),
        ("linkedin.com/in/jo?trk=x", "jo"),
        ("https://uk.linkedin.com/in/jo", "jo"),
        ("https://www.linkedin.com/company/jo", ""),
        ("https://notlinkedin.com/in/jo", ""),
        ("", ""),
    ],
)
def test_slug(address: str, slug: str) -> None:
    assert slug_of(address) == slug


def test_texts() -> None:
    assert whole('one"\n"two') == "one\ntwo"
    assert plain("a < b") == "a < b"
    assert plain('<p class="x">Tea &amp; toast</p><p>now<br/>or <b>never</b></p>') == (
        "Tea & toast\nnow\nor never"
    )
    assert plain("one\r\ntwo &amp; three") == "one\ntwo &amp; three"
    assert named(" Ada ", "Doe,  Ph.D.") == "Ada Doe, Ph.D."
    assert told("a\nb" + "c" * 50) == "a b" + "c" * 37


@given(st.text(max_size=60))
def test_no_text_trips_them(text: str) -> None:
    made = time_told(text, {})
    assert made is None or isinstance(made, int)
    for read in (slug_of, whole, plain, told):
        assert isinstance(read(text), str)
