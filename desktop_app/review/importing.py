"""Takes an export into a review: read in a process of its own, written in one transaction."""

import time
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from desktop_app.jobs import OnProgress, Progress
from desktop_app.packing import FindingRow, KeptRow, safe
from desktop_app.plain import to_text
from desktop_app.reading import Batch, Job, Outcome, read_job
from desktop_app.review.values import ImportResult
from desktop_app.store import ImportRow, Store, TakenIn

_PLATFORM: Final = 3  # where a finding's row names its platform


def take_in(job: Job, store: Store, on_progress: OnProgress) -> ImportResult:
    """Read an export and write what is kept of it, all or nothing.

    Each platform of the export becomes an import of its own; the result is that of the export's
    own platform, with the others beside it. The rows are held until the reading is done, so that
    the review can be used meanwhile and is locked only for a moment. Raises what `read_job`
    raises.
    """
    findings: list[FindingRow] = []
    kept: dict[str, list[KeptRow]] = {}

    def hold(batch: Batch) -> None:
        findings.extend(batch.findings)
        kept.setdefault(batch.platform, []).extend(batch.kept)

    whole = read_job(job, on_progress, hold)
    on_progress(Progress(0, 0, "Writing to your review"))
    outcomes = {each.coverage.platform: each for each in (whole, *whole.beside)}
    found: dict[str, list[FindingRow]] = {platform: [] for platform in outcomes}
    for row in findings:
        found.get(row[_PLATFORM], found[whole.coverage.platform]).append(row)
    made = int(time.time())
    taken: list[TakenIn] = [
        (_row(outcome, made), kept.get(platform, []), found[platform])
        for platform, outcome in outcomes.items()
    ]
    numbers = store.evidence.add(*taken)
    first, *others = (
        _result(number, outcome, made, found[platform])
        for number, (platform, outcome) in zip(numbers, outcomes.items(), strict=True)
    )
    return replace(first, beside=tuple(others))


def _row(outcome: Outcome, made: int) -> ImportRow:
    """One platform of an export as the review file keeps it."""
    coverage = outcome.coverage
    account, problems = safe(coverage.account), to_text(outcome.problems)
    return ImportRow(0, coverage.platform, account, made, to_text(coverage), problems)


def _result(
    number: int, outcome: Outcome, made: int, findings: Sequence[FindingRow]
) -> ImportResult:
    coverage = outcome.coverage
    count = len({finding[:2] for finding in findings})
    return ImportResult(number, made, safe(coverage.account), coverage, outcome.problems, count)
