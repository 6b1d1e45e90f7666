"""How far an item is: worked out from what was seen when, and from what was decided."""

from collections.abc import Sequence
from datetime import date

from checks.model import Check, Context, Coverage, Finding
from checks.outcome import Choice, Decision, Imported, ItemState, Sighting
from checks.proof import NOUNS, Reading

_SET_ASIDE = frozenset({Choice.NOT_APPLICABLE, Choice.MISTAKEN})


def in_force(decision: Decision | None, today: date) -> Decision | None:
    """A decision as long as it holds."""
    if decision is not None and decision.expires is not None and decision.expires < today:
        return None
    return decision


def state_of(
    sighting: Sighting,
    decision: Decision | None,
    imports: Sequence[Imported],
    check: Check | None,
    context: Context,
) -> tuple[ItemState, str]:
    """The state of an item, and a sentence about it where it needs one.

    `imports` are those of its account, oldest first; `check` is None where the check that found
    it is not among the checks any more.
    """
    finding = sighting.finding
    later = [one for one in imports if one.number > sighting.last and sighting.last]
    if any(_would_show(finding, check, one.coverage, context) for one in later):
        return ItemState.CONFIRMED, "A newer download does not have it any more."
    if decision is None or decision.choice is Choice.ASK:
        return ItemState.TO_DO, ""
    if decision.choice in _SET_ASIDE:
        return ItemState.NOT_APPLICABLE, ""
    if any(one.number == sighting.last and one.made > decision.made for one in imports):
        return ItemState.CAME_BACK, "It is still in a download that you added after it was done."
    if later:
        noun = NOUNS[finding.kind]
        return (
            ItemState.DONE,
            f"The newer download does not show your {noun} in full, so this is as you said.",
        )
    return ItemState.DONE, ""


def _would_show(
    finding: Finding, check: Check | None, coverage: Coverage, context: Context
) -> bool:
    """Whether an import read so much that it would have shown the finding again."""
    reading = Reading.of((coverage,))
    if not coverage.whole or reading.unread(finding.kind):
        return False
    return check is None or not reading.missing(check, (finding.kind,), context)
