"""Counts what the sections of one platform of an export come to while it is read."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from checks.evidence import KINDS, Kind, Problem, Record
from checks.model import SectionCoverage, SectionStatus
from desktop_app.readers.section import Owner

_MOST_PROBLEMS = 500
_MORE = "{:,} more entries of this download could not be read or recognised."
_LEFT_ALONE = "Keep Clear leaves this part alone."
_NOT_ASKED = "You did not ask Keep Clear to read your messages."


@dataclass(slots=True)
class Tally:
    """What one section has come to so far."""

    status: SectionStatus = SectionStatus.ABSENT
    reason: str = ""
    yields: list[Kind] = field(default_factory=list)
    types: Counter[type] = field(default_factory=Counter)
    first: int | None = None
    last: int | None = None

    def opened(self) -> None:
        """Take note that the section is read."""
        if self.status is not SectionStatus.FAILED:
            self.status = SectionStatus.READ

    def left(self, *, known: bool) -> None:
        """Take note that the section is not read: `known` where it is left alone as it is."""
        if self.status is SectionStatus.ABSENT:
            self.status = SectionStatus.SKIPPED
            self.reason = _LEFT_ALONE if known else _NOT_ASKED

    def failed(self, problems: Iterable[Problem]) -> None:
        """Count the section as failed if one of the problems is fatal."""
        for problem in problems:
            if problem.fatal:
                self.status, self.reason = SectionStatus.FAILED, problem.what
                break

    def stretch(self, records: Iterable[Record]) -> None:
        """Take the records' times into the first and last."""
        whens = [when for record in records if (when := record.when) is not None]
        if whens:
            first, last = min(whens), max(whens)
            self.first = first if self.first is None else min(self.first, first)
            self.last = last if self.last is None else max(self.last, last)

    def covered(self, name: str) -> SectionCoverage:
        """The tally as it is kept."""
        counts = {KINDS[kind]: count for kind, count in self.types.items()}
        kinds = tuple(dict.fromkeys(self.yields))
        return SectionCoverage(name, self.status, counts, kinds, self.reason, self.first, self.last)


@dataclass(slots=True)
class Share:
    """One platform's share of an export: whose account it is, its sections, its problems."""

    platform: str
    owner: Owner = field(default_factory=Owner)
    tallies: dict[str, Tally] = field(default_factory=dict)
    others: int = 0
    _problems: list[Problem] = field(default_factory=list)
    _more: int = 0

    def tally(self, section: str) -> Tally:
        """The tally of a section by its name."""
        return self.tallies.setdefault(section, Tally())

    def note(self, problems: Sequence[Problem]) -> None:
        """Take up problems; of very many the first are kept, and how many there were."""
        room = max(0, _MOST_PROBLEMS - len(self._problems))
        self._problems += problems[:room]
        self._more += len(problems[room:])

    @property
    def is_there(self) -> bool:
        """Whether the export has any section of this platform."""
        return any(tally.status is not SectionStatus.ABSENT for tally in self.tallies.values())

    @property
    def sections(self) -> tuple[SectionCoverage, ...]:
        """Every section as it is kept."""
        return tuple(tally.covered(name) for name, tally in self.tallies.items())

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The problems, with one more where not all of them are kept."""
        return tuple(self._told())

    def _told(self) -> Iterator[Problem]:
        yield from self._problems
        if self._more:
            yield Problem("", _MORE.format(self._more))
