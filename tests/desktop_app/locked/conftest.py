"""A lock cannot be taken off, so each is tried in a process of its own."""

import ctypes
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import desktop_app

ROOT = Path(desktop_app.__file__).parent.parent

Run = Callable[..., Any]

KERNEL = """
import ctypes, json, platform
libc = ctypes.CDLL(None, use_errno=True)
no_new_privileges = libc.prctl(38, 1, 0, 0, 0) == 0
number = {"x86_64": 317, "aarch64": 277}.get(platform.machine(), -1)
refuse = ctypes.c_uint32(0x00050000)
print(json.dumps({
    "filter": no_new_privileges and libc.syscall(number, 2, 0, ctypes.byref(refuse)) == 0,
    "landlock": libc.syscall(444, None, ctypes.c_size_t(0), 1),
}))
"""


def fresh(code: str, *arguments: object, **more: Any) -> "subprocess.CompletedProcess[str]":
    """A fresh Python that ran this code to its end."""
    return subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"},
        **more,
    )


@pytest.fixture
def run() -> Run:
    """Run code in a fresh Python and give what it prints as JSON."""

    def run(code: str, *arguments: object, **more: Any) -> Any:
        done = fresh(code, *arguments, **more)
        assert (done.returncode, done.stderr) == (0, "")
        return json.loads(done.stdout)

    return run


@pytest.fixture
def end() -> Callable[..., int]:
    """Run code in a fresh Python and give how it ended."""
    return lambda code, *arguments: fresh(code, *arguments).returncode


@pytest.fixture(scope="session")
def kernel() -> dict[str, int]:
    """What this computer's kernel says it can do, asked in another way than the lock does."""
    if not sys.platform.startswith("linux") or ctypes.sizeof(ctypes.c_void_p) != 8:
        return {"filter": 0, "landlock": 0}
    answer: dict[str, int] = json.loads(fresh(KERNEL).stdout)
    return answer
