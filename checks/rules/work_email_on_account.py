"""A personal account that is tied to a work e-mail address."""

from collections.abc import Iterable

from checks.evidence import ProfileField
from checks.model import Check, Confidence, Context, Match, Remedy, Severity, Subject, Topic


def work_email_on_account(subject: Subject, context: Context) -> Iterable[Match]:
    """Flag an e-mail field whose domain is the workplace's, or lies below it."""
    line = subject.record
    if not isinstance(line, ProfileField) or line.name != "email" or "@" not in line.value:
        return
    domain = line.value.rpartition("@")[2].strip().casefold()
    for workplace in context.about.workplaces:
        for known in workplace.domains:
            if domain == known.casefold() or domain.endswith("." + known.casefold()):
                yield Match(
                    "You sign in to this account with a work e-mail address.",
                    Confidence.SURE,
                    excerpt=line.value,
                )
                return


CHECK = Check(
    id="work_email_on_account",
    topic=Topic.SCHOOL_SYSTEMS,
    title="A work e-mail address is on a personal account",
    why="It ties the account to your school, and you lose the account if you leave.",
    severity=Severity.HIGH,
    remedy=Remedy.EDIT_PROFILE,
    looks_at=(ProfileField,),
    evaluate=work_email_on_account,
    needs="workplace_domains",
    personal_only=True,
)
