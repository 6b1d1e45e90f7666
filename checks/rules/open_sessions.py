"""A device that is still signed in but has not been used for half a year."""

from collections.abc import Iterable

from checks.evidence import Login
from checks.model import Check, Confidence, Context, Match, Remedy, Severity, Subject, Topic
from checks.when import days_before


def open_sessions(subject: Subject, context: Context) -> Iterable[Match]:
    """Flag an open session that was last used more than half a year ago."""
    login = subject.record
    if not isinstance(login, Login) or not login.active or login.made is None:
        return
    if days_before(context.today, login.made) > 182:
        yield Match(
            "This device is still signed in and was last used more than half a year ago.",
            Confidence.LIKELY,
            excerpt=login.device,
        )


CHECK = Check(
    id="open_sessions",
    topic=Topic.ACCOUNT_SECURITY,
    title="An old device is still signed in",
    why="Whoever has that device now can open your account.",
    severity=Severity.MEDIUM,
    remedy=Remedy.CHANGE_SETTING,
    looks_at=(Login,),
    evaluate=open_sessions,
)
