"""Another service that can still reach the account."""

from collections.abc import Iterable

from checks.evidence import App
from checks.model import Check, Confidence, Context, Match, Remedy, Severity, Subject, Topic
from checks.when import days_before

_CAN_ACT = frozenset({"write", "publish", "post", "dm", "messages"})


def connected_apps(subject: Subject, context: Context) -> Iterable[Match]:
    """Flag a connected app that may post, or that was connected more than two years ago."""
    app = subject.record
    if not isinstance(app, App) or not app.active:
        return
    if any(permission.casefold() in _CAN_ACT for permission in app.permissions):
        yield Match("This app may post or write in your name.", Confidence.SURE, excerpt=app.name)
    elif app.since is not None and days_before(context.today, app.since) > 730:
        yield Match(
            "This app was connected more than two years ago and can still see your account.",
            Confidence.LIKELY,
            excerpt=app.name,
        )


CHECK = Check(
    id="connected_apps",
    topic=Topic.ACCOUNT_SECURITY,
    title="An app is still connected to your account",
    why="A forgotten app keeps its access until you take it away.",
    severity=Severity.LOW,
    remedy=Remedy.CHANGE_SETTING,
    looks_at=(App,),
    evaluate=connected_apps,
)
