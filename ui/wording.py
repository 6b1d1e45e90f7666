"""What the values of a checklist are called in the window."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from checks.evidence import Audience, Kind
from checks.model import Clause, Confidence, Platform, Strength, Verdict

_translate = QCoreApplication.translate


def counted(number: int, one: str, many: str) -> str:
    """A sentence about a number: `one` as it is, or `many` with "{count}" filled in."""
    return one if number == 1 else many.format(count=f"{number:,}")


def audience(who: Audience) -> str:
    """Who can see something."""
    return {
        Audience.PUBLIC: _translate("Wording", "Everyone"),
        Audience.CONTACTS_OF_CONTACTS: _translate("Wording", "Friends of friends"),
        Audience.CONTACTS: _translate("Wording", "Your contacts"),
        Audience.SOME: _translate("Wording", "Some people"),
        Audience.ONLY_ME: _translate("Wording", "Only you"),
        Audience.UNKNOWN: _translate("Wording", "Not known"),
    }[who]


def sureness(confidence: Confidence) -> str:
    """How sure a check is."""
    return {
        Confidence.SURE: _translate("Wording", "Quite sure"),
        Confidence.LIKELY: _translate("Wording", "Likely"),
        Confidence.UNSURE: _translate("Wording", "Only you can tell"),
    }[confidence]


def kind(of: Kind) -> str:
    """What kind of thing something is, within a sentence."""
    return {
        Kind.ACCOUNT: _translate("Wording", "account"),
        Kind.PROFILE: _translate("Wording", "profile"),
        Kind.SETTING: _translate("Wording", "setting"),
        Kind.POST: _translate("Wording", "post"),
        Kind.COMMENT: _translate("Wording", "comment"),
        Kind.MESSAGE: _translate("Wording", "message"),
        Kind.CONVERSATION: _translate("Wording", "conversation"),
        Kind.CONTACT: _translate("Wording", "contact"),
        Kind.MEMBERSHIP: _translate("Wording", "group or page"),
        Kind.MEDIA: _translate("Wording", "photo or video"),
        Kind.LOGIN: _translate("Wording", "sign-in"),
        Kind.APP: _translate("Wording", "connected app"),
        Kind.ANSWER: _translate("Wording", "answer"),
    }[of]


def strength(of: Strength) -> str:
    """How strongly a clause asks, in plain words and the policy's own."""
    return {
        Strength.MUST: _translate("Wording", "The policy says “must”"),
        Strength.SHOULD: _translate("Wording", "The policy says “should”"),
        Strength.ADVISED: _translate("Wording", "The policy advises it"),
        Strength.INFO: _translate("Wording", "For information"),
    }[of]


def verdict(of: Verdict) -> str:
    """The result of a clause for one account."""
    return {
        Verdict.ATTENTION: _translate("Wording", "Worth a look"),
        Verdict.CLEAR: _translate("Wording", "Clear"),
        Verdict.NOT_CHECKED: _translate("Wording", "Not checked"),
    }[of]


def section_of(clause: Clause) -> str:
    """How a clause is cited."""
    return _translate("Wording", "Policy {section}").format(section=clause.id)


def account(platforms: Mapping[str, Platform], platform: str, name: str) -> str:
    """An account by its platform's name and its own."""
    if not platform:
        return _translate("Wording", "Your answers")
    row = platforms.get(platform)
    called = row.name if row else platform
    return f"{called}, {name}" if name else called
