"""A contact or chat partner who seems to be on the list of recent pupils given for this run."""

from collections.abc import Iterable

from checks.contacts import listed_people
from checks.evidence import Contact, Conversation
from checks.model import Check, Context, Match, Remedy, Severity, Subject, Topic


def recent_pupil_contacts(subject: Subject, context: Context) -> Iterable[Match]:
    """Flag a connection to somebody on the list of recent pupils."""
    return listed_people(
        subject.record, context.recent_pupils, "the list of recent pupils you gave"
    )


CHECK = Check(
    id="recent_pupil_contacts",
    topic=Topic.RECENT_PUPIL_CONTACTS,
    title="You may be connected to a recent pupil",
    why="The policy advises against it, since friends and family of current pupils may be near.",
    severity=Severity.MEDIUM,
    remedy=Remedy.REMOVE_CONTACT,
    looks_at=(Contact, Conversation),
    evaluate=recent_pupil_contacts,
    needs="recent_pupils",
    personal_only=True,
)
