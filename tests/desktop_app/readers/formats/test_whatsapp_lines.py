import io
from datetime import UTC, datetime

import pytest
from hypothesis import given, strategies as st

from desktop_app.readers.formats.whatsapp_lines import (
    Entry,
    authors,
    entries,
    find_form,
    first_form,
    plain_name,
    split_author,
    without_marks,
)


def seconds(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp())


def read(chat: str) -> list[Entry]:
    data = chat.encode()
    form = find_form(lambda: io.BytesIO(data))
    assert form is not None
    return list(entries(io.BytesIO(data), form))


@pytest.mark.parametrize(
    ("utc", "line"),
    [
        ("2025-03-04 14:05:09", "[04/03/25, 14:05:09] Priya: text"),
        ("2025-03-04 14:05:09", "[04/03/2025, 14:05:09] Priya: text"),
        ("2025-03-04 14:05:09", "[3/4/25, 2:05:09\u202fPM] Priya: text"),
        ("2025-03-04 14:05:00", "04/03/2025, 14:05 - Priya: text"),
        ("2025-03-04 14:05:00", "04/03/2025, 2:05 pm - Priya: text"),
        ("2025-03-04 14:05:00", "04/03/2025, 2:05\u202fpm - Priya: text"),
        ("2025-03-04 14:05:00", "04/03/25, 14:05 - Priya: text"),
        ("2025-03-04 14:05:00", "2025-03-04, 14:05 - Priya: text"),
        ("2025-03-04 14:05:00", "04/03/2025, 14:05 – Priya: text"),
        ("2025-03-04 14:05:00", "04/03/2025, 14:05 , Priya: text"),
        ("2025-03-04 14:05:09", "[2025/03/04, 14:05:09] Priya: text"),
        ("2018-06-13 20:25:15", "13.06.18 21.25.15: Priya: text"),
        ("2018-06-13 20:25:15", "13.6.2018 klo 21.25.15 - Priya: text"),
        ("2018-06-13 20:25:15", "13. 6. 2018. 21:25:15 Priya: text"),
        ("2018-06-13 20:25:15", "[06.13.18 21:25:15] Priya: text"),
        ("2018-06-13 20:25:15", "[06/2018/13, 21:25:15] Priya: text"),
        ("2018-06-03 12:55:00", "3/6/18, 1:55 p.m. - Priya: text"),
        ("2018-06-03 12:55:00", "03-06-2018, 01.55 PM - Priya: text"),
        ("2018-06-03 12:55:00", "3/6/2018 1:55 p.\u00a0m. - Priya: text"),
        ("2020-01-15 02:22:56", "[15-01-20 02:22:56] Priya: text"),
        ("2019-04-16 01:09:00", "[2019-04-16 02:09] Priya: text"),
        ("2020-01-15 00:08:00", "15/1/2020 00:08 a. m. - Priya: text"),
        ("2020-01-15 00:08:00", "15/1/2020 12:08 a. m. - Priya: text"),
        ("2020-01-15 12:08:00", "15/1/2020 12:08 p. m. - Priya: text"),
        ("2020-01-15 20:08:00", "15.1.20, 8:08 abends - Priya: text"),
        ("2020-01-15 08:08:00", "15.1.20, 8:08 vorm. - Priya: text"),
        ("2020-01-15 02:22:56", "\ufeff\u200e[\u200f15\u200f/01/2020, 02:22:56] Priya: text"),
    ],
)
def test_every_known_header_is_read(utc: str, line: str) -> None:
    assert read(line) == [Entry(seconds(utc), "Priya", "text")]


def test_lines_without_a_header_continue_the_entry_before() -> None:
    chat = "an earlier chat's rest\n04/03/2025, 14:05 - Jo: one\n\ntwo\r\n04/03/2025, 14:06 - Al: x"
    assert [(e.author, e.body) for e in read(chat)] == [("Jo", "one\n\ntwo"), ("Al", "x")]


@pytest.mark.parametrize(
    "pasted",
    [
        "2016-04-29 10:30:00",
        "2016-04-29 10:30:00 - Kit: from a log",
        "[04/03/2025, 14:05:09] Kit: from an iPhone",
        "04/03/2025, 2:05 pm - Kit: from a phone with twelve hours",
        "04.03.2025, 14:05 - Kit: with other separators",
        "04/03/2025 14:05 - Kit: without the comma",
    ],
)
def test_what_looks_like_another_phones_header_starts_no_message(pasted: str) -> None:
    (entry,) = read(f"04/03/2025, 14:05 - Jo: see\n{pasted}")
    assert entry.body == f"see\n{pasted}"


def test_a_header_with_a_word_keeps_to_it() -> None:
    chat = "13.6.2018 klo 21.25 - Jo: one\n13.6.2018 21.26 - Jo: two"
    (entry,) = read(chat)
    assert entry.body.endswith("two")


def test_a_chat_has_no_form_where_its_first_lines_have_none() -> None:
    late = "\n" * 50 + "04/03/2025, 14:05 - Jo: too late"
    for text in (
        "",
        "Dear all",
        late,
        "[04/03/2025, 14:05 - Jo: open",
        "04/03/2025 14:05 nobody spoke",
    ):
        assert find_form(lambda text=text: io.BytesIO(text.encode())) is None  # type: ignore[misc]  # bound now
        assert not list(authors(io.BytesIO(text.encode())))


def test_a_system_line_can_be_the_first() -> None:
    chat = b"04/03/2025, 14:05 - Messages and calls are end-to-end encrypted."
    assert first_form(io.BytesIO(chat))
    assert not list(authors(io.BytesIO(chat)))


def test_impossible_times_are_unknown() -> None:
    chat = "04/03/2025, 14:05 - Jo: a\n04/03/2025, 14:75 - Jo: b\n04/03/2025, 27:05 - Jo: c"
    assert [entry.made is None for entry in read(chat)] == [False, True, True]


def test_one_entry_never_grows_without_end() -> None:
    chat = "04/03/2025, 14:05 - Jo: start\n" + ("word " * 1000 + "\n") * 120
    found = read(chat)
    assert len(found) == 3
    assert {entry.author for entry in found} == {"Jo"}
    assert sum(len(entry.body.replace("\n", "")) for entry in found) == 5 + 120 * 5000


@pytest.mark.parametrize(
    ("text", "author", "body"),
    [
        ("Jo: hello: you", "Jo", "hello: you"),
        ("Jo:", "Jo", ""),
        ("Jo: ", "Jo", ""),
        ("Jo:.", "Jo", ""),
        ("Jo left", "", "Jo left"),
        ("", "", ""),
    ],
)
def test_author_and_body(text: str, author: str, body: str) -> None:
    assert split_author(text) == (author, body)


def test_names_are_freed_of_marks() -> None:
    assert plain_name("~\u202fDana") == "Dana"
    assert plain_name("\u202a+44 7700 900123\u202c") == "+44 7700 900123"
    assert plain_name("Jo") == "Jo"
    assert without_marks("a\u200eb") == "ab"


def test_authors_come_once_for_each_entry() -> None:
    chat = b"04/03/2025, 14:05 - Jo: a\nmore\n04/03/2025, 14:05 - Al: b\n04/03/2025, 14:06 - Jo: c"
    assert list(authors(io.BytesIO(chat))) == ["Jo", "Al", "Jo"]


@given(st.binary(max_size=400))
def test_any_bytes_are_lines(data: bytes) -> None:
    form = find_form(lambda: io.BytesIO(data))
    if form:
        assert all(isinstance(entry, Entry) for entry in entries(io.BytesIO(data), form))


@given(
    st.lists(
        st.tuples(
            st.datetimes(datetime(2012, 1, 1), datetime(2030, 1, 1)),  # noqa: DTZ001 - wall clock
            st.sampled_from(["Jo", "Al Ng", "+44 7700 900123", "Żaneta"]),
            st.text(
                st.characters(exclude_characters="\n\r\x00", exclude_categories=["Cs"]), max_size=30
            ),
        ),
        min_size=1,
        max_size=8,
    )
)
def test_what_a_phone_writes_is_read_back(said: list[tuple[datetime, str, str]]) -> None:
    chat = "\n".join(f"{made:%d/%m/%Y, %H:%M} - {who}: {what}" for made, who, what in said)
    data = chat.encode()
    form = find_form(lambda: io.BytesIO(data))
    assert form is not None
    found = list(entries(io.BytesIO(data), form))
    assert [(entry.author, entry.body) for entry in found] == [(who, what) for _, who, what in said]
