"""A contact or chat partner who seems to be on the list of pupils given for this run."""

from collections.abc import Iterable

from checks.contacts import listed_people
from checks.evidence import Contact, Conversation
from checks.model import Check, Context, Match, Remedy, Severity, Subject, Topic


def pupil_contacts(subject: Subject, context: Context) -> Iterable[Match]:
    """Flag a connection to somebody on the list of pupils."""
    return listed_people(subject.record, context.pupils, "the pupil list you gave")


CHECK = Check(
    id="pupil_contacts",
    topic=Topic.PUPIL_CONTACTS,
    title="You may be connected to a pupil",
    why="The policy says staff must not have pupils as friends. It can look like more than it is.",
    severity=Severity.HIGH,
    remedy=Remedy.REMOVE_CONTACT,
    looks_at=(Contact, Conversation),
    evaluate=pupil_contacts,
    needs="pupils",
    personal_only=True,
)
