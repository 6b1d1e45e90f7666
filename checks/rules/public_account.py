"""An account, or a whole kind of content, that everybody can see."""

from collections.abc import Iterable

from checks.evidence import Setting
from checks.model import Check, Confidence, Context, Match, Remedy, Severity, Subject, Topic
from checks.settings import WHOLE_ACCOUNT, is_fine


def public_account(subject: Subject, context: Context) -> Iterable[Match]:
    """Flag a whole-account setting that leaves the account open."""
    setting = subject.record
    if not isinstance(setting, Setting) or setting.name not in WHOLE_ACCOUNT:
        return
    if is_fine(setting, context) is False:
        yield Match(
            "This account can be seen by people you did not choose.",
            Confidence.SURE,
            excerpt=setting.shown,
        )


CHECK = Check(
    id="public_account",
    topic=Topic.PRIVACY_SETTINGS,
    title="Your account is open to everyone",
    why="Pupils and parents can read it without being your contacts, and it comes up in searches.",
    severity=Severity.HIGH,
    remedy=Remedy.CHANGE_SETTING,
    looks_at=(Setting,),
    evaluate=public_account,
)
