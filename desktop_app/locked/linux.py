"""What Linux does for the lock: a filter on system calls, Landlock, and no sight from outside.

An empty network namespace is not made: it would need a user namespace, in which the process is
nobody, which some systems refuse or report as an attack, and no socket can be made anyhow.
"""

import ctypes
import os
from collections.abc import Callable, Iterator
from contextlib import suppress

from desktop_app.locked import bpf
from desktop_app.locked.arguments import looks
from desktop_app.locked.calls import MACHINES, Machine

Call = Callable[..., int]
"""Makes a system call by its number, with whole numbers and addresses; raises OSError."""

UNSEEN = "memory out of other programs’ sight"
NO_PRIVILEGES = "no new privileges"
LANDLOCK = "Landlock"
FILTER = "a filter on system calls"

_SET_DUMPABLE, _SET_NO_NEW_PRIVILEGES = 4, 38
_SET_FILTER, _FLAGS = 1, 1 | 4
"""SECCOMP_FILTER_FLAG_TSYNC, for all threads, and SPEC_ALLOW.

Without the second, kernels before 5.16 slow the process down against code that spies from within;
nobody's code is run here.
"""

_CREATE_RULESET, _RESTRICT_SELF = 444, 446
"""The same on every machine."""

_CHANGES = (
    # By version of Landlock: file rights, TCP rights, what reaches out of the ruleset.
    (0x1FF3, 0, 0),  # execute, write, remove and make all kinds of file (linux/landlock.h)
    (0x3FF3, 0, 0),  # link and rename to elsewhere
    (0x7FF3, 0, 0),  # truncate
    (0x7FF3, 3, 0),  # bind and connect
    (0xFFF3, 3, 0),  # control devices
    (0xFFF3, 3, 3),  # abstract sockets, signals
)


class _Ruleset(ctypes.Structure):
    """struct landlock_ruleset_attr; older kernels take the longer one if its end is zero."""

    _fields_ = (
        ("files", ctypes.c_uint64),
        ("network", ctypes.c_uint64),
        ("scoped", ctypes.c_uint64),
    )


class _Program(ctypes.Structure):
    """struct sock_fprog."""

    _fields_ = (("steps", ctypes.c_ushort), ("first", ctypes.c_void_p))


def lock() -> Iterator[str]:
    """Give up, for good, all that reading does not need, and name what holds.

    Other machines than these two have another list of calls; there is no Qt for them.
    """
    machine = _machine()
    if machine is None:
        return
    call = _system_call()
    for name, give_up in (
        (UNSEEN, _be_unseen),
        (NO_PRIVILEGES, _gain_no_privileges),
        (LANDLOCK, _change_no_files),
        (FILTER, _filter_calls),
    ):
        with suppress(OSError):
            give_up(call, machine)
            yield name


def _machine() -> Machine | None:
    """The machine, if its calls are known and Python makes them in 64 bits."""
    is_64_bit = ctypes.sizeof(ctypes.c_void_p) == 8
    return MACHINES.get(os.uname().machine) if is_64_bit else None


def _system_call() -> Call:
    """The C library's way to make any call."""
    syscall = ctypes.CDLL(None, use_errno=True).syscall
    syscall.restype = ctypes.c_long

    def call(*numbers: int) -> int:
        result: int = syscall(*map(ctypes.c_ulong, numbers))
        if result < 0:
            raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
        return result

    return call


def _be_unseen(call: Call, machine: Machine) -> None:
    """Let no other program of the same person look into the memory, nor the system dump it."""
    call(machine.prctl, _SET_DUMPABLE, 0, 0, 0, 0)


def _gain_no_privileges(call: Call, machine: Machine) -> None:
    """Gain nothing by any program; the system asks for this before it takes a filter."""
    call(machine.prctl, _SET_NO_NEW_PRIVILEGES, 1, 0, 0, 0)


def _change_no_files(call: Call, _: Machine) -> None:
    """Refuse every change below / with Landlock: a ruleset that makes no exception."""
    version = call(_CREATE_RULESET, 0, 0, 1)
    files, network, scoped = _CHANGES[min(version, len(_CHANGES)) - 1]
    ruleset = _Ruleset(files, network, scoped)
    ruling = call(_CREATE_RULESET, ctypes.addressof(ruleset), ctypes.sizeof(ruleset), 0)
    try:
        call(_RESTRICT_SELF, ruling, 0)
    finally:
        os.close(ruling)


def _filter_calls(call: Call, machine: Machine) -> None:
    """Filter the calls of all threads, after a try whether the kernel sees what Python sees."""
    _add_filter(call, machine, bpf.probe(machine))
    if not _sees(call, machine):
        raise OSError("The kernel knows this machine by another name.")
    _add_filter(call, machine, bpf.program(machine, looks(os.getpid())))


def _sees(call: Call, machine: Machine) -> bool:
    """Whether the probe is met."""
    try:
        call(machine.gone)
    except OSError as error:
        return error.errno == bpf.PROBE_ERROR
    return False


def _add_filter(call: Call, machine: Machine, program: bytes) -> None:
    """Add a filter; like every filter before it, it can never be taken away."""
    steps = ctypes.create_string_buffer(program, len(program))
    what = _Program(len(program) // 8, ctypes.addressof(steps))
    thread = call(machine.seccomp, _SET_FILTER, _FLAGS, ctypes.addressof(what))
    if thread:  # the number of one that has filters of its own
        raise OSError(f"Thread {thread} cannot be filtered.")
