"""The least that any reader of an export must do: unpack it and take it apart, keep nothing."""

import csv
import gc
import html
import re
import zipfile
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path

import libipld
import orjson
from isal import isal_zlib

_RAW = -15
_HEAD = re.compile(r"^(\d\d/\d\d/\d{4}, \d\d:\d\d) - (?:([^:\n]{1,100}): )?", re.MULTILINE)
_TAG = re.compile(r"<[^<>]*>")
_LEFT_ALONE = frozenset({"data/like.js"})
"""Members that our reader does not open either."""


def _members(path: Path, ending: str) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each member of a kind, inflated by isal in one go."""
    with zipfile.ZipFile(path) as archive, path.open("rb") as raw:
        for entry in archive.infolist():
            if not entry.filename.endswith(ending) or entry.filename in _LEFT_ALONE:
                continue
            raw.seek(entry.header_offset + 26)
            skip = int.from_bytes(raw.read(2), "little") + int.from_bytes(raw.read(2), "little")
            raw.seek(skip, 1)
            yield entry.filename, isal_zlib.decompress(raw.read(entry.compress_size), _RAW)


def json_floor(path: Path) -> int:
    """Decode every JSON member with orjson; the bytes decoded."""
    total = 0
    for _, data in _members(path, ".json"):
        orjson.loads(data)
        total += len(data)
    return total


def script_floor(path: Path) -> int:
    """Decode with orjson what stands behind the first `=` of every script; the bytes decoded."""
    total = 0
    for _, data in _members(path, ".js"):
        orjson.loads(data[data.index(b"=") + 1 :])
        total += len(data)
    return total


def chat_floor(path: Path) -> int:
    """Decode every chat and split it into time, author and words of each entry; the parts."""
    return sum(len(_HEAD.split(data.decode())) for _, data in _members(path, ".txt"))


def takeout_floor(path: Path) -> int:
    """Go through the rows of every table and decode every JSON member; the rows and members."""
    total = 0
    for _, data in _members(path, ".csv"):
        total += sum(1 for _ in csv.reader(data.decode("utf-8-sig").splitlines(keepends=True)))
    for _, data in _members(path, ".json"):
        orjson.loads(data)
        total += 1
    return total


def lines_floor(path: Path) -> int:
    """Split every page into its lines, without tags, and those into label and value; the lines."""
    total = 0
    for _, data in _members(path, ".html"):
        text = html.unescape(_TAG.sub("", data.decode().replace("<br>", "\x00")))
        total += len([line.partition(":") for line in text.split("\x00")])
    return total


def pages_floor(path: Path) -> int:
    """Feed every page to Python's own parser, which then does nothing; the bytes parsed."""
    total = 0
    for _, data in _members(path, ".html"):
        parser = HTMLParser()
        parser.feed(data.decode())
        parser.close()
        total += len(data)
    return total


def car_floor(path: Path) -> int:
    """Decode every block of a repository with libipld; how many there are."""
    return len(libipld.decode_car(path.read_bytes())[1])


Floor = Callable[[Path], int]


def without_collector(floor: Floor, path: Path) -> int:
    """Run a floor with the cyclic collector off, as reading does."""
    gc.disable()
    return floor(path)
