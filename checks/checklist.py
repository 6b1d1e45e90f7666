"""Makes the checklist of findings and decisions, in order of what to do next."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from checks.findings import order_of
from checks.model import Check, ClauseResult, Finding, LegalNote, Remedy, RemedySteps, Topic
from checks.outcome import (
    OPEN,
    AccountId,
    Basis,
    Changed,
    Checklist,
    Choice,
    Comparison,
    Decision,
    Imported,
    Item,
    ItemState,
    OpenQuestion,
    Sighting,
    item_id,
)
from checks.questions import open_questions
from checks.results import clause_results
from checks.states import in_force, state_of

__all__ = [
    "OPEN",
    "AccountId",
    "Basis",
    "Changed",
    "Checklist",
    "Choice",
    "Comparison",
    "Decision",
    "Imported",
    "Item",
    "ItemState",
    "OpenQuestion",
    "Sighting",
    "build",
    "clause_results",
    "compare",
    "decided",
    "item_id",
    "items_of",
    "open_questions",
]

TAKES_AWAY = frozenset(
    {
        Remedy.DELETE_ITEM,
        Remedy.REMOVE_CONTACT,
        Remedy.EDIT_PROFILE,
        Remedy.LEAVE_GROUP,
        Remedy.UNTAG,
    }
)
"""Remedies after which something that may be evidence is gone."""

KEEP_FIRST = "Keep it, and talk to your union or a solicitor first."
_UNDER_WAY = frozenset({"yes", "rather_not"})


def build(basis: Basis) -> Checklist:
    """The checklist of everything known so far."""
    items = items_of(basis)
    return Checklist(
        items=items,
        results=_results(basis, items),
        questions=open_questions(basis),
        coverage=tuple(one.coverage for one in basis.imports),
        problems=basis.problems,
    )


def decided(before: Checklist, basis: Basis, ids: Collection[str]) -> Checklist:
    """The checklist once the decisions on some items are other ones, all else being the same.

    `basis` has the new decisions; this takes a fraction of the time to build the whole.
    """
    sightings = {(each.finding.check, each.finding.key): each for each in basis.sightings}
    maker = _Maker(basis)
    items = tuple(
        maker.item(sightings[item.finding.check, item.finding.key]) if item.id in ids else item
        for item in before.items
    )
    return replace(before, items=items, results=_results(basis, items))


def items_of(basis: Basis) -> tuple[Item, ...]:
    """An item for every finding: by severity, then confidence, then the newest first."""
    maker = _Maker(basis)
    ordered = sorted(basis.sightings, key=lambda sighting: order_of(sighting.finding))
    return tuple(maker.item(sighting) for sighting in ordered)


def _results(basis: Basis, items: Iterable[Item]) -> tuple[ClauseResult, ...]:
    return clause_results(basis, [item.finding for item in items if item.state in OPEN])


class _Maker:
    """What items are made of, looked up once."""

    def __init__(self, basis: Basis) -> None:
        self._basis = basis
        self._checks = {check.id: check for check in basis.checks}
        self._rights = {clause.id: clause.rights for clause in basis.context.policy.clauses}
        self._imports: dict[AccountId, list[Imported]] = {}
        for one in basis.imports:
            account = (one.coverage.platform, one.coverage.account)
            self._imports.setdefault(account, []).append(one)

    def item(self, sighting: Sighting) -> Item:
        """The item of one finding."""
        basis, finding = self._basis, sighting.finding
        check = self._checks.get(finding.check)
        imports = self._imports.get((finding.platform, finding.account), [])
        id_ = item_id(finding.check, finding.key)
        decision = in_force(basis.decisions.get(id_), basis.context.today)
        state, state_reason = state_of(sighting, decision, imports, check, basis.context)
        remedy = _offered(finding.remedy, check)
        keep_first = basis.complaint in _UNDER_WAY and remedy in TAKES_AWAY
        platform = basis.platforms.get(finding.platform)
        how = platform.remedies.get(remedy) if platform else None
        if keep_first:
            how = RemedySteps((KEEP_FIRST,))
        return Item(
            id=id_,
            finding=finding,
            state=state,
            decision=decision,
            remedy=remedy,
            steps=how.steps if how else (),
            link=how.link if how else "",
            keep_first=keep_first,
            state_reason=state_reason,
            checked=how.checked if how else None,
            rights=_rights(finding, self._rights),
            stop=_may_be_from_pupil(check),
        )


def _may_be_from_pupil(check: Check | None) -> bool:
    return check is not None and check.topic is Topic.MESSAGES_FROM_PUPILS


def _offered(remedy: Remedy, check: Check | None) -> Remedy:
    """The remedy to offer: a message that may be from a pupil is reported, never deleted."""
    if _may_be_from_pupil(check) and remedy in TAKES_AWAY:
        return Remedy.REPORT
    return remedy


def _rights(finding: Finding, rights: Mapping[str, tuple[LegalNote, ...]]) -> tuple[LegalNote, ...]:
    """What the law protects, as the finding's clauses say, each note once."""
    return tuple(
        dict.fromkeys(note for clause in finding.clauses for note in rights.get(clause, ()))
    )


def compare(old: Checklist, new: Checklist) -> Comparison:
    """What the new checklist has that the old one had not, what is gone, and what is different."""
    before = {item.id: item for item in old.items}
    after = {item.id: item for item in new.items}
    return Comparison(
        new=tuple(item for item in new.items if item.id not in before),
        gone=tuple(item for item in old.items if item.id not in after),
        changed=tuple(
            Changed(before[item.id], item)
            for item in new.items
            if item.id in before and _is_changed(before[item.id], item)
        ),
        results=_other_verdicts(old.results, new.results),
    )


def _is_changed(before: Item, after: Item) -> bool:
    """Whether a person would see a difference: in the finding, or in how far it is."""
    return (before.finding, before.state) != (after.finding, after.state)


def _other_verdicts(
    old: tuple[ClauseResult, ...], new: tuple[ClauseResult, ...]
) -> tuple[ClauseResult, ...]:
    known = {(result.clause, result.platform, result.account): result.verdict for result in old}
    return tuple(
        result
        for result in new
        if known.get((result.clause, result.platform, result.account)) is not result.verdict
    )
