"""What Windows does for the lock: a Job object and a low integrity level.

Written from Microsoft's reference (jobapi2.h, winnt.h, securitybaseapi.h) and tried with a stand-in
for the system's libraries; it has not been run on Windows. Windows has no way for a process to
give up the network: there, only the guard on what Python does refuses it.
"""

import ctypes
from collections.abc import Iterator

NO_CHILDREN = "a Job object: no other programs, a limit on memory"
NO_DESKTOP = "no clipboard and no other windows"
LOW_INTEGRITY = "low integrity: no writing to the person’s files"

_UI_RESTRICTIONS, _EXTENDED_LIMITS = 4, 9
"""Classes of SetInformationJobObject."""

_ACTIVE_PROCESS, _PRIORITY, _PROCESS_MEMORY = 0x8, 0x20, 0x100
_DIE_ON_UNHANDLED_EXCEPTION, _KILL_ON_JOB_CLOSE = 0x400, 0x2000
_EVERY_UI_LIMIT = 0xFF
_BELOW_NORMAL = 0x4000
"""The priority class below that of the window, which goes first."""

_ADJUST_DEFAULT, _QUERY = 0x80, 0x8
_INTEGRITY_LEVEL, _IS_INTEGRITY = 25, 0x20

_Identifier = ctypes.c_ubyte * 12
_LOW = _Identifier(1, 1, 0, 0, 0, 0, 0, 16, 0, 16, 0, 0)
"""The security identifier S-1-16-4096: revision, one part, authority 16, part 4096."""


class _BasicLimits(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

    _fields_ = (
        ("per_process_user_time", ctypes.c_int64),
        ("per_job_user_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("minimum_working_set", ctypes.c_size_t),
        ("maximum_working_set", ctypes.c_size_t),
        ("active_processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority_class", ctypes.c_uint32),
        ("scheduling_class", ctypes.c_uint32),
    )


class _ExtendedLimits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

    _fields_ = (
        ("basic", _BasicLimits),
        ("io_counters", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    )


class _Label(ctypes.Structure):
    """TOKEN_MANDATORY_LABEL."""

    _fields_ = (("identifier", ctypes.c_void_p), ("attributes", ctypes.c_uint32))


class _Labelled(ctypes.Structure):
    """A label with its identifier behind it: one piece of memory, as its length tells Windows."""

    _fields_ = (("label", _Label), ("identifier", _Identifier))


def lock(memory: int) -> Iterator[str]:
    """Give up other programs and writing, with `memory` bytes at most, and name what holds."""
    # On 64-bit Windows there is one way to call, so what loads C's libraries loads these.
    kernel = ctypes.CDLL("kernel32")
    kernel.CreateJobObjectW.argtypes = (ctypes.c_void_p, ctypes.c_wchar_p)
    kernel.CreateJobObjectW.restype = ctypes.c_void_p
    kernel.GetCurrentProcess.argtypes = ()
    kernel.GetCurrentProcess.restype = ctypes.c_void_p
    kernel.AssignProcessToJobObject.argtypes = (ctypes.c_void_p, ctypes.c_void_p)
    kernel.CloseHandle.argtypes = (ctypes.c_void_p,)
    kernel.SetInformationJobObject.argtypes = (
        *(ctypes.c_void_p, ctypes.c_int),
        *(ctypes.c_void_p, ctypes.c_uint32),
    )
    yield from _join_a_job(kernel, memory)
    if _lower_integrity(kernel):
        yield LOW_INTEGRITY


def _join_a_job(kernel: ctypes.CDLL, memory: int) -> Iterator[str]:
    """Put the process into a job of its own, which lives as long as it does.

    The job's handle is never closed by hand: with it, the process would end.
    """
    job = kernel.CreateJobObjectW(None, None)
    if not job:
        return
    limits = _ExtendedLimits()
    limits.basic.flags = (
        _ACTIVE_PROCESS
        | _PRIORITY
        | _PROCESS_MEMORY
        | _DIE_ON_UNHANDLED_EXCEPTION
        | _KILL_ON_JOB_CLOSE
    )
    limits.basic.priority_class = _BELOW_NORMAL
    limits.basic.active_processes = 1
    limits.process_memory = memory
    if not kernel.SetInformationJobObject(
        job, _EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits)
    ) or not kernel.AssignProcessToJobObject(job, kernel.GetCurrentProcess()):
        kernel.CloseHandle(job)
        return
    yield NO_CHILDREN
    # Only now: a process that is in a job already cannot join one that limits what it shows.
    every = ctypes.c_uint32(_EVERY_UI_LIMIT)
    if kernel.SetInformationJobObject(
        job, _UI_RESTRICTIONS, ctypes.byref(every), ctypes.sizeof(every)
    ):
        yield NO_DESKTOP


def _lower_integrity(kernel: ctypes.CDLL) -> bool:
    """Make the process one that may read the person's files and write to none of them."""
    security = ctypes.CDLL("advapi32")
    security.OpenProcessToken.argtypes = (ctypes.c_void_p, ctypes.c_uint32, ctypes.c_void_p)
    security.SetTokenInformation.argtypes = (
        *(ctypes.c_void_p, ctypes.c_int),
        *(ctypes.c_void_p, ctypes.c_uint32),
    )
    token = ctypes.c_void_p()
    if not security.OpenProcessToken(
        kernel.GetCurrentProcess(), _ADJUST_DEFAULT | _QUERY, ctypes.byref(token)
    ):
        return False
    low = _Labelled(identifier=_LOW)
    low.label.identifier = ctypes.addressof(low) + _Labelled.identifier.offset
    low.label.attributes = _IS_INTEGRITY
    length = ctypes.sizeof(_Label) + ctypes.sizeof(_LOW)
    held = security.SetTokenInformation(token, _INTEGRITY_LEVEL, ctypes.byref(low), length)
    kernel.CloseHandle(token)
    return bool(held)
