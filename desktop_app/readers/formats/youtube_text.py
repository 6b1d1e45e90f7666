"""The text of comments and the times of tables, in the forms YouTube has written them."""

import json
import re
from datetime import datetime

import msgspec

from desktop_app.readers.formats.dates import iso, seconds

UNDATED = "Some times here are in a form that Keep Clear does not know; these entries have none."

_LONGEST = 64 * 1024
"""Cells longer than this are no comments; they are taken as they stand."""

_BEGIN, _END = '{"text":"', '"}'
_PIECE = re.compile(r'\{"text":"(.*?)"(?:,"\w+":\{[^{}]*\})*\}(?=,\{"text":"|\]\}$|$)', re.DOTALL)
_ESCAPED = re.compile(r'\\(["\\/nrt])')
_MEANT = {"n": "\n", "r": "\r", "t": "\t"}
_parsed = datetime.fromisoformat
_ZONE = re.compile(r" ?utc$", re.IGNORECASE)


class _Segment(msgspec.Struct, gc=False, rename={"segments": "takeoutSegments"}):
    """A piece of a text: a link, a mention or plain words; or all pieces in a wrapper."""

    text: str | None = None
    segments: "list[_Segment] | None" = None


_decode = msgspec.json.Decoder(list[_Segment]).decode


def words_of(cell: str) -> str:
    """The words of a cell of text, which may be plain or JSON in several forms, even damaged.

    One piece or several pieces joined by commas without brackets, or all of them in an object;
    line feeds may stand in them as they are. What cannot be taken apart is given as it stands.
    """
    if cell.startswith(_BEGIN) and cell.endswith(_END):
        if "\\" not in cell and cell.count('"') == 4:
            return cell[9:-2]
    elif not cell.startswith("{"):
        return cell
    return _joined(cell)


def time_of(text: str) -> int | None:
    """A time of a table in seconds UTC; it is UTC where it names no zone."""
    try:
        made = _parsed(text)
    except ValueError:
        return iso(_ZONE.sub("", text.strip())) if text else None
    if made.tzinfo is None:
        return iso(text)
    return seconds(int(made.timestamp()))


def time_told(text: str, strange: dict[str, None]) -> int | None:
    """The same; a time in no known form joins what is `strange`."""
    made = time_of(text)
    if made is None and text.strip():
        strange[UNDATED] = None
    return made


def _joined(cell: str) -> str:
    if len(cell) > _LONGEST:
        return cell
    try:
        pieces = _decode(f"[{cell}]")
    except (msgspec.DecodeError, UnicodeError):
        return _with_line_feeds(cell)
    inner = [piece for outer in pieces for piece in outer.segments or (outer,)]
    texts = [piece.text for piece in inner if piece.text is not None]
    return "".join(texts) if texts else cell


def _with_line_feeds(cell: str) -> str:
    """The words of JSON that strict readers refuse, because line feeds stand in it as they are."""
    try:
        pieces = json.loads(f"[{cell}]", strict=False)
    except (ValueError, RecursionError):
        return _damaged(cell)
    found = [piece for outer in pieces for piece in _inside(outer)]
    texts = [text for piece in found if isinstance(text := piece.get("text"), str)]
    return "".join(texts) if texts else cell


def _inside(outer: object) -> list[dict[str, object]]:
    if not isinstance(outer, dict):
        return []
    inner = outer.get("takeoutSegments")
    return (
        [each for each in inner if isinstance(each, dict)] if isinstance(inner, list) else [outer]
    )


def _damaged(cell: str) -> str:
    """The words of a cell whose own quotes are not marked as such."""
    texts = _PIECE.findall(cell)
    if not texts:
        return cell
    return _ESCAPED.sub(lambda found: _MEANT.get(found[1], found[1]), "".join(texts))
