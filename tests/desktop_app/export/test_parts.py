import gzip
import os
import socket
from pathlib import Path

import pytest

from desktop_app.errors import (
    CannotRead,
    DamagedMember,
    DamagedZip,
    EmptyExport,
    ExportError,
    NotAnExport,
    NotFound,
    OnlyZips,
    OtherArchive,
    PieceOfZip,
)
from desktop_app.export import parts
from desktop_app.export.parts import open_part
from desktop_app.export.stream import Tally
from tests.desktop_app.export.zips import Made, build

POSIX = pytest.mark.skipif(os.name != "posix", reason="Windows has no such files")
TAR = b"posts.json" + bytes(247) + b"ustar\x0000" + bytes(248)


def zipped(*names: str) -> bytes:
    return build(*(Made(name.encode(), b"" if name.endswith("/") else b"x") for name in names))


@pytest.mark.parametrize(
    ("name", "raw", "error"),
    [
        ("a.zip", b"", EmptyExport),
        ("a.txt", b"", EmptyExport),
        ("a.zip", zipped(), EmptyExport),
        ("a.zip", zipped("folder/", ".DS_Store"), EmptyExport),
        ("a.zip", b"this is not a zip at all", NotAnExport),
        ("a.zip", b"PK\3\4 and then nothing", DamagedZip),
        ("a.zip", zipped("one.zip", "two.ZIP"), OnlyZips),
        ("a.zip", b"PK\7\x08PK\3\4", PieceOfZip),
        ("42.zip", zipped(*(f"lib {number}.zip" for number in range(16))), OnlyZips),
        ("r.zip", zipped("r/r.zip"), OnlyZips),
        ("a.7z", b"7z\xbc\xaf\x27\x1c....", OtherArchive),
        ("a.rar", b"Rar!\x1a\x07\x01\x00", OtherArchive),
        ("takeout.tgz", b"\x1f\x8b\x08\x00", OtherArchive),
        ("a.tar.gz", b"\x1f\x8b\x08\x00", OtherArchive),
        ("a.tar", TAR, DamagedZip),
        ("a.zst", b"\x28\xb5\x2f\xfd", OtherArchive),
        ("really-a-tar.zip", TAR, DamagedZip),
        ("text.gz", gzip.compress(b"a log of some kind", mtime=0), OtherArchive),
    ],
)
def test_a_useless_file_is_refused_with_its_sentence(
    tmp_path: Path, name: str, raw: bytes, error: type[ExportError]
) -> None:
    (tmp_path / name).write_bytes(raw)
    with pytest.raises(error, match=f"“{name}”"):
        open_part(tmp_path / name)


def test_what_is_not_there_and_what_may_not_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(NotFound, match=r"“a\.zip” could not be found"):
        open_part(tmp_path / "a.zip")
    (tmp_path / "a.zip").write_bytes(b"x")

    def refuse(path: Path, name: str) -> None:
        raise PermissionError

    monkeypatch.setattr(parts, "_open_file", refuse)
    with pytest.raises(CannotRead, match=r"“a\.zip” could not be read"):
        open_part(tmp_path / "a.zip")


@POSIX
def test_pipes_sockets_and_devices_are_no_export(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.mkfifo(tmp_path / "pipe.zip")
    monkeypatch.chdir(tmp_path)  # a socket's path is short
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind("talk.zip")
        for path in (Path("pipe.zip"), Path("talk.zip"), Path(os.devnull), Path("/dev/zero")):
            with pytest.raises(NotAnExport, match=f"“{path.name}” is not a download"):
                open_part(path)


@POSIX
def test_a_pipe_that_took_a_file_s_place_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.zip")
    with pytest.raises(OSError, match="Invalid argument"):
        parts._open_file(tmp_path / "a.zip", "a.zip")


@POSIX
def test_links_in_a_ring_and_names_that_are_no_text_have_their_sentence(tmp_path: Path) -> None:
    (tmp_path / "ring.zip").symlink_to(tmp_path / "ring.zip")
    with pytest.raises(CannotRead, match=r"“ring\.zip” could not be read"):
        open_part(tmp_path / "ring.zip")
    with pytest.raises(NotFound, match=r"“caf\?ab\.zip” could not be found"):
        open_part(tmp_path / os.fsdecode(b"caf\xe9a\x1bb.zip"))


@POSIX
def test_a_single_file_of_any_name_is_a_member(tmp_path: Path) -> None:
    for name, path in {
        "..\\a:b.txt": ".._a_b.txt",
        "Chat with \u202a+44 7700 900123\u202c.txt": "Chat with +44 7700 900123.txt",
        ".DS_Store": ".DS_Store",
        os.fsdecode(b"caf\xe9.txt"): "caf?.txt",
    }.items():
        (tmp_path / name).write_text("x")
        part = open_part(tmp_path / name)
        assert (part.sizes, part.problems, part.stamp(path)) == ({path: 1}, (), (1, None))
        with part.open(path, Tally()) as stream:
            assert stream.read() == b"x"
        part.close()


def test_a_file_that_is_gone_when_it_is_read_is_a_damaged_member(tmp_path: Path) -> None:
    (tmp_path / "chat.txt").write_text("x")
    part = open_part(tmp_path / "chat.txt")
    (tmp_path / "chat.txt").unlink()
    with pytest.raises(DamagedMember, match="could not be opened"):
        part.open("chat.txt", Tally())


def test_a_text_that_begins_like_a_zip_is_a_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("PK is short for penalty kick")
    assert open_part(tmp_path / "a.txt").sizes == {"a.txt": 28}


def test_an_empty_folder_and_one_of_zips(tmp_path: Path) -> None:
    with pytest.raises(EmptyExport):
        open_part(tmp_path)
    (tmp_path / "one.zip").write_bytes(zipped("a"))
    with pytest.raises(OnlyZips):
        open_part(tmp_path)


def test_a_zip_inside_is_a_member_left_closed(tmp_path: Path) -> None:
    inner = zipped("a.json")
    whole = build(Made(b"media.zip", inner), Made(b"a.json", b"[]"), Made(b"r.zip", b"PK\3\4"))
    (tmp_path / "r.zip").write_bytes(whole)
    part = open_part(tmp_path / "r.zip")
    assert part.sizes == {"media.zip": len(inner), "a.json": 2, "r.zip": 4}
    part.close()
