"""Tells the accounts that are run for the school from the person's own."""

from checks.evidence import Origin
from checks.model import About
from checks.text import normalise


def is_official(origin: Origin, about: About) -> bool:
    """Whether a record comes from an account that the person runs for the school."""
    return is_official_account(origin.platform, origin.account, about)


def is_official_account(platform: str, account: str, about: About) -> bool:
    """Whether the person told of an account as official, by its name or "platform:name"."""
    if not about.official_accounts or not account:
        return False
    told = {_plain(name) for name in about.official_accounts}
    return _plain(account) in told or _plain(f"{platform}:{account}") in told


def _plain(account: str) -> str:
    return normalise(account).replace("@", "").strip()
