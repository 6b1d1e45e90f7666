"""Counts what one step comes to while it is read."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from checks.evidence import KINDS, Problem, Record
from checks.findings import Counted
from desktop_app.reading.job import Done

_WHEN = attrgetter("when")

MOST_PROBLEMS = 500
"""Problems of one platform that are told one by one."""


@dataclass(slots=True)
class Tally:
    """What a step has come to so far."""

    _types: Counter[type] = field(default_factory=Counter)
    _first: int | None = None
    _last: int | None = None
    _failed: str = ""
    _problems: list[Problem] = field(default_factory=list)
    _more: int = 0

    def count(self, types: Counter[type], records: Iterable[Record]) -> None:
        """Count records by type, and take their times into the first and last."""
        self._types.update(types)
        whens = [when for when in map(_WHEN, records) if when is not None]
        if whens:
            first, last = min(whens), max(whens)
            self._first = first if self._first is None else min(self._first, first)
            self._last = last if self._last is None else max(self._last, last)

    def note(self, problems: Sequence[Problem]) -> None:
        """Take up problems; the first fatal one says why the section failed."""
        if not self._failed:
            self._failed = next((each.what for each in problems if each.fatal), "")
        room = max(0, MOST_PROBLEMS - len(self._problems))
        self._problems += problems[:room]
        self._more += len(problems[room:])

    def done(self, step: int, counted: tuple[Counted, ...], tripped: Counter[str]) -> Done:
        """The tally as it is sent."""
        return Done(
            step,
            {KINDS[kind]: count for kind, count in self._types.items()},
            self._first,
            self._last,
            self._failed,
            tuple(self._problems),
            self._more,
            counted,
            dict(tripped),
        )
