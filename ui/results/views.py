"""Puts an item of the checklist into the words that the list and the card show."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from checks.evidence import Kind
from checks.model import Clause, Platform, Policy
from checks.outcome import Choice, Item, ItemState
from ui import wording
from ui.dates import day, day_of
from ui.models import ResultRow
from ui.widgets.finding_card import FindingView

_translate = QCoreApplication.translate
_SINCE = frozenset({Kind.CONTACT, Kind.MEMBERSHIP, Kind.APP, Kind.CONVERSATION, Kind.LOGIN})


@dataclass(frozen=True, slots=True)
class Names:
    """What an item's ids stand for: the platforms by id, and the policy."""

    platforms: Mapping[str, Platform]
    policy: Policy

    def platform(self, platform: str) -> str:
        """What a platform is called, or "" for the person's own answers."""
        row = self.platforms.get(platform)
        return row.name if row else platform

    def clauses(self, item: Item) -> tuple[Clause, ...]:
        """The clauses that an item belongs to, in the policy's order."""
        return tuple(each for each in self.policy.clauses if each.id in item.finding.clauses)


def said(item: Item) -> str:
    """What became of an item, in a word or two, or "" while it is to do."""
    if item.state is ItemState.CONFIRMED:
        return _translate("Results", "Done and confirmed")
    if item.state is ItemState.CAME_BACK:
        return _translate("Results", "Came back")
    if item.decision is None:
        return ""
    return {
        Choice.DONE: _translate("Results", "Done"),
        Choice.NOT_APPLICABLE: _translate("Results", "Not a problem"),
        Choice.MISTAKEN: _translate("Results", "Mistaken"),
        Choice.ASK: _translate("Results", "To ask someone"),
    }[item.decision.choice]


def is_waiting(item: Item) -> bool:
    """Whether something is still to be done about an item, whatever was said."""
    return item.state in {ItemState.TO_DO, ItemState.CAME_BACK}


def row_of(item: Item, names: Names) -> ResultRow:
    """One row of the list."""
    finding = item.finding
    where = names.platform(finding.platform) or _translate("Results", "Your answers")
    parts = (where, day_of(finding.when))
    return ResultRow(finding.title, ", ".join(part for part in parts if part), said(item))


def view_of(item: Item, names: Names) -> FindingView:
    """The card of an item."""
    finding = item.finding
    clauses = names.clauses(item)
    decision = item.decision
    asking = decision is not None and decision.choice is Choice.ASK
    rights = tuple(clause.text for clause in clauses if clause.rights)
    return FindingView(
        id=item.id,
        level=finding.severity,
        kind=_kind(item, names),
        title=finding.title,
        excerpt=finding.excerpt,
        marks=finding.marks,
        names=finding.names,
        facts=_facts(item),
        why=f"{finding.reason} {finding.why}",
        tags=tuple(
            f"{wording.section_of(clause)}. {wording.strength(clause.strength)}"
            for clause in clauses
        ),
        asks=tuple(f"{clause.id}: {clause.text}" for clause in clauses if not clause.rights),
        rights=(" ".join(rights), item.rights) if item.rights else None,
        keep_first=" ".join(item.steps) if item.keep_first else "",
        steps=() if item.keep_first else item.steps,
        steps_note=_checked(item),
        link=item.link,
        link_words=_open(item, names),
        decided=said(item),
        note=decision.note if decision else "",
        state=item.state_reason,
        helpers=names.policy.helpers if asking or item.keep_first else (),
        waiting=decision is not None and is_waiting(item),
        can_undo=decision is not None,
    )


def _kind(item: Item, names: Names) -> str:
    finding = item.finding
    if not finding.platform:
        return _translate("Results", "One of your answers")
    what = f"{names.platform(finding.platform)} {wording.kind(finding.kind)}"
    return f"{what}, {finding.account}" if finding.account else what


def _facts(item: Item) -> tuple[tuple[str, str], ...]:
    finding = item.finding
    unknown = _translate("Results", "Not known")
    when = _translate("Results", "Since" if finding.kind in _SINCE else "Written")
    return (
        (_translate("Results", "Seen by"), wording.audience(finding.audience)),
        (when, day_of(finding.when) or unknown),
        (_translate("Results", "How sure"), wording.sureness(finding.confidence)),
    )


def _checked(item: Item) -> str:
    if item.checked is None or item.keep_first:
        return ""
    words = _translate("Results", "Steps last checked on {day}. The path may have changed.")
    return words.format(day=day(item.checked))


def _open(item: Item, names: Names) -> str:
    words = _translate("Results", "Open {platform} in your browser")
    return words.format(platform=names.platform(item.finding.platform))
