"""The bytes of a member in pieces of a fixed size, whatever encoding they came in."""

import codecs
import re
from collections.abc import Callable, Iterator
from typing import BinaryIO

PIECE = 512 * 1024
"""Bytes asked of a stream at once; streams are never read without a size."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def utf8(first: bytes) -> str:
    """The encoding of what declares none."""
    return "utf-8"


_ENCODINGS = re.compile(
    r"iso-8859-\d\d?|windows-\d{4}|cp\d{3,4}|koi8-[ru]|macintosh|big5|gb2312|gbk|gb18030"
    r"|shift_jis|euc-jp|euc-kr"
)


def known_encoding(name: str) -> str:
    """The encoding of a name that a document gives; UTF-8 for what a document cannot be in."""
    try:
        return codecs.lookup(name).name if _ENCODINGS.fullmatch(name.lower()) else "utf-8"
    except LookupError:
        return "utf-8"


def chunks(
    stream: BinaryIO, piece: int = PIECE, declared: Callable[[bytes], str] = utf8
) -> Iterator[bytes]:
    """The stream's bytes as UTF-8 without a byte order mark; what cannot be recoded is replaced.

    UTF-8 itself is handed through unchecked. `declared` tells the encoding by the first bytes,
    where neither a mark nor zeros between them do.
    """
    first = _first(stream, piece)
    encoding, skip = _encoding(first, declared)
    data = first[skip:]
    if encoding == "utf-8":
        while data:
            yield data
            data = stream.read(piece)
        return
    decoder = codecs.getincrementaldecoder(encoding)(errors="replace")
    while data:
        if recoded := decoder.decode(data).encode("utf-8", "replace"):
            yield recoded
        data = stream.read(piece)
    if rest := decoder.decode(b"", final=True).encode("utf-8", "replace"):
        yield rest


def text_chunks(
    stream: BinaryIO, piece: int = PIECE, declared: Callable[[bytes], str] = utf8
) -> Iterator[str]:
    """The stream's text in pieces; bytes that are no character become U+FFFD."""
    decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
    for data in chunks(stream, piece, declared):
        yield decoder.decode(data)
    yield decoder.decode(b"", final=True)


def _first(stream: BinaryIO, piece: int) -> bytes:
    """A whole first piece, as far as the stream goes: its beginning tells a lot."""
    data = more = stream.read(piece)
    while more and len(data) < piece:
        more = stream.read(piece - len(data))
        data += more
    return data


def _encoding(first: bytes, declared: Callable[[bytes], str]) -> tuple[str, int]:
    """The encoding a member begins in, and the length of its mark."""
    for mark, encoding in _MARKS:
        if first.startswith(mark):
            return encoding, len(mark)
    if len(first) > 1 and first[1] == 0 and first[0]:
        return "utf-16-le", 0
    if len(first) > 1 and first[0] == 0 and first[1]:
        return "utf-16-be", 0
    return declared(first), 0
