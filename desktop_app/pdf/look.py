"""Colours, type and covered words on paper: the light look, whatever the screen shows."""

import re
import unicodedata
from functools import cache
from importlib import resources
from io import BytesIO
from itertools import pairwise
from xml.sax.saxutils import escape

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from checks.model import Severity, Span

TEXT, MUTED, LINE = HexColor("#1B2124"), HexColor("#565C5F"), HexColor("#DFDBD1")
PRIMARY, YELLOW, SUNKEN = HexColor("#134B5F"), HexColor("#FFCC33"), HexColor("#EFECE4")
RIGHTS = HexColor("#ECECF8")
LEVEL_COLOURS = {
    Severity.HIGH: HexColor("#9E3A1F"),
    Severity.MEDIUM: HexColor("#754A00"),
    Severity.LOW: HexColor("#46468C"),
}
LINK = "#134B5F"
_BAR, _MARKED = "#6B7F87", "#FAF0D8"
_COVERED = f'<font color="#FFFFFF" backColor="{_BAR}">&nbsp;name covered&nbsp;</font>'
_PADDING = (5, 8, 6, 9)
"""What a ground stands out beyond its words: above, right, below, left."""
PLAIN, STRONG = "KeepClear", "KeepClear-Strong"
_SAID_TWICE = re.compile(r"(\[(?:letters|picture)\])(?:\s*\1)+")
_FILES = {PLAIN: "Inter-Regular.ttf", STRONG: "Inter-SemiBold.ttf"}


@cache
def _known() -> frozenset[int]:
    """Register the fonts once; the code points they can print."""
    folder = resources.files("resources").joinpath("fonts", "print")
    for name, file in _FILES.items():
        pdfmetrics.registerFont(TTFont(name, BytesIO(folder.joinpath(file).read_bytes())))
    pdfmetrics.registerFontFamily(PLAIN, PLAIN, STRONG, PLAIN, STRONG)
    glyphs = pdfmetrics.getFont(PLAIN).face.charToGlyph
    return frozenset(code for code in glyphs if not unicodedata.category(chr(code)).startswith("C"))


@cache
def style(
    size: float = 10,
    leading: float = 14.5,
    *,
    strong: bool = False,
    colour: Color = TEXT,
    before: float = 0,
    after: float = 3,
    left: float = 0,
    hang: float = 0,
    keep: bool = False,
    ground: Color | None = None,
) -> ParagraphStyle:
    """A paragraph's look; sizes in points. `hang` moves all lines but the
    first to the right; `keep` holds it on the page of what follows; `ground` is the colour it
    stands on, from `left` to the right margin.
    """
    _known()
    return ParagraphStyle(
        "look",
        fontName=STRONG if strong else PLAIN,
        fontSize=size,
        leading=leading,
        textColor=colour,
        spaceBefore=before,
        spaceAfter=after,
        leftIndent=left + hang + (_PADDING[3] if ground else 0),
        rightIndent=_PADDING[1] if ground else 0,
        backColor=ground,
        borderPadding=_PADDING,
        firstLineIndent=-hang,
        keepWithNext=keep,
        splitLongWords=True,
        embeddedHyphenation=0,
    )


def printable(text: str) -> str:
    """A text with what the font lacks said in words, so that nothing prints as an empty box."""
    known = _known()
    composed = unicodedata.normalize("NFC", text)
    if all(ord(char) in known for char in composed):
        return composed
    told = "".join(char if ord(char) in known else _said(char) for char in composed)
    return _SAID_TWICE.sub(r"\1", told)


def _said(char: str) -> str:
    """What stands for a character that cannot be printed."""
    kind = unicodedata.category(char)
    if char.isspace():
        return " "
    if char == "\N{REPLACEMENT CHARACTER}":
        return "?"
    if kind.startswith("S") or kind in {"Cn", "Co"}:  # the newest pictures are not named yet
        return "[picture]"
    return "[letters]" if kind[0] in "LN" else ""


def plain(text: str) -> str:
    """A text as reportlab's markup, with line ends kept."""
    return "<br/>".join(escape(printable(line)) for line in text.split("\n"))


def quoted(text: str, marks: tuple[Span, ...], names: tuple[Span, ...], *, show: bool) -> str:
    """An excerpt as markup: what was found underlined, names covered unless they are to show.

    A covered name is not in the markup at all, so it cannot be copied out of the file.
    """
    covered = () if show else names
    edges = sorted({0, len(text), *(edge for span in (*marks, *covered) for edge in span)})
    pieces: list[str] = []
    for start, end in pairwise(edges):
        if _inside(start, end, covered):
            if not pieces or pieces[-1] != _COVERED:
                pieces.append(_COVERED)
        elif _inside(start, end, marks):
            pieces.append(f'<u><font backColor="{_MARKED}">{plain(text[start:end])}</font></u>')
        else:
            pieces.append(plain(text[start:end]))
    return "".join(pieces)


def _inside(start: int, end: int, spans: tuple[Span, ...]) -> bool:
    return any(first <= start and end <= last for first, last in spans)
