import io
import re

import pytest

from desktop_app.readers.formats import text_lines
from desktop_app.readers.formats.xml_window import Window, declared


@pytest.fixture(autouse=True)
def _small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_lines, "PIECE", 64)


def test_a_document_comes_in_bounded_stretches() -> None:
    window = Window(io.BytesIO(b"<?xml version='1.0'?>\n<a>" + b"x" * 200))
    assert window.take(0, 10) == b"<a>xxxxxxx"
    assert window.take(10, 1000) == b"x" * (window.end - 10)
    window.drop(20)
    assert (window.begin, window.cut(0, 22)) == (20, b"xx")
    while window.take(window.end, 1000):
        pass
    assert (window.end, window.ended) == (203, True)


def test_a_tag_is_found_across_pieces() -> None:
    window = Window(io.BytesIO(b"<rss>" + b"x" * 500 + b"<item>" + b"y" * 500))
    found = window.find(re.compile(rb"<item>"), 0, 0, 100)
    assert found
    assert window.index(found.start()) == 505
    assert window.begin > 100
    assert window.find(re.compile(rb"<more>"), 505, 505, 10_000) is None
    assert (window.begin, window.end) == (505, 1011)


@pytest.mark.parametrize(
    ("first", "encoding"),
    [
        (b"<?xml version='1.0' encoding='windows-1252'?>", "cp1252"),
        (b' <?xml version="1.0" encoding = "KOI8-R" ?>', "koi8-r"),
        (b"<?xml version='1.0' encoding='UTF-8'?>", "utf-8"),
        (b"<?xml version='1.0'?><a encoding='cp1252'>", "utf-8"),
        (b"<?xml encoding='zip'?>", "utf-8"),
        (b"<?xml encoding='windows-9999'?>", "utf-8"),
        (b"", "utf-8"),
    ],
)
def test_the_encoding_a_document_declares(first: bytes, encoding: str) -> None:
    assert declared(first) == encoding
