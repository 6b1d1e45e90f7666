"""Windows is a stand-in here, which looks into what it is handed as Windows would."""

import ctypes
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from desktop_app.locked import windows
from desktop_app.locked.windows import LOW_INTEGRITY, NO_CHILDREN, NO_DESKTOP

ME, JOB, TOKEN = 0xFFFFFFFFFFFFFFFF, 40, 44


class Function:
    """A function of a library: `argtypes` and `restype` can be set on it."""

    def __init__(self, do: Callable[..., Any]) -> None:
        self._do = do
        self.argtypes: tuple[type, ...] | None = None
        self.restype: type | None = None

    def __call__(self, *arguments: Any) -> Any:
        assert self.argtypes is not None
        assert len(arguments) == len(self.argtypes)
        return self._do(*arguments)


def number(handle: Any) -> Any:
    return handle.value if isinstance(handle, ctypes.c_void_p) else handle


class Windows:
    """The functions of kernel32 and advapi32 that are used; `fails` names those that fail."""

    def __init__(self, *fails: str) -> None:
        self.fails = fails
        self.said: list[tuple[object, ...]] = []
        for name in ("CreateJobObjectW", "GetCurrentProcess", "SetInformationJobObject"):
            setattr(self, name, Function(getattr(self, f"_{name}")))
        for name in ("AssignProcessToJobObject", "CloseHandle", "OpenProcessToken"):
            setattr(self, name, Function(getattr(self, f"_{name}")))
        self.SetTokenInformation = Function(self._SetTokenInformation)

    def does(self, name: str, *what: object) -> bool:
        self.said.append((name, *what))
        return name not in self.fails

    def _CreateJobObjectW(self, security: None, name: None) -> int:  # noqa: N802 - Windows’ name
        return JOB if self.does("job") else 0

    def _GetCurrentProcess(self) -> int:  # noqa: N802 - Windows’ name
        return ME

    def _SetInformationJobObject(  # noqa: N802 - Windows’ name
        self, job: int, kind: int, what: Any, length: int
    ) -> bool:
        assert job == JOB
        if kind == 4:
            assert length == 4
            return self.does("ui", what._obj.value)
        assert (kind, length) == (9, 144)
        limits = what._obj
        basic = limits.basic
        return self.does(
            *("limits", basic.flags, basic.active_processes, basic.priority_class),
            limits.process_memory,
        )

    def _AssignProcessToJobObject(self, job: int, process: int) -> bool:  # noqa: N802 - as above
        assert (job, process) == (JOB, ME)
        return self.does("assign")

    def _CloseHandle(self, handle: Any) -> bool:  # noqa: N802 - Windows’ name
        return self.does("close", number(handle))

    def _OpenProcessToken(self, process: int, access: int, token: Any) -> bool:  # noqa: N802 - as above
        assert (process, access) == (ME, 0x88)
        token._obj.value = TOKEN
        return self.does("token")

    def _SetTokenInformation(  # noqa: N802 - Windows’ name
        self, token: Any, kind: int, what: Any, length: int
    ) -> bool:
        assert (number(token), kind, length) == (TOKEN, 25, 28)
        label = what._obj.label
        return self.does("label", ctypes.string_at(label.identifier, 12), label.attributes)


@pytest.fixture
def lock_on(monkeypatch: pytest.MonkeyPatch) -> Callable[[Windows], list[str]]:
    def lock(system: Windows) -> list[str]:
        monkeypatch.setattr("desktop_app.locked.windows.ctypes.CDLL", lambda name: system)
        return list(windows.lock(1 << 30))

    return lock


LockOn = Callable[[Windows], list[str]]

LIMITS = ("limits", 0x2528, 1, 0x4000, 1 << 30)
JOINED = [("job",), LIMITS, ("assign",), ("ui", 0xFF)]
LABEL = ("label", bytes.fromhex("010100000000001000100000"), 0x20)


def test_a_windows_that_does_everything(lock_on: LockOn) -> None:
    system = Windows()
    assert lock_on(system) == [NO_CHILDREN, NO_DESKTOP, LOW_INTEGRITY]
    assert system.said == [*JOINED, ("token",), LABEL, ("close", TOKEN)]


@pytest.mark.parametrize(
    ("fails", "held", "closed"),
    [
        ("job", [LOW_INTEGRITY], {TOKEN}),
        ("limits", [LOW_INTEGRITY], {JOB, TOKEN}),
        ("assign", [LOW_INTEGRITY], {JOB, TOKEN}),
        ("ui", [NO_CHILDREN, LOW_INTEGRITY], {TOKEN}),
        ("token", [NO_CHILDREN, NO_DESKTOP], set()),
        ("label", [NO_CHILDREN, NO_DESKTOP], {TOKEN}),
    ],
)
def test_what_windows_does_not_do_is_not_said(
    lock_on: LockOn, fails: str, held: list[str], closed: set[int]
) -> None:
    system = Windows(fails)
    assert lock_on(system) == held
    assert {said[1] for said in system.said if said[0] == "close"} == closed


def test_the_job_that_holds_is_never_closed(lock_on: LockOn) -> None:
    system = Windows()
    lock_on(system)
    assert ("close", JOB) not in system.said


def test_handles_are_as_long_as_windows_has_them(lock_on: LockOn) -> None:
    system: Any = Windows()
    lock_on(system)
    assert system.CreateJobObjectW.restype is system.GetCurrentProcess.restype is ctypes.c_void_p
    assert system.CloseHandle.argtypes == (ctypes.c_void_p,)


def test_the_structures_are_laid_out_as_in_winnt() -> None:
    basic, extended = windows._BasicLimits, windows._ExtendedLimits
    places = {name: getattr(basic, name).offset for name, _ in basic._fields_}
    assert places == {
        "per_process_user_time": 0,
        "per_job_user_time": 8,
        "flags": 16,
        "minimum_working_set": 24,
        "maximum_working_set": 32,
        "active_processes": 40,
        "affinity": 48,
        "priority_class": 56,
        "scheduling_class": 60,
    }
    assert (ctypes.sizeof(basic), ctypes.sizeof(extended)) == (64, 144)
    assert (extended.io_counters.offset, extended.process_memory.offset) == (64, 112)
    assert ctypes.sizeof(windows._Label) == windows._Labelled.identifier.offset == 16


def test_a_windows_without_these_libraries_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> SimpleNamespace:
        raise OSError

    monkeypatch.setattr("desktop_app.locked.windows.ctypes.CDLL", missing)
    with pytest.raises(OSError):  # noqa: PT011 - the door makes nothing held of any of them
        list(windows.lock(1 << 30))
