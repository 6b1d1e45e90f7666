"""The limits that Linux and macOS set a process: memory, dumps and the size of files."""

import mmap
from collections.abc import Iterator
from contextlib import suppress

MEMORY = "a limit on memory"
NO_DUMP = "no copy of memory after a crash"
NO_FILE = "no file grows"


def lower(memory: int) -> Iterator[str]:
    """Set the limits, `memory` in bytes of address space, and name each that holds.

    How many processes there are is no limit of use: it counts all of the person's, and threads.
    Nor is the number of open files: a download may come in hundreds of parts.
    """
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return

    def lowers(what: int, most: int) -> bool:
        try:
            hard = resource.getrlimit(what)[1]
            if hard != resource.RLIM_INFINITY:
                most = min(most, hard)
            resource.setrlimit(what, (most, most))
        except (ValueError, OSError):  # macOS accepts some limits only, and some containers none
            return False
        return True

    if lowers(resource.RLIMIT_AS, memory) and not _has_room_for(memory):
        yield MEMORY
    if lowers(resource.RLIMIT_CORE, 0):
        yield NO_DUMP
    # Python ignores the signal this would send; the write then fails. Pipes are no files.
    if lowers(resource.RLIMIT_FSIZE, 0):
        yield NO_FILE


def keep_no_dump() -> None:
    """Let a crash of this process leave no copy of its memory, where the system can be told so."""
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))


def _has_room_for(memory: int) -> bool:
    """Whether so much could be taken: macOS accepts the limit and does not always keep to it."""
    try:
        mmap.mmap(-1, memory).close()
    except (OSError, MemoryError):
        return False
    return True
