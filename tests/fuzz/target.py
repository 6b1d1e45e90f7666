"""What a fuzz target is, and what holds for every one of them."""

import logging
import random
import re
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

CANARY = "Zebracorn"
"""A word planted among the content; it must not come out in a log, a problem or an error."""

MOST_SECONDS = 5.0
"""Processor seconds one input may take."""

Mutate = Callable[[bytes, random.Random], bytes]


_QUOTED = re.compile("“[^”]{0,120}”")
"""A label or a heading that is not known; the person is told which."""


class Broken(Exception):
    """Something that must hold for any input does not."""


@dataclass(frozen=True, slots=True)
class Target:
    """One part of the program under fuzzing.

    `run` takes any bytes and raises where something is wrong; refusals that a person may see are
    caught in it. `seeds` gives the corpus to begin with. `mutate` changes an input while keeping
    its form; without it bytes are changed blindly, with the help of `words`. `longest` is the
    size of an input in bytes, and `share` how much of the time it gets beside the others.
    """

    name: str
    run: Callable[[bytes], None]
    seeds: Callable[[], Iterable[bytes]]
    mutate: Mutate | None = None
    words: Callable[[], Iterable[bytes]] = tuple
    longest: int = 4096
    share: float = 1.0


class _Log(logging.Handler):
    """Keeps what the program writes into its log during one input."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        text = self.format(record) if record.exc_info else record.getMessage()
        self.lines.append(f"{record.levelname} {text}")


class Runner:
    """Runs one target's inputs and watches the log and the time meanwhile."""

    def __init__(self, target: Target) -> None:
        self._target = target
        self._log = _Log()
        logging.getLogger().addHandler(self._log)

    def __call__(self, data: bytes) -> None:
        """Run one input; raises whatever is wrong with it."""
        begun = time.thread_time()
        self._target.run(data)
        spent = time.thread_time() - begun
        if self._log.lines:
            lines, self._log.lines = self._log.lines, []
            for line in lines:
                if CANARY in line or line.startswith(("WARNING", "ERROR", "CRITICAL")):
                    raise Broken(f"the log says: {line}")
        if spent > MOST_SECONDS:
            raise Broken(f"one input took {spent:.1f} seconds")

    def close(self) -> None:
        """Stop watching the log."""
        logging.getLogger().removeHandler(self._log)


def hold(is_so: bool, what: str) -> None:
    """Raise `Broken` with the sentence where something does not hold."""
    if not is_so:
        raise Broken(what)


def hold_silent(text: str) -> None:
    """Raise `Broken` where a sentence for the person holds any of the content."""
    if CANARY in _QUOTED.sub("", text):
        raise Broken("a sentence for the person holds content")
