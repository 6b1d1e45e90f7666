"""Makes the checklist of findings and decisions, in order of what to do next."""

from collections.abc import Mapping

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
    still_open = [item.finding for item in items if item.state in OPEN]
    return Checklist(
        items=items,
        results=clause_results(basis, still_open),
        questions=open_questions(basis),
        coverage=tuple(one.coverage for one in basis.imports),
        problems=basis.problems,
    )


def items_of(basis: Basis) -> tuple[Item, ...]:
    """An item for every finding: by severity, then confidence, then the newest first."""
    checks = {check.id: check for check in basis.checks}
    imports: dict[AccountId, list[Imported]] = {}
    for one in basis.imports:
        imports.setdefault((one.coverage.platform, one.coverage.account), []).append(one)
    rights = {clause.id: clause.rights for clause in basis.context.policy.clauses}
    ordered = sorted(basis.sightings, key=lambda sighting: order_of(sighting.finding))
    return tuple(
        _item(
            basis,
            sighting,
            checks.get(sighting.finding.check),
            imports.get((sighting.finding.platform, sighting.finding.account), []),
            _rights(sighting.finding, rights),
        )
        for sighting in ordered
    )


def _item(
    basis: Basis,
    sighting: Sighting,
    check: Check | None,
    imports: list[Imported],
    rights: tuple[LegalNote, ...],
) -> Item:
    finding = sighting.finding
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
        rights=rights,
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
