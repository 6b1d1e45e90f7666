"""What the values of a checklist are called on paper."""

from datetime import UTC, date, datetime

from checks.evidence import Audience, Kind
from checks.model import (
    Clause,
    Confidence,
    Coverage,
    Remedy,
    SectionCoverage,
    SectionStatus,
    Severity,
    Strength,
    Verdict,
)

LEVELS = {
    Severity.HIGH: "Do first",
    Severity.MEDIUM: "Do soon",
    Severity.LOW: "Check",
}
AUDIENCES = {
    Audience.PUBLIC: "everyone",
    Audience.CONTACTS_OF_CONTACTS: "friends of friends",
    Audience.CONTACTS: "your contacts",
    Audience.SOME: "some people",
    Audience.ONLY_ME: "only you",
}
KINDS = {
    Kind.ACCOUNT: "account",
    Kind.PROFILE: "profile",
    Kind.SETTING: "setting",
    Kind.POST: "post",
    Kind.COMMENT: "comment",
    Kind.MESSAGE: "message",
    Kind.CONVERSATION: "conversation",
    Kind.CONTACT: "contact",
    Kind.MEMBERSHIP: "group or page",
    Kind.MEDIA: "photo or video",
    Kind.LOGIN: "sign-in",
    Kind.APP: "connected app",
    Kind.ANSWER: "your answer",
}
SURENESS = {
    Confidence.SURE: "Quite sure.",
    Confidence.LIKELY: "Likely.",
    Confidence.UNSURE: "Only you can tell.",
}
VERDICTS = {
    Verdict.ATTENTION: "Worth a look",
    Verdict.CLEAR: "Clear",
    Verdict.NOT_CHECKED: "Not checked",
}
STATUSES = {
    SectionStatus.READ: "read",
    SectionStatus.ABSENT: "not there",
    SectionStatus.FAILED: "not fully read",
    SectionStatus.SKIPPED: "left closed",
}
REMEDIES = {
    Remedy.DELETE_ITEM: "Delete it",
    Remedy.LIMIT_AUDIENCE: "Limit who can see it",
    Remedy.REMOVE_CONTACT: "Remove the contact",
    Remedy.EDIT_PROFILE: "Edit your profile",
    Remedy.LEAVE_GROUP: "Leave the group",
    Remedy.CHANGE_SETTING: "Change the setting",
    Remedy.UNTAG: "Take the tag off",
    Remedy.REPORT: "Keep it and report it",
    Remedy.ASK_SOMEONE: "Ask somebody",
    Remedy.KEEP: "Keep it",
}
_STRENGTHS = {
    Strength.MUST: "must",
    Strength.SHOULD: "should",
    Strength.ADVISED: "is advised",
    Strength.INFO: "for information",
}
_MONTHS = (
    "January February March April May June July August September October November December"
).split()


def long_date(day: date) -> str:
    """A day as one writes it in Britain: 1 March 2026."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def day_of(seconds: int | None) -> str:
    """The day of a time in seconds UTC, or "" where it is not known."""
    return "" if seconds is None else long_date(datetime.fromtimestamp(seconds, UTC).date())


def cited(clause: Clause) -> str:
    """A clause by number, title and strength."""
    return f"Policy {clause.id}, {clause.title.lower()} ({_STRENGTHS[clause.strength]})"


def counted(number: int, one: str, many: str) -> str:
    """A number with its noun."""
    return f"{number:,} {one if number == 1 else many}"


def sections_in_words(coverage: Coverage) -> tuple[str, ...]:
    """What became of a download's sections: a sentence for each status that occurs."""
    sentences = []
    for status in SectionStatus:
        names = [_called(each) for each in coverage.sections if each.status is status]
        if names:
            sentences.append(f"{STATUSES[status].capitalize()}: {', '.join(names)}.")
    return tuple(sentences)


def _called(section: SectionCoverage) -> str:
    name = section.name.replace("_", " ")
    total = sum(section.records.values())
    return f"{name} ({total:,})" if total else name
