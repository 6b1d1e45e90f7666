"""Puts together what the steps of an export came to, the same whoever read them and when."""

import logging
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import chain
from operator import itemgetter
from typing import Final

from checks.evidence import Kind, Problem
from checks.findings import Counted
from checks.model import Coverage, SectionCoverage, SectionStatus
from desktop_app.packing import FindingRow, KeptRow
from desktop_app.reading.job import Done, Keep, Outcome, Planned, Rows
from desktop_app.reading.tally import MOST_PROBLEMS

log = logging.getLogger(__name__)

_PIECE = 2_000
"""Rows handed on at once, so that no process is busy with them for long."""
_MORE = "{:,} more entries of this download could not be read or recognised."
_WHOLE = -1
"""Stands for a step where a problem is of the export as a whole."""
_PLATFORM: Final = 3  # where a finding's row names its platform


@dataclass(slots=True)
class _Problems:
    """One platform's problems: of very many the first in the export's order are kept."""

    first: list[tuple[int, Problem]] = field(default_factory=list)
    more: int = 0

    def add(self, step: int, problems: Iterable[Problem], more: int = 0) -> None:
        """Take up a step's problems, in whatever order the steps come."""
        self.first += ((step, problem) for problem in problems)
        self.first.sort(key=itemgetter(0))
        self.more += more + len(self.first[MOST_PROBLEMS:])
        del self.first[MOST_PROBLEMS:]

    def told(self) -> tuple[Problem, ...]:
        """The problems, with one more where not all of them are kept."""
        rest = (Problem("", _MORE.format(self.more)),) if self.more else ()
        return (*(problem for _, problem in self.first), *rest)


class Assembly:
    """What was read so far of a planned export."""

    def __init__(self, planned: Planned) -> None:
        self.planned = planned
        self._rows: dict[int, list[Rows]] = defaultdict(list)
        self._done: dict[int, Done] = {}
        self._problems = {each.platform: _Problems() for each in planned.coverages}
        self._problems[planned.coverages[0].platform].add(_WHOLE, planned.problems)

    @property
    def order(self) -> list[int]:
        """The steps in the order to read them: the longest first, so that none is left over."""
        steps = sorted(self.planned.steps, key=lambda step: (-step.size, step.number))
        return [step.number for step in steps]

    @property
    def has_steps(self) -> bool:
        """Whether all steps have been read."""
        return len(self._done) >= len(self.planned.steps)

    @property
    def is_complete(self) -> bool:
        """Whether the pass over everything is done too."""
        return len(self.planned.steps) in self._done

    def take(self, some: Rows | Done) -> None:
        """Take up what a reading process says of a step."""
        if isinstance(some, Rows):
            self._rows[some.step].append(some)
            return
        self._done[some.step] = replace(some, problems=())
        if some.step < len(self.planned.steps):
            platform = self.planned.steps[some.step].platform
            self._problems[platform].add(some.step, some.problems, some.more)

    def kept(self) -> Iterator[Keep]:
        """What is kept of all steps, in order and in pieces."""
        for coverage in self.planned.coverages:
            rows = self._kept_of(coverage.platform)
            for at in range(0, len(rows), _PIECE):
                yield Keep(coverage.platform, coverage.account, rows[at : at + _PIECE])

    def counted(self) -> tuple[Counted, ...]:
        """What merged checks counted in all steps, in order."""
        return tuple(chain.from_iterable(self._done[n].counted for n in sorted(self._done)))

    def outcome(self) -> Outcome:
        """What was read of each platform, section by section, and every problem."""
        tripped = Counter[str]()
        for done in self._done.values():
            tripped.update(done.tripped)
        findings = self._findings()
        whole, *beside = (
            self._outcome_of(replace(each, failures=dict(tripped)), findings[each.platform])
            for each in self.planned.coverages
        )
        for each in (whole, *beside):
            log.info(
                "read %s: %d records, %d problems",
                each.coverage.platform,
                sum(sum(section.records.values()) for section in each.coverage.sections),
                len(each.problems),
            )
        return replace(whole, beside=tuple(beside))

    def _outcome_of(self, coverage: Coverage, findings: list[FindingRow]) -> Outcome:
        sections = tuple(self._covered(coverage.platform, section) for section in coverage.sections)
        return Outcome(
            replace(coverage, sections=sections),
            self._problems[coverage.platform].told(),
            tuple(findings),
            self._kept_of(coverage.platform),
        )

    def _covered(self, platform: str, section: SectionCoverage) -> SectionCoverage:
        """A section with what its steps came to."""
        parts = [
            self._done[step.number]
            for step in self.planned.steps
            if (step.platform, step.section) == (platform, section.name)
        ]
        records = Counter[Kind]()
        for part in parts:
            records.update(part.records)
        reason = next((part.failed for part in parts if part.failed), "")
        return replace(
            section,
            status=SectionStatus.FAILED if reason else section.status,
            reason=reason or section.reason,
            records=dict(records),
            first=min((part.first for part in parts if part.first is not None), default=None),
            last=max((part.last for part in parts if part.last is not None), default=None),
        )

    def _findings(self) -> dict[str, list[FindingRow]]:
        """The findings by platform; the export's own has those of platforms it is silent on."""
        found: dict[str, list[FindingRow]] = {each.platform: [] for each in self.planned.coverages}
        own = found[self.planned.coverages[0].platform]
        for number in sorted(self._rows):
            for row in chain.from_iterable(rows.findings for rows in self._rows[number]):
                found.get(row[_PLATFORM], own).append(row)
        return found

    def _kept_of(self, platform: str) -> tuple[KeptRow, ...]:
        return tuple(
            row
            for step in self.planned.steps
            if step.platform == platform
            for rows in self._rows.get(step.number, ())
            for row in rows.kept
        )
