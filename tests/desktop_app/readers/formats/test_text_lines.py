import io
import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings, strategies as st

from checks.evidence import Problem
from desktop_app.readers.formats import text_lines
from desktop_app.readers.formats.text_lines import LONGEST, NOT_TEXT, Losses, batches, lines
from desktop_app.readers.section import Scope


class SizedReads(io.BytesIO):
    def read(self, size: int | None = -1, /) -> bytes:
        assert size is not None
        assert size >= 0, "read() without a size"
        return super().read(size)


def read(data: bytes | str, losses: Losses | None = None) -> list[str]:
    return list(lines(SizedReads(data.encode() if isinstance(data, str) else data), losses))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_any_line_end_in_any_encoding(end: str, encoding: str) -> None:
    text = end.join(["one", "", "café 😀", "last"])
    assert read(text.encode(encoding)) == ["one", "", "café 😀", "last"]
    assert read((text + end).encode(encoding)) == ["one", "", "café 😀", "last"]


def test_nothing_else_ends_a_line() -> None:
    line = "a\u2028b\x0bc\x0cd\x85e\x1cf"
    assert read(f"{line}\n{line}") == [line, line]
    assert read("") == []


def test_what_is_no_text_is_replaced_and_told_once(make_scope: Callable[..., Scope]) -> None:
    scope, losses = make_scope("chat.txt"), Losses()
    assert read("all\ngood", losses) == ["all", "good"]
    assert not list(losses.problems(scope))
    assert read(b"caf\xe9\n\xff\na\x00b", losses) == ["caf\ufffd", "\ufffd", "a\ufffdb"]
    assert list(losses.problems(scope)) == [Problem("chat.txt", NOT_TEXT)]


def test_a_line_without_end_comes_in_bounded_parts() -> None:
    found = read("x" * 3_000_000 + "\nnext")
    assert "".join(found[:-1]) == "x" * 3_000_000
    assert max(map(len, found)) <= LONGEST + text_lines.PIECE
    assert found[-1] == "next"


def test_lines_come_before_the_text_is_read_to_its_end() -> None:
    stream = SizedReads(b"line\n" * 1_000_000)
    assert next(iter(lines(stream))) == "line"
    assert stream.tell() <= text_lines.PIECE
    assert sum(map(len, batches(stream))) > 900_000


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("ab\n\r é\u2028"), max_size=60), st.sampled_from([2, 3, 7, 1000]))
def test_the_same_lines_in_pieces_of_any_size(text: str, piece: int) -> None:
    whole = re.split(r"\r\n|\r|\n", text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(text_lines, "PIECE", piece)
        assert read(text) == (whole if whole[-1] else whole[:-1])


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=60))
def test_any_bytes_are_lines(data: bytes) -> None:
    assert not any("\n" in line or "\x00" in line for line in read(data))
