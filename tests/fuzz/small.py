"""Fuzz targets of what is made of single texts and values: names, dates, words, rows, pictures."""

import io
import posixpath
import struct
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePath
from typing import Any

from checks.evidence import KEPT, KINDS, Origin
from checks.model import Finding
from desktop_app.export.names import BadName, clean, in_order, stem_of, wrappers
from desktop_app.packing import pack_finding, pack_record, safe, unpack_finding, unpack_record
from desktop_app.pictures import facts_of
from desktop_app.readers.formats import dates, text_repair
from desktop_app.readers.section import tidy
from tests.fuzz import seeds
from tests.fuzz.feed import Feed, text_of
from tests.fuzz.made import record_of, value_of
from tests.fuzz.shapes import hold_typed
from tests.fuzz.target import Target, hold

_FIRST, _LAST = 631_152_000, 4_102_444_800
_DAYS = 5 * 86_400  # what an offset from Greenwich may add
_FORMS = (dates.english, dates.x_time, dates.iso, dates.seconds, dates.milliseconds)


def _dates(data: bytes) -> None:
    """Read a text as a date in every form there is."""
    text = text_of(data)
    values: list[Any] = [text]
    feed = Feed(data)
    values += [feed.number(5), feed.number(8) / 7, None]
    for value in values:
        for read in _FORMS[:3] if isinstance(value, str) else _FORMS[3:]:
            _hold_time(read(value))
    _hold_time(dates.seconds(text))
    _hold_time(dates.milliseconds(text))
    year, *others = (feed.number(2) for _ in range(6))
    _hold_time(dates.uk_wall_clock(year, *(number % 70 for number in others[:5])))


def _hold_time(made: int | None) -> None:
    is_time = made is None or (type(made) is int and _FIRST - _DAYS <= made < _LAST + _DAYS)
    hold(is_time, "a time that nobody can have meant")


def _names(data: bytes) -> None:
    """Clean the names of a zip's members, a line each, and sort and group them."""
    paths = []
    for line in data.split(b"\n")[:50]:
        text = text_of(line)
        stem_of(PurePath(text.replace("\0", "")))
        try:
            path = clean(text)
        except BadName:
            continue
        if path:
            _hold_clean(path)
            paths.append(path)
    paths = sorted(sorted(paths), key=in_order)
    tops = wrappers([("export.zip", tuple(paths)), ("a.zip", tuple(paths[:2]))])
    hold(all(not top or all(p.startswith(f"{top}/") for p in paths) for top in tops[:1]), "a top")


def _hold_clean(path: str) -> None:
    parts = path.split("/")
    is_inside = not path.startswith("/") and ".." not in parts and "\0" not in path
    hold(is_inside and posixpath.normpath(path) == path, "a name that leads outside")
    hold(clean(path) == path, "cleaning twice changes a name")
    path.encode()
    hold(tidy(tidy(path)) == tidy(path), "tidying twice changes a name")


def _repair(data: bytes) -> None:
    """Repair a text, twice: the second time must change nothing."""
    for text in (text_of(data), data.decode("latin-1"), data.decode("utf-8", "replace")):
        mended = text_repair.repair(text)
        hold(text_repair.repair(mended) == mended, "repairing twice changes a text")
        hold(len(mended) <= len(text), "a repaired text grew")
        broken = mended.encode("utf-8", "ignore").decode("latin-1")
        whole = mended.encode("utf-8", "ignore").decode()
        hold(text_repair.repair(broken) == text_repair.repair(whole), "a broken text stays broken")


def _pictures(data: bytes) -> None:
    """Look for place and time in bytes that may be a picture."""
    facts = facts_of(io.BytesIO(data))
    hold_typed(facts)
    latitude, longitude = facts.latitude or 0.0, facts.longitude or 0.0
    hold(abs(latitude) <= 90 and abs(longitude) <= 180, "a place that is not on Earth")
    hold((facts.latitude is None) == (facts.longitude is None), "half a place")


def _packing(data: bytes) -> None:
    """Pack any record and any finding and take them out again: they must be as they were."""
    feed = Feed(data)
    origin = Origin(feed.one_of(("x", "facebook")), feed.text(), "section", feed.text())
    record = record_of(feed.one_of(sorted(KEPT, key=lambda kind: kind.__name__)), feed, origin)
    hold_typed(record)
    row = pack_record(record)
    _hold_storable(row)
    back = unpack_record(origin.platform, origin.account, row)
    hold(row[0] == safe(record.key) and row[1] == KINDS[type(record)], "a row's own name differs")
    hold(pack_record(back)[1:] == row[1:], "packing twice gives another row")
    if safe(origin.where) == origin.where:
        hold(back == record, "a kept record changed")
    finding = _with_own_words(value_of(Finding, feed))
    packed = pack_finding(finding, "section", second=bool(feed.byte() % 2))
    _hold_storable(packed)
    hold(pack_finding(unpack_finding(packed), packed[6], second=packed[2] == 2) == packed, "a row")


def _with_own_words(finding: Finding) -> Finding:
    """A finding whose words that are the program's own, never a download's, are ordinary ones."""
    return replace(finding, check="a", clauses=("5.2",), platform="x", title="b", why="c")


def _hold_storable(row: tuple[Any, ...]) -> None:
    for value in row:
        if isinstance(value, str):
            value.encode()
        hold(
            value is None or isinstance(value, str | int), "a row holds more than text and numbers"
        )


def _packing_seeds() -> Iterator[bytes]:
    for number in range(12):
        yield bytes((1,)) + b"jo\nfile.json\n" + bytes((number,)) + b"\x03one\ntwo\nthree\n" * 6
    yield bytes(40)
    yield b"\xff\n\xed\xa0\xbd\n" * 12


def _date_seeds() -> Iterator[bytes]:
    yield from seeds.DATES
    yield from (struct.pack("<5xqhhhhh", time, 2024, 2, 29, 1, 30) for time in (0, 1 << 40, -1))


TARGETS = (
    Target("dates", _dates, _date_seeds, longest=200, share=0.5),
    Target("names", _names, lambda: seeds.NAMES, longest=1024, share=0.5),
    Target("text_repair", _repair, lambda: seeds.WORDS, longest=512, share=0.5),
    Target("pictures", _pictures, seeds.pictures, share=0.5),
    Target("packing", _packing, _packing_seeds, longest=1024, share=0.5),
)
