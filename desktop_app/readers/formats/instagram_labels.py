"""The labels of Instagram's and Threads' downloads, in the spellings that are known.

Labels follow the language of the account. What is listed here was seen in downloads; a label
that is not listed is not understood, and the parsers say so.
"""

from collections.abc import Collection, Iterable

from checks.evidence import Audience
from desktop_app.readers.formats.meta import Fact

USERNAME = frozenset({"username", "user name", "nom de profil", "gebruikersnaam"})
NAME = frozenset({"name", "nom", "naam"})
PRIVATE = frozenset({"private account", "compte privé"})
EMAIL = frozenset({"email", "email address", "adresse e mail"})
PHONE = frozenset({"phone number", "numéro de téléphone"})
BIO = frozenset({"bio"})
WEBSITE = frozenset({"website"})
GENDER = frozenset({"gender", "genre"})
BIRTHDAY = frozenset({"date of birth", "date de naissance"})
PHOTO = frozenset({"profile photo"})
NOT_SHOWN = frozenset({"phone confirmed", "numéro de téléphone confirmé"})

COMMENT = frozenset({"comment", "opmerking"})
MEDIA_OWNER = frozenset({"media owner", "media eigenaar"})
COMMENTS_ALLOWED = frozenset({"comments allowed from"})

CAPTION = frozenset({"caption"})
BESIDE_CAPTION = frozenset(
    {"url", "owner", "name", "username", "update time", "creation time", "media", "title"}
)
CREATED = frozenset({"creation time", "update time"})
LATITUDE = frozenset({"latitude"})
LONGITUDE = frozenset({"longitude"})

TIME = frozenset({"time", "zeit", "tijd", "heure", "fecha y hora", "時間", "date"})
LAST_LOGIN = frozenset({"last login", "dernière connexion"})
ADDRESS = frozenset({"ip address", "adresse ip", "dirección ip"})
AGENT = frozenset({"user agent", "agent utilisateur", "agente de usuario"})
DEVICE = frozenset({"device"})

CHANGED = frozenset({"changed", "modifié"})
PREVIOUS = frozenset({"previous value", "valeur précédente"})
FIRST_NAME = frozenset({"first name"})
SURNAME = frozenset({"surname", "last name"})
CONTACT_INFORMATION = frozenset({"contact information"})
CATEGORY = frozenset({"category", "business category", "category name"})

_YES = frozenset({"true", "yes", "vrai", "oui"})
_NO = frozenset({"false", "no", "faux", "non"})

_COMMENT_SENDERS = {
    "everyone": "public",
    "people you follow and your followers": "contacts",
    "your followers and people you follow": "contacts",
    "your followers": "contacts",
    "followers": "contacts",
    "people you follow": "some",
    "no one": "only_me",
    "off": "only_me",
}


def truth_of(word: str) -> bool | None:
    """What a word for yes or no means; None for one that is not known."""
    plain = word.strip().casefold()
    return True if plain in _YES else False if plain in _NO else None


def comment_senders(words: str) -> str:
    """The shared value of who may comment, or "" for words that are not known."""
    return _COMMENT_SENDERS.get(" ".join(words.casefold().split()), "")


def audience_of(private: bool | None) -> Audience:
    """Who can see the posts of an account that is private, public, or not told."""
    if private is None:
        return Audience.UNKNOWN
    return Audience.CONTACTS if private else Audience.PUBLIC


def is_known(found: Iterable[Fact], *labels: Collection[str]) -> bool:
    """Whether any fact stands directly under one of these labels, be it empty."""
    return any(fact.under(each) for fact in found for each in labels)
