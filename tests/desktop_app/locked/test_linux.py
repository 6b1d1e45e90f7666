import ctypes
import os
import platform
import signal
import sys
from collections.abc import Callable
from errno import EACCES, ENOSYS, EPERM, EXDEV
from pathlib import Path
from typing import Any

import pytest

from desktop_app.locked import linux
from desktop_app.locked.calls import MACHINES

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="the calls are those of Linux"
)

Run = Callable[..., Any]

FROM_C = """
import ctypes, json, os, sys, threading
from desktop_app.locked import linux
from desktop_app.locked.calls import REFUSED
folder = os.fsencode(sys.argv[1])
old, new = folder + b"/old.txt", folder + b"/new"
column = linux._machine().column
libc = ctypes.CDLL(None, use_errno=True)
address = ctypes.create_string_buffer(bytes((2, 0, 0, 9, 127, 0, 0, 1)) + bytes(8))
empty = (ctypes.c_char_p * 1)(None)
true = (ctypes.c_char_p * 2)(b"true", None)
libc.fopen.restype = ctypes.c_void_p
socket_before = libc.socket(2, 2, 0)

def number(name):
    return REFUSED[name][0][column]

def system_call(name, *arguments):
    return lambda: libc.syscall(ctypes.c_long(number(name)), *map(ctypes.c_long, arguments))

def fork(how):
    def try_it():
        came = how()
        if came == 0:
            os._exit(0)
        return came
    return try_it

AT = -100
WAYS = {
    "socket": lambda: libc.socket(2, 1, 0),
    "socket, local": lambda: libc.socket(1, 1, 0),
    "socketpair": lambda: libc.socketpair(1, 1, 0, ctypes.create_string_buffer(8)),
    "connect": lambda: libc.connect(socket_before, address, 16),
    "bind": lambda: libc.bind(socket_before, address, 16),
    "sendto": lambda: libc.sendto(socket_before, b"x", 1, 0, address, 16),
    "fork": fork(libc.fork),
    "posix_spawn": lambda: -libc.posix_spawn(None, b"/bin/true", None, None, true, empty),
    "clone": fork(lambda: libc.syscall(ctypes.c_long({0: 56, 1: 220}[column]),
                                       *map(ctypes.c_long, (17, 0, 0, 0, 0)))),
    "clone3": system_call("clone3", 0, 0),
    "execve": lambda: libc.execve(b"/bin/true", true, empty),
    "system": lambda: -1 if libc.system(b"true > '" + new + b"'") else 0,
    "open, create": lambda: libc.open(new, 0o101, 0o600),
    "open, write": lambda: libc.open(old, 1),
    "open, read and write": lambda: libc.open(old, 2),
    "open, truncate": lambda: libc.open(old, 0o1000),
    "openat": lambda: libc.openat(AT, new, 0o102, 0o600),
    "openat, nameless": lambda: libc.openat(AT, folder, 0o20200002, 0o600),
    "openat2": system_call("openat2", AT, 0, 0, 24),
    "creat": lambda: libc.creat(new, 0o600),
    "fopen": lambda: 0 if libc.fopen(new, b"w") else -1,
    "mkstemp": lambda: libc.mkstemp(ctypes.create_string_buffer(folder + b"/XXXXXX")),
    "memfd_create": system_call("memfd_create", 0, 0),
    "unlink": lambda: libc.unlink(old),
    "rename": lambda: libc.rename(old, new),
    "link": lambda: libc.link(old, new),
    "symlink": lambda: libc.symlink(old, new),
    "mkdir": lambda: libc.mkdir(new, 0o700),
    "mkfifo": lambda: libc.mkfifo(new, 0o600),
    "rmdir": lambda: libc.rmdir(folder + b"/sub"),
    "chmod": lambda: libc.chmod(old, 0),
    "chown": lambda: libc.chown(old, 1, 1),
    "truncate": lambda: libc.truncate(old, ctypes.c_long(0)),
    "utimes": lambda: libc.utimes(old, None),
    "setxattr": lambda: libc.setxattr(old, b"user.x", b"x", ctypes.c_size_t(1), 0),
    "kill": lambda: libc.kill(os.getppid(), 0),
    "kill, all": lambda: libc.kill(-1, 0),
    "ptrace": lambda: libc.ptrace(16, os.getppid(), None, None),
    "process_vm_writev": system_call("process_vm_writev", os.getppid(), 0, 0, 0, 0, 0),
    "shmget": lambda: libc.shmget(0, ctypes.c_size_t(4096), 0o1600),
    "keyctl": system_call("keyctl", 0, -3, 0),
    "bpf": system_call("bpf", 0, 0, 0),
    "perf_event_open": system_call("perf_event_open", 0, 0, -1, -1, 0),
    "io_uring_setup": system_call("io_uring_setup", 1, 0),
    "unshare": lambda: libc.unshare(0x10000000),
    "mount": lambda: libc.mount(b"x", folder, b"tmpfs", ctypes.c_ulong(0), None),
    "ioctl, type": lambda: libc.ioctl(0, ctypes.c_ulong(0x5412), b"x"),
    "dumpable": lambda: libc.prctl(4, 1, 0, 0, 0),
    "32 bits of x86_64": lambda: libc.syscall(ctypes.c_long(0x40000000 + 41), 2, 1, 0),
    "newer than known": lambda: libc.syscall(ctypes.c_long(999)),
}
held = list(linux.lock())
said = {}

def try_all():
    for name, way in WAYS.items():
        ctypes.set_errno(0)
        came = way()
        said[name] = "done" if came >= 0 else ctypes.get_errno() or -came

if linux.FILTER in held:
    where = threading.Thread(target=try_all)
    where.start() if sys.argv[2] == "beside" else where.run()
    where.join() if sys.argv[2] == "beside" else None
print(json.dumps({"held": held, "said": said}))
"""

NOT_THERE = {"clone3", "openat2", "io_uring_setup", "32 bits of x86_64", "newer than known"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "export"
    (folder / "sub").mkdir(parents=True)
    (folder / "old.txt").write_text("as it was")
    return folder


@pytest.mark.parametrize("where", ["here", "beside"])
def test_a_library_written_in_c_may_only_read(
    run: Run, folder: Path, kernel: dict[str, int], where: str
) -> None:
    before = (folder / "old.txt").stat()
    told = run(FROM_C, folder, where)
    assert (linux.FILTER in told["held"]) == kernel["filter"]
    if kernel["filter"]:
        said = told["said"]
        assert {name for name, error in said.items() if error == ENOSYS} == NOT_THERE
        others = {name: error for name, error in said.items() if name not in NOT_THERE}
        assert others == dict.fromkeys(others, EACCES)
        after = (folder / "old.txt").stat()
        assert (after.st_mode, after.st_uid, after.st_mtime) == (
            *(before.st_mode, before.st_uid, before.st_mtime),
        )
        assert (folder / "old.txt").read_text() == "as it was"
        assert sorted(path.name for path in folder.iterdir()) == ["old.txt", "sub"]


ALONE = """
import ctypes, json, sys
from desktop_app.locked import linux
libc = ctypes.CDLL(None, use_errno=True)
call, machine = linux._system_call(), linux._machine()
linux._gain_no_privileges(call, machine)
linux._change_no_files(call, machine)
old = sys.argv[1].encode() + b"/old.txt"
said = []
for way in (
    lambda: libc.open(old, 0),
    lambda: libc.open(old, 1),
    lambda: libc.unlink(old),
    lambda: libc.mkdir(old + b"2", 0o700),
    lambda: libc.truncate(old, ctypes.c_long(0)),
    lambda: libc.open(b"/dev/null", 1),
):
    ctypes.set_errno(0)
    said.append(0 if way() >= 0 else ctypes.get_errno())
print(json.dumps(said))
"""


def test_landlock_alone_lets_nothing_be_changed(
    run: Run, folder: Path, kernel: dict[str, int], end: Callable[..., int]
) -> None:
    if kernel["landlock"] >= 3:
        assert run(ALONE, folder) == [0, *(EACCES,) * 5]
    elif kernel["landlock"] < 1:
        assert end(ALONE, folder) == 1
    assert (folder / "old.txt").read_text() == "as it was"


LOCKED = """
import ctypes, os, sys
libc = ctypes.CDLL(None)
abort, signal_self = libc.abort, libc["raise"]
from desktop_app.locked import lock
lock(1 << 30)
"""


def test_a_process_ends_in_order_and_crashes_as_a_crash(end: Callable[..., int]) -> None:
    assert end(LOCKED + "sys.exit(7)") == 7
    assert end(LOCKED + "os._exit(8)") == 8
    assert end(LOCKED + "abort()") == -signal.SIGABRT
    assert end(LOCKED + "signal_self(15)") == -signal.SIGTERM
    assert end(LOCKED + "raise MemoryError") == 1


IN_32_BITS = """
import ctypes, mmap
page = mmap.mmap(-1, mmap.PAGESIZE, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
page.write(bytes((0xB8, 20, 0, 0, 0, 0xCD, 0x80, 0xC3)))  # mov eax, getpid; int 0x80; ret
getpid = ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(page)))
"""


@pytest.mark.skipif(platform.machine() != "x86_64", reason="only x86_64 has 32-bit calls")
def test_a_call_in_32_bits_ends_the_process(
    end: Callable[..., int], kernel: dict[str, int]
) -> None:
    """A kernel built without such calls ends it, too; some let no page be written and run."""
    if kernel["filter"] and end(IN_32_BITS) == 0:
        ended = end(IN_32_BITS + LOCKED + "getpid()")
        assert ended in {-signal.SIGSYS, -signal.SIGSEGV}


UNSEEN = """
import ctypes, json
libc = ctypes.CDLL(None)
before = [libc.prctl(3), libc.prctl(39)]
from desktop_app.locked import linux
list(linux.lock())
print(json.dumps(before + [libc.prctl(3, 0, 0, 0, 0), libc.prctl(39, 0, 0, 0, 0)]))
"""


def test_it_is_out_of_sight_and_gains_no_privileges(run: Run) -> None:
    assert run(UNSEEN)[2:] == [0, 1]


X86 = MACHINES["x86_64"]


class Kernel:
    """A kernel that takes what it is told to take, and answers the rest as one without it."""

    def __init__(self, *, refused: tuple[int, ...] = (), probe: int = EXDEV, landlock: int = 7):
        self.refused, self.probe, self.landlock = refused, probe, landlock
        self.asked: list[tuple[int, ...]] = []
        self.rulesets: list[tuple[int, int, int]] = []
        self.thread = 0

    def __call__(self, number: int, *arguments: int) -> int:
        self.asked.append((number, *arguments))
        if number in self.refused:
            raise OSError(ENOSYS, "refused")
        if number == X86.gone:
            if self.probe:
                raise OSError(self.probe, "gone")
            return 0
        if number == 444:
            return self._ruleset(*arguments)
        return self.thread if number == X86.seccomp else 0

    def _ruleset(self, address: int, size: int, flags: int) -> int:
        if flags:
            return self.landlock
        rules = ctypes.cast(address, ctypes.POINTER(ctypes.c_uint64))
        self.rulesets.append((rules[0], rules[1], rules[2]))
        assert size == 24
        return 99


@pytest.fixture
def lock_on(monkeypatch: pytest.MonkeyPatch) -> Callable[[Kernel], list[str]]:
    """Lock against a stand-in for the kernel."""

    def lock(kernel: Kernel) -> list[str]:
        monkeypatch.setattr(linux, "_system_call", lambda: kernel)
        monkeypatch.setattr(linux, "_machine", lambda: X86)
        monkeypatch.setattr("desktop_app.locked.linux.os.close", lambda number: None)
        return list(linux.lock())

    return lock


EVERYTHING = [linux.UNSEEN, linux.NO_PRIVILEGES, linux.LANDLOCK, linux.FILTER]
LockOn = Callable[[Kernel], list[str]]


def test_a_kernel_that_can_do_everything(lock_on: LockOn) -> None:
    kernel = Kernel()
    assert lock_on(kernel) == EVERYTHING
    assert kernel.asked[:2] == [(157, 4, 0, 0, 0, 0), (157, 38, 1, 0, 0, 0)]
    assert [asked[0] for asked in kernel.asked[2:]] == [444, 444, 446, 317, 180, 317]
    assert kernel.asked[4] == (446, 99, 0)
    assert {asked[1:3] for asked in kernel.asked if asked[0] == 317} == {(1, 5)}


@pytest.mark.parametrize(
    ("refused", "held"),
    [
        ((444,), [linux.UNSEEN, linux.NO_PRIVILEGES, linux.FILTER]),
        ((446,), [linux.UNSEEN, linux.NO_PRIVILEGES, linux.FILTER]),
        ((317,), [linux.UNSEEN, linux.NO_PRIVILEGES, linux.LANDLOCK]),
        ((157, 317, 446), []),
    ],
)
def test_what_a_kernel_cannot_do_is_not_said(
    lock_on: LockOn, refused: tuple[int, ...], held: list[str]
) -> None:
    assert lock_on(Kernel(refused=refused)) == held


@pytest.mark.parametrize("probe", [0, ENOSYS, EPERM])
def test_a_kernel_that_sees_another_machine_gets_no_filter(lock_on: LockOn, probe: int) -> None:
    kernel = Kernel(probe=probe)
    assert lock_on(kernel) == EVERYTHING[:3]
    assert [asked[0] for asked in kernel.asked].count(317) == 1


def test_a_thread_that_escapes_the_filter_is_told(lock_on: LockOn) -> None:
    kernel = Kernel()
    kernel.thread = 12
    assert lock_on(kernel) == EVERYTHING[:3]


@pytest.mark.parametrize(
    ("version", "ruleset"),
    [
        (1, (0x1FF3, 0, 0)),
        (2, (0x3FF3, 0, 0)),
        (3, (0x7FF3, 0, 0)),
        (4, (0x7FF3, 3, 0)),
        (5, (0xFFF3, 3, 0)),
        (6, (0xFFF3, 3, 3)),
        (9, (0xFFF3, 3, 3)),
    ],
)
def test_each_version_of_landlock_is_asked_for_what_it_knows(
    lock_on: LockOn, version: int, ruleset: tuple[int, int, int]
) -> None:
    kernel = Kernel(landlock=version)
    assert linux.LANDLOCK in lock_on(kernel)
    assert kernel.rulesets == [ruleset]


@pytest.mark.parametrize(("machine", "bits"), [("riscv64", 8), ("x86_64", 4), ("aarch64", 4)])
def test_a_machine_with_other_calls_is_left_alone(
    monkeypatch: pytest.MonkeyPatch, machine: str, bits: int
) -> None:
    class Names:
        pass

    names = Names()
    vars(names)["machine"] = machine
    monkeypatch.setattr("desktop_app.locked.linux.os.uname", lambda: names)
    monkeypatch.setattr("desktop_app.locked.linux.ctypes.sizeof", lambda _: bits)
    assert list(linux.lock()) == []


def test_a_call_answers_or_raises_the_kernels_error() -> None:
    call = linux._system_call()
    assert call({"x86_64": 39, "aarch64": 172}[platform.machine()]) == os.getpid()
    with pytest.raises(OSError, match="Function not implemented") as caught:
        call(MACHINES[platform.machine()].gone)
    assert caught.value.errno == ENOSYS
