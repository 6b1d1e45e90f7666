"""A line of the profile that shows where the person works."""

from collections.abc import Iterable

from checks.belonging import is_full_name, named_workplaces
from checks.evidence import Audience, ProfileField
from checks.model import (
    Check,
    Confidence,
    Context,
    Match,
    Remedy,
    Severity,
    Subject,
    Topic,
)
from checks.nearby import spans

_JOB_FIELDS = frozenset({"employer", "job_title"})
_LOOKED_AT = _JOB_FIELDS | {
    "name",
    "username",
    "bio",
    "education",
    "website",
    "email",
    "category",
    "address",
    "other",
}


def workplace_in_profile(subject: Subject, _context: Context) -> Iterable[Match]:
    """Flag a profile line with the name, a short form, the postcode or the site of the school."""
    line = subject.record
    if not isinstance(line, ProfileField) or line.name not in _LOOKED_AT:
        return
    hidden = line.audience is Audience.ONLY_ME
    if line.name in _JOB_FIELDS:
        found = subject.of("workplace", "trust", "domain")
        confidence = Confidence.SURE
    else:
        found = named_workplaces(subject)
        is_full = any(is_full_name(subject, hit) for hit in found)
        confidence = Confidence.SURE if is_full else Confidence.LIKELY
    if found:
        yield Match(
            "Only you can see this line, but it names where you work."
            if hidden
            else "This line of your profile names where you work.",
            confidence,
            marks=spans(found),
            severity=Severity.LOW if hidden else None,
        )


CHECK = Check(
    id="workplace_in_profile",
    topic=Topic.WORKPLACE_VISIBLE,
    title="Your profile shows where you work",
    why="Parents and pupils can find you by it, and link what you post to the school.",
    severity=Severity.HIGH,
    remedy=Remedy.EDIT_PROFILE,
    looks_at=(ProfileField,),
    evaluate=workplace_in_profile,
    cues=("workplace", "trust", "domain"),
    personal_only=True,
)
