"""A privacy or security setting that is more open than it should be."""

from collections.abc import Iterable

from checks.evidence import Setting
from checks.model import Check, Confidence, Context, Match, Remedy, Severity, Subject, Topic
from checks.settings import WHOLE_ACCOUNT, is_fine

_BY_WEIGHT = {"high": Severity.HIGH, "medium": Severity.MEDIUM, "low": Severity.LOW}


def weak_settings(subject: Subject, context: Context) -> Iterable[Match]:
    """Flag a setting whose value is wider than the policy or the guided question calls fine."""
    setting = subject.record
    if not isinstance(setting, Setting) or setting.name in WHOLE_ACCOUNT:
        return
    if is_fine(setting, context) is not False:
        return
    question = context.questions.get((setting.origin.platform, setting.name))
    weight = question.weight if question else "medium"
    why = question.why if question and question.why else "It is more open than the policy asks."
    yield Match(
        why,
        Confidence.SURE,
        severity=_BY_WEIGHT.get(weight, Severity.MEDIUM),
        excerpt=setting.shown or (question.prompt if question else setting.name),
    )


CHECK = Check(
    id="weak_settings",
    topic=Topic.PRIVACY_SETTINGS,
    title="A setting is more open than it needs to be",
    why="Settings decide who can find you, write to you and see what you post.",
    severity=Severity.HIGH,
    remedy=Remedy.CHANGE_SETTING,
    looks_at=(Setting,),
    evaluate=weak_settings,
)
