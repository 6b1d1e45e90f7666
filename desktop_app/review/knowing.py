"""Everything a review knows, put together for a checklist; and what answers make of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from checks.checklist import Basis, Choice, Decision
from checks.engine import Engine
from checks.evidence import Record
from checks.model import Context, Platform, Policy
from checks.outcome import Imported
from checks.rules import all_checks
from desktop_app import catalogue
from desktop_app.packing import FindingRow, pack_finding
from desktop_app.review import past
from desktop_app.review.answers import answered, record_of
from desktop_app.review.values import Answered, Beginnings, Use
from desktop_app.store import ANSWERS, DecisionRow, Store


@dataclass(frozen=True, slots=True)
class Known:
    """The imports, the kept records that still hold, and the answers."""

    imports: tuple[Imported, ...]
    kept: tuple[Record, ...]
    answered: tuple[Answered, ...]
    policy: Policy

    @property
    def answers(self) -> tuple[Record, ...]:
        """The answers as records."""
        return tuple(record_of(each, self.policy) for each in self.answered)


def known(store: Store, policy: Policy) -> Known:
    """What is known so far."""
    imports = past.imported(store.evidence.imports())
    kept = past.still_true(imports, store.evidence.kept())
    return Known(imports, kept, _given(store, policy, imports), policy)


def answers_given(store: Store, policy: Policy) -> tuple[Answered, ...]:
    """The answers alone, without a look at what imports left."""
    return _given(store, policy, past.imported(store.evidence.imports()))


def _given(store: Store, policy: Policy, imports: Sequence[Imported]) -> tuple[Answered, ...]:
    accounts = past.accounts(imports)
    return answered(store.choices.answers(), catalogue.platforms(), policy, accounts)


def basis_of(
    store: Store, context: Context, beginnings: Beginnings, failures: Mapping[str, int]
) -> Basis:
    """What a checklist is made from."""
    now = known(store, context.policy)
    rows = store.evidence.imports()
    used = {Use.USE, Use.USED}
    return Basis(
        context=context,
        checks=all_checks(),
        platforms=_platforms(),
        imports=now.imports,
        kept=(*now.kept, *now.answers),
        sightings=past.sightings(store.evidence.findings()),
        decisions=decisions_of(store),
        failures=failures,
        problems=tuple(problem for row in rows for problem in past.problems_of(row)),
        accounts=tuple((name, "") for name, use in store.choices.usage().items() if use in used),
        complaint=beginnings.complaint,
    )


def decisions_of(store: Store) -> Mapping[str, Decision]:
    """What was decided, by item id."""
    return {row[0]: _decision(row) for row in store.choices.decisions()}


def judge_answers(store: Store, engine: Engine, policy: Policy) -> None:
    """Look at the answers anew, and at everything kept beside them; findings go to the store."""
    now = known(store, policy)
    records = now.answers
    second = frozenset(check.id for check in all_checks() if check.passes == 2)
    found = [*engine.judge(records), *engine.judge_kept((*now.kept, *records))]
    rows: dict[bool, list[FindingRow]] = {False: [], True: []}
    for each in found:
        in_second = each.check in second
        rows[in_second].append(pack_finding(each, "" if in_second else ANSWERS, second=in_second))
    store.evidence.replace(rows[False], section=ANSWERS)
    if second:
        store.evidence.replace_second(rows[True])


@cache
def _platforms() -> Mapping[str, Platform]:
    """The platforms, each with steps for every remedy: its own, or those that hold anywhere."""
    common = catalogue.remedies()
    return {
        row.id: replace(row, remedies={**common, **row.remedies})
        for row in catalogue.platforms().values()
    }


def _decision(row: DecisionRow) -> Decision:
    """A decision from its row."""
    _, choice, note, made, expires = row
    return Decision(Choice(choice), note, made, date.fromisoformat(expires) if expires else None)
