"""Posts that are more than a year old and that everybody can still see."""

from collections.abc import Iterable

from checks.evidence import Audience, Post, Record, State
from checks.model import Check, Confidence, Context, Match, Remedy, Severity, Subject, Topic
from checks.when import days_before


def old_public_posts(subject: Subject, context: Context) -> Iterable[Match]:
    """Count a public post that is older than a year."""
    made = subject.record.when
    if made is not None and days_before(context.today, made) > 365:
        yield Match(
            "Everyone can see {count} of your posts from more than a year ago.", Confidence.SURE
        )


def _is_public(record: Record) -> bool:
    return (
        isinstance(record, Post)
        and record.audience is Audience.PUBLIC
        and record.state is State.LIVE
    )


CHECK = Check(
    id="old_public_posts",
    topic=Topic.OLD_PUBLIC_POSTS,
    title="Everyone can see your old posts",
    why="Old posts were written for other times and readers, and they still come up in searches.",
    severity=Severity.HIGH,
    remedy=Remedy.LIMIT_AUDIENCE,
    looks_at=(Post,),
    evaluate=old_public_posts,
    merged=True,
    wanted=_is_public,
)
