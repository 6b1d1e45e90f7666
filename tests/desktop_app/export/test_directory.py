import io
import random
import struct
import warnings
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from desktop_app.errors import DamagedZip, EncryptedZip, ExportError, UnsafeZip
from desktop_app.export import DamagedMember, Export, directory
from desktop_app.export.directory import read_directory


def packed(*members: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # zipfile warns of two members of one name
        with zipfile.ZipFile(file, "w", method) as archive:
            for name, body in members:
                archive.writestr(zipfile.ZipInfo(name) if not method else name, body)
    return file.getvalue()


def names(raw: bytes) -> list[str]:
    return list(read_directory(io.BytesIO(raw), "x.zip", len(raw)))


def refusal(raw: bytes) -> str:
    with pytest.raises(UnsafeZip) as caught:
        names(raw)
    return str(caught.value)


GOOD = packed(("a/b.json", b"[1]" * 500), ("c.txt", b"hello"))


def test_it_agrees_with_the_standard_library() -> None:
    members = read_directory(io.BytesIO(GOOD), "x.zip", len(GOOD))
    with zipfile.ZipFile(io.BytesIO(GOOD)) as archive:
        expected = {info.filename: info for info in archive.infolist()}
    assert list(members) == list(expected)
    for name, member in members.items():
        info = expected[name]
        assert (member.size, member.packed) == (info.file_size, info.compress_size)
        assert (member.crc, member.start) == (info.CRC, info.header_offset)


@pytest.mark.parametrize("name", ["../a", "a/../../b", "a\\..\\..\\b", "/etc/a", "\\a", "C:\\a"])
def test_names_that_lead_outside_are_refused(name: str) -> None:
    assert "was not opened because it holds a name that points" in refusal(packed((name, b"x")))


def test_a_name_with_nul_is_refused() -> None:
    raw = packed(("axb", b"x")).replace(b"axb", b"a\0b")
    assert "cut off by a hidden sign" in refusal(raw)


def test_a_link_is_refused() -> None:
    link = zipfile.ZipInfo("link")
    link.external_attr = 0o120777 << 16
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(link, "/etc/passwd")
    assert "it holds a link to another place" in refusal(file.getvalue())


def test_a_locked_zip_is_refused() -> None:
    raw = bytearray(GOOD)
    raw[raw.find(b"PK\1\2") + 8] |= 1
    with pytest.raises(EncryptedZip, match="is locked with a password"):
        names(bytes(raw))


@pytest.mark.parametrize("size", [1, 20, 60, len(GOOD) - 23, len(GOOD) - 1])
def test_a_truncated_zip_is_damaged(size: int) -> None:
    with pytest.raises(DamagedZip, match="is damaged or only part of it arrived"):
        names(GOOD[:size])


def test_a_zip_without_its_beginning_is_damaged() -> None:
    with pytest.raises(DamagedZip):
        names(GOOD[40:])


def test_a_piece_of_a_split_zip_is_damaged() -> None:
    raw = bytearray(GOOD)
    raw[raw.find(b"PK\5\6") + 4] = 1
    with pytest.raises(DamagedZip):
        names(bytes(raw))


def test_a_zip_behind_other_bytes_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(b"PK is how this starts" + GOOD)
    with Export([path]) as export, export.open("c.txt") as stream:
        assert stream.read() == b"hello"


def test_an_absurd_ratio_is_refused() -> None:
    whole = packed(("zeros.json", bytes(100 << 20)))
    assert "it would unpack to an absurd size" in refusal(whole)


def test_a_member_that_cannot_unpack_to_what_it_says_is_refused() -> None:
    raw = bytearray(packed(("a.json", b"[]" * 50), ("b.jpg", random.Random(1).randbytes(1 << 20))))
    struct.pack_into("<L", raw, raw.find(b"PK\1\2") + 24, 80 << 20)
    assert "it would unpack to an absurd size" in refusal(bytes(raw))


def test_members_over_one_another_are_refused() -> None:
    raw = bytearray(GOOD)
    second = raw.rfind(b"PK\1\2")
    struct.pack_into("<L", raw, second + 42, 0)
    assert "parts of it lie over one another" in refusal(bytes(raw))


def test_a_crowd_of_members_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(directory, "MOST_MEMBERS", 100)
    crowd = packed(*((f"{number}.json", b"") for number in range(101)))
    assert "it lists more than 100 files" in refusal(crowd)
    understated = bytearray(crowd)
    struct.pack_into("<HH", understated, crowd.rfind(b"PK\5\6") + 8, 3, 3)
    assert "it lists more than 100 files" in refusal(bytes(understated))


def test_a_directory_that_miscounts_is_damaged() -> None:
    raw = bytearray(GOOD)
    struct.pack_into("<HH", raw, raw.rfind(b"PK\5\6") + 8, 3, 3)
    with pytest.raises(DamagedZip):
        names(bytes(raw))


def test_the_first_of_two_members_of_one_name_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(packed(("a", b"first"), ("a", b"second"), ("A", b"other")))
    with Export([path]) as export:
        assert export.paths == ("A", "a")
        with export.open("a") as stream:
            assert stream.read() == b"first"


def test_names_in_utf8_and_in_cp437() -> None:
    assert names(packed(("café.json", b"x"))) == ["café.json"]
    raw = packed(("cafe.json", b"x")).replace(b"cafe.json", "café.json".encode("cp437"))
    assert names(raw) == ["café.json"]


def test_a_zip64_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipfile, "ZIP64_LIMIT", 10)
    path = tmp_path / "a.zip"
    path.write_bytes(packed(("a.json", b"[1]" * 100), ("b.json", b"[2]" * 100)))
    monkeypatch.undo()
    raw = bytearray(path.read_bytes())
    assert b"PK\6\6" in raw
    with Export([path]) as export, export.open("b.json") as stream:
        assert stream.read() == b"[2]" * 100
    raw[raw.find(b"PK\6\6")] = 0
    with pytest.raises(DamagedZip):
        names(bytes(raw))


def test_a_member_of_an_unknown_method_is_a_damaged_member(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(packed(("a.json", b"[1]" * 100), method=zipfile.ZIP_BZIP2))
    with Export([path]) as export, pytest.raises(DamagedMember):
        export.open("a.json")


def test_a_member_without_its_own_header_is_a_damaged_member(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(b"XX" + GOOD[2:])
    path.write_bytes(b"PK" + GOOD[2:3] + b"\0" + GOOD[4:])
    with Export([path]) as export, pytest.raises(DamagedMember):
        export.open("a/b.json")


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_a_broken_zip_is_refused_or_read_but_never_a_crash(data: st.DataObject) -> None:
    raw = bytearray(GOOD)
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(raw) - 1))
        raw[at] = data.draw(st.integers(0, 255))
    raw = raw[: data.draw(st.integers(0, len(raw)))] if data.draw(st.booleans()) else raw
    try:
        members = read_directory(io.BytesIO(bytes(raw)), "x.zip", len(raw))
    except ExportError:
        return
    assert sum(member.packed for member in members.values()) <= len(raw)
