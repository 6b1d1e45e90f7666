"""macOS is a stand-in here: what is tried is how it is asked, and what is said of its answer."""

import ctypes
import re
from typing import Any

import pytest

from desktop_app.locked import macos


class Function:
    """A function of a library: `argtypes` and `restype` can be set on it."""

    argtypes: tuple[type, ...] = ()
    restype: type | None = ctypes.c_int

    def __init__(self, answer: int, message: int = 0) -> None:
        self.answer, self.message = answer, message
        self.asked: list[tuple[Any, ...]] = []

    def __call__(self, *arguments: Any) -> int:
        self.asked.append(arguments)
        assert len(arguments) == len(self.argtypes)
        if self.message:
            arguments[-1]._obj.value = self.message
        return self.answer


class System:
    """libSystem."""

    def __init__(self, answer: int, message: int = 0) -> None:
        self.sandbox_init = Function(answer, message)
        self.sandbox_free_error = Function(0)


@pytest.mark.parametrize(
    ("system", "held", "freed"),
    [(System(0), ["a sandbox"], 0), (System(-1), [], 0), (System(-1, 7), [], 1)],
)
def test_the_sandbox_is_said_to_hold_if_it_does(
    monkeypatch: pytest.MonkeyPatch, system: System, held: list[str], freed: int
) -> None:
    loaded: list[str] = []

    def load(path: str) -> System:
        loaded.append(path)
        return system

    monkeypatch.setattr("desktop_app.locked.macos.ctypes.CDLL", load)
    assert list(macos.lock()) == held
    assert loaded == ["/usr/lib/libSystem.B.dylib"]
    ((profile, flags, _),) = system.sandbox_init.asked
    assert (profile, flags) == (macos.PROFILE.encode("ascii"), 0)
    assert len(system.sandbox_free_error.asked) == freed


def test_the_profile_refuses_before_it_excepts() -> None:
    rules = re.findall(r"^\((\w+) ([\w*-]+)(.*)\)$", macos.PROFILE, re.MULTILINE)
    assert len(rules) == len(macos.PROFILE.split("\n")) - 2
    kinds = [(verb, what) for verb, what, _ in rules]
    assert kinds[:2] == [("version", "1"), ("allow", "default")]
    refused = {what for verb, what in kinds if verb == "deny"}
    assert refused == {
        *("network*", "process-fork", "process-exec", "file-write*", "signal", "mach-lookup"),
    }
    for verb, what, only in rules[2:]:
        assert (verb == "allow") == bool(only), what
