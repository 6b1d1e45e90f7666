"""Fuzz targets of the files a person gives: downloads, notes, policies, reviews."""

import atexit
import random
import re
import shutil
import struct
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from desktop_app import vault
from desktop_app.catalogue import load_about, load_answers, load_names, load_policy
from desktop_app.errors import ExportError, PolicyError, ReviewError, UsageError
from desktop_app.export import DamagedMember, Export
from desktop_app.readers import recognise
from desktop_app.store import Store
from tests.fuzz import seeds
from tests.fuzz.mutation import change_bytes, change_content
from tests.fuzz.sizes import set_for_a_while
from tests.fuzz.target import CANARY, Target, hold, hold_silent

_PIECE = 1 << 16
_MOST_UNPACKED = 64 << 20


@cache
def _folder() -> Path:
    """A folder for the files of this process, in memory where the system has such."""
    memory = Path("/dev/shm")
    folder = tempfile.mkdtemp(prefix="keepclear-fuzz-", dir=memory if memory.is_dir() else None)
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)


def _file(name: str, data: bytes) -> Path:
    path = _folder() / name
    path.write_bytes(data)
    return path


def _zip(data: bytes) -> None:
    read_download("download.zip", data)


def read_download(name: str, data: bytes) -> None:
    """Open bytes as a download and read every member to its end."""
    path = _file(name, data)
    try:
        with Export([path]) as export:
            _read_all(export)
            with suppress(ExportError, DamagedMember):
                recognise(export)
    except ExportError as error:
        hold_silent(str(error))


def _read_all(export: Export) -> None:
    """Read every member; what comes must be what the directory says, and never more."""
    hold(len(set(export.paths)) == len(export.paths), "a path is there twice")
    told = sum(map(export.size, export.paths))
    for path in export.paths:
        hold(export.size(path) >= 0, "a negative size")
        came = 0
        with suppress(DamagedMember):
            with export.open(path) as stream:
                while came <= _MOST_UNPACKED and (piece := stream.read(_PIECE)):
                    came += len(piece)
            hold(came == export.size(path) or came > _MOST_UNPACKED, "a member is cut short")
        hold(came <= export.size(path), "a member hands out more than it says")
    hold(export.handed_out <= told, "the export hands out more than it says")


_HEADERS = {
    b"PK\3\4": "<4x5H3L2H",
    b"PK\1\2": "<4x6H3L5H2L",
    b"PK\5\6": "<4x4H2LH",
    b"PK\6\6": "<4xQ2H2L4Q",
    b"PK\6\7": "<4xLQL",
}
_SIGNATURE = re.compile(b"PK(?:\3\4|\1\2|\5\6|\6\6|\6\7)")


def _change_zip(data: bytes, chance: random.Random) -> bytes:
    """Change one number in one of a zip's headers, or its bytes."""
    places = [found.start() for found in _SIGNATURE.finditer(data)]
    if not places or chance.random() < 0.25:
        return change_bytes(data, chance)
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 3))):
        _change_header(changed, chance.choice(places), chance)
    return bytes(changed)


def _change_header(data: bytearray, place: int, chance: random.Random) -> None:
    form = _HEADERS.get(bytes(data[place : place + 4]))
    if form is None or place + struct.calcsize(form) > len(data):
        return
    numbers = list(struct.unpack_from(form, data, place))
    at = chance.randrange(len(numbers))
    width = struct.calcsize(f"<{_codes(form)[at]}")
    most = (1 << 8 * width) - 1
    near = (numbers[at] + chance.choice((-1, 1, 8, -30, 30, 256))) & most
    other = chance.choice(numbers) & most
    numbers[at] = chance.choice((0, 1, 8, 9, 12, 93, most, most >> 1, near, near, other, len(data)))
    numbers[at] &= most
    struct.pack_into(form, data, place, *numbers)


def _codes(form: str) -> str:
    """The letters of a struct's numbers, each by itself: "2HL" gives "HHL"."""
    found = re.findall(r"(\d*)([A-Z])", form.removeprefix("<4x"))
    return "".join(letter * int(count or 1) for count, letter in found)


def _notes(data: bytes) -> None:
    """Read bytes as each of the small files a person gives; refusals are sentences."""
    loads: tuple[tuple[str, Callable[[Path], Any]], ...] = (
        ("about.toml", load_about),
        ("answers.toml", load_answers),
        ("pack.toml", load_policy),
        ("names.txt", load_names),
        ("names.csv", load_names),
    )
    for name, load in loads:
        path = _file(name, data)
        try:
            load(path)
        except (UsageError, PolicyError) as error:
            hold(str(_folder()) not in str(error), "an error names a folder of this computer")
            if load is load_names:
                hold_silent(str(error))


def _notes_seeds() -> Iterator[bytes]:
    yield from seeds.ABOUTS
    yield f"{CANARY} Jones\n".encode() * 3
    for file in (resources.files("resources") / "policies").iterdir():
        if file.name.endswith(".toml"):
            whole = file.read_bytes()
            yield from (whole[:at] for at in (1500, 4000) if at < len(whole))


def _change_notes(data: bytes, chance: random.Random) -> bytes:
    return change_content(data, seeds.ABOUTS, chance)


class _QuickKey:
    """Takes the place of Argon2id, and holds what it is asked to the limits of the vault."""

    def __init__(self, *, salt: bytes, length: int, iterations: int, lanes: int, memory_cost: int):
        hold(len(salt) == 16 and length == 32, "a salt or a key of an odd length")
        hold(1 <= iterations <= 20 and 1 <= lanes <= 16, "too much work for a key")
        hold(8 * lanes <= memory_cost <= 1 << 20, "too much memory for a key")
        hold(all(type(each) is int for each in (iterations, lanes, memory_cost)), "odd numbers")
        self._length = length

    def derive(self, secret: bytes) -> bytes:
        """A key that is quickly made."""
        return secret[:1].ljust(self._length, b"\0")


def _header(data: bytes) -> None:
    """Ask for the key of a review whose header is any bytes."""
    review = _folder() / "mine.keepclear"
    _file(vault.header_of(review).name, data)
    quick = [(vault, "Argon2id", _QuickKey), (vault, "_ask", lambda mark: "00" * 32)]
    with set_for_a_while(quick):
        with suppress(ReviewError):
            vault.needs_passphrase(review)
        with suppress(ReviewError):
            vault.key_of(review, "open sesame \ud800")


def _change_header_file(data: bytes, chance: random.Random) -> bytes:
    return change_content(data, seeds.HEADERS, chance)


_KEY = bytes(range(32))
_KEPT = "review.keepclear"


@cache
def _sound_review() -> bytes:
    """The bytes of a small review file that is whole."""
    path = _folder() / _KEPT
    Store(path, _KEY).close()
    return path.read_bytes()


def _review(data: bytes) -> None:
    """Open a review file of which some bytes were changed, cut off or added.

    The input says what is done to a sound file: three bytes each for the place and one for the
    new value; so it stays small however large the file is.
    """
    whole = bytearray(_sound_review())
    for at in range(0, len(data) - 3, 4):
        place = int.from_bytes(data[at : at + 3], "little")
        if place & 0x800000:
            del whole[place & 0x7FFFFF :]
        elif whole:
            whole[place % len(whole)] ^= data[at + 3]
    path = _file(_KEPT, bytes(whole))
    with suppress(ReviewError):
        store = Store(path, _KEY)
        store.close()
    for left in _folder().glob(f"{_KEPT}?*"):
        left.unlink()


def _zip_seeds() -> Iterator[bytes]:
    yield from seeds.zips()


def _review_seeds() -> Iterator[bytes]:
    yield b"\0\0\0\0"
    for place in (0, 16, 40, 100, 4096, 5000, 8191, 0x800000, 0x800010, 0x801000):
        yield place.to_bytes(3, "little") + b"\xff"


TARGETS = (
    Target("zip", _zip, _zip_seeds, mutate=_change_zip),
    Target("notes", _notes, _notes_seeds, mutate=_change_notes),
    Target("review_header", _header, lambda: seeds.HEADERS, mutate=_change_header_file, share=0.5),
    Target("review_file", _review, _review_seeds, longest=256, share=0.5),
)
