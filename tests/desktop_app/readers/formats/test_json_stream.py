import io
import json
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO

import msgspec
import pytest
from hypothesis import given, settings, strategies as st

from checks.evidence import Origin, Problem
from desktop_app.readers.formats import json_seams, json_stream
from desktop_app.readers.formats.json_stream import CUT_SHORT, ODD_SHAPE, ONE_BAD
from desktop_app.readers.formats.json_walk import TRAILING
from desktop_app.readers.section import Owner, Scope


class Entry(msgspec.Struct, gc=False):
    n: int | None = None
    text: str = ""


class SizedReads(io.BytesIO):
    def read(self, size: int | None = -1, /) -> bytes:
        assert size is not None
        assert size >= 0, "read() without a size"
        return super().read(size)


class Members:
    source = "export.zip"
    paths = ("a.json",)

    def __init__(self, data: bytes = b"") -> None:
        self.data = data

    def open(self, path: str) -> BinaryIO:
        return SizedReads(self.data)

    def size(self, path: str) -> int:
        return len(self.data)


def scope_of(data: bytes) -> Scope:
    origin = Origin("p", "a", "s", "a.json")
    return Scope(origin, Owner(), "a.json", len(data), Members(data))


SCOPE = scope_of(b"")
HELD = [Entry(1, "one"), Entry(2, "two")]
PLAIN = '[{"n": 1, "text": "one"}, {"n": 2, "text": "two"}]'


def items(data: bytes | str, key: str = "") -> list[Any]:
    raw = data.encode() if isinstance(data, str) else data
    return list(json_stream.items(SizedReads(raw), scope_of(raw), Entry, key))


def problem(what: str, fatal: bool = True) -> Problem:
    return Problem("a.json", what, fatal)


@pytest.fixture(params=["in one go", "cut at seams"], autouse=True)
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test runs both ways; the answers must be the same."""
    if request.param == "cut at seams":
        monkeypatch.setattr(json_stream, "SMALL", -1)


@pytest.mark.parametrize(
    "data",
    [
        PLAIN,
        "\ufeff" + PLAIN,
        PLAIN.encode("utf-16"),
        PLAIN.encode("utf-16-be"),
        PLAIN.encode("utf-32"),
        f'{{"things": {PLAIN}}}',
        f'{{"things_v2": {PLAIN}}}',
        f'{{"things_v3": {PLAIN}, "others": [{{"n": 9}}], "title": "}}]"}}',
        f"window.YTD.tweets.part0 = {PLAIN};\n",
        f'window.YTD.tweets.part0 = {{"things": {PLAIN}}}',
        json.dumps(json.loads(PLAIN), indent=2),
        '[{"n": "1", "text": "one"}, {"n": 2.0, "text": "two", "more": {"a": [{}, {"n": 5}]}}]',
    ],
)
def test_the_same_entries_in_every_wrapping(data: bytes | str) -> None:
    assert items(data, key="things") == HELD


@pytest.mark.parametrize("data", ["[]", '{"things": []}', " [ ] "])
def test_an_empty_array_is_read_and_holds_nothing(data: str) -> None:
    assert items(data, "things") == []


def test_one_bad_entry_is_one_problem_and_the_others_survive() -> None:
    data = '[{"n": 1, "text": "one"}, {"n": {}, "text": 5}, {"n": 2, "text": "two"}]'
    assert items(data) == [*HELD, problem(ONE_BAD, fatal=False)]


def test_what_writers_get_wrong_is_read_all_the_same() -> None:
    data = '[{"n": NaN, "text": "half \\ud83d emoji"}, {"n": 2, "text": "tab\there"}]'
    assert items(data) == [Entry(None, "half ? emoji"), Entry(2, "tab\there")]


def test_bytes_that_are_no_utf8_are_replaced() -> None:
    assert items(b'[{"n": 1, "text": "caf\xe9"}]') == [Entry(1, "caf\ufffd")]


def test_many_bad_entries_are_counted_in_one_last_problem() -> None:
    found = items(json.dumps([{"n": []}] * 50 + [{"n": 1, "text": "one"}]))
    assert found[0] == HELD[0]
    assert found.count(problem(ONE_BAD, fatal=False)) == 20
    assert found[-1] == problem("30 more entries could not be read; the others were.", fatal=False)
    assert len(found) == 22


@pytest.mark.parametrize("cut", [1, 5, 12])
def test_what_is_cut_short_gives_what_was_whole_and_a_fatal_problem(cut: int) -> None:
    data = PLAIN[:-cut]
    assert items(data) == [HELD[0], problem(CUT_SHORT)]


@pytest.mark.parametrize("data", ["", " ", "nothing", "<html></html>", '"text"', "[", '{"a', "}"])
def test_what_is_no_json_document_is_a_fatal_problem(data: str) -> None:
    assert items(data) == [problem(CUT_SHORT)]


def test_entries_without_any_known_field_are_a_fatal_problem() -> None:
    assert items('[{"other": 1}, {"other": 2}]') == [problem(ODD_SHAPE)]
    assert items('{"a": [{"other": 1}], "b": [], "c": 1}', key="things") == [problem(ODD_SHAPE)]


def test_a_depth_bomb_is_one_bad_entry() -> None:
    bomb = "[" * 100_000 + "]" * 100_000
    data = f'[{{"n": 1, "text": "one"}}, {bomb}, {{"n": 2, "text": "two"}}]'
    assert items(data) == [*HELD, problem(ONE_BAD, fatal=False)]


def test_a_huge_number_is_one_bad_entry() -> None:
    data = f'[{{"n": 1, "text": "one"}}, {{"n": {"9" * 1_000_000}}}, {{"n": 2, "text": "two"}}]'
    assert items(data) == [*HELD, problem(ONE_BAD, fatal=False)]


def test_brackets_that_do_not_match_end_the_reading() -> None:
    found = items('[{"n": 1, "text": "one"}, {"n": 2, "text": "two"}}, {"n": 3}]')
    assert found == [*HELD, problem(CUT_SHORT)]


def test_fields_of_one_object() -> None:
    data = f'{{"head": "x", "things": {PLAIN}, "left": [[1, 2], {{}}], "more": [3], "odd": null}}'
    shapes = {"head": str, "things": list[Entry], "more": list[int], "absent": int, "odd": str}
    found = _together(json_stream.fields(SizedReads(data.encode()), SCOPE, shapes))
    assert found == {"head": ["x"], "things": HELD, "more": [3]}


def test_fields_with_one_bad_entry_and_an_end_missing() -> None:
    data = '{"head": 5, "things": [{"n": 1, "text": "one"}, {"n": []}, {"n": 2, "te'
    shapes = {"head": str, "things": list[Entry]}
    found = list(json_stream.fields(SizedReads(data.encode()), SCOPE, shapes))
    assert ("things", HELD[:1]) in found
    assert found.count(problem(ONE_BAD, fatal=False)) == 2
    assert found[-1] == problem(CUT_SHORT)


def test_fields_of_an_object_that_has_none_of_them() -> None:
    found = list(json_stream.fields(SizedReads(b'{"a": 1}'), SCOPE, {"things": list[Entry]}))
    assert found == [problem(ODD_SHAPE)]


def _together(found: Iterator[Any]) -> dict[str, list[Any]]:
    together: dict[str, list[Any]] = {}
    for name, entries in found:
        together.setdefault(name, []).extend(entries)
    return {name: entries for name, entries in together.items() if entries != [None]}


def big(count: int, indent: int | None) -> tuple[bytes, int]:
    rows = [
        {"n": n, "text": 'seam },{"n" ' * 3, "deep": [{"n": 1}, {"n": 2}]} for n in range(count)
    ]
    return json.dumps(rows, indent=indent).encode(), count


@pytest.mark.parametrize("indent", [None, 2])
def test_a_document_of_many_pieces(indent: int | None) -> None:
    data, count = big(30_000, indent)
    found = items(data)
    assert [entry.n for entry in found] == list(range(count))


def test_an_element_larger_than_a_piece() -> None:
    rows = [{"n": 1, "text": "one"}, {"n": 2, "text": "x" * 3_000_000}, {"n": 3, "text": "three"}]
    assert [entry.n for entry in items(json.dumps(rows))] == [1, 2, 3]


def test_bad_entries_in_every_piece_cost_only_themselves() -> None:
    rows: list[dict[str, Any]] = [
        {"n": [] if n % 1000 == 0 else n, "text": "x" * 60} for n in range(20_000)
    ]
    found = items(json.dumps(rows))
    assert sum(isinstance(entry, Entry) for entry in found) == 19_980


@pytest.mark.parametrize("end", ["]", "}", " x", PLAIN, "\n" + PLAIN, ", 1", "// end"])
def test_what_goes_on_behind_its_end_is_a_fatal_problem(end: str) -> None:
    assert items(PLAIN + end) == [*HELD, problem(TRAILING)]
    assert items(PLAIN + ";\n\x00\x00") == HELD


def test_every_array_under_a_wanted_name_is_read() -> None:
    data = '{"a_v2": [{"n": 1, "text": "one"}], "x": [{"n": 9}], "a_v3": [{"n": 2, "text": "two"}]}'
    assert items(data, "a") == HELD


def test_a_name_that_stands_twice_hides_nothing() -> None:
    data = '{"a": [{"n": 1, "text": "one"}], "\\u0061": [{"n": 2, "text": "two"}], "a": []}'
    assert items(data, "a") == HELD
    assert items('[{"n": 5, "text": "two", "n": 2}]') == HELD[1:]
    assert items('[{"n": NaN, "text": "two", "n": 2}]') == HELD[1:]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (f'{{"title": "x", "whatever": {PLAIN}, "count": 2}}', HELD),
        (f'{{"title": "x", "whatever": {PLAIN[:-2]}', [HELD[0], problem(CUT_SHORT)]),
        ('{"n": 1, "text": "one", "more": {"n": [2]}}', HELD[:1]),
        ('{"n": 1, "text": "one"', [problem(CUT_SHORT)]),
        (f'{{"things": {{"whatever": {PLAIN}}}}}', HELD),
        ('{"things": {"n": 1, "text": "one"}}', HELD[:1]),
        ('{"things": {"x": 1}}', [problem(ODD_SHAPE)]),
        ('{"things": null}', [problem(ODD_SHAPE)]),
        ('{"things": null, "others": [{"n": 1}]}', [problem(ODD_SHAPE)]),
        ('{"things": 5}', [problem(ONE_BAD, fatal=False)]),
        ('{"x": {"things": [{"n": 1}]}}', [problem(ODD_SHAPE)]),
        (f'{{"x": {PLAIN}, "label_values": []}}', [problem(ODD_SHAPE)]),
        (f'{{"": {PLAIN}, "\\ud800": [], "y": 1}}', [problem(ODD_SHAPE)]),
    ],
)
def test_entries_are_found_wherever_they_may_stand(data: str, expected: list[Any]) -> None:
    assert items(data, "things") == expected


@pytest.mark.parametrize(
    ("entry", "n"),
    [
        ("99999999999999999999", 99999999999999999999),
        ("9" * 5_000, None),
        ("9" * 1_000_000, None),
        ("1e999", None),
        ("1e3", 1000),
        ("Infinity", "blank"),
        ("-Infinity", "blank"),
        ("NaN", "blank"),
        ("01", None),
        ("+1", None),
        ("0x1", None),
        ("'1'", None),
        ("/* one */ 1", None),
    ],
)
def test_numbers_of_every_kind(entry: str, n: int | str | None) -> None:
    found = items(f'[{{"n": 1, "text": "one"}}, {{"n": {entry}, "text": "x"}}]')
    if n is None:
        assert found == [HELD[0], problem(ONE_BAD, fatal=False)]
    else:
        assert found == [HELD[0], Entry(None if n == "blank" else n, "x")]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("unit", "end"),
    [("[", "]"), ('[{"text":', "}]")],
)
def test_depth_is_no_danger(unit: str, end: str) -> None:
    deep = 200_000 // len(unit)
    found = items('[{"n": 1, "text": "one"},' + unit * deep)
    assert found == [HELD[0], problem(CUT_SHORT)]
    closed = unit * deep + "1" + end * deep
    assert items(f'[{{"n": 1, "text": "one"}},{closed},{{"n": 2, "text": "two"}}]') == [
        *HELD,
        problem(ONE_BAD, fatal=False),
    ]
    nan = f'[{{"n": 1, "text": "one"}},{{"n": NaN, "x": {closed}}},{{"n": 2, "text": "two"}}]'
    assert items(nan) == [*HELD, problem(ONE_BAD, fatal=False)]


def test_surrogates_that_stand_alone() -> None:
    data = r'[{"n": 1, "text": "\ud800x\udfff"}, {"n": 2, "text": "\ud83d\ude00"}]'
    assert items(data) == [Entry(1, "?x?"), Entry(2, "😀")]
    assert items(b'[{"n": 1, "text": "\xed\xa0\x80"}]') == [Entry(1, "\ufffd" * 3)]


def test_very_many_names_in_one_object() -> None:
    names = ",".join(f'"{number:x}":1' for number in range(60_000))
    assert items(f'[{{{names},"n":1,"text":"one"}},{{"n":2,"text":"two"}}]') == HELD
    assert items(f'{{"things":{PLAIN},{names}}}', "things") == HELD
    assert items(f"{{{names}}}", "things") == [problem(ODD_SHAPE)]


def test_an_element_longer_than_any_honest_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_seams, "LONGEST", 3_000_000)
    monkeypatch.setattr(json_stream, "SMALL", -1)
    data = '[{"n": 1, "text": "one"}, {"n": 2, "text": "' + "x" * 8_000_000 + '"}, {"n": 3}]'
    assert items(data) == [HELD[0], problem(CUT_SHORT)]


def test_entries_without_a_known_field_among_others_are_kept() -> None:
    some = ",".join(['{"x": 1}'] * 150)
    assert items(f'[{some},{{"n": 1, "text": "one"}}]') == [*[Entry()] * 150, HELD[0]]


@settings(max_examples=150, deadline=None)
@given(st.binary(), st.binary(max_size=2), st.integers(0, 50))
def test_any_bytes_give_entries_and_problems_and_never_an_exception(
    data: bytes, more: bytes, at: int
) -> None:
    for found in items(data[:at] + more + data[at:], "n"):
        assert isinstance(found, Entry | Problem)


def test_a_document_that_is_one_object(make_scope: Callable[..., Scope]) -> None:
    scope = make_scope("a.json")
    read = json_stream.document
    assert read(SizedReads(b'{"n": 1, "text": "\\ud800"}'), scope, Entry) in (
        Entry(1, "?"),
        problem(ODD_SHAPE),
    )
    assert isinstance(read(SizedReads(b'{"n": '), scope, Entry), Problem)
