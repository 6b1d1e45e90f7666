import pytest
from hypothesis import given, strategies as st

from desktop_app.readers.formats import json_seams
from desktop_app.readers.formats.json_seams import Broken, Window, likely_seams, scan, seam_after


def elements(data: bytes) -> tuple[list[bytes], bool]:
    spans, _, closed = scan(data, 0)
    return [data[begin:end].strip() for begin, end in spans], closed


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b'{"a": "]},{"}, [1, [2]], 3]', ([b'{"a": "]},{"}', b"[1, [2]]", b"3"], True)),
        (b'"a\\"],", "b"]', ([b'"a\\"],"', b'"b"'], True)),
        (b'{"a": 1}, {"b": "cut', ([b'{"a": 1}'], False)),
        (b'{"a": 1}, "ends in \\', ([b'{"a": 1}'], False)),
        (b"]", ([], True)),
        (b", ,1, ]", ([b"1"], True)),
        (b"", ([], False)),
    ],
)
def test_scan(data: bytes, expected: tuple[list[bytes], bool]) -> None:
    assert elements(data) == expected


def test_a_bracket_that_closes_what_is_not_open_is_broken() -> None:
    assert scan(b'{"a": 1}}', 0) == ([(0, 8)], 8, False)
    with pytest.raises(Broken):
        scan(b'{"a": 1}}', 8)


@given(st.binary())
def test_spans_are_in_order_and_inside(data: bytes) -> None:
    try:
        spans, end, _ = scan(data, 0)
    except Broken:
        return
    edges = [edge for span in spans for edge in span]
    assert edges == sorted(edges)
    assert end <= len(data)


def test_seams_are_learnt_from_one_and_found_from_the_end() -> None:
    data = b'{"a": 1},\n  {"a": 2},\n  {"a": 3},\n  {"a": 4'
    seam = seam_after(data, 8)
    assert seam == b'},\n  {"a"'
    assert [data[:end][-8:] for end in likely_seams(data, 0, seam)] == [
        b'{"a": 3}',
        b'{"a": 2}',
        b'{"a": 1}',
    ]
    assert seam_after(b"1, 2", 1) == b""


def test_a_window_doubles_and_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_seams, "PIECE", 4)
    window = Window(iter([b"ab", b"cd", b"efgh", b"ij"]))
    window.more()
    assert window.data == b"abcd"
    window.more()
    assert window.data == b"abcdefgh"
    window.at = 7
    window.fill()
    assert window.data == b"hij"
    with pytest.raises(Broken):
        window.more()


def test_an_element_without_end_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_seams, "LONGEST", 10)
    window = Window(iter([b'"' + b"x" * 20, b"x" * 20]))
    window.more()
    with pytest.raises(Broken):
        window.value()


def test_names_and_values_across_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_seams, "PIECE", 1)
    window = Window(iter([bytes([byte]) for byte in b' , "na\\"me" : {"a": [1]} }']))
    assert window.peek() == b'"'
    assert window.key() == b'"na\\"me"'
    assert window.value().strip() == b'{"a": [1]}'
    assert window.peek() == b"}"
