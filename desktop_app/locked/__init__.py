"""The lock: a process that reads strangers' files gives up all it does not need for reading."""

import sys
from collections.abc import Iterator

from desktop_app import offline
from desktop_app.locked import limits

GUARD = "a guard on what Python does"


def lock(memory: int) -> tuple[str, ...]:
    """Give up the network, other programs and every change to files, for good.

    `memory` is the most bytes the process may take. Called once, after the imports, with one
    thread. Returns what holds on this system, always in the same order; what a system does not
    offer is left out, and nothing is raised.
    """
    held = (*limits.lower(memory), *_by_the_system(memory))
    # The last, because it refuses to load what the system's own locks are turned with.
    offline.refuse_everything()
    return (*held, GUARD)


def _by_the_system(memory: int) -> Iterator[str]:
    """What the system itself refuses from now on, to every library as to Python."""
    try:
        if sys.platform == "win32":
            from desktop_app.locked import windows  # noqa: PLC0415 - only where it is used

            yield from windows.lock(memory)
        elif sys.platform == "darwin":
            from desktop_app.locked import macos  # noqa: PLC0415 - only where it is used

            yield from macos.lock()
        elif sys.platform == "linux":
            from desktop_app.locked import linux  # noqa: PLC0415 - only where it is used

            yield from linux.lock()
    except (AttributeError, ImportError, OSError):  # a system without ctypes, a library, a call
        return
