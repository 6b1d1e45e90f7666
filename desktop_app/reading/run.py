"""Runs one reader and the checks over one export, in whichever process it is called."""

import gc
import logging
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from itertools import chain, islice

from checks import names, people
from checks.engine import Engine
from checks.evidence import KEPT, KINDS, Origin, Problem, Record
from checks.model import Coverage, Finding
from checks.proof import fingerprint, told_in
from checks.rules import all_checks
from desktop_app.export import Export
from desktop_app.jobs import OnProgress, Progress
from desktop_app.packing import FindingRow, pack_finding, pack_record
from desktop_app.readers.section import (
    Owner,
    Reader,
    Scope,
    Section,
    platforms_of,
    read,
    section_of,
)
from desktop_app.reading.job import Batch, Job, Outcome, Sink
from desktop_app.reading.owner import owner_of, owner_on, reader_for
from desktop_app.reading.tally import Share, Tally

log = logging.getLogger(__name__)

_BATCH = 2_000


def run(job: Job, on_progress: OnProgress, sink: Sink) -> Outcome:
    """Read an export to its end; rows go to `sink` batch by batch.

    Raises the ExportError that says why it cannot be read, and whatever `on_progress` raises.
    """
    try:
        with Export(job.paths) as export, _without_collector():
            reader = reader_for(export, job)
            owner, problems = owner_of(export, reader, job.context.about)
            reading = _Run(job, export, reader, owner, on_progress, sink)
            reading.main.note(problems)
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
        self._on_progress = on_progress
        self._sink = sink
        checks = all_checks()
        self._second = frozenset(check.id for check in checks if check.passes == 2)
        self._engine = Engine(checks, job.context)
        self.main = Share(reader.PLATFORM, owner)
        self._shares = {name: Share(name) for name in platforms_of(reader)}
        self._shares[reader.PLATFORM] = self.main
        self._kept: list[Record] = []
        self._plan = self._planned()
        for share in self._beside():
            share.owner = owner_on(export, reader, share.platform, owner)
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
            self.main.others += 1
            if path.lower().endswith(".zip"):
                self.main.note((Problem(path, _LEFT_CLOSED),))
        plan = []
        for section in sections:
            paths = members.get(id(section), [])
            tally = self._share(section).tally(section.name)
            tally.yields.extend(KINDS[each] for each in section.yields)
            if paths and self._is_read(section, tally):
                plan.append((section, paths))
        return plan

    def _is_read(self, section: Section, tally: Tally) -> bool:
        """Whether a section that is there is read; if not, its tally says why."""
        if section.parse is None or (section.private and not self._job.messages):
            tally.left(known=section.parse is None)
            return False
        tally.opened()
        return True

    def _share(self, section: Section) -> Share:
        """The share of the platform a section belongs to."""
        return self._shares[section.platform or self._reader.PLATFORM]

    def _beside(self) -> list[Share]:
        """The shares of other platforms that the export has something of."""
        return [each for each in self._shares.values() if each is not self.main and each.is_there]

    def read_sections(self) -> None:
        """Read every section of the plan, batch by batch."""
        for section, paths in self._plan:
            share = self._share(section)
            self._report(section.name)
            for batch in _batches(self._records(section, paths, share)):
                self._take(batch, share, share.tally(section.name))
                self._report(section.name)

    def look_at_everything(self) -> None:
        """Run the checks that need all kept records, those of earlier imports among them."""
        fresh = {record.key for record in self._kept}
        earlier = [record for record in self._job.kept if record.key not in fresh]
        for record in earlier:
            self._sections.setdefault(record.origin.where, record.origin.section)
        found = self._engine.judge_kept([*self._kept, *earlier])
        if found:
            self._sink(Batch(self.main.platform, self._packed(found)))

    def _packed(self, findings: Iterable[Finding]) -> tuple[FindingRow, ...]:
        """Findings as rows."""
        return tuple(
            pack_finding(
                each, self._sections.get(each.where, ""), second=each.check in self._second
            )
            for each in findings
        )

    def outcome(self) -> Outcome:
        """What was read of each platform, section by section, and every problem."""
        beside = tuple(self._outcome_of(share) for share in self._beside())
        whole = self._outcome_of(self.main, beside)
        for each in (whole, *beside):
            log.info(
                "read %s: %d records, %d problems",
                each.coverage.platform,
                sum(sum(section.records.values()) for section in each.coverage.sections),
                len(each.problems),
            )
        return whole

    def _outcome_of(self, share: Share, beside: tuple[Outcome, ...] = ()) -> Outcome:
        coverage = Coverage(
            self._export.source,
            share.platform,
            share.owner.account,
            share.sections,
            share.others,
            bool(getattr(self._reader, "WHOLE", True)),
            told_in(self._job.context),
            fingerprint(self._job.context),
            dict(self._engine.failures),
        )
        return Outcome(coverage, share.problems, beside)

    def _records(
        self, section: Section, paths: Iterable[str], share: Share
    ) -> Iterator[Record | Problem]:
        """Everything a section's members yield, one after the other."""
        platform, account = share.platform, share.owner.account
        scopes = (
            Scope(
                Origin(platform, account, section.name, path),
                share.owner,
                path,
                self._export.size(path),
                self._export,
            )
            for path in paths
        )
        return chain.from_iterable(read(section, scope) for scope in scopes)

    def _take(self, batch: list[Record | Problem], share: Share, tally: Tally) -> None:
        """Count and judge a batch, and hand on what is kept of it."""
        types = Counter(map(type, batch))
        if types.pop(Problem, 0):
            problems = [each for each in batch if isinstance(each, Problem)]
            share.note(problems)
            tally.failed(problems)
        records = [each for each in batch if not isinstance(each, Problem)]
        if self._job.photos:
            records = [_with_facts()(record, self._export) for record in records]
        tally.types.update(types)
        tally.stretch(records)
        findings = self._engine.judge(records)
        kept = [each for each in records if type(each) in KEPT] if types.keys() & KEPT else []
        self._kept += kept
        if findings or kept:
            rows = tuple(map(pack_record, kept))
            self._sink(Batch(share.platform, self._packed(findings), rows))

    def _report(self, section: str) -> None:
        """Tell how far the reading is, in unpacked bytes."""
        done = min(self._export.handed_out - self._before, self._total)
        self._on_progress(Progress(done, self._total, f"Reading {section.replace('_', ' ')}"))


_LEFT_CLOSED = (
    "This zip file inside the download was left closed. If it is one of your downloads, unpack "
    "it and add it by itself."
)


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
