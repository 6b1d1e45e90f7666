"""Reads the steps of an export and judges what they hold, in whichever process it is called."""

import gc
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from itertools import chain, islice
from typing import cast

from checks import names, people
from checks.engine import Engine
from checks.evidence import KEPT, Problem, Record
from checks.findings import Counted
from checks.model import Finding
from checks.rules import all_checks
from desktop_app.export import Export
from desktop_app.jobs import Progress
from desktop_app.packing import FindingRow, pack_finding, pack_record, unpack_record
from desktop_app.readers.section import read
from desktop_app.reading.job import Done, Job, Keep, Planned, Rows, Step, Tell
from desktop_app.reading.plan import Plan, Work
from desktop_app.reading.tally import Tally

_BATCH = 2_000


@contextmanager
def at_work(job: Job) -> Iterator["Worker"]:
    """Open a job's export, and let go of it and of the lists of people at the end.

    Raises the ExportError that says why it cannot be read.
    """
    try:
        with Export(job.paths) as export, _without_collector():
            yield Worker(job, export)
    finally:
        names.forget()  # a list of pupils lives for one run
        people.forget()


class Worker:
    """One process's part in reading an export; no step depends on another."""

    def __init__(self, job: Job, export: Export) -> None:
        self._job = job
        self._export = export
        plan = Plan(job, export)
        self._work = plan.work
        self.planned: Planned = plan.planned
        checks = all_checks()
        self._second = frozenset(check.id for check in checks if check.passes == 2)
        self._engine = Engine(checks, job.context)
        self._kept: list[Record] = []
        self._before = export.handed_out
        self._size = self.planned.size

    def read(self, number: int, tell: Tell) -> Done:
        """Read a step to its end; its rows, and how far it is, go to `tell` batch by batch."""
        work = self._work[number]
        tally = Tally()
        tell(self._progress(work.step))
        for batch in _batches(chain.from_iterable(read(work.section, s) for s in work.scopes)):
            rows = self._take(batch, work, tally)
            if rows.findings or rows.kept:
                tell(rows)
            tell(self._progress(work.step))
        return tally.done(number, self._engine.counted(), self._tripped())

    def keep(self, some: Keep) -> None:
        """Take up kept records of any step."""
        self._kept += (unpack_record(some.platform, some.account, row) for row in some.rows)

    def look_at_everything(self, counted: Iterable[Counted], tell: Tell) -> Done:
        """Run the checks that need all kept records, those of earlier imports among them."""
        fresh = {record.key for record in self._kept}
        everything = [*self._kept, *(each for each in self._job.kept if each.key not in fresh)]
        sections: dict[str, str] = {}
        for record in everything:
            sections.setdefault(record.origin.where, record.origin.section)
        self._engine.count_in(counted)
        number = len(self._work)
        rows = (
            self._row(each, sections.get(each.where, ""))
            for each in self._engine.judge_kept(everything)
        )
        while some := tuple(islice(rows, _BATCH)):
            tell(Rows(number, some))
        return Tally().done(number, (), self._tripped())

    def _take(self, batch: list[Record | Problem], work: Work, tally: Tally) -> Rows:
        """Count and judge a batch; gives what is kept of it."""
        if self._job.photos:
            batch = list(_with_facts()(batch, self._export))
        types = Counter(map(type, batch))
        records = _records(batch, tally) if types.pop(Problem, 0) else cast(list[Record], batch)
        tally.count(types, records)
        found = self._engine.judge(records)
        kept = [each for each in records if type(each) in KEPT] if types.keys() & KEPT else []
        section = work.step.section
        return Rows(
            work.step.number,
            tuple(self._row(each, section) for each in found),
            tuple(map(pack_record, kept)),
        )

    def _row(self, finding: Finding, section: str) -> FindingRow:
        return pack_finding(finding, section, second=finding.check in self._second)

    def _tripped(self) -> Counter[str]:
        """What the checks tripped over since this was last asked."""
        tripped, self._engine.failures = self._engine.failures, Counter()
        return tripped

    def _progress(self, step: Step) -> Progress:
        """How far this process's reading is, in unpacked bytes."""
        done = min(self._export.handed_out - self._before, self._size)
        return Progress(done, self._size, f"Reading {step.section.replace('_', ' ')}")


def _records(batch: list[Record | Problem], tally: Tally) -> list[Record]:
    """The records of a batch; its Problems are noted."""
    tally.note([each for each in batch if isinstance(each, Problem)])
    return [each for each in batch if not isinstance(each, Problem)]


def _batches(records: Iterator[Record | Problem]) -> Iterator[list[Record | Problem]]:
    """The records in lists of a few thousand."""
    while batch := list(islice(records, _BATCH)):
        yield batch


@cache
def _with_facts() -> Callable[[Iterable[Record | Problem], Export], Iterator[Record | Problem]]:
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
