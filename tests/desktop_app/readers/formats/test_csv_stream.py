import csv
import io
import sys
import tracemalloc
from typing import Any, BinaryIO

import pytest
from hypothesis import given, settings, strategies as st

from checks.evidence import Origin, Problem
from desktop_app.readers.formats import csv_parser, csv_stream, text_lines
from desktop_app.readers.formats.csv_parser import LONGEST_CELL, TOO_LONG, UNCLOSED
from desktop_app.readers.formats.csv_stream import ODD_TABLE, ONE_BAD, Table
from desktop_app.readers.formats.text_lines import NOT_TEXT
from desktop_app.readers.section import Owner, Scope

TABLE = Table(
    columns={"id": ("Comment ID", "Kommentar-ID"), "text": ("Comment text",), "made": ("Made",)},
    needed=frozenset({"id", "text"}),
    left=frozenset({"price", "tag #"}),
)
HEADER = "Comment ID,Price,Comment Text\n"


class SizedReads(io.BytesIO):
    def read(self, size: int | None = -1, /) -> bytes:
        assert size is not None
        assert size >= 0, "read() without a size"
        return super().read(size)


class Drops(SizedReads):
    """Hands out at most a few bytes at a time, as an inflating stream may."""

    def read(self, size: int | None = -1, /) -> bytes:
        return super().read(min(size or 0, 7))


class Nothing:
    source = ""
    paths = ()

    def open(self, path: str) -> BinaryIO:
        raise KeyError(path)

    def size(self, path: str) -> int:
        raise KeyError(path)


SCOPE = Scope(Origin("p", "a", "s", "t.csv"), Owner(), "t.csv", 0, Nothing())


def read(data: bytes | str, table: Table = TABLE) -> list[Any]:
    raw = data.encode() if isinstance(data, str) else data
    return list(csv_stream.rows(SizedReads(raw), SCOPE, table))


def fatal(what: str) -> Problem:
    return Problem("t.csv", what, fatal=True)


def plain(what: str) -> Problem:
    return Problem("t.csv", what)


HELD = [("1", "Hello, all", ""), ("2", "Bye", "")]
BODY = '1,0,"Hello, all"\n2,0,Bye\n'


@pytest.mark.parametrize(
    "data",
    [
        HEADER + BODY,
        "\ufeff" + HEADER + BODY,
        (HEADER + BODY).encode("utf-16"),
        (HEADER + BODY).encode("utf-16-le"),
        (HEADER + BODY).encode("utf-16-be"),
        (HEADER + BODY).replace("\n", "\r\n"),
        (HEADER + BODY).replace("\n", "\r"),
        (HEADER + BODY).rstrip("\n"),
        "\n\n" + HEADER + "\n" + BODY.replace("\n", "\n\n,,\n") + "\n\n",
        (HEADER + '1,0,"Hello, all"\n2,0,Bye\n').replace("Comment ID", "  comment\u00a0 id "),
        HEADER + '1,0,"Hello, all"\n' + HEADER + "2,0,Bye\n",
        'Kommentar-ID;Price;Comment Text\n1;0;Hello, all\n2;0;"Bye"\n',
        "Price\tComment Text\tComment ID\n0\tHello, all\t1\n0\tBye\t2\n",
        'Notes:\n"When you export, some, things are missing."\n\n' + HEADER + BODY,
        HEADER.replace("\n", ",\n") + '1,0,"Hello, all",\n2,0,Bye,\n',
        HEADER + '1,0,"Hello, all",,\n2,0,Bye,\n',
        'Comment ID,Tag 1,Tag 2,Comment Text\n1,,,"Hello, all"\n2,x,y,Bye\n',
    ],
)
def test_the_same_rows_however_a_table_is_written(data: bytes | str) -> None:
    assert read(data) == HELD


def test_a_stream_that_hands_out_little_at_a_time() -> None:
    found = list(csv_stream.rows(Drops((HEADER + BODY).encode()), SCOPE, TABLE))
    assert found == HELD


def test_line_ends_within_quotes_belong_to_the_cell() -> None:
    data = HEADER + '1,0,"a\n\nb\r\nc ""quoted"""\n2,0,"a\rb"\n'
    assert read(data) == [("1", 'a\n\nb\r\nc "quoted"', ""), ("2", "a\rb", "")]


def test_only_real_line_ends_part_rows() -> None:
    text = "a\u2028b\x0bc\x0cd\x85e\x1cf"
    assert read(f"{HEADER}1,0,{text}\n") == [("1", text, "")]


def test_a_table_of_one_column() -> None:
    table = Table({"name": ("subreddit",)})
    assert read("subreddit\nteaching\n\ngardening\n", table) == [("teaching",), ("gardening",)]


def test_the_first_of_two_headers_for_one_field_counts() -> None:
    assert read("Comment ID,Comment text,Kommentar-ID\n1,a,9\n") == [("1", "a", "")]


@pytest.mark.parametrize("data", ["", "\n\r\n", "\ufeff", ",,,\n,,,\n", HEADER])
def test_nothing_in_it_is_no_problem(data: str) -> None:
    assert read(data) == []


@pytest.mark.parametrize(
    "data",
    [
        "Identifiant,Prix,Texte\n1,0,Bonjour\n",
        "Comment ID,Price\n1,0\n",  # lacks a column that is needed
        "x\n" * 20 + HEADER + BODY,  # too far down to be its header
        "\x00\x01\x02",
        "<html><body>Not found</body></html>",
        '"' + "x" * (LONGEST_CELL + 5),
    ],
)
def test_another_table_is_a_fatal_problem(data: str) -> None:
    assert read(data) == [fatal(ODD_TABLE)]


def test_without_needed_columns_any_known_one_makes_the_header() -> None:
    table = Table(TABLE.columns, left=frozenset({"price"}))
    assert read("Notes\nmade,price\n2020,1\n", table) == [("", "", "2020")]
    assert read("price\n1\n", table) == [fatal(ODD_TABLE)]


def test_a_header_may_be_taken_for_granted() -> None:
    table = Table(TABLE.columns, header=("Comment ID", "Comment text"))
    assert read("1;a\n2;b\n", table) == [("1", "a", ""), ("2", "b", "")]
    assert read("Comment text,Comment ID\na,1\n", table) == [("1", "a", "")]
    assert read("", table) == []


def test_unknown_headers_are_one_problem_that_names_them_within_bounds() -> None:
    names = ["Mood", "x" * 500, *(f"N{number}" for number in range(30))]
    data = f"Comment ID,Comment Text,{','.join(names)}\n1,a{',' * 32}\n"
    told, row = read(data)
    assert row == ("1", "a", "")
    assert not told.fatal
    assert "“Mood”, “" + "x" * 40 + "”, “N0”" in told.what
    assert told.what.endswith("“N7”, 22 more.")


def test_bytes_that_are_no_text_are_replaced_and_told_once() -> None:
    data = HEADER.encode() + b"1,0,caf\xe9\n2,0,caf\xe9 \x00\n"
    assert read(data) == [("1", "caf\ufffd", ""), ("2", "caf\ufffd \ufffd", ""), plain(NOT_TEXT)]


def test_rows_of_another_width_are_problems_and_the_others_survive() -> None:
    data = HEADER + "1,0,a\n2\n3,0,b,c\n4,0,d\n"
    assert read(data) == [("1", "a", ""), ("4", "d", ""), plain(ONE_BAD), plain(ONE_BAD)]


def test_many_bad_rows_are_counted_in_one_last_problem() -> None:
    found = read(HEADER + "1,0,a\n" + "2\n" * 5_000)
    assert found[0] == ("1", "a", "")
    assert found.count(plain(ONE_BAD)) == 20
    assert found[-1] == plain("4980 more rows could not be read; the others were.")
    assert len(found) == 22


def test_bare_quotes_stay_in_their_cell() -> None:
    data = HEADER + '1,0,a 5" screen\n2,0,"so" they said\n'
    assert read(data) == [("1", 'a 5" screen', ""), ("2", "so they said", "")]


@pytest.mark.parametrize("count", [0, 1, 255, 256, 257, 3_000])
def test_a_quote_that_is_never_closed_is_a_fatal_problem(count: int) -> None:
    found = read(HEADER + "1,0,a\n" * count + '2,0,"b\n3,0,c\n')
    assert found == [("1", "a", "")] * count + [fatal(UNCLOSED)]
    assert len(read(HEADER + "1,0,a\n" * count)) == count


def test_a_quote_that_is_never_closed_swallows_no_more_than_a_cell() -> None:
    after = "3,0,c\n" * 400_000
    found = read(HEADER + '1,0,a\n2,0,"b\n' + after)
    assert found[0] == ("1", "a", "")
    assert found.count(fatal(TOO_LONG)) == 1
    lost = 400_000 - found.count(("3", "c", ""))
    assert 0 < lost <= LONGEST_CELL / 6 + 1
    assert len(found) == 2 + 400_000 - lost


@pytest.mark.parametrize(
    "cell",
    ["x" * 10_000_000, '"' + "x" * 10_000_000 + '"', '"' + "x y\n" * 500_000 + 'z"'],
    ids=["bare", "quoted", "many lines"],
)
def test_a_huge_cell_is_a_fatal_problem_and_the_other_rows_survive(cell: str) -> None:
    found = read(f"{HEADER}1,0,a\n2,0,{cell}\n3,0,c\n")
    rows = [row for row in found if isinstance(row, tuple)]
    assert rows == [("1", "a", ""), ("3", "c", "")]
    assert found.count(fatal(TOO_LONG)) == 1
    assert max(len(problem.what) for problem in found if isinstance(problem, Problem)) < 200


def test_a_cell_of_the_longest_length_is_read() -> None:
    text = "x" * LONGEST_CELL
    assert read(f"{HEADER}1,0,{text}\n2,0,b\n") == [("1", text, ""), ("2", "b", "")]


def test_a_line_of_nothing_but_commas_is_bounded() -> None:
    found = read(HEADER + "1,0,a\n" + "x," * 8_000_000 + "\n3,0,c\n")
    assert [row for row in found if isinstance(row, tuple)] == [("1", "a", ""), ("3", "c", "")]
    assert fatal(TOO_LONG) in found


def held_while_reading(data: bytes) -> tuple[int, list[Any]]:
    """The most bytes that reading held at any time, and the Problems it gave."""
    stream = SizedReads(data)
    tracemalloc.start()
    try:
        found = csv_stream.batches(stream, SCOPE, TABLE)
        told = [problem for problem in found if isinstance(problem, Problem)]
        return tracemalloc.get_traced_memory()[1], told
    finally:
        tracemalloc.stop()


def test_a_row_without_end_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_parser, "_ENDLESS", 50_000)
    monkeypatch.setattr(text_lines, "PIECE", 10_000)
    held, found = held_while_reading(HEADER.encode() + b'"ab\n",' * 200_000)
    assert found[0] == fatal(TOO_LONG)
    assert held < 8_000_000 < 200_000 * sys.getsizeof("ab\n")


def test_many_rows_are_flat_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_lines, "PIECE", 10_000)
    few, many = (
        held_while_reading(HEADER.encode() + b"123456,0,Hello there\n" * count)[0]
        for count in (5_000, 50_000)
    )
    assert many < few * 1.2


CELLS = st.text(st.sampled_from('ab ,;"\n\r\t\x00é\u2028😀'), max_size=6)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.tuples(CELLS, CELLS), max_size=20),
    st.sampled_from([",", ";", "\t"]),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from([32, 33, 40, 100_000]),
)
def test_what_is_written_well_is_read_as_it_was(
    written: list[tuple[str, str]], delimiter: str, end: str, piece: int
) -> None:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator=end, quoting=csv.QUOTE_ALL)
    writer.writerows([("Comment ID", "Comment Text"), *written])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(text_lines, "PIECE", piece)
        found = [row for row in read(out.getvalue()) if isinstance(row, tuple)]
    assert found == [
        (key.replace("\x00", "\ufffd"), text.replace("\x00", "\ufffd"), "")
        for key, text in written
        if key or text
    ]


@settings(max_examples=200, deadline=None)
@given(st.binary() | st.text(st.sampled_from('ab,;"\n\r\x00'), max_size=60).map(str.encode))
def test_any_bytes_give_rows_and_problems_and_never_an_exception(data: bytes) -> None:
    for begin in (b"", HEADER.encode()):
        for found in read(begin + data):
            assert isinstance(found, Problem) or len(found) == 3
