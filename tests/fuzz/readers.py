"""Fuzz targets of the readers: an export made of the fuzzer's bytes, read with every section."""

import re
import zlib
from collections import Counter
from collections.abc import Callable
from contextlib import suppress

from checks.evidence import KEPT, Origin, Problem, Record
from desktop_app.errors import MediaOnly, UnknownExport
from desktop_app.packing import pack_record, unpack_record
from desktop_app.readers import all_readers, recognise
from desktop_app.readers.section import Owner, Reader, Scope, platforms_of, sections_in
from desktop_app.reading.owner import owner_on
from tests.fuzz import seeds
from tests.fuzz.exports import LONGEST, changes_of, seeds_of
from tests.fuzz.packed import MemoryMembers, unpack
from tests.fuzz.shapes import hold_typed
from tests.fuzz.sizes import lowered
from tests.fuzz.target import Broken, Target, hold, hold_silent

_NAMES = ("", "Robin Tarrant", "Jo Penrose")
_MOST_READS = 12
"""How many times over an export may be read, all members together."""

Found = list[tuple[str, Record | Problem]]
"""What each member gave, by its path."""


def _read(reader: Reader, members: MemoryMembers, owner: Owner) -> Found:
    """Everything an export gives; what a parser raises is not caught, as `section.read` would."""
    owners = {name: owner_on(members, reader, name, owner) for name in platforms_of(reader)}
    declared = {kind for section in reader.SECTIONS for kind in section.yields}
    found: Found = []
    for path in members.paths:
        for section in sections_in(reader.SECTIONS, members, path):
            if section.parse is None:
                continue
            platform = section.platform or reader.PLATFORM
            whose = owners[platform]
            origin = Origin(platform, whose.account, section.name, path)
            scope = Scope(origin, whose, path, members.size(path), members)
            with members.open(path) as stream:
                for each in section.parse(stream, scope):
                    is_declared = isinstance(each, Problem) or type(each) in declared
                    hold(is_declared, f"{section.name} gave an undeclared {type(each).__name__}")
                    found.append((path, each))
    return found


def _hold_all(found: Found) -> None:
    """Hold every record and problem to what they promise."""
    for _, each in found:
        hold_typed(each)
        if isinstance(each, Problem):
            hold_silent(each.what)
            hold(bool(re.fullmatch(r"[^\n]{1,399}[.…]", each.what)), "a problem is no sentence")
            continue
        hold(type(each.words) is type(each.key) is str, "words or key are no text")
        if type(each) in KEPT:
            row = pack_record(each)
            back = unpack_record(each.origin.platform, each.origin.account, row)
            hold(back == each, "a kept record changed")


def _hold_alike(small: Found, large: Found) -> None:
    """Hold the large way to the small one, in records and in problems."""
    one, other = Counter(map(repr, small)), Counter(map(repr, large))
    if one != other:
        raise Broken(f"the large way differs: {list((one - other) + (other - one))[:2]}")


def _one(reader: Reader) -> Callable[[bytes], None]:
    def run(data: bytes) -> None:
        source, contents = unpack(data)
        members = MemoryMembers(contents, source)
        mark = zlib.crc32(data)
        names = (_NAMES[mark % len(_NAMES)],)
        if mark % 4 == 2:
            with suppress(UnknownExport, MediaOnly):
                recognise(members)
        owner = reader.find_owner(members, names)
        members.handed_out = 0
        found = _read(reader, members, owner)
        size = sum(map(len, contents.values()))
        hold(members.handed_out <= _MOST_READS * size, "members are read over and over")
        _hold_all(found)
        if mark % 4 == 0:
            again = MemoryMembers(contents, source)
            hold(reader.find_owner(again, names) == owner, "the owner differs the second time")
            hold(repr(_read(reader, again, owner)) == repr(found), "it differs the second time")
        if mark % 4 == 1:
            with lowered():
                large = _read(reader, MemoryMembers(contents, source), owner)
            _hold_alike(found, large)

    return run


def _target(reader: Reader) -> Target:
    name = reader.PLATFORM
    return Target(
        name,
        _one(reader),
        lambda: seeds_of(reader, seeds.hostile),
        mutate=changes_of(name),
        longest=LONGEST,
        share=1.5,
    )


TARGETS = tuple(map(_target, all_readers()))
