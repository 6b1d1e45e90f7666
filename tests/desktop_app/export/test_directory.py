import contextlib
import io
import random
import stat
import tempfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from desktop_app.errors import (
    DamagedMember,
    DamagedZip,
    EncryptedZip,
    ExportError,
    PackedOtherwise,
    PieceOfZip,
    UnsafeZip,
)
from desktop_app.export import Export, directory
from desktop_app.export.directory import Directory, read_directory
from tests.desktop_app.export.zips import (
    AFTERWARDS,
    UTF8,
    Made,
    big_ending,
    build,
    ending,
    full_overlap,
    quoted_overlap,
    small,
)

GOOD = build(Made(b"a/b.json", b"[1]" * 500), Made(b"c.txt", b"hello", method=0))


def read(raw: bytes) -> Directory:
    return read_directory(io.BytesIO(raw), "x.zip", len(raw))


def names(raw: bytes) -> list[str]:
    return list(read(raw).members)


def refusal(raw: bytes) -> str:
    with pytest.raises(UnsafeZip) as caught:
        read(raw)
    return str(caught.value)


def test_it_agrees_with_the_standard_library() -> None:
    members = read(GOOD).members
    with zipfile.ZipFile(io.BytesIO(GOOD)) as archive:
        expected = {info.filename: info for info in archive.infolist()}
    assert list(members) == list(expected)
    for name, member in members.items():
        info = expected[name]
        assert (member.size, member.packed) == (info.file_size, info.compress_size)
        assert (member.crc, member.start) == (info.CRC, info.header_offset)


@pytest.mark.parametrize(
    "name",
    [b"../a", b"a/../../b", b"a\\..\\..\\b", b"/etc/a", b"\\a", b"C:\\a", b"a:b", b"\\\\s\\a"],
)
def test_names_that_lead_outside_are_refused(name: bytes) -> None:
    assert "was not opened because it holds a name that points" in refusal(build(Made(name)))


@pytest.mark.parametrize(
    ("name", "what"),
    [
        (b"a\0b", "cut off by a hidden sign"),
        (b"a" * 60_000, "a name of absurd length"),
        (b"a/" * 100 + b"b", "absurdly deep in one another"),
        (b".\xe2\x80\xae./a", "points outside it"),
    ],
)
def test_names_that_are_an_attack_are_refused(name: bytes, what: str) -> None:
    assert what in refusal(build(Made(name)))


@pytest.mark.parametrize(
    ("kind", "what"),
    [
        (stat.S_IFLNK, "it holds a link to another place"),
        (stat.S_IFCHR, "it holds something that is no file"),
        (stat.S_IFBLK, "it holds something that is no file"),
        (stat.S_IFIFO, "it holds something that is no file"),
        (stat.S_IFSOCK, "it holds something that is no file"),
    ],
)
def test_links_pipes_and_devices_are_refused(kind: int, what: str) -> None:
    assert what in refusal(build(Made(b"a", mode=kind | 0o644)))


@pytest.mark.parametrize("kind", [0, stat.S_IFREG, stat.S_IFDIR])
def test_files_are_not(kind: int) -> None:
    assert names(build(Made(b"a", mode=kind | 0o644))) == ["a"]


def test_a_folder_with_contents_is_refused_and_one_without_is_none() -> None:
    assert names(build(Made(b"a/", b""), Made(b"a/b"), Made(b"__MACOSX/x"))) == ["a/b"]
    for name in (b"a/", b"a\\", b"", b"./", b"\x01"):
        assert "a folder with contents of its own" in refusal(build(Made(name, b"hidden")))


@pytest.mark.parametrize(
    "locked",
    [
        Made(b"a", flags=0x0001),
        Made(b"a", flags=0x0001 | 0x0040),
        Made(b"a", flags=0x2000),
        Made(b"a", method=99),
    ],
)
def test_a_locked_zip_is_refused_however_it_was_locked(locked: Made) -> None:
    with pytest.raises(EncryptedZip, match="is locked with a password"):
        read(build(Made(b"open"), locked))


def test_a_member_on_another_piece_is_told_so() -> None:
    with pytest.raises(PieceOfZip, match="one piece of a zip file that was cut into several"):
        read(build(Made(b"a", listed={"disk": 3})))


@pytest.mark.parametrize("size", [1, 20, 60, len(GOOD) - 23, len(GOOD) - 1])
def test_a_truncated_zip_is_damaged(size: int) -> None:
    with pytest.raises(DamagedZip, match="is damaged or only part of it arrived"):
        read(GOOD[:size])


def test_a_zip_without_its_beginning_is_damaged() -> None:
    with pytest.raises(DamagedZip):
        read(GOOD[40:])


def test_bytes_before_and_between_members_are_passed_over(tmp_path: Path) -> None:
    hidden = Made(b"hidden.txt", b"not in the directory")
    between = hidden.own_header() + hidden.data
    path = tmp_path / "a.zip"
    for raw in (
        b"PK is how this starts" + GOOD,
        build(Made(b"c.txt", b"hello"), Made(b"d"), before=b"some", between=between),
    ):
        path.write_bytes(raw)
        with Export([path]) as export, export.open("c.txt") as stream:
            assert stream.read() == b"hello"
            assert "hidden.txt" not in export.paths


def test_an_absurd_ratio_is_refused() -> None:
    zeros = Made(b"zeros", packed=bytes(100 << 10), listed={"size": 100 << 20})
    assert "it would unpack to an absurd size" in refusal(build(zeros))


def test_many_members_that_are_absurd_only_together_are_refused() -> None:
    zeros = {"size": 2 << 20}
    raw = build(*(Made(b"%d" % at, packed=bytes(2 << 10), listed=zeros) for at in range(40)))
    assert "it would unpack to an absurd size" in refusal(raw)


def test_a_member_that_cannot_unpack_to_what_it_says_is_refused() -> None:
    noise = random.Random(1).randbytes(1 << 20)
    raw = build(Made(b"a", b"[]", listed={"size": 80 << 20}), Made(b"b", noise, method=0))
    assert "it would unpack to an absurd size" in refusal(raw)


def test_bombs_of_overlapping_members_are_refused() -> None:
    for bomb in (full_overlap(20, bytes(1 << 20)), quoted_overlap(20, bytes(1 << 20))):
        assert zipfile.is_zipfile(io.BytesIO(bomb))
        assert "parts of it lie over one another" in refusal(bomb)


def test_a_quoting_bomb_is_one_that_other_programs_unpack() -> None:
    with zipfile.ZipFile(io.BytesIO(quoted_overlap(5, b"[1]" * 500))) as bomb:
        assert [len(bomb.read(name)) for name in "43210"] == [1500, 1531, 1562, 1593, 1624]


def test_members_behind_the_directory_are_damage() -> None:
    with pytest.raises(DamagedZip):
        read(build(Made(b"a"), Made(b"b", listed={"start": 5000})))


def test_a_directory_of_a_million_is_refused_by_what_it_says_and_by_what_it_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    line = Made(b"a", b"").line(0)
    million = line * 1_000_000
    stated = million + big_ending(1_000_000, len(million), 0) + ending(1_000_000, len(million), 0)
    assert "it lists more than 300,000 files" in refusal(stated)
    long = Made(b"a" * 1000, b"").line(0) * 70_000
    assert "it lists more than 300,000 files" in refusal(long + ending(7, len(long), 0))
    monkeypatch.setattr(directory, "MOST_MEMBERS", 100)
    crowd = build(*(Made(b"%d" % number) for number in range(101)))
    assert "it lists more than 100 files" in refusal(crowd)
    understated = crowd[:-22] + ending(3, *_directory_of(crowd))
    assert "it lists more than 100 files" in refusal(understated)


def _directory_of(raw: bytes) -> tuple[int, int]:
    start = raw.find(b"PK\1\2")
    return len(raw) - 22 - start, start


def test_a_directory_that_miscounts_is_damaged() -> None:
    with pytest.raises(DamagedZip):
        read(GOOD[:-22] + ending(3, *_directory_of(GOOD)))


def test_the_first_of_two_members_of_one_name_is_read_and_the_other_told(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(
        build(Made(b"a", b"first"), Made(b"a", b"second"), Made(b"A", b"other"), Made(b"b"))
    )
    with Export([path]) as export:
        assert export.paths == ("A", "a", "b")
        with export.open("a") as stream:
            assert stream.read() == b"first"
        (told,) = export.problems
    assert (told.where, told.fatal) == ("a", True)
    assert told.what == "Two files in this download have this name. Only the first was read."


def test_names_that_become_one_name_are_told(tmp_path: Path) -> None:
    composed, apart = "caf\u00e9".encode(), "cafe\u0301".encode()
    raw = build(Made(composed, b"1"), Made(apart, b"2"), Made(b"x\ny", b"1"), Made(b"xy", b"2"))
    assert {problem.where for problem in read(raw).problems} == {"caf\u00e9", "xy"}


def test_the_same_file_twice_is_nothing_to_tell() -> None:
    raw = build(Made(b"a", b"same"), Made(b"./a", b"same", method=0))
    assert (names(raw), read(raw).problems) == (["a"], ())


def test_a_crowd_of_twins_is_refused() -> None:
    raw = build(*(Made(b"%d" % (at // 2), b"%d" % at) for at in range(202)))
    assert "it holds many files of the same name" in refusal(raw)


def test_names_in_every_way_they_are_written() -> None:
    accented = "café.json"
    for made in (
        Made(accented.encode()),
        Made(accented.encode(), flags=UTF8),
        Made(accented.encode("cp437")),
    ):
        assert names(build(made)) == [accented]
    assert names(build(Made(b"\xff.json", flags=UTF8))) == ["\ufffd.json"]


@pytest.mark.parametrize(
    "name",
    ["CON", "aux.txt", "NUL.", "com1.json", "a.json.", "a.json ", "posts.json:hidden", "a*?.json"],
)
def test_names_that_mean_something_to_windows_are_names_like_any_other(
    tmp_path: Path, name: str
) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(build(Made(name.encode(), b"[1]")))
    with Export([path]) as export, export.open(name) as stream:
        assert stream.read() == b"[1]"


def test_a_zip_in_a_way_of_packing_that_nobody_unpacks_here_is_refused() -> None:
    whole = build(Made(b"a", method=9), Made(b"b", method=14), Made(b"empty", b"", method=0))
    with pytest.raises(PackedOtherwise, match="Unpack it on this computer first"):
        read(whole)
    assert names(build(Made(b"a", method=9), Made(b"b"))) == ["a", "b"]


def test_a_zip_that_was_written_without_going_back_is_read(tmp_path: Path) -> None:
    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

        def seek(self, place: int, whence: int = 0) -> int:
            raise io.UnsupportedOperation

        def tell(self) -> int:
            raise io.UnsupportedOperation

    file = Pipe()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.json", b"[1]" * 100)
    raw = file.getvalue()
    assert int.from_bytes(raw[6:8], "little") & AFTERWARDS
    (tmp_path / "a.zip").write_bytes(raw)
    with Export([tmp_path / "a.zip"]) as export, export.open("a.json") as stream:
        assert stream.read() == b"[1]" * 100


SEEDS = (
    GOOD,
    small(a_json="[1]" * 90, b_json="{}", c_txt=""),
    build(Made(b"a", b"[1]" * 90), Made(b"b" * 9, b"x" * 99, method=0), big=True),
    build(Made("é".encode("cp437"), b"x" * 50, flags=AFTERWARDS), before=b"1234", comment=b"end"),
)


@settings(max_examples=250, deadline=None)
@given(st.data())
def test_a_broken_zip_is_refused_or_read_within_what_it_promises(data: st.DataObject) -> None:
    raw = bytearray(data.draw(st.sampled_from(SEEDS)))
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(raw) - 1))
        raw[at] = data.draw(st.integers(0, 255))
    raw = raw[: data.draw(st.integers(0, len(raw)))] if data.draw(st.booleans()) else raw
    with Scratch(bytes(raw)) as path:
        try:
            export = Export([path])
        except ExportError:
            return
        with export:
            for name in export.paths:
                assert read_through(export, name) <= export.size(name)


class Scratch:
    """A file that lives as long as one example."""

    def __init__(self, raw: bytes) -> None:
        self._folder = tempfile.TemporaryDirectory()
        self._path = Path(self._folder.name) / "x.zip"
        self._path.write_bytes(raw)

    def __enter__(self) -> Path:
        return self._path

    def __exit__(self, *_: object) -> None:
        self._folder.cleanup()


def read_through(export: Export, name: str) -> int:
    """Read a member in small pieces; the number of bytes that came before it ended or broke."""
    count = 0
    with contextlib.suppress(DamagedMember), export.open(name) as stream:
        while piece := stream.read(64):
            count += len(piece)
    return count
