"""What the imports of a review amount to: which kept records still hold, and what was seen when."""

from collections.abc import Iterable, Mapping, Sequence

from checks.evidence import Problem, Record
from checks.model import Coverage, SectionStatus
from checks.outcome import Imported, Sighting
from desktop_app.packing import KeptRow, unpack_finding, unpack_record
from desktop_app.plain import from_text
from desktop_app.review.values import ImportResult
from desktop_app.store import ImportRow, Store, StoredFinding

_READ = SectionStatus.READ


def coverage_of(row: ImportRow) -> Coverage:
    """What an import read."""
    return from_text(Coverage, row.coverage)


def problems_of(row: ImportRow) -> tuple[Problem, ...]:
    """What an import could not read."""
    return from_text(tuple[Problem, ...], row.problems)


def imported(rows: Iterable[ImportRow]) -> tuple[Imported, ...]:
    """The imports as a checklist wants them."""
    return tuple(Imported(row.id, row.made, coverage_of(row)) for row in rows)


def sightings(stored: Iterable[StoredFinding]) -> tuple[Sighting, ...]:
    """The findings with the imports that showed them."""
    return tuple(
        Sighting(unpack_finding(each.row), each.first_import, each.last_import) for each in stored
    )


def results(store: Store) -> tuple[ImportResult, ...]:
    """Every import, the oldest first, with what it came to."""
    found = store.evidence.found()
    return tuple(
        ImportResult(
            row.id, row.made, row.account, coverage_of(row), problems_of(row), found.get(row.id, 0)
        )
        for row in store.evidence.imports()
    )


def accounts(imports: Iterable[Imported]) -> Mapping[str, Sequence[str]]:
    """The imported accounts of each platform, in order of import."""
    found: dict[str, dict[str, None]] = {}
    for one in imports:
        found.setdefault(one.coverage.platform, {})[one.coverage.account] = None
    return {platform: tuple(names) for platform, names in found.items()}


def still_true(
    imports: Sequence[Imported], kept: Sequence[tuple[int, KeptRow]]
) -> tuple[Record, ...]:
    """The kept records that no later import has overtaken, one per key, the newest of each.

    A section that a later import read to its end replaces what was kept of it before; where a
    download is only a piece of the account, only what came from the same member is replaced.
    """
    by_number = {one.number: one.coverage for one in imports}
    latest = _latest(imports)
    members: dict[tuple[str, str, str, str], int] = {}
    for number, (_, _, section, where, _) in kept:
        coverage = by_number[number]
        members[coverage.platform, coverage.account, section, where] = number
    found: dict[str, Record] = {}
    for number, row in kept:
        coverage = by_number[number]
        place = (coverage.platform, coverage.account, row[2])
        if number < latest.get(place, 0) or number < members[(*place, row[3])]:
            continue
        found[row[0]] = unpack_record(coverage.platform, coverage.account, row)
    return tuple(found.values())


def _latest(imports: Iterable[Imported]) -> Mapping[tuple[str, str, str], int]:
    """The newest import that read all of a section, by platform, account and section."""
    return {
        (one.coverage.platform, one.coverage.account, section.name): one.number
        for one in imports
        if one.coverage.whole
        for section in one.coverage.sections
        if section.status is _READ
    }
