import os
import stat
from pathlib import Path, PureWindowsPath

import pytest

from desktop_app import paths


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("win32", {"LOCALAPPDATA": "/users/kit/Local"}, "/users/kit/Local/Keep Clear"),
        ("win32", {}, "{home}/AppData/Local/Keep Clear"),
        ("darwin", {}, "{home}/Library/Application Support/Keep Clear"),
        ("linux", {"XDG_DATA_HOME": "/data"}, "/data/keepclear"),
        ("linux", {"XDG_DATA_HOME": "relative"}, "{home}/.local/share/keepclear"),
        ("linux", {}, "{home}/.local/share/keepclear"),
    ],
)
def test_each_system_has_its_place(
    platform: str, environment: dict[str, str], expected: str
) -> None:
    found = paths._data_folder(environment, platform)
    assert found == Path(expected.format(home=Path.home()))


def test_the_data_folder_is_this_persons_alone() -> None:
    folder = paths.data_folder()
    assert folder.is_dir()
    assert folder.is_relative_to(Path.home())


def test_a_folder_that_was_open_to_others_is_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    modes: list[tuple[Path, int]] = []
    monkeypatch.setattr(Path, "chmod", lambda path, mode: modes.append((path, mode)))
    folder = tmp_path / "open"
    folder.mkdir(mode=0o755)
    assert paths.private(folder) == folder
    assert modes == [(folder, stat.S_IRWXU)]


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("OneDrive - Alder Vale Trust/Documents", "OneDrive"),
        ("Dropbox", "Dropbox"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud"),
        ("iCloudDrive", "iCloud"),
        ("Google Drive/My Drive", "Google Drive"),
        ("Library/CloudStorage/GoogleDrive-kit", "a cloud service"),
        ("Nextcloud/notes", "Nextcloud"),
    ],
)
def test_a_synced_folder_is_named(tmp_path: Path, folder: str, service: str) -> None:
    warning = paths.warning_about(tmp_path / folder / "list.pdf")
    assert warning is not None
    assert warning.lower().startswith(service.lower())


def test_onedrive_is_known_by_its_variable_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path / "work files"))
    assert "OneDrive" in (paths.warning_about(tmp_path / "work files" / "list.pdf") or "")
    assert paths.warning_about(tmp_path / "files" / "list.pdf") is None


def test_a_link_into_a_synced_folder_is_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "resolve", lambda _: tmp_path / "Dropbox" / "list.pdf")
    assert "Dropbox" in (paths.warning_about(tmp_path / "mine" / "list.pdf") or "")


def test_the_roaming_profile_is_named() -> None:
    roaming = Path(os.environ["APPDATA"]) / "list.pdf"
    assert "sign out" in (paths.warning_about(roaming) or "")


@pytest.mark.parametrize(
    ("line", "warns"),
    [
        ("server:/staff {place} nfs4 rw 0 0", True),
        ("//server/staff {place} cifs rw 0 0", True),
        ("kit@host: {place} fuse.sshfs rw 0 0", True),
        ("/dev/sda2 {place} ext4 rw 0 0", False),
        ("server:/staff {place}/elsewhere nfs4 rw 0 0", False),
    ],
)
def test_another_computers_folder_is_known_by_its_mount(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str, warns: bool
) -> None:
    place = str(tmp_path / "staff files").replace(" ", "\\040")
    mounts = tmp_path / "mounts"
    mounts.write_text(f"/dev/sda1 / ext4 rw 0 0\n{line.format(place=place)}\nproc /proc proc r 0 0")
    monkeypatch.setattr(paths, "MOUNTS", mounts)
    warning = paths.warning_about(tmp_path / "staff files" / "list.pdf")
    assert ("another computer" in (warning or "")) is warns


def test_without_a_list_of_mounts_nothing_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "MOUNTS", tmp_path / "none")
    assert paths.warning_about(tmp_path / "list.pdf") is None


def test_a_disk_that_can_be_unplugged_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "ELSEWHERE", (tmp_path / "media",))
    assert "unplugged" in (paths.warning_about(tmp_path / "media" / "stick" / "list.pdf") or "")
    assert paths.warning_about(tmp_path / "list.pdf") is None


@pytest.mark.parametrize(("kind", "word"), [(2, "unplugged"), (4, "another computer"), (3, None)])
def test_windows_is_asked_about_its_drives(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: int, word: str | None
) -> None:
    monkeypatch.setattr(paths, "_drive_type", lambda _: kind)
    warning = paths.warning_about(tmp_path / "list.pdf")
    assert warning is None if word is None else word in (warning or "")


def test_a_windows_share_is_known_by_its_name() -> None:
    assert paths._is_network(PureWindowsPath(r"\\server\staff\list.pdf"))
