"""What holds for every test: no network, folders of its own, no screen, no warning unnoticed."""

import logging
import os
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before anything imports Qt

import keyring.backend
import keyring.errors

from desktop_app import offline

NETWORK = frozenset(
    {
        "socket.bind",
        "socket.connect",
        "socket.getaddrinfo",
        "socket.gethostbyaddr",
        "socket.gethostbyname",
        "socket.sendmsg",
        "socket.sendto",
    }
)
LOCAL = getattr(socket, "AF_UNIX", None)
attempts: list[str] = []


def refuse_network(event: str, arguments: tuple[object, ...]) -> None:
    """Refuse what would leave this process by a socket; local sockets of the system may."""
    if event not in NETWORK:
        return
    if getattr(arguments[0], "family", -1) == LOCAL:
        return
    attempts.append(event)
    raise RuntimeError(f"a test tried to use the network ({event})")


sys.addaudithook(refuse_network)
# The program's own guards would outlive the test that installs them; test_offline tries them in
# processes of their own.
offline._installed.update(("network", "everything"))


@pytest.fixture(autouse=True)
def no_network() -> Iterator[None]:
    """Fail a test that tried to reach the network, even if the refusal was swallowed."""
    attempts.clear()
    yield
    assert attempts == []


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give each test a home, data and temporary folder that nothing else uses."""
    home = tmp_path / "home"
    for name, folder in {
        "HOME": home,
        "USERPROFILE": home,
        "APPDATA": home / "AppData" / "Roaming",
        "LOCALAPPDATA": home / "AppData" / "Local",
        "XDG_CACHE_HOME": home / ".cache",
        "XDG_CONFIG_HOME": home / ".config",
        "XDG_DATA_HOME": home / ".local" / "share",
        "XDG_RUNTIME_DIR": home / ".run",
        "XDG_STATE_HOME": home / ".local" / "state",
        "TMPDIR": tmp_path / "temporary",
    }.items():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        monkeypatch.setenv(name, str(folder))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={home / 'no-bus'}")


class MemoryKeyring(keyring.backend.KeyringBackend):
    """A keyring that lives as long as one test; the machine's own is never touched."""

    priority = 1

    def __init__(self) -> None:
        self.passwords: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.passwords.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.passwords[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.passwords.pop((service, username), None) is None:
            raise keyring.errors.PasswordDeleteError("There is no such password.")


@pytest.fixture(autouse=True)
def memory_keyring(monkeypatch: pytest.MonkeyPatch) -> MemoryKeyring:
    """A keyring in memory, for tests that take it; none of the machine's own can be loaded."""

    def refuse(name: str) -> None:
        raise RuntimeError(f"a test tried to use {name}")

    monkeypatch.setattr("keyring.core.load_keyring", refuse)
    return MemoryKeyring()


class WarningWatch(logging.Handler):
    """Collects what the log says at warning level and above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []
        self.expected = False

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def warning_watch() -> Iterator[WarningWatch]:
    """Fail a test during which the log had a warning that it did not expect."""
    watch = WarningWatch()
    root = logging.getLogger()
    root.addHandler(watch)
    yield watch
    root.removeHandler(watch)
    assert watch.expected or watch.lines == []


@pytest.fixture
def logged_warnings(warning_watch: WarningWatch) -> list[str]:
    """The log's warnings so far, for a test that expects some and looks at them itself."""
    warning_watch.expected = True
    return warning_watch.lines
