"""A group, page or channel whose name could be taken to condone bad behaviour."""

from collections.abc import Iterable

from checks.evidence import Conversation, Membership
from checks.model import Check, Confidence, Context, Match, Remedy, Severity, Subject, Topic

_CONDONING = (
    "dubious_groups",
    "slurs_race",
    "slurs_religion",
    "slurs_disability",
    "slurs_sexuality",
    "slurs_gender",
)


def dubious_groups(subject: Subject, context: Context) -> Iterable[Match]:
    """Flag a group that is still joined by its name; a support group never."""
    record = subject.record
    if isinstance(record, Membership) and not record.active:
        return
    found = subject.of(*_CONDONING)
    if not found or subject.of("support_groups"):
        return
    yield Match(
        "The name of this group could be read as condoning behaviour the policy warns of.",
        Confidence.UNSURE,
        marks=tuple((hit.start, hit.end) for hit in found),
    )


CHECK = Check(
    id="dubious_groups",
    topic=Topic.DUBIOUS_GROUPS,
    title="A group name worth a second look",
    why="Others may see which groups you are in, and judge by the name alone.",
    severity=Severity.MEDIUM,
    remedy=Remedy.LEAVE_GROUP,
    looks_at=(Membership, Conversation),
    evaluate=dubious_groups,
    cues=_CONDONING,
)
