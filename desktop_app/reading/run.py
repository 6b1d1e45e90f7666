"""Runs one reader and the checks over one export, in whichever process it is called."""

import gc
import logging
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from itertools import chain, islice

from checks import names, people
from checks.engine import Engine
from checks.evidence import KEPT, KINDS, Kind, Origin, Problem, Record
from checks.model import Coverage, Finding, SectionCoverage, SectionStatus
from checks.proof import fingerprint, told_in
from checks.rules import all_checks
from desktop_app.export import Export
from desktop_app.jobs import OnProgress, Progress
from desktop_app.packing import FindingRow, pack_finding, pack_record
from desktop_app.readers.section import Owner, Reader, Scope, Section, read, section_of
from desktop_app.reading.job import Batch, Job, Outcome, Sink
from desktop_app.reading.owner import owner_of, reader_for

log = logging.getLogger(__name__)

_BATCH = 2_000
_MOST_PROBLEMS = 500


@dataclass(slots=True)
class _Tally:
    """What one section has come to so far."""

    status: SectionStatus = SectionStatus.ABSENT
    reason: str = ""
    yields: list[Kind] = field(default_factory=list)
    types: Counter[type] = field(default_factory=Counter)
    first: int | None = None
    last: int | None = None


def run(job: Job, on_progress: OnProgress, sink: Sink) -> Outcome:
    """Read an export to its end; rows go to `sink` batch by batch.

    Raises the ExportError that says why it cannot be read, and whatever `on_progress` raises.
    """
    try:
        with Export(job.paths) as export, _without_collector():
            reader = reader_for(export, job)
            owner, problems = owner_of(export, reader, job.context.about)
            reading = _Run(job, export, reader, owner, on_progress, sink)
            reading.note(problems)
            reading.read_sections()
            reading.look_at_everything()
            return reading.outcome()
    finally:
        names.forget()  # a list of pupils lives for one run
        people.forget()


class _Run:
    """One pass over an export: the sections in the reader's order, members in theirs."""

    def __init__(
        self,
        job: Job,
        export: Export,
        reader: Reader,
        owner: Owner,
        on_progress: OnProgress,
        sink: Sink,
    ) -> None:
        self._job = job
        self._export = export
        self._reader = reader
        self._owner = owner
        self._on_progress = on_progress
        self._sink = sink
        checks = all_checks()
        self._second = frozenset(check.id for check in checks if check.passes == 2)
        self._engine = Engine(checks, job.context)
        self._tallies: dict[str, _Tally] = {}
        self._problems: list[Problem] = []
        self._kept: list[Record] = []
        self._more_problems = 0
        self._others = 0
        self._plan = self._planned()
        self._sections = {path: section.name for section, paths in self._plan for path in paths}
        self._before = export.handed_out
        self._total = sum(export.size(path) for _, paths in self._plan for path in paths)

    def _planned(self) -> list[tuple[Section, list[str]]]:
        """Which members each section reads; the others are counted, or left alone and said so."""
        members: dict[int, list[str]] = {}
        sections = self._reader.SECTIONS
        for path in self._export.paths:
            section = section_of(sections, path)
            if section is not None:
                members.setdefault(id(section), []).append(path)
                continue
            self._others += 1
            if path.lower().endswith(".zip"):
                self.note((Problem(path, _LEFT_CLOSED),))
        plan = []
        for section in sections:
            paths = members.get(id(section), [])
            tally = self._tallies.setdefault(section.name, _Tally())
            tally.yields.extend(KINDS[each] for each in section.yields)
            if paths and self._is_read(section, tally):
                plan.append((section, paths))
        return plan

    def _is_read(self, section: Section, tally: _Tally) -> bool:
        """Whether a section that is there is read; if not, its tally says why."""
        if section.parse is None:
            skipped = "Keep Clear leaves this part alone."
        elif section.private and not self._job.messages:
            skipped = "You did not ask Keep Clear to read your messages."
        else:
            if tally.status is not SectionStatus.FAILED:
                tally.status = SectionStatus.READ
            return True
        if tally.status is SectionStatus.ABSENT:
            tally.status, tally.reason = SectionStatus.SKIPPED, skipped
        return False

    def note(self, problems: Sequence[Problem]) -> None:
        """Take up problems; of very many the first are kept, and how many there were."""
        room = max(0, _MOST_PROBLEMS - len(self._problems))
        self._problems += problems[:room]
        self._more_problems += len(problems[room:])

    def read_sections(self) -> None:
        """Read every section of the plan, batch by batch."""
        for section, paths in self._plan:
            tally = self._tallies[section.name]
            self._report(section.name)
            for batch in _batches(self._records(section, paths)):
                self._take(batch, tally)
                self._report(section.name)

    def look_at_everything(self) -> None:
        """Run the checks that need all kept records, those of earlier imports among them."""
        fresh = {record.key for record in self._kept}
        earlier = [record for record in self._job.kept if record.key not in fresh]
        for record in earlier:
            self._sections.setdefault(record.origin.where, record.origin.section)
        found = self._engine.judge_kept([*self._kept, *earlier])
        if found:
            self._sink(Batch(self._packed(found)))

    def _packed(self, findings: Iterable[Finding]) -> tuple[FindingRow, ...]:
        """Findings as rows."""
        return tuple(
            pack_finding(
                each, self._sections.get(each.where, ""), second=each.check in self._second
            )
            for each in findings
        )

    def outcome(self) -> Outcome:
        """What was read, section by section, and every problem."""
        sections = tuple(_covered(name, tally) for name, tally in self._tallies.items())
        coverage = Coverage(
            self._export.source,
            self._reader.PLATFORM,
            self._owner.account,
            sections,
            self._others,
            bool(getattr(self._reader, "WHOLE", True)),
            told_in(self._job.context),
            fingerprint(self._job.context),
            dict(self._engine.failures),
        )
        log.info(
            "read %s: %d records, %d problems",
            self._reader.PLATFORM,
            sum(sum(section.records.values()) for section in sections),
            len(self._problems),
        )
        if self._more_problems:
            self._problems.append(Problem("", _MORE.format(self._more_problems)))
        return Outcome(coverage, tuple(self._problems))

    def _records(self, section: Section, paths: Iterable[str]) -> Iterator[Record | Problem]:
        """Everything a section's members yield, one after the other."""
        platform, account = self._reader.PLATFORM, self._owner.account
        scopes = (
            Scope(
                Origin(platform, account, section.name, path),
                self._owner,
                path,
                self._export.size(path),
                self._export,
            )
            for path in paths
        )
        return chain.from_iterable(read(section, scope) for scope in scopes)

    def _take(self, batch: list[Record | Problem], tally: _Tally) -> None:
        """Count and judge a batch, and hand on what is kept of it."""
        types = Counter(map(type, batch))
        if types.pop(Problem, 0):
            self._note([each for each in batch if isinstance(each, Problem)], tally)
        records = [each for each in batch if not isinstance(each, Problem)]
        if self._job.photos:
            records = [_with_facts()(record, self._export) for record in records]
        tally.types.update(types)
        _stretch(tally, records)
        findings = self._engine.judge(records)
        kept = [each for each in records if type(each) in KEPT] if types.keys() & KEPT else []
        self._kept += kept
        if findings or kept:
            self._sink(Batch(self._packed(findings), tuple(map(pack_record, kept))))

    def _note(self, problems: Sequence[Problem], tally: _Tally) -> None:
        """Take up problems; a fatal one makes the section count as failed."""
        self.note(problems)
        for problem in problems:
            if problem.fatal:
                tally.status, tally.reason = SectionStatus.FAILED, problem.what
                break

    def _report(self, section: str) -> None:
        """Tell how far the reading is, in unpacked bytes."""
        done = min(self._export.handed_out - self._before, self._total)
        self._on_progress(Progress(done, self._total, f"Reading {section.replace('_', ' ')}"))


_MORE = "{:,} more entries of this download could not be read or recognised."
_LEFT_CLOSED = (
    "This zip file inside the download was left closed. If it is one of your downloads, unpack "
    "it and add it by itself."
)


def _covered(name: str, tally: _Tally) -> SectionCoverage:
    """A section's tally as it is kept."""
    counts = {KINDS[kind]: count for kind, count in tally.types.items()}
    kinds = tuple(dict.fromkeys(tally.yields))
    return SectionCoverage(name, tally.status, counts, kinds, tally.reason, tally.first, tally.last)


def _stretch(tally: _Tally, records: Iterable[Record]) -> None:
    """Take the records' times into a section's first and last."""
    whens = [when for record in records if (when := record.when) is not None]
    if whens:
        first, last = min(whens), max(whens)
        tally.first = first if tally.first is None else min(tally.first, first)
        tally.last = last if tally.last is None else max(tally.last, last)


def _batches(records: Iterator[Record | Problem]) -> Iterator[list[Record | Problem]]:
    """The records in lists of a few thousand."""
    while batch := list(islice(records, _BATCH)):
        yield batch


@cache
def _with_facts() -> Callable[[Record, Export], Record]:
    """What looks into picture files, loaded only when somebody asks for it."""
    from desktop_app.reading.photos import with_facts  # noqa: PLC0415 - slow, and seldom needed

    return with_facts


@contextmanager
def _without_collector() -> Iterator[None]:
    """Keep the cyclic collector out: records hold no cycles, and it would walk over all of them."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
