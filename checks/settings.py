"""Is a privacy or security setting as the policy asks?"""

from checks.evidence import Audience, Setting
from checks.model import Context

WHOLE_ACCOUNT = frozenset(
    {"profile_audience", "public_profile", "profile_lock", "professional_mode"}
)
"""Settings that open or close a whole account at once."""

_WIDTH = {
    Audience.ONLY_ME: 0,
    Audience.SOME: 1,
    Audience.CONTACTS: 2,
    Audience.CONTACTS_OF_CONTACTS: 3,
    Audience.PUBLIC: 4,
}


def is_fine(setting: Setting, context: Context) -> bool | None:
    """Whether a setting's value is narrow enough, or None where nothing says what is.

    The policy's required settings come first, then the values the platform's guided question
    calls fine. For audiences, anything narrower than a fine value is fine as well;
    what the question offers and cannot be compared with a fine value is not.
    """
    required = context.policy.required_settings.get(setting.name)
    if required is not None and _fits(setting.value, (required,)) is not None:
        return _fits(setting.value, (required,))
    question = context.questions.get((setting.origin.platform, setting.name))
    if question is None or not question.best:
        return None
    fits = _fits(setting.value, question.best)
    is_offered = any(option.value == setting.value for option in question.options)
    return False if fits is None and is_offered else fits


def _fits(value: str, fine: tuple[str, ...]) -> bool | None:
    """Whether a value is one of the fine ones or narrower, or None where they do not compare."""
    if value in fine:
        return True
    widths = [_WIDTH[Audience(item)] for item in fine if item in _WIDTH]
    if value in _WIDTH and widths:
        return _WIDTH[Audience(value)] <= max(widths)
    if value in _WIDTH or (widths and len(widths) == len(fine)):
        return None
    return False
