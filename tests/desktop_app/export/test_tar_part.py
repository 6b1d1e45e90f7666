import random
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.errors import DamagedMember, DamagedZip, EmptyExport, OnlyZips, UnsafeZip
from desktop_app.export import Export
from desktop_app.export.parts import open_part
from desktop_app.export.stream import Tally
from desktop_app.export.tar_part import TarPart, is_tar
from tests.desktop_app.export.tars import entry, made, packed

BODIES = {
    "Takeout/Google Chat/Groups/DM 4f/messages.json": b'{"messages": []}',
    "Takeout/Google Chat/Groups/DM 4f/File-a.jpg": random.Random(7).randbytes(300_000),
    "Takeout/archive_browser.html": b"",
}


def as_it_is(raw: bytes) -> bytes:
    return raw


@pytest.mark.parametrize("pack", [as_it_is, packed])
@pytest.mark.parametrize("name", ["takeout-20260914T081502Z-001.tgz", "a.tar", "a.zip", "a"])
def test_a_tar_is_told_by_what_is_in_it(
    tmp_path: Path, name: str, pack: Callable[[bytes], bytes]
) -> None:
    (tmp_path / name).write_bytes(pack(made(BODIES)))
    part = open_part(tmp_path / name)
    assert isinstance(part, TarPart)
    tally = Tally()
    for path in sorted(BODIES):  # not in the order of the tar
        with part.open(path, tally) as stream:
            assert stream.read() == BODIES[path]
        assert part.stamp(path)[0] == len(BODIES[path])
    assert tally.handed_out == sum(map(len, BODIES.values()))
    part.close()


def test_two_members_can_be_read_at_the_same_time(tmp_path: Path) -> None:
    bodies = {name: random.Random(name).randbytes(400_000) for name in ("one", "two")}
    (tmp_path / "a.tgz").write_bytes(packed(made(bodies)))
    part = open_part(tmp_path / "a.tgz")
    with part.open("two", Tally()) as two, part.open("one", Tally()) as one:
        found = [b"", b""]
        while (piece := one.read(50_000)) or found[1] != bodies["two"]:
            found[0] += piece
            found[1] += two.read(50_000)
    assert found == [bodies["one"], bodies["two"]]
    part.close()


def test_parts_of_one_takeout_may_be_of_either_kind(tmp_path: Path) -> None:
    stem = "takeout-20260914T081502Z"
    (tmp_path / f"{stem}-001.tgz").write_bytes(packed(made({"Takeout/a/1": b"1"})))
    (tmp_path / f"{stem}-003.tgz").write_bytes(packed(made({"Takeout/a/3": b"3"})))
    with Export([tmp_path / f"{stem}-001.tgz", tmp_path / f"{stem}-003.tgz"]) as export:
        assert {path.rpartition("/")[2] for path in export.paths} == {"1", "3"}
        assert export.problems[0].what.startswith("Part 2 of this download")


@pytest.mark.parametrize(
    ("raw", "error"),
    [
        (made({"a": b"x" * 5000})[:3000], DamagedZip),
        (packed(made({"a": b"x" * 5000}))[:-9], DamagedZip),
        (packed(made({"a": b"x" * 5000})[:3000]), DamagedZip),
        (packed(made({"../a": b"x"})), UnsafeZip),
        (packed(made({}, [entry("folder", kind=b"5")])), EmptyExport),
        (packed(made({"a.zip": b"x", "b.ZIP": b"x"})), OnlyZips),
    ],
)
def test_a_useless_tar_is_refused_with_its_sentence(
    tmp_path: Path, raw: bytes, error: type[Exception]
) -> None:
    (tmp_path / "a.tgz").write_bytes(raw)
    with pytest.raises(error, match=r"“a\.tgz”"):
        open_part(tmp_path / "a.tgz")


def test_what_is_damaged_after_it_was_listed_is_a_damaged_member(tmp_path: Path) -> None:
    body = random.Random(3).randbytes(100_000)
    for name, pack in (("a.tar", as_it_is), ("a.tgz", packed)):
        place = tmp_path / name
        whole = pack(made({"a": body, "b": b"x"}))
        for changed in (
            whole[:60_000] + b"changed" + whole[60_007:],
            whole[:30_000],
        ):
            place.write_bytes(whole)
            part = open_part(place)
            place.write_bytes(changed)
            with part.open("a", Tally()) as stream, pytest.raises(DamagedMember):
                stream.read()
            part.close()


@pytest.mark.parametrize(
    ("head", "answer"),
    [
        (made({"a": b"x"})[:512], True),
        (packed(made({"a": b"x"})), True),
        (packed(b"no tar" * 200), False),
        (b"\x1f\x8b\x08\x00", False),
        (b"\x1f\x8b\x08" + b"\xff" * 600, False),
        (b"ustar", False),
    ],
)
def test_is_tar(head: bytes, answer: bool) -> None:
    assert is_tar(head) is answer
