import io
import struct
from pathlib import Path

import pytest

from desktop_app.errors import DamagedMember
from desktop_app.export import Export
from desktop_app.export.directory import read_directory
from desktop_app.export.own_header import start_of
from desktop_app.export.stream import MemberStream, Packed, Tally
from tests.desktop_app.export.zips import (
    AFTERWARDS,
    NO_BIG_NUMBER,
    UTF8,
    Made,
    Sparse,
    big_ending,
    build,
    ending,
    extra_field,
    unicode_path,
)

TWO_STORIES = "says two different things about this part"


def opened(raw: bytes, path: str) -> bytes:
    file = io.BytesIO(raw)
    directory = read_directory(file, "x.zip", len(raw))
    member = directory.members[path]
    start = start_of(file, path, member, directory.bounds)
    packed = Packed(start, member.packed, member.size, member.crc, member.method)
    with io.BufferedReader(MemberStream(file, packed, Tally())) as stream:
        return stream.read()


@pytest.mark.parametrize(
    "own",
    [
        {"name": b"other.txt"},
        {"name": b"../a.json"},
        {"name": b"a.jsom"},
        {"method": 0},
        {"flags": 1},
        {"crc": 7},
        {"size": 10},
        {"packed": 3},
        {"crc": 0},
    ],
)
def test_a_header_that_disagrees_with_the_directory_costs_its_member(
    own: dict[str, object],
) -> None:
    raw = build(Made(b"a.json", b"[1]" * 90, own=own), Made(b"b.json", b"[2]"))
    with pytest.raises(DamagedMember, match=TWO_STORIES):
        opened(raw, "a.json")
    assert opened(raw, "b.json") == b"[2]"


def test_bytes_that_reach_into_the_next_member_cost_their_member() -> None:
    """By the directory they do not: only the header says how long it is itself."""
    whole = build(Made(b"a.json", b"[1]" * 90), Made(b"b.json", b"[2]"))
    longer = struct.pack("<2H", 6, 9) + b"a.json"
    raw = whole.replace(struct.pack("<2H", 6, 0) + b"a.json", longer, 1)
    with pytest.raises(DamagedMember, match=TWO_STORIES):
        opened(raw, "a.json")


@pytest.mark.parametrize(
    "made",
    [
        Made(b"a", b"[1]" * 90, flags=AFTERWARDS, own={"crc": 0, "size": 0, "packed": 0}),
        Made(b"a", b"[1]" * 90, own={"crc": 0, "size": 0, "packed": 0}),
        Made(b"a", b"[1]" * 90, own={"extra": extra_field(0x5455, b"time")}),
        Made(b"a", b"[1]" * 90, own={"size": NO_BIG_NUMBER, "packed": NO_BIG_NUMBER}),
        Made(
            b"a",
            b"[1]" * 90,
            flags=AFTERWARDS,
            own=dict.fromkeys(("size", "packed"), NO_BIG_NUMBER),
        ),
    ],
)
def test_a_header_may_leave_open_what_the_directory_says(made: Made) -> None:
    assert opened(build(made), "a") == b"[1]" * 90


def test_a_name_may_be_written_in_two_ways() -> None:
    raw = "é".encode("cp437")
    for made in (
        Made("é".encode(), flags=UTF8, own={"flags": 0}),
        Made(raw, own={"name": "é".encode(), "flags": UTF8}),
        Made(raw, extra=unicode_path(raw, "é")),
        Made(b"x\\y", own={"name": b"x/y"}),
    ):
        assert opened(build(made), "x/y" if b"x" in made.name else "é") == b"x"


def test_a_member_without_its_own_header_is_damaged(tmp_path: Path) -> None:
    raw = build(Made(b"a"), Made(b"b"))
    for changed in (b"PK\3\0" + raw[4:], raw[:2] + b"\1" + raw[3:]):
        with pytest.raises(DamagedMember, match="This part is damaged"):
            opened(changed, "a")
    bounds = read_directory(io.BytesIO(raw), "x.zip", len(raw)).bounds
    with pytest.raises(DamagedMember, match="This part is damaged"):
        start_of(io.BytesIO(b"PK\3\4"), "a", Packed(0, 1, 1, 0, 8), bounds)


def test_a_disk_that_does_not_answer_is_told() -> None:
    class Gone(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            raise OSError

    raw = build(Made(b"a"))
    directory = read_directory(io.BytesIO(raw), "x.zip", len(raw))
    with pytest.raises(DamagedMember, match="does not answer"):
        start_of(Gone(), "a", directory.members["a"], directory.bounds)


def test_members_behind_four_gibibytes_are_read() -> None:
    size = 5 << 30
    big = extra_field(1, struct.pack("<2Q", size, size))
    no = NO_BIG_NUMBER
    video = Made(b"video.mp4", b"", method=0, own={"size": no, "packed": no, "extra": big})
    first = video.own_header()
    behind = len(first) + size
    posts = Made(b"posts.json", b"[1]" * 90)
    lines = Made(video.name, b"", 0, listed={"size": no, "packed": no, "extra": big}).line(0)
    place = extra_field(1, struct.pack("<Q", behind))
    lines += Made(posts.name, posts.body, listed={"start": no, "extra": place}).line(0)
    start = behind + len(posts.own_header() + posts.data)
    last = lines + big_ending(2, len(lines), start) + ending(2, len(lines), start)
    pieces = [(0, first), (behind, posts.own_header() + posts.data), (start, last)]
    file = Sparse(start + len(last), pieces)
    directory = read_directory(file, "x.zip", file.size)  # type: ignore[arg-type]  # as below
    assert directory.members["video.mp4"].size == size
    for path, body in (("posts.json", b"[1]" * 90), ("video.mp4", bytes(270))):
        member = directory.members[path]
        at = start_of(file, path, member, directory.bounds)  # type: ignore[arg-type]  # enough of it
        packed = Packed(at, member.packed, member.size, member.crc, member.method)
        stream = MemberStream(file, packed, Tally())  # type: ignore[arg-type]  # enough of it
        assert stream.read(270) == body


def test_more_members_than_an_old_zip_can_count_are_read(tmp_path: Path) -> None:
    crowd = [Made(b"%d.json" % number, b"[]", method=0) for number in range(70_000)]
    path = tmp_path / "a.zip"
    path.write_bytes(build(*crowd, big=True))
    with Export([path]) as export:
        assert len(export.paths) == 70_000
        with export.open("69999.json") as stream:
            assert stream.read() == b"[]"
