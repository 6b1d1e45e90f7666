import sys
import types
from collections.abc import Callable
from typing import Any

import pytest

from desktop_app.locked import limits
from desktop_app.locked.limits import MEMORY, NO_DUMP, NO_FILE

Run = Callable[..., Any]

LOWERED = """
import json, os, resource, sys
from desktop_app.locked import limits
held = list(limits.lower(1 << 30))
said = [resource.getrlimit(what) for what in (resource.RLIMIT_CORE, resource.RLIMIT_FSIZE)]
try:
    bytearray(2 << 30)
except MemoryError:
    said.append("memory")
try:
    with open(sys.argv[1], "w") as file:
        file.write("x")
except OSError as error:
    said.append(type(error).__name__)
print(json.dumps({"held": held, "said": said}))
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux keeps to the limit")
def test_the_limits_hold(run: Run, tmp_path: Any) -> None:
    told = run(LOWERED, tmp_path / "new")
    assert told["held"] == [MEMORY, NO_DUMP, NO_FILE]
    assert told["said"] == [[0, 0], [0, 0], "memory", "OSError"]
    assert (tmp_path / "new").read_bytes() == b""


class Resource(types.ModuleType):
    """A stand-in for the system's limits."""

    RLIMIT_AS, RLIMIT_CORE, RLIMIT_FSIZE, RLIM_INFINITY = 9, 4, 1, -1

    def __init__(self, hard: int = -1, fails: tuple[int, ...] = (), how: type = OSError) -> None:
        super().__init__("resource")
        self.hard, self.fails, self.how = hard, fails, how
        self.set: list[tuple[int, tuple[int, int]]] = []

    def getrlimit(self, what: int) -> tuple[int, int]:
        return (0, self.hard)

    def setrlimit(self, what: int, limits: tuple[int, int]) -> None:
        if what in self.fails:
            raise self.how
        self.set.append((what, limits))


@pytest.fixture(autouse=True)
def room(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """What was tried to take, from a system that has no more."""
    tried: list[int] = []

    def take(file: int, size: int) -> None:
        tried.append(size)
        raise OSError

    monkeypatch.setattr("desktop_app.locked.limits.mmap.mmap", take)
    return tried


def test_each_limit_is_set_and_the_first_is_tried(
    monkeypatch: pytest.MonkeyPatch, room: list[int]
) -> None:
    system = Resource()
    monkeypatch.setitem(sys.modules, "resource", system)
    assert list(limits.lower(1 << 30)) == [MEMORY, NO_DUMP, NO_FILE]
    assert system.set == [(9, (1 << 30, 1 << 30)), (4, (0, 0)), (1, (0, 0))]
    assert room == [1 << 30]


def test_a_limit_is_never_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    system = Resource(hard=1 << 20)
    monkeypatch.setitem(sys.modules, "resource", system)
    list(limits.lower(1 << 30))
    assert system.set[0] == (9, (1 << 20, 1 << 20))


@pytest.mark.parametrize("how", [OSError, ValueError])
def test_a_limit_the_system_does_not_take_is_not_said(
    monkeypatch: pytest.MonkeyPatch, how: type
) -> None:
    monkeypatch.setitem(sys.modules, "resource", Resource(fails=(9, 1), how=how))
    assert list(limits.lower(1 << 30)) == [NO_DUMP]


def test_a_limit_the_system_does_not_keep_to_is_not_said(monkeypatch: pytest.MonkeyPatch) -> None:
    class Room:
        def __init__(self, file: int, size: int) -> None: ...

        def close(self) -> None: ...

    monkeypatch.setitem(sys.modules, "resource", Resource())
    monkeypatch.setattr("desktop_app.locked.limits.mmap.mmap", Room)
    assert list(limits.lower(1 << 30)) == [NO_DUMP, NO_FILE]


def test_a_system_without_limits_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resource", None)
    assert list(limits.lower(1 << 30)) == []


CRASH = """
import json, resource, sys
from desktop_app import __main__, cli
sys.argv[1:] = ["platforms"]
said = []
for main in (cli.main, __main__.main):
    hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
    resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))
    sys.stdout = sys.stderr = open("/dev/null", "w")
    __main__.why_no_window = lambda: "there is none here"
    main()
    sys.stdout, sys.stderr = sys.__stdout__, sys.__stderr__
    said.append(resource.getrlimit(resource.RLIMIT_CORE)[0])
print(json.dumps(said))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_crash_of_the_program_itself_leaves_no_copy_of_memory(run: Run) -> None:
    assert run(CRASH) == [0, 0]


def test_where_there_are_no_limits_the_program_starts_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "resource", None)
    limits.keep_no_dump()
