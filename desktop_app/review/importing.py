"""Takes an export into a review: read in a process of its own, written in one transaction."""

import time

from desktop_app.jobs import OnProgress, Progress
from desktop_app.packing import FindingRow, KeptRow, safe
from desktop_app.plain import to_text
from desktop_app.reading import Batch, Job, read_job
from desktop_app.review.values import ImportResult
from desktop_app.store import ImportRow, Store


def take_in(job: Job, store: Store, on_progress: OnProgress) -> ImportResult:
    """Read an export and write what is kept of it, all or nothing.

    The rows are held until the reading is done, so that the review can be used meanwhile and is
    locked only for a moment. Raises what `read_job` raises.
    """
    findings: list[FindingRow] = []
    kept: list[KeptRow] = []

    def hold(batch: Batch) -> None:
        findings.extend(batch.findings)
        kept.extend(batch.kept)

    outcome = read_job(job, on_progress, hold)
    on_progress(Progress(0, 0, "Writing to your review"))
    coverage = outcome.coverage
    row = ImportRow(
        0,
        coverage.platform,
        safe(coverage.account),
        int(time.time()),
        to_text(coverage),
        to_text(outcome.problems),
    )
    number = store.evidence.add(row, kept, findings)
    found = len({finding[:2] for finding in findings})
    return ImportResult(number, row.made, row.account, coverage, outcome.problems, found)
