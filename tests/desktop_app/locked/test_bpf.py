"""The filter is run here by a small machine of our own, for both processors."""

import struct
from collections.abc import Iterator
from errno import EACCES, ENOSYS

import pytest

from desktop_app.locked.arguments import looks
from desktop_app.locked.bpf import ALLOW, KILL, PROBE_ERROR, REFUSE, probe, program
from desktop_app.locked.calls import MACHINES, NEWEST, REFUSED, Machine

PROCESS = 4711
HIGH = 0xABCD << 32
"""Something in the half of an argument that the kernel does not look at."""

X86 = MACHINES["x86_64"]
ARM = MACHINES["aarch64"]


def answer(steps: bytes, audit: int, number: int, *arguments: int) -> int:
    """What a filter says to a call, as seccomp runs it."""
    call = struct.pack("=iIQ6Q", number, audit, 0, *(arguments + (HIGH,) * 6)[:6])
    rows = [struct.unpack_from("=HBBI", steps, at) for at in range(0, len(steps), 8)]
    loaded = at = 0
    while True:
        code, so, otherwise, value = rows[at]
        at += 1
        match code:
            case 0x20:
                (loaded,) = struct.unpack_from("=I", call, value)
            case 0x06:
                return int(value)
            case 0x15:
                at += so if loaded == value else otherwise
            case 0x25:
                at += so if loaded > value else otherwise
            case 0x45:
                at += so if loaded & value else otherwise
            case _:
                raise AssertionError(f"no such instruction: {code:#x}")


def says(machine: Machine, number: int, *arguments: int) -> int:
    """What our filter says to a call."""
    return answer(program(machine, looks(PROCESS)), machine.audit, number, *arguments)


def numbered() -> Iterator[tuple[Machine, str, int, int]]:
    for name, (numbers, error) in REFUSED.items():
        for machine in (X86, ARM):
            if (number := numbers[machine.column]) is not None:
                yield machine, name, number, error


def test_every_call_on_the_list_is_refused_on_both_machines() -> None:
    for machine, name, number, error in numbered():
        assert says(machine, number) == REFUSE | error, name


def test_no_number_stands_for_two_calls() -> None:
    for machine in (X86, ARM):
        there = [numbers[machine.column] for numbers, _ in REFUSED.values()]
        there += [look.numbers[machine.column] for look in looks(PROCESS)]
        known = [number for number in there if number is not None]
        assert len(known) == len(set(known))
        assert max(known) <= NEWEST


@pytest.mark.parametrize("machine", [X86, ARM])
def test_calls_newer_than_the_list_are_not_there(machine: Machine) -> None:
    assert says(machine, NEWEST) == ALLOW
    for number in (NEWEST + 1, 600, 0x40000000 + 41, -1):
        assert says(machine, number) == REFUSE | ENOSYS


@pytest.mark.parametrize("other", [0x40000003, 0x40000028, 0, ARM.audit])
def test_another_machines_calls_end_the_process(other: int) -> None:
    assert answer(program(X86, looks(PROCESS)), other, 0) == KILL


READING = {
    # read, write, close, fstat, lseek, mmap, mprotect, munmap, brk, futex, clock_gettime, exit,
    # exit_group, getrandom, pread64, readv, poll, sigaction, statx, rseq
    "x86_64": (0, 1, 3, 5, 8, 9, 10, 11, 12, 202, 228, 60, 231, 318, 17, 19, 7, 13, 332, 334),
    "aarch64": (63, 64, 57, 80, 62, 222, 226, 215, 214, 98, 113, 93, 94, 278, 67, 65, 73, 134, 291),
}


@pytest.mark.parametrize("name", MACHINES)
def test_what_reading_needs_goes_on(name: str) -> None:
    assert {says(MACHINES[name], number) for number in READING[name]} == {ALLOW}


OPEN = ((X86, 2, 1), (X86, 257, 2), (ARM, 56, 2))


@pytest.mark.parametrize(("machine", "number", "place"), OPEN)
def test_files_are_opened_for_reading_only(machine: Machine, number: int, place: int) -> None:
    def opened(flags: int) -> int:
        return says(machine, number, *(HIGH,) * place, HIGH | flags)

    # O_RDONLY, O_CLOEXEC, O_NOFOLLOW, O_DIRECTORY, O_NONBLOCK, O_LARGEFILE, O_PATH
    for flags in (0, 0o2000000, 0o400000, 0o200000, 0o4000, 0o100000, 0o10000000):
        assert opened(flags) == ALLOW
    # O_WRONLY, O_RDWR, O_CREAT, O_TRUNC, O_APPEND, O_TMPFILE with O_WRONLY
    for flags in (1, 2, 0o100, 0o1000, 0o2000, 0o20200001):
        assert opened(flags) == opened(flags | 0o2000000) == REFUSE | EACCES


THREAD = 0x3D0F00
"""What the C library asks of clone for a thread."""


@pytest.mark.parametrize(("machine", "number"), [(X86, 56), (ARM, 220)])
def test_threads_begin_and_processes_do_not(machine: Machine, number: int) -> None:
    assert says(machine, number, THREAD) == ALLOW
    for flags in (17, 0x4111, THREAD | 0x40000000, THREAD & ~0x10000):
        assert says(machine, number, flags) == REFUSE | EACCES


LOOKED_AT = (
    ("ioctl", 1, (0x5401, 0x5413, 0x5451), (0x5412, 0x541C, 0x40086602, 0x8912)),
    ("fcntl", 1, (0, 1, 2, 3, 4, 1030, 1032), (8, 10, 15, 1024, 1026)),
    ("kill", 0, (PROCESS,), (0, 1, 0xFFFFFFFF)),
    ("tgkill", 0, (PROCESS,), (0, 1, 0xFFFFFFFF)),
    ("prlimit64", 0, (0, PROCESS), (1, 0xFFFFFFFF)),
    ("prctl", 0, (3, 15, 16, 21), (4, 35, 0x59616D61)),
)


@pytest.mark.parametrize(("name", "place", "allowed", "refused"), LOOKED_AT)
def test_other_calls_by_their_argument(
    name: str, place: int, allowed: tuple[int, ...], refused: tuple[int, ...]
) -> None:
    look = next(look for look in looks(PROCESS) if look.name == name)
    for machine in (X86, ARM):
        number = look.numbers[machine.column]
        assert number is not None

        def asked(value: int, machine: Machine = machine, number: int = number) -> int:
            return says(machine, number, *(HIGH,) * place, HIGH | value)

        assert {asked(value) for value in allowed} == {ALLOW}
        assert {asked(value) for value in refused} == {REFUSE | EACCES}


def test_every_call_that_is_looked_at_is_tried_here() -> None:
    tried = {"open", "openat", "clone", *(name for name, *_ in LOOKED_AT)}
    assert {look.name for look in looks(PROCESS)} == tried


def test_the_probe_changes_one_error_of_one_machine() -> None:
    for machine, other in ((X86, ARM), (ARM, X86)):
        steps = probe(machine)
        assert answer(steps, machine.audit, machine.gone) == REFUSE | PROBE_ERROR
        assert answer(steps, other.audit, machine.gone) == ALLOW
        assert {answer(steps, machine.audit, number) for number in range(30)} == {ALLOW}


def test_the_program_is_short_enough_for_the_kernel() -> None:
    for machine in (X86, ARM):
        assert len(program(machine, looks(PROCESS))) // 8 < 4096
