"""Whole exports to begin with, and how one is changed into another."""

import random
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path

from desktop_app.readers.section import Reader
from desktop_app.sample import all_samples
from tests.fuzz.mutation import STRINGS, change_content
from tests.fuzz.packed import MemoryMembers, pack, unpack
from tests.fuzz.target import Mutate

LONGEST = 24_000
"""Bytes of a packed export; larger ones are slow and show nothing more."""

_CASES = Path(__file__).parent.parent / "readers"


def cases(platform: str) -> Iterator[tuple[str, dict[str, bytes]]]:
    """The golden cases of a platform and what the demo makes, as names and members."""
    for folder in sorted((_CASES / platform).glob("*/export")):
        contents = {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in sorted(folder.rglob("*"))
            if path.is_file()
        }
        yield folder.name, contents
    for sample in all_samples():
        if platform == sample.PLATFORM:
            made = sample.members(planted=True).items()
            yield (
                sample.FILE_NAME,
                {path: text.encode() if isinstance(text, str) else text for path, text in made},
            )


def seeds_of(reader: Reader, hostile: Callable[[], Iterator[bytes]]) -> Iterator[bytes]:
    """Each golden case whole, and each of its members beside what says whose export it is."""
    for name, contents in cases(reader.PLATFORM):
        whole = pack(contents, name)
        if len(whole) <= LONGEST:
            yield whole
        told = _told_by(reader, contents)
        for path, data in contents.items():
            if len(data) <= LONGEST // 2:
                yield pack({**told, path: data}, name)
    for path in sorted({path for _, contents in cases(reader.PLATFORM) for path in contents}):
        for number, data in enumerate(hostile()):
            if (len(path) + number) % 5 == 0:  # each of them at some paths
                yield pack({path: data})


def _told_by(reader: Reader, contents: Mapping[str, bytes]) -> dict[str, bytes]:
    """The one member that says whose export it is, where there is such."""
    owner = reader.find_owner(MemoryMembers(contents), ())
    if not owner.account:
        return {}
    for path, data in contents.items():
        alone = {path: data}
        if reader.find_owner(MemoryMembers(alone), ()).account == owner.account:
            return alone
    return {}


def changes_of(platform: str) -> Mutate:
    """How an export of a platform is changed: its members, or what is in one of them."""

    def change(data: bytes, chance: random.Random) -> bytes:
        source, contents = unpack(data)
        donors = _donors(platform)
        for _ in range(chance.choice((1, 1, 1, 2, 3))):
            if not contents or chance.random() < 0.12:
                source = _change_members(source, contents, donors, chance)
                continue
            path = chance.choice(list(contents))
            alike = _donors_like(platform, path.rpartition(".")[2])
            contents[path] = change_content(contents[path], alike, chance)
        return pack(contents, source)

    return change


@cache
def _donors(platform: str) -> tuple[tuple[str, bytes], ...]:
    """Every member of every case of a platform, to take pieces from."""
    return tuple(
        (path, data)
        for _, contents in cases(platform)
        for path, data in contents.items()
        if len(data) <= LONGEST // 2
    )


@cache
def _donors_like(platform: str, ending: str) -> tuple[bytes, ...]:
    """Those whose names end so."""
    return tuple(data for path, data in _donors(platform) if path.endswith(ending))


def _change_members(
    source: str,
    contents: dict[str, bytes],
    donors: tuple[tuple[str, bytes], ...],
    chance: random.Random,
) -> str:
    """Add, drop, rename or swap members; gives the name of the export."""
    paths = list(contents)
    kind = chance.randrange(7)
    if kind <= 1 or not paths:
        path, data = chance.choice(donors)
        contents[path] = data
    elif kind == 2 and len(paths) > 1:
        del contents[chance.choice(paths)]
    elif kind == 3:
        contents[chance.choice(donors)[0]] = contents.pop(chance.choice(paths))
    elif kind == 4:
        one, other = chance.choice(paths), chance.choice(paths)
        contents[one], contents[other] = contents[other], contents[one]
    elif kind == 5:
        path = chance.choice(paths)
        contents[path.replace("_1.", "_2.").replace("0.", "1.")] = contents[path]
    else:
        return chance.choice((*STRINGS[:4], "WhatsApp Chat with Ash Fell.zip", source))
    return source
