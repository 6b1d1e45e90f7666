"""Mends a piece of XML that is not well-formed in the ways that blogs' and chats' writers know."""

import re

_LOOSE = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});)")
_NUMBERED = re.compile(rb"&#(x?)([0-9A-Fa-f]+);")
_OPENING, _CLOSING = b"<![CDATA[", b"]]>"
_REPLACED = "\ufffd".encode()


def mended(piece: bytes) -> bytes:
    """The piece with bare "&", impossible characters and the "]]>" in quoted texts put right.

    A quoted text (CDATA) is taken to end at the last "]]>" before the next one begins.
    """
    first, *others = piece.split(_OPENING)
    parts = [_markup(first)]
    for part in others:
        text, closing, markup = part.rpartition(_CLOSING)
        parts += (_escaped(text), _markup(markup)) if closing else (_escaped(part),)
    return b"".join(parts)


def _markup(piece: bytes) -> bytes:
    """What stands outside of quoted texts."""
    piece = _LOOSE.sub(b"&amp;", piece).replace(_CLOSING, b"]]&gt;")
    return _NUMBERED.sub(_possible, piece)


def _escaped(text: bytes) -> bytes:
    return text.replace(b"&", b"&amp;").replace(b"<", b"&lt;").replace(b">", b"&gt;")


def _possible(match: re.Match[bytes]) -> bytes:
    """A numbered character, or U+FFFD where XML has no such."""
    code = int(match[2], 16 if match[1] else 10)
    if code in (9, 10, 13) or 32 <= code < 0xD800 or 0xE000 <= code < 0xFFFE:
        return match[0]
    return match[0] if 0x10000 <= code < 0x110000 else _REPLACED
