import io

import pytest
from hypothesis import given, strategies as st

from desktop_app.readers.formats.chunks import chunks, text_chunks

TEXT = "Café “Zoë” 😀\n" * 20


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
@pytest.mark.parametrize("piece", [64, 1000, 1_000_000])
def test_text_comes_out_the_same_whatever_the_encoding(encoding: str, piece: int) -> None:
    text = "[" + TEXT
    stream = io.BytesIO(text.encode(encoding))
    assert "".join(text_chunks(stream, piece)) == text
    stream.seek(0)
    assert b"".join(chunks(stream, piece)).decode() == text


def test_a_character_cut_by_a_piece_is_whole_again() -> None:
    assert "".join(text_chunks(io.BytesIO("é😀".encode()), 1)) == "é😀"


def test_bytes_that_are_no_text_are_replaced() -> None:
    assert "".join(text_chunks(io.BytesIO(b"a\xffb"))) == "a\ufffdb"


@pytest.mark.parametrize("end", [b"", b"\x3d"])
def test_no_piece_is_empty_for_that_would_be_the_end(end: bytes) -> None:
    pieces = list(chunks(io.BytesIO(b"\xff\xfe" + end), 3))
    assert pieces == ([b"\xef\xbf\xbd"] if end else [])


@given(st.binary(), st.integers(4, 50))
def test_any_bytes_become_text(data: bytes, piece: int) -> None:
    assert isinstance("".join(text_chunks(io.BytesIO(data), piece)), str)
