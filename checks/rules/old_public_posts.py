"""Posts that are more than a year old and that everybody can still see."""

from collections.abc import Iterable

from checks.evidence import Audience, Post, State
from checks.model import Check, Confidence, Context, Match, Remedy, Severity, Subject, Topic
from checks.when import days_before


def old_public_posts(subject: Subject, context: Context) -> Iterable[Match]:
    """Count a public post that is older than a year."""
    post = subject.record
    if not isinstance(post, Post) or post.made is None:
        return
    if post.audience is not Audience.PUBLIC or post.state is not State.LIVE:
        return
    if days_before(context.today, post.made) > 365:
        yield Match(
            "Everyone can see {count} of your posts from more than a year ago.", Confidence.SURE
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
)
