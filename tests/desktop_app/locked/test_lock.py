import gzip
import json
import os
import sys
import types
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop_app import locked, offline
from desktop_app.locked import GUARD, limits, linux, macos, windows

Run = Callable[..., Any]

FROM_PYTHON = """
import gzip, json, os, pathlib, shutil, signal, socket, sqlite3, subprocess, sys, tempfile
import urllib.request
from desktop_app.locked import lock
folder = pathlib.Path(sys.argv[1])
old, new = folder / "old.txt", folder / "new"
pair = socket.socketpair() if hasattr(socket, "AF_UNIX") else ()
held = lock(1 << 30)
said = {}
for name, way in {
    "socket": socket.socket,
    "local socket": lambda: socket.socket(getattr(socket, "AF_UNIX", 1)),
    "local message": lambda: pair[0].sendmsg([b"x"]) if pair else socket.socketpair(),
    "look-up": lambda: socket.getaddrinfo("example.org", 80),
    "web": lambda: urllib.request.urlopen("http://192.0.2.1/"),
    "program": lambda: subprocess.run([sys.executable, "-c", ""]),
    "shell": lambda: os.system("true"),
    "popen": lambda: os.popen("true"),
    "fork": getattr(os, "fork", lambda: os.startfile("x")),
    "exec": lambda: os.execv(sys.executable, [sys.executable]),
    "write": lambda: old.write_text("x"),
    "append": lambda: old.open("a"),
    "create": lambda: new.touch(),
    "exclusive": lambda: new.open("xb"),
    "gzip": lambda: gzip.open(new, "wb"),
    "descriptor": lambda: os.open(old, os.O_WRONLY),
    "temporary": lambda: tempfile.TemporaryFile(dir=folder),
    "temporary folder": lambda: tempfile.mkdtemp(dir=folder),
    "database": lambda: sqlite3.connect(new),
    "database in memory": lambda: sqlite3.connect(":memory:"),
    "copy": lambda: shutil.copy(old, new),
    "remove": old.unlink,
    "rename": lambda: old.rename(new),
    "mkdir": new.mkdir,
    "chmod": lambda: old.chmod(0),
    "kill": lambda: os.kill(os.getppid(), signal.SIGTERM),
    "ctypes": lambda: __import__("ctypes").CDLL(None),
}.items():
    try:
        way()
    except OSError as error:
        said[name] = type(getattr(error, "reason", error)).__name__
    else:
        said[name] = "done"
print(json.dumps({"held": held, "said": said}))
"""


def test_python_may_only_read(run: Run, tmp_path: Path, kernel: dict[str, int]) -> None:
    (tmp_path / "old.txt").write_text("as it was")
    told = run(FROM_PYTHON, tmp_path)
    assert told["said"] == dict.fromkeys(told["said"], "RefusedError")
    assert len(told["said"]) == 27
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == ["old.txt"]
    assert (tmp_path / "old.txt").read_text() == "as it was"
    assert told["held"][-1] == GUARD
    if sys.platform.startswith("linux"):
        assert (linux.FILTER in told["held"]) == kernel["filter"]
        assert (linux.LANDLOCK in told["held"]) == (kernel["landlock"] > 0)
        assert told["held"][:3] == [limits.MEMORY, limits.NO_DUMP, limits.NO_FILE]


GOES_ON = """
import ctypes, gzip, json, os, pathlib, sys, threading, time, zipfile
from desktop_app.locked import lock
folder = pathlib.Path(sys.argv[1])
sys.path.insert(0, str(folder))
pipe = int(sys.argv[2])
reading, writing = os.pipe()
lock(1 << 30)

import isal.igzip, msgspec, colorsys, never_seen_before
said = {
    "file": (folder / "old.txt").read_text(),
    "folder": sorted(path.name for path in folder.iterdir() if path.is_file()),
    "gzip": gzip.open(folder / "old.gz").read().decode(),
    "isal": isal.igzip.open(folder / "old.gz").read().decode(),
    "zip": zipfile.ZipFile(folder / "old.zip").read("a").decode(),
    "msgspec": msgspec.json.decode(b'[1]'),
    "module": never_seen_before.SAID,
    "null": open(os.devnull).read(),
}
threads = [threading.Thread(target=said.setdefault, args=(f"thread {n}", n)) for n in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
os.write(writing, b"own pipe")
said["pipe"] = os.read(reading, 99).decode()
said["clock"] = time.time() > time.monotonic() >= 0
time.sleep(0.001)
os.write(pipe, json.dumps(said).encode())
print(json.dumps(None))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="pipes are inherited in another way there")
def test_reading_goes_on(run: Run, tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_text("as it was")
    (tmp_path / "never_seen_before.py").write_text("SAID = 'hello'")
    (tmp_path / "old.gz").write_bytes(gzip.compress(b"pressed", mtime=0))
    with zipfile.ZipFile(tmp_path / "old.zip", "w") as archive:
        archive.writestr("a", "zipped")
    reading, writing = os.pipe()
    run(GOES_ON, tmp_path, writing, pass_fds=(writing,))
    os.close(writing)
    with os.fdopen(reading) as pipe:
        said = json.load(pipe)
    assert said == {
        "file": "as it was",
        "folder": ["never_seen_before.py", "old.gz", "old.txt", "old.zip"],
        "gzip": "pressed",
        "isal": "pressed",
        "zip": "zipped",
        "msgspec": [1],
        "module": "hello",
        "null": "",
        **{f"thread {number}": number for number in range(3)},
        "pipe": "own pipe",
        "clock": True,
    }


MEMORY = """
import ctypes, json, sys
from desktop_app.locked import lock
malloc = ctypes.CDLL(None).malloc
malloc.restype = ctypes.c_void_p
held = lock(400 << 20)
said = []
for way in (lambda: bytearray(500 << 20), lambda: [b"x" * (50 << 20) + bytes(n) for n in range(9)]):
    try:
        said.append(len(way()))
    except MemoryError:
        said.append("MemoryError")
print(json.dumps([*held[:1], *said, malloc(ctypes.c_size_t(500 << 20)), len(bytearray(9 << 20))]))
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux keeps to the limit")
def test_more_memory_than_the_limit_is_a_memory_error(run: Run) -> None:
    assert run(MEMORY) == [limits.MEMORY, "MemoryError", "MemoryError", None, 9 << 20]


@pytest.fixture
def order(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the lock does, in order, with stand-ins for all of it."""
    done: list[str] = []

    def does(name: str) -> Callable[..., list[str]]:
        def do(*memory: int) -> list[str]:
            done.append(f"{name}{memory}")
            return [name]

        return do

    monkeypatch.setattr(offline, "refuse_everything", does("guard"))
    monkeypatch.setattr(limits, "lower", does("limits"))
    for module in (linux, macos, windows):
        monkeypatch.setattr(module, "lock", does(module.__name__.rpartition(".")[2]))
    return done


@pytest.mark.parametrize(
    ("system", "done", "held"),
    [
        ("linux", ["limits(7,)", "linux()", "guard()"], ("limits", "linux", GUARD)),
        ("darwin", ["limits(7,)", "macos()", "guard()"], ("limits", "macos", GUARD)),
        ("win32", ["limits(7,)", "windows(7,)", "guard()"], ("limits", "windows", GUARD)),
        ("freebsd15", ["limits(7,)", "guard()"], ("limits", GUARD)),
    ],
)
def test_each_system_has_its_own_lock(
    monkeypatch: pytest.MonkeyPatch,
    order: list[str],
    system: str,
    done: list[str],
    held: tuple[str, ...],
) -> None:
    monkeypatch.setattr("desktop_app.locked.sys", types.SimpleNamespace(platform=system))
    assert locked.lock(7) == held
    assert order == done


@pytest.mark.parametrize("error", [OSError, AttributeError, ImportError])
def test_a_system_that_cannot_is_no_failure(
    monkeypatch: pytest.MonkeyPatch, order: list[str], error: type[Exception]
) -> None:
    def fail() -> list[str]:
        raise error

    monkeypatch.setattr(linux, "lock", fail)
    monkeypatch.setattr("desktop_app.locked.sys", types.SimpleNamespace(platform="linux"))
    assert locked.lock(7) == ("limits", GUARD)
    assert order == ["limits(7,)", "guard()"]
