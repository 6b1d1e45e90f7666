"""Changes texts of a known form so that they keep the form: JSON, markup, lines, words."""

import json
import random
import re
from collections.abc import Callable, Sequence
from typing import Any

from tests.fuzz.target import CANARY

_SCRIPT = re.compile(rb"\s*[A-Za-z_$][^={}\[\]\"]{0,300}=\s*")
_TAGS = re.compile(rb"(<[^>]*>)")
_DEEPEST = 200

STRINGS: tuple[str, ...] = (
    "",
    " ",
    "\0",
    "\n",
    "\r\n\r\n",
    ",",
    '"',
    "[]",
    "{}",
    "null",
    "0",
    "-1",
    "9" * 25,
    "1e999",
    "1700000000",
    "1700000000000",
    "2019-02-30T25:61:61Z",
    "May 02, 2011 8:12:17 am",
    "Wed Oct 10 20:19:24 +0000 2018",
    "31/12/2019, 23:59:59",
    "Updated Sat Feb 30, 9999 at 24:60 PM UTC+99:99",
    "https://example.org/a?b=c",
    "http://[::1",
    "mailto:a@example.org",
    "../../etc/passwd",
    "photos_and_videos/0.jpg",
    "\u00c3\u00a9",
    "\u00e2\u0080\u0099 \u00c3",
    "\ud83d",
    "\ude00\ud83d",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "\u202e\u2066abc",
    "\ufeff\u200b\u00ad",
    "\u0130\ufb03\u1e9e\u0149",
    "e" + "\u0301" * 40,
    "\uffff\ufffd\U0010ffff",
    f"{CANARY} Primary School",
    f"@{CANARY} #{CANARY}",
    "you sent an attachment.",
    "Participants: a, b and c",
    "x" * 3000,
    "é" * 700,
)

VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1, 2**31, 2**53 + 1, 2**63, -(2**64), 10**30),
    *(0.5, -0.0, 1e300, 1.7e9, 1_700_000_000, 1_700_000_000_000, float("nan"), float("inf")),
    *([], {}, [[]], [None], [{}], {"": None}, [0, "", {}, []], {CANARY: CANARY}),
)


def change_content(data: bytes, donors: Sequence[bytes], chance: random.Random) -> bytes:
    """Change one member in the way its form asks for; `donors` are others of the same kind."""
    if chance.random() < 0.08:
        return change_bytes(data, chance)
    start = data.lstrip()[:1]
    if start in {b"[", b"{"} or _SCRIPT.match(data):
        return change_json(data, donors, chance) or change_bytes(data, chance)
    if start == b"<":
        return _change_pieces(_TAGS.split(data), donors, chance)
    return _change_pieces(data.splitlines(keepends=True), donors, chance)


def change_bytes(data: bytes, chance: random.Random) -> bytes:
    """Change bytes without regard to any form."""
    at = chance.randrange(len(data) + 1)
    end = min(len(data), at + chance.choice((0, 1, 1, 2, 8, 64, len(data))))
    kind = chance.randrange(5)
    if kind == 0:
        return data[:at]
    if kind == 1:
        return data[:at] + data[end:]
    if kind == 2:
        return data[:at] + data[at:end] * 2 + data[end:]
    if kind == 3:
        return data[:at] + chance.randbytes(1) + data[at + 1 :]
    return data[:at] + _word(chance) + data[end:]


def _word(chance: random.Random) -> bytes:
    return chance.choice(STRINGS).encode("utf-8", "surrogatepass")


def _change_pieces(pieces: list[bytes], donors: Sequence[bytes], chance: random.Random) -> bytes:
    """Change a text that is cut into tags and words, or into lines."""
    if not pieces:
        return _word(chance)
    at = chance.randrange(len(pieces))
    kind = chance.randrange(7)
    if kind == 0:
        del pieces[at : at + chance.choice((1, 2, 5))]
    elif kind == 1:
        pieces[at:at] = pieces[at : at + chance.choice((1, 2, 5))]
    elif kind == 2:
        other = chance.randrange(len(pieces))
        pieces[at], pieces[other] = pieces[other], pieces[at]
    elif kind == 3:
        pieces[at] = _change_part(pieces[at], chance)
    elif kind == 4:
        pieces.insert(at, _word(chance))
    elif kind == 5 and donors:
        given = chance.choice(donors)
        cut = _TAGS.split(given) if given.lstrip()[:1] == b"<" else given.splitlines(keepends=True)
        begin = chance.randrange(len(cut) + 1)
        pieces[at:at] = cut[begin : begin + chance.choice((1, 3, 12))]
    else:
        pieces[at] = change_bytes(pieces[at], chance)
    return b"".join(pieces)


_PARTS = re.compile(rb"(\W+)")


def _change_part(piece: bytes, chance: random.Random) -> bytes:
    """Change one word of a tag or a line."""
    parts = _PARTS.split(piece)
    at = chance.randrange(len(parts))
    parts[at] = chance.choice((b"", _word(chance), parts[chance.randrange(len(parts))]))
    return b"".join(parts)


def change_json(data: bytes, donors: Sequence[bytes], chance: random.Random) -> bytes:
    """Change one value or key of a JSON text; b"" where it is none."""
    script = _SCRIPT.match(data)
    head = script[0] if script else b""
    document = _parsed(data[len(head) :])
    if document is None:
        return b""
    box: list[Any] = [document[0]]
    for _ in range(chance.choice((1, 1, 2, 4))):
        holder, key = _anywhere(box, chance)
        chance.choice(_CHANGES)(holder, key, donors, chance)
    return head + _written(box[0] if box else None, chance)


def _parsed(data: bytes) -> tuple[Any] | None:
    try:
        return (json.loads(data.decode("utf-8", "replace").rstrip("; \n"), strict=False),)
    except (ValueError, RecursionError):
        return None


def _written(document: Any, chance: random.Random) -> bytes:
    try:
        text = json.dumps(document, ensure_ascii=chance.random() < 0.5)
    except (ValueError, RecursionError):
        return b""
    how = "replace" if chance.random() < 0.8 else "surrogatepass"
    return text.encode("utf-8", how)


def _anywhere(box: list[Any], chance: random.Random) -> tuple[Any, Any]:
    """A value somewhere in a document, as what holds it and its key or place there."""
    holder: Any = box
    key: Any = 0
    for _ in range(_DEEPEST):
        value = holder[key]
        if not value or not isinstance(value, list | dict) or chance.random() < 0.12:
            break
        holder = value
        is_list = isinstance(holder, list)
        key = chance.randrange(len(holder)) if is_list else chance.choice(list(holder))
    return holder, key


_Change = Callable[[Any, Any, Sequence[bytes], random.Random], None]


def _another_value(holder: Any, key: Any, donors: Sequence[bytes], chance: random.Random) -> None:
    holder[key] = chance.choice(STRINGS) if chance.random() < 0.5 else chance.choice(VALUES)


def _other_type(holder: Any, key: Any, donors: Sequence[bytes], chance: random.Random) -> None:
    value = holder[key]
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 300:
        holder[key] = int(value)
    elif isinstance(value, int | float):
        holder[key] = str(value)
    else:
        holder[key] = chance.choice(([value], {"value": value}, [value, value], "text"))


def _word_in_text(holder: Any, key: Any, donors: Sequence[bytes], chance: random.Random) -> None:
    value = holder[key]
    if not isinstance(value, str):
        holder[key] = chance.choice(STRINGS)
        return
    at = chance.randrange(len(value) + 1)
    holder[key] = value[:at] + chance.choice(STRINGS) + value[at + chance.choice((0, 1, 5)) :]


def _remove(holder: Any, key: Any, donors: Sequence[bytes], chance: random.Random) -> None:
    if isinstance(holder, dict) or len(holder) > 1:
        del holder[key]


def _repeat(holder: Any, key: Any, donors: Sequence[bytes], chance: random.Random) -> None:
    if isinstance(holder, list):
        holder[key:key] = [holder[key]] * chance.choice((1, 1, 2, 30))
    else:
        holder[f"{key}_v2" if chance.random() < 0.5 else chance.choice(STRINGS)] = holder[key]


def _deepen(holder: Any, key: Any, donors: Sequence[bytes], chance: random.Random) -> None:
    for _ in range(chance.choice((1, 3, 150))):
        holder[key] = [holder[key]] if chance.random() < 0.5 else {"data": holder[key]}


def _rename(holder: Any, key: Any, donors: Sequence[bytes], chance: random.Random) -> None:
    if not isinstance(holder, dict):
        return
    others: list[str] = list(STRINGS)
    given = _given(donors, chance)
    if isinstance(given, dict) and given:
        others = list(given)
    holder[chance.choice(others)] = holder.pop(key)


def _splice(holder: Any, key: Any, donors: Sequence[bytes], chance: random.Random) -> None:
    holder[key] = _given(donors, chance)


def _given(donors: Sequence[bytes], chance: random.Random) -> Any:
    """A value somewhere in one of the donors."""
    if not donors:
        return None
    data = chance.choice(donors)
    script = _SCRIPT.match(data)
    document = _parsed(data[script.end() :] if script else data)
    if document is None:
        return data[:200].decode("utf-8", "replace")
    holder, key = _anywhere(list(document), chance)
    return holder[key]


_CHANGES: tuple[_Change, ...] = (
    *(_another_value, _another_value, _other_type, _word_in_text, _word_in_text),
    *(_remove, _repeat, _deepen, _rename, _splice, _splice),
)
