"""What the values of a checklist are called in the window."""

from PySide6.QtCore import QCoreApplication

from checks.evidence import Audience, Kind
from checks.model import Clause, Confidence, Platform, Strength, Verdict


def _say(words: str) -> str:
    return QCoreApplication.translate("Wording", words)


def audience(who: Audience) -> str:
    """Who can see something."""
    return {
        Audience.PUBLIC: _say("Everyone"),
        Audience.CONTACTS_OF_CONTACTS: _say("Friends of friends"),
        Audience.CONTACTS: _say("Your contacts"),
        Audience.SOME: _say("Some people"),
        Audience.ONLY_ME: _say("Only you"),
        Audience.UNKNOWN: _say("The download does not say"),
    }[who]


def sureness(confidence: Confidence) -> str:
    """How sure a check is."""
    return {
        Confidence.SURE: _say("Quite sure"),
        Confidence.LIKELY: _say("Likely"),
        Confidence.UNSURE: _say("Only you can tell"),
    }[confidence]


def kind(of: Kind) -> str:
    """What kind of thing something is, within a sentence."""
    return {
        Kind.ACCOUNT: _say("account"),
        Kind.PROFILE: _say("profile"),
        Kind.SETTING: _say("setting"),
        Kind.POST: _say("post"),
        Kind.COMMENT: _say("comment"),
        Kind.MESSAGE: _say("message"),
        Kind.CONVERSATION: _say("conversation"),
        Kind.CONTACT: _say("contact"),
        Kind.MEMBERSHIP: _say("group or page"),
        Kind.MEDIA: _say("photo or video"),
        Kind.LOGIN: _say("sign-in"),
        Kind.APP: _say("connected app"),
        Kind.ANSWER: _say("answer"),
    }[of]


def strength(of: Strength) -> str:
    """How strongly a clause asks, in plain words and the policy's own."""
    return {
        Strength.MUST: _say("The policy says “must”"),
        Strength.SHOULD: _say("The policy says “should”"),
        Strength.ADVISED: _say("The policy advises it"),
        Strength.INFO: _say("For information"),
    }[of]


def verdict(of: Verdict) -> str:
    """The result of a clause for one account."""
    return {
        Verdict.ATTENTION: _say("Worth a look"),
        Verdict.CLEAR: _say("Clear"),
        Verdict.NOT_CHECKED: _say("Not checked"),
    }[of]


def section_of(clause: Clause) -> str:
    """How a clause is cited."""
    return _say("Policy {section}").format(section=clause.id)


def account(platforms: dict[str, Platform], platform: str, name: str) -> str:
    """An account by its platform's name and its own."""
    if not platform:
        return _say("Your answers")
    row = platforms.get(platform)
    called = row.name if row else platform
    return f"{called}, {name}" if name else called
