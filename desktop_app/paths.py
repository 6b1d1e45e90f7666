"""Where Keep Clear's own files live, and which folders are no good place for private ones."""

import ctypes
import os
import sys
from collections.abc import Mapping
from pathlib import Path, PurePath

SYNCED = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "icloud": "iCloud",
    "mobile documents": "iCloud",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "cloudstorage": "a cloud service",
}
"""What a synced folder's name begins with, in lower case, and the service behind it."""

NETWORK_SYSTEMS = frozenset(
    "9p afs ceph cifs davfs fuse.davfs fuse.rclone fuse.sshfs glusterfs ncpfs nfs nfs4 smb3 "
    "smbfs".split()
)
"""Linux's names for file systems of other computers."""

MOUNTS = Path("/proc/self/mounts")
ELSEWHERE = (Path("/media"), Path("/run/media"), Path("/Volumes"))
"""Where Linux and macOS put disks that are plugged in or connected."""

WINDOWS_REMOVABLE, WINDOWS_NETWORK = 2, 4
"""What Windows's GetDriveTypeW answers for such drives."""


def data_folder() -> Path:
    """The folder for reviews and settings, made for this person alone (mode 0700) if missing.

    It is local to this computer: %LOCALAPPDATA% on Windows, never the roaming profile. Raises
    OSError where it cannot be made.
    """
    folder = _data_folder(os.environ, sys.platform)
    return private(folder)


def private(folder: Path) -> Path:
    """Make a folder that only this person can open (mode 0700), and give it back.

    Raises OSError where it cannot be made.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.chmod(0o700)
    return folder


def warning_about(path: Path) -> str | None:
    """One plain sentence on why a private file had better not be kept at this path, or None."""
    whole = path.expanduser().resolve()
    service = _service(whole)
    if service:
        return (
            f"{service} copies this folder to other computers, where other people might see what "
            "you save in it."
        )
    if _is_roaming(whole):
        return "Windows copies this folder to a server when you sign out, so it is not private."
    if _is_network(whole):
        return "This folder is on another computer, where other people might see what you save."
    if _is_removable(whole):
        return (
            "This folder seems to be on a disk that can be unplugged, and so be lost or picked up."
        )
    return None


def _data_folder(environment: Mapping[str, str], platform: str) -> Path:
    """Where the data folder is, by the rules of each system."""
    if platform == "win32":
        local = environment.get("LOCALAPPDATA")
        return (Path(local) if local else Path.home() / "AppData" / "Local") / "Keep Clear"
    if platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Keep Clear"
    given = environment.get("XDG_DATA_HOME", "")
    # The XDG specification says that a relative path is to be ignored.
    base = Path(given) if given.startswith("/") else Path.home() / ".local" / "share"
    return base / "keepclear"


def _service(path: Path) -> str | None:
    """The cloud service that copies this folder, by the names of the folders it is in."""
    for part in path.parts:
        for start, service in SYNCED.items():
            if part.lower().startswith(start):
                return service
    for name in ("OneDrive", "OneDriveConsumer", "OneDriveCommercial"):
        if os.environ.get(name) and path.is_relative_to(Path(os.environ[name]).resolve()):
            return "OneDrive"
    return None


def _is_roaming(path: Path) -> bool:
    """Whether Windows carries this folder from computer to computer."""
    roaming = os.environ.get("APPDATA")
    return bool(roaming) and path.is_relative_to(Path(roaming or "").resolve())


def _is_network(path: PurePath) -> bool:
    """Whether another computer holds this folder."""
    if path.drive.startswith("\\\\"):
        return True
    return _drive_type(path) == WINDOWS_NETWORK or _file_system(path) in NETWORK_SYSTEMS


def _is_removable(path: PurePath) -> bool:
    """Whether this folder is on a disk that was plugged in."""
    if _drive_type(path) == WINDOWS_REMOVABLE:
        return True
    return any(path.is_relative_to(place) for place in ELSEWHERE)


def _drive_type(path: PurePath) -> int:
    """What Windows says of the drive, 0 elsewhere."""
    if sys.platform == "win32":
        return int(ctypes.windll.kernel32.GetDriveTypeW(path.anchor))
    else:  # noqa: RET505 - mypy tells the two systems apart by this
        return 0


def _file_system(path: PurePath) -> str:
    """Linux's name for the file system a path is on, "" where there is no list of mounts."""
    try:
        lines = MOUNTS.read_text("utf-8", "surrogateescape").splitlines()
    except OSError:
        return ""
    best = ("", "")
    for line in lines:
        _, place, system, *_ = line.split(" ")
        place = place.replace("\\040", " ")
        if path.is_relative_to(place) and len(place) >= len(best[0]):
            best = (place, system)
    return best[1]
