"""Calls of Linux that the reading process may make with some arguments and not with others."""

from collections.abc import Collection
from dataclasses import dataclass

from desktop_app.locked.calls import Numbers

WRITING = 0o1 | 0o2 | 0o100 | 0o1000 | 0o2000
"""O_WRONLY, O_RDWR, O_CREAT, O_TRUNC and O_APPEND, the same on both machines."""

_THREAD = 0x10000
_NAMESPACES = 0x7E020000
"""CLONE_NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID and NEWNET."""

_QUESTIONS = frozenset(
    {
        *(0x5401, 0x802C542A, 0x5413),  # TCGETS, TCGETS2, TIOCGWINSZ: is it a terminal, how wide?
        *(0x5450, 0x5451, 0x5421, 0x541B),  # FIONCLEX, FIOCLEX, FIONBIO, FIONREAD: one's own ends
    }
)
_SIGNALS_AND_LEASES = frozenset(
    {
        *(8, 10, 15),  # F_SETOWN, F_SETSIG, F_SETOWN_EX: have a signal sent to another process
        *(1024, 1026),  # F_SETLEASE, F_NOTIFY: hold up others who open the file
    }
)
_SET_DUMPABLE = 4
_SET_MM = 35
_SET_PTRACER = 0x59616D61


@dataclass(frozen=True, slots=True)
class Look:
    """What is looked at in a call: the low half of one of its arguments, which is all of it.

    It is refused if the argument has a bit of `without`, or none of `needs`, or is one of `never`,
    or not one of `only`.
    """

    name: str
    numbers: Numbers
    argument: int
    without: int = 0
    needs: int = 0
    never: Collection[int] = ()
    only: Collection[int] = ()


def looks(process: int) -> tuple[Look, ...]:
    """The calls to look into, for the process of this number."""
    return (
        Look("open", (2, None), 1, without=WRITING),
        Look("openat", (257, 56), 2, without=WRITING),
        Look("clone", (56, 220), 0, without=_NAMESPACES, needs=_THREAD),
        # TIOCSTI types into the terminal as the person would; file flags change by ioctl, too.
        Look("ioctl", (16, 29), 1, only=_QUESTIONS),
        Look("fcntl", (72, 25), 1, never=_SIGNALS_AND_LEASES),
        Look("kill", (62, 129), 0, only={process}),
        Look("tgkill", (234, 131), 0, only={process}),
        Look("prlimit64", (302, 261), 0, only={0, process}),
        Look("prctl", (157, 167), 0, never={_SET_DUMPABLE, _SET_MM, _SET_PTRACER}),
    )
