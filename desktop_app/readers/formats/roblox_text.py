"""Times and labels as a pack of Roblox data writes them, and what is told of strange ones."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from checks.evidence import Problem
from desktop_app.readers.formats import dates
from desktop_app.readers.section import Scope

UNDATED = "Some times could not be read, so when these things were made is not known."
UNOWNED = (
    "This download does not say which account number is yours, so nobody is taken to have written "
    "what it holds."
)

_CLOCK = 19
_TWO = 2
_LONGEST_WORD = 40


@dataclass(slots=True)
class Strange:
    """What was not recognised while a table was read, told once each at its end."""

    _told: dict[str, bool] = field(default_factory=dict)

    def tell(self, what: str, word: str = "", *, fatal: bool = False) -> None:
        """Note a sentence, with the word that was not known where there is one."""
        self._told[what.format(" ".join(word.split())[:_LONGEST_WORD])] = fatal

    def clock(self, text: str) -> int | None:
        """A time with the month first, "02/28/2026 08:09:10", which is UTC by its column."""
        return self._known(month_first(text.strip()), text)

    def iso(self, text: str) -> int | None:
        """A time as ISO 8601 has it, which is UTC where it does not say so."""
        return self._known(dates.iso(text) if text else None, text)

    def seconds(self, text: str) -> int | None:
        """A Unix time in seconds."""
        return self._known(dates.seconds(text), text)

    def milliseconds(self, text: str) -> int | None:
        """A Unix time in milliseconds."""
        return self._known(dates.milliseconds(text), text)

    def problems(self, scope: Scope) -> Iterator[Problem]:
        """What is told of them."""
        for what, fatal in self._told.items():
            yield scope.problem(what, fatal=fatal)

    def _known(self, made: int | None, text: str) -> int | None:
        if made is None and text.strip():
            self.tell(UNDATED)
        return made


def month_first(text: str) -> int | None:
    """A time as "02/28/2026 08:09:10", in seconds UTC; None for anything else."""
    day = _day(text[:10]) if len(text) == _CLOCK and text[10] == " " else None
    return None if day is None else dates.iso(f"{day}T{text[11:]}")


@lru_cache(maxsize=8192)
def _day(text: str) -> str | None:
    """A day as ISO 8601 has it, from one with the month first."""
    month, _, rest = text.partition("/")
    day, _, year = rest.partition("/")
    return f"{year}-{month}-{day}" if len(month) == len(day) == _TWO else None
