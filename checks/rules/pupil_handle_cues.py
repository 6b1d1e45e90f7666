"""A contact whose name, user name or own line about their work looks like a school child's."""

import re
from collections.abc import Iterable
from datetime import date

from checks.contacts import is_live
from checks.evidence import Contact
from checks.identity import names_workplace
from checks.model import Check, Confidence, Context, Match, Remedy, Severity, Subject, Topic

_BIRTH_YEAR = re.compile(r"(?<!\d)(20[01]\d)(?!\d)")
_YEAR_GROUP = re.compile(r"(?<![a-z])(?:y|yr|year)[ ._-]?(1[0-3]|[1-9])(?![0-9a-z])")
_CLASS_OF = re.compile(r"class[ ._-]?of[ ._-]?(20\d\d)")
_AGE = re.compile(r"(?<![a-z0-9])(1[0-7]|[89])(?:yo|yrs?|f|m)(?![a-z0-9])")
_LEARNERS = ("student", "pupil", "sixth former")


def pupil_handle_cues(subject: Subject, context: Context) -> Iterable[Match]:
    """Flag a birth year of a minor, a year group, a leaving year or an age in a contact's name.

    Flag as well a contact who says of themselves that they are a student at the workplace.
    """
    contact = subject.record
    if not isinstance(contact, Contact) or not is_live(contact):
        return
    told = _cue(f"{contact.name} {contact.handle}".casefold(), context.today)
    told = told or _cue_of_work(contact.note, context)
    if told:
        yield Match(
            f"{told} Only you can tell who this is.",
            Confidence.UNSURE,
            names=((0, len(contact.name or contact.handle)),),
            excerpt=contact.name or contact.handle,
        )


def _cue(text: str, today: date) -> str:
    """A sentence about the first cue found, or ""."""
    if any(0 <= today.year - int(year) - 1 < 17 for year in _BIRTH_YEAR.findall(text)):
        return "The name holds a year that could be a child’s year of birth."
    if _YEAR_GROUP.search(text):
        return "The name holds what could be a year group."
    if any(int(year) >= today.year for year in _CLASS_OF.findall(text)):
        return "The name holds the year of a class that has not left school yet."
    if _AGE.search(text):
        return "The name holds what could be a young person’s age."
    return ""


def _cue_of_work(note: str, context: Context) -> str:
    """A sentence about a line such as "Student, <the workplace>", or ""."""
    position, _, place = note.partition(", ")
    if not position.casefold().endswith(_LEARNERS):
        return ""
    if any(names_workplace(place, each, in_job=True) for each in context.about.workplaces):
        return "What they say of themselves could mean that they are a pupil at your school."
    return ""


CHECK = Check(
    id="pupil_handle_cues",
    topic=Topic.PUPIL_CONTACTS,
    title="A contact may be a young person",
    why="Some young people put a birth year, year group or age in their user name.",
    severity=Severity.LOW,
    remedy=Remedy.REMOVE_CONTACT,
    looks_at=(Contact,),
    evaluate=pupil_handle_cues,
    personal_only=True,
)
