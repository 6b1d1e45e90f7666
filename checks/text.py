"""The plain form of a text, and its words, sentences and surroundings."""

import re
import unicodedata
from collections.abc import Iterator

from checks.model import Span

FILLER = "\u200b"
"""Stands in a plain form for a character that shows nothing, so that positions agree."""

_STRAIGHT = {
    **dict.fromkeys(
        "\u2018\u2019\u201a\u201b\u2032\u2035\u00b4\u02b9\u02bb\u02bc\u02bd\u055a", "'"
    ),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u2036\u00ab\u00bb\u301d\u301e", '"'),
    **dict.fromkeys("\u0085\u2028\u2029", "\n"),
    "\u2212": "-",
}
_BY_CATEGORY = {"Zs": " ", "Pd": "-", "Cf": FILLER, "Mn": FILLER, "Me": FILLER}
_LETTERS = dict(
    zip("łøđħıþðæœßŋŧƒŀɑəɡȷ", "lodhitdaosntflaegj", strict=True)  # no decomposition of their own
)
_NON_ASCII = re.compile(r"[^\x00-\x7f]+")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_SENTENCE_END = re.compile(r"[.!?]+(?=[\s\"')\]]|$)|\n+")
_DIGIT = re.compile(r"[0-9]")
_UTF_8 = ("utf-8", "surrogatepass")
_ASCII = bytes(range(128))
_FEW = 30  # characters that are replaced one after the other sooner than place by place


class _PlainForms(dict[int, str]):
    """The plain form of each character, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        plain = self[code] = _plain_form(chr(code)).lower()
        return plain


def _plain_form(char: str) -> str:
    """One character for one character."""
    category = unicodedata.category(char)
    plain = _STRAIGHT.get(char) or _BY_CATEGORY.get(category)
    if plain is not None:
        return plain
    if category == "Nd":
        return str(unicodedata.decimal(char))
    first = _bare(_bare(char).casefold())[:1]
    if first in ("", char):
        return _LETTERS.get(char, char)
    return _plain_form(first)


def _bare(text: str) -> str:
    """The letters without their accents; empty where only accents are left."""
    parts = unicodedata.normalize("NFKD", text).strip()
    return "".join(part for part in parts if not unicodedata.combining(part))


_FORMS = _PlainForms()


def normalise(text: str) -> str:
    """The plain form of a text: lower case, no accents, straight quotes, dashes and spaces.

    It has the same length as `text`, character for character, so positions in one are positions
    in the other. A character that shows nothing (zero width, a direction mark, a loose accent)
    becomes `FILLER`.
    """
    if text.isascii():
        return text.lower()
    others = outside_ascii(text)
    if len(others) > _FEW:
        text = _NON_ASCII.sub(_fold, text)
    else:
        for char in others:
            text = text.replace(char, _FORMS[ord(char)])
    return text.encode(*_UTF_8).lower().decode(*_UTF_8)


def outside_ascii(text: str) -> frozenset[str]:
    """The characters of a text that are not ASCII."""
    if text.isascii():
        return frozenset()
    return frozenset(text.encode(*_UTF_8).translate(None, _ASCII).decode(*_UTF_8))


def _fold(run: re.Match[str]) -> str:
    return run[0].translate(_FORMS)


def words(plain: str) -> Iterator[Span]:
    """The spans of the words of a plain form; "don't" is one word, "well-read" two."""
    return (found.span() for found in _WORD.finditer(plain))


def words_in(plain: str) -> list[str]:
    """The words of a plain form themselves."""
    return _WORD.findall(plain)


def is_word(plain: str, start: int, end: int) -> bool:
    """Whether a span begins and ends at the edge of a word."""
    return at_edge(plain, start) and at_edge(plain, end)


def at_edge(plain: str, place: int) -> bool:
    """Whether the characters on both sides of a place are not both letters or digits."""
    return not (0 < place < len(plain) and plain[place - 1].isalnum() and plain[place].isalnum())


def window(plain: str, start: int, end: int, count: int = 8) -> Span:
    """The span of up to `count` words on each side of a span, and the span itself."""
    before = list(words(plain[:start]))[-count:] if count else []
    first = before[0][0] if before else start
    last = end
    for _, (_, stop) in zip(range(count), words(plain[end:]), strict=False):
        last = end + stop
    return first, last


def around(plain: str, start: int, end: int, count: int = 8) -> str:
    """The plain words of a window: up to `count` words on each side of a span."""
    first, last = window(plain, start, end, count)
    return plain[first:last]


def sentences(plain: str) -> Iterator[Span]:
    """The spans of the sentences of a text, cut at full stops, marks and line ends."""
    start = 0
    for stop in _SENTENCE_END.finditer(plain):
        if plain[start : stop.end()].strip():
            yield start, stop.end()
        start = stop.end()
    if plain[start:].strip():
        yield start, len(plain)


def sentence_at(plain: str, start: int, end: int) -> Span:
    """The span of the sentence, or the run of sentences, that a span lies in."""
    touched = [span for span in sentences(plain) if span[0] < end and start < span[1]]
    return (touched[0][0], touched[-1][1]) if touched else (start, end)


def has_digit(plain: str) -> bool:
    """Whether a plain form holds a digit."""
    return _DIGIT.search(plain) is not None


def has_at_sign(plain: str) -> bool:
    """Whether a plain form holds an "@"."""
    return "@" in plain
