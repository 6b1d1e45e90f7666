"""Takes an export into a review: first read, in processes of their own, then written at once."""

import time
from dataclasses import replace

from desktop_app.jobs import OnProgress, Progress
from desktop_app.packing import safe
from desktop_app.plain import to_text
from desktop_app.reading import Job, Outcome, read_job
from desktop_app.review.values import ImportResult
from desktop_app.store import ImportRow, Store, TakenIn


def read(job: Job, on_progress: OnProgress) -> Outcome:
    """Read an export and hold what is to be kept of it; the review can be used meanwhile.

    Raises what `read_job` raises, and whatever `on_progress` raises.
    """
    whole = read_job(job, on_progress)
    on_progress(Progress(0, 0, "Writing to your review"))
    return whole


def keep(whole: Outcome, store: Store) -> ImportResult:
    """Write what came of an export, all or nothing.

    Each platform of the export becomes an import of its own; the result is that of the export's
    own platform, with the others beside it.
    """
    outcomes = (whole, *whole.beside)
    made = int(time.time())
    taken: list[TakenIn] = [
        (_row(outcome, made), outcome.kept, outcome.findings) for outcome in outcomes
    ]
    numbers = store.evidence.add(*taken)
    first, *others = (
        _result(number, outcome, made) for number, outcome in zip(numbers, outcomes, strict=True)
    )
    return replace(first, beside=tuple(others))


def _row(outcome: Outcome, made: int) -> ImportRow:
    """One platform of an export as the review file keeps it."""
    coverage = outcome.coverage
    account, problems = safe(coverage.account), to_text(outcome.problems)
    return ImportRow(0, coverage.platform, account, made, to_text(coverage), problems)


def _result(number: int, outcome: Outcome, made: int) -> ImportResult:
    coverage = outcome.coverage
    count = len({finding[:2] for finding in outcome.findings})
    return ImportResult(number, made, safe(coverage.account), coverage, outcome.problems, count)
