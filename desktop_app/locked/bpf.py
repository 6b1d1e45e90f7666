"""Turns the lists of calls into a filter program that Linux runs at each call.

The program is a row of instructions of eight bytes: code, steps to leave out if so, steps to leave
out if not, value (linux/filter.h). It can load the call's number, the machine and the halves of
the six arguments (linux/seccomp.h). An entry of a list becomes a few instructions that end in an
answer or lead on to the next entry, so that no jump reaches further than its own entry.
"""

import struct
from collections.abc import Iterable, Iterator
from errno import EACCES, ENOSYS, EXDEV

from desktop_app.locked.arguments import Look
from desktop_app.locked.calls import NEWEST, REFUSED, Machine

_LOAD, _ANSWER = 0x20, 0x06
_IF_EQUAL, _IF_ABOVE, _IF_ANY_BIT = 0x15, 0x25, 0x45

_NUMBER, _MACHINE, _ARGUMENTS = 0, 4, 16
"""Bytes from the start of what is known of a call to its number, machine and arguments."""

KILL, REFUSE, ALLOW = 0x80000000, 0x00050000, 0x7FFF0000
"""SECCOMP_RET_KILL_PROCESS, RET_ERRNO with the error in its low half, and RET_ALLOW."""

PROBE_ERROR = EXDEV
"""What the probe makes of a call that ends with another error everywhere."""


def program(machine: Machine, looks: Iterable[Look]) -> bytes:
    """The filter: what is on no list is allowed.

    A call in the manner of another machine ends the process: the lists do not hold for its
    numbers, and nothing in a 64-bit process makes 32-bit calls by mistake.
    """
    return b"".join(
        (
            _step(_LOAD, _MACHINE),
            _step(_IF_EQUAL, machine.audit, so=1),
            _step(_ANSWER, KILL),
            _step(_LOAD, _NUMBER),
            *_answer_if(_IF_ABOVE, NEWEST, REFUSE | ENOSYS),
            *_refusals(machine),
            *_entries(machine, looks),
            _step(_ANSWER, ALLOW),
        )
    )


def probe(machine: Machine) -> bytes:
    """A filter that changes nothing but the error of one call, if the machine is what it seems.

    Where a translator runs the program, the kernel sees calls of another machine than Python
    does, and the filter proper would end the process.
    """
    return b"".join(
        (
            _step(_LOAD, _MACHINE),
            _step(_IF_EQUAL, machine.audit, so=1),
            _step(_ANSWER, ALLOW),
            _step(_LOAD, _NUMBER),
            *_answer_if(_IF_EQUAL, machine.gone, REFUSE | PROBE_ERROR),
            _step(_ANSWER, ALLOW),
        )
    )


def _refusals(machine: Machine) -> Iterator[bytes]:
    """The calls that are refused whatever is asked."""
    for numbers, error in REFUSED.values():
        if (number := numbers[machine.column]) is not None:
            yield from _answer_if(_IF_EQUAL, number, REFUSE | error)


def _entries(machine: Machine, looks: Iterable[Look]) -> Iterator[bytes]:
    """The calls that are looked into; what is loaded there is not loaded for the next entry."""
    for look in looks:
        if (number := look.numbers[machine.column]) is not None:
            steps = tuple(_looking(look))
            yield _step(_IF_EQUAL, number, otherwise=len(steps))
            yield from steps


def _looking(look: Look) -> Iterator[bytes]:
    """The answer to one call by one of its arguments."""
    refuse = REFUSE | EACCES
    yield _step(_LOAD, _ARGUMENTS + 8 * look.argument)  # both machines have the low half first
    if look.without:
        yield from _answer_if(_IF_ANY_BIT, look.without, refuse)
    if look.needs:
        yield from _answer_if(_IF_ANY_BIT, look.needs, ALLOW)
    for value in sorted(look.only):
        yield from _answer_if(_IF_EQUAL, value, ALLOW)
    for value in sorted(look.never):
        yield from _answer_if(_IF_EQUAL, value, refuse)
    yield _step(_ANSWER, refuse if look.needs or look.only else ALLOW)


def _answer_if(condition: int, value: int, answer: int) -> tuple[bytes, bytes]:
    """Give an answer if the condition holds for what was loaded, else go on."""
    return _step(condition, value, otherwise=1), _step(_ANSWER, answer)


def _step(code: int, value: int, *, so: int = 0, otherwise: int = 0) -> bytes:
    """One instruction."""
    return struct.pack("=HBBI", code, so, otherwise, value)
