import io
import os
import zipfile
from pathlib import Path

import pytest

from desktop_app.errors import (
    CannotRead,
    DamagedZip,
    EmptyExport,
    ExportError,
    NotAnExport,
    NotFound,
    OnlyZips,
    UnsafeZip,
)
from desktop_app.export import parts
from desktop_app.export.parts import open_part


def zipped(*names: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, b"x")
    return file.getvalue()


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
        ("a.7z", b"7z\xbc\xaf\x27\x1c....", NotAnExport),
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

    def refuse(path: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(parts, "_open_file", refuse)
    with pytest.raises(CannotRead, match=r"“a\.zip” could not be read"):
        open_part(tmp_path / "a.zip")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no named pipes of this kind")
def test_a_pipe_is_no_export(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(NotAnExport):
        open_part(tmp_path / "pipe")


def test_an_empty_folder_and_one_of_zips(tmp_path: Path) -> None:
    with pytest.raises(EmptyExport):
        open_part(tmp_path)
    (tmp_path / "one.zip").write_bytes(zipped("a"))
    with pytest.raises(OnlyZips):
        open_part(tmp_path)


def test_a_zip_inside_is_a_member_left_alone(tmp_path: Path) -> None:
    inner = zipped("a.json")
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("media.zip", inner)
        archive.writestr("a.json", b"[]")
    part = open_part(tmp_path / "a.zip")
    assert part.sizes == {"media.zip": len(inner), "a.json": 2}
    part.close()


def test_a_link_out_of_a_folder_is_refused(tmp_path: Path) -> None:
    root = tmp_path / "download"
    root.mkdir()
    (root / "a.json").write_text("[]")
    (tmp_path / "secret.txt").write_text("x")
    (root / "link.txt").symlink_to(tmp_path / "secret.txt")
    with pytest.raises(UnsafeZip, match="it holds a link to a place outside it"):
        open_part(root)


def test_a_linked_folder_outside_is_refused_and_links_inside_are_followed_once(
    tmp_path: Path,
) -> None:
    root = tmp_path / "download"
    (root / "sub" / "__MACOSX").mkdir(parents=True)
    (root / "sub" / "__MACOSX" / "x").write_text("x")
    (root / "sub" / "a.json").write_text("[1]")
    (root / "again.json").symlink_to(root / "sub" / "a.json")
    (root / "loop").symlink_to(root)
    assert open_part(root).sizes == {"sub/a.json": 3, "again.json": 3}
    (root / "out").symlink_to(tmp_path)
    with pytest.raises(UnsafeZip):
        open_part(root)


def test_a_crowded_folder_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "MOST_MEMBERS", 2)
    for number in range(3):
        (tmp_path / f"{number}.json").write_text("x")
    with pytest.raises(UnsafeZip, match="more than 2 files"):
        open_part(tmp_path)


def test_a_name_that_a_zip_may_not_hold_is_refused_in_a_folder_too(tmp_path: Path) -> None:
    if os.sep == "/":
        (tmp_path / "..\\a.json").write_text("x")
        with pytest.raises(UnsafeZip):
            open_part(tmp_path)
