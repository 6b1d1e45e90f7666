"""The labels of WhatsApp's account report: what each is in our words, and what its values are.

Labels were never described by WhatsApp; they are recognised by the words in them. One that is
not recognised is told as a problem, and its question stays open.
"""

import re

from checks.evidence import Audience

SETTINGS: tuple[tuple[str, str], ...] = (
    (r"last_?seen", "last_seen"),
    (r"(?:profile_?(?:photo|picture|pic)|avatar)", "profile_photo_audience"),
    (r"online", "online"),
    (r"link", "links_audience"),
    (r"read_?receipt", "read_receipts"),
    (r"group", "group_adders"),
    (r"two_?(?:step|factor)|2fa|\bpin\b", "two_step"),
    (r"(?:silence|unknown_?caller)", "silence_unknown_callers"),
    (r"unknown_?(?:account|message)", "block_unknown_messages"),
    (r"(?:protect|hide)_?ip", "protect_ip"),
    (r"security_?notification", "security_notifications"),
    (r"calls?(?:_privacy)?$", "call_senders"),
    (r"status", "status_audience"),
    (r"about", "about_audience"),
)
"""Words of a label, and the shared id of the setting; the first that fits counts."""

PROFILE: tuple[tuple[str, str], ...] = (
    (r"user_?name|handle", "username"),
    (r"^(?:push_?|display_?|profile_?)?name$", "name"),
    (r"phone|msisdn", "phone"),
    (r"e_?mail", "email"),
    (r"about|bio", "bio"),
    (r"website", "website"),
    (r"address", "address"),
    (r"category|vertical", "category"),
)
"""Words of a label of the user information, and the profile field it is."""

DEVICE = re.compile(r"device|companion|linked|platform|os_|client")
"""A label about a device of the account."""

DULL = re.compile(
    r"(?:^|_)(?:id|hash|token|locale|language|country|version|time|timestamp|date|created|updated"
    r"|count|size|ip|type|generated|state|registered)(?:$|_)"
)
"""Labels that tell nothing a check looks at."""

_AUDIENCES: tuple[tuple[str, str], ...] = (
    (r"everyone|all|public|anyone", Audience.PUBLIC),
    (r".*except.*|.*black ?list.*|.*exclud.*|only share with.*|white ?list", Audience.SOME),
    (r"(?:my )?contacts?(?: only)?", Audience.CONTACTS),
    (r"nobody|none|no ?one|only me", Audience.ONLY_ME),
    (r"(?:same as|match).*last.?seen", "same"),
)
_SWITCHES: tuple[tuple[str, str], ...] = (
    (r"true|on|yes|enabled?|1", "on"),
    (r"false|off|no|disabled?|0", "off"),
)


def setting_of(label: str) -> str:
    """The shared id of the setting a label is about, or ""."""
    return _first(SETTINGS, label)


def profile_field_of(label: str) -> str:
    """The profile field a label is about, or ""."""
    return _first(PROFILE, label)


def value_of(shown: str) -> str:
    """One of our values for what a setting shows, or "" where it is not understood."""
    plain = " ".join(shown.casefold().replace("_", " ").split())
    for pattern, value in (*_AUDIENCES, *_SWITCHES):
        if re.fullmatch(pattern, plain):
            return str(value)
    return ""


def as_label(text: str) -> str:
    """A label as the tables above see it: small letters, words joined by underscores."""
    return re.sub(r"[^a-z0-9]+", "_", text.casefold()).strip("_").removeprefix("wa_")


def _first(table: tuple[tuple[str, str], ...], label: str) -> str:
    for pattern, name in table:
        if re.search(pattern, label):
            return name
    return ""
