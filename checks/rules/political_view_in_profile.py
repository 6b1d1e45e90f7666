"""The line of a profile that tells the person's political view."""

from collections.abc import Iterable

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


def political_view_in_profile(subject: Subject, _context: Context) -> Iterable[Match]:
    """Flag a political view that others can see in the profile."""
    line = subject.record
    if not isinstance(line, ProfileField) or line.name != "political_view":
        return
    if not line.value.strip() or line.audience is Audience.ONLY_ME:
        return
    yield Match(
        "Your profile has a line about your politics."
        " The policy asks not to show allegiance to a party. The law protects your opinion.",
        Confidence.LIKELY,
        marks=((0, len(subject.text)),),
    )


CHECK = Check(
    id="political_view_in_profile",
    topic=Topic.POLITICAL_ALLEGIANCE,
    title="Your profile tells your politics",
    why="You turned this on. What you do about it is your choice.",
    severity=Severity.LOW,
    remedy=Remedy.EDIT_PROFILE,
    looks_at=(ProfileField,),
    evaluate=political_view_in_profile,
)
