"""The sentences WhatsApp itself writes into a chat export, language by language.

Each entry is a regular expression, matched without case and without invisible marks. A language
that is not here costs no words: what its lines look like to us is told as a problem.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    """What WhatsApp writes in one language.

    `omitted` is the whole of a body whose picture or file was left out, `picture` that of one
    known to be a picture or video, `deleted` that of a message taken back; `edited` ends one
    that was changed. `group` begins or names what happens in groups only, `system` the rest.
    """

    name: str
    omitted: tuple[str, ...]
    picture: tuple[str, ...]
    deleted: tuple[str, ...]
    edited: tuple[str, ...]
    group: tuple[str, ...]
    system: tuple[str, ...]


ENGLISH = Language(
    name="English",
    omitted=(
        r"<media omitted>",
        r"(?:audio|sticker|gif|contact card|document) omitted",
        r"(?:video note|voice message|view once \w+) omitted",
    ),
    picture=(r"(?:image|photo|video) omitted",),
    deleted=(
        r"this message was deleted(?: by admin .*)?",
        r"you deleted this message(?: as admin)?",
    ),
    edited=(r"<this message was edited>",),
    group=(
        r"created (?:this )?(?:group|community)",
        r"(?:was|were) added",
        r"\badded \S",
        r"(?:was|were) removed",
        r"\bremoved \S",
        r"\bleft(?: the (?:group|community))?$",
        r"\bjoined (?:using|from|via|the|this|your)\b",
        r"\brequested to join\b",
        r"changed (?:the|this) (?:group|subject|community)",
        r"changed (?:this group's|the group's|the settings)",
        r"(?:deleted|changed) this group's icon",
        r"(?:now|no longer) an admin",
        r"\bthis group's\b",
        r"messages (?:to|in) this group",
        r"\ball participants\b",
        r"\bonly admins\b",
        r"\bgroup (?:admins|description|settings|was|is|has)\b",
    ),
    system=(
        r"end-to-end encrypt",
        r"security code with",
        r"messages .*are now secured",
        r"disappearing messages",
        r"message timer",
        r"new messages will disappear",
        r"(?:missed|silenced) (?:group )?(?:voice|video) call",
        r"(?:voice|video) call\b",
        r"call ended",
        r"\bno answer\b",
        r"\bblocked this contact",
        r"\bis a contact\b",
        r"business account",
        r"official business",
        r"changed (?:to|their phone number)",
        r"phone number to a new number",
        r"pinned a message",
        r"waiting for this message",
        r"advanced chat privacy",
        r"started a (?:voice |video )?call",
        r"this chat is",
        r"meta may",
        r"messages you send",
    ),
)

GERMAN = Language(
    name="German",
    omitted=(
        r"<medien ausgeschlossen>",
        r"(?:audio|sticker|gif|dokument|kontaktkarte) (?:weggelassen|ausgelassen)",
    ),
    picture=(r"(?:bild|video) (?:weggelassen|ausgelassen)",),
    deleted=(r"diese nachricht wurde gelöscht", r"du hast diese nachricht gelöscht"),
    edited=(r"<diese nachricht wurde bearbeitet>",),
    group=(
        r"die gruppe .*(?:erstellt|verlassen)",
        r"hinzugefügt",
        r"gruppe verlassen",
        r"entfernt",
        r"gruppen(?:betreff|bild|beschreibung|name)",
        r"jetzt (?:ein )?admin",
    ),
    system=(r"ende-zu-ende-verschlüssel", r"sicherheitsnummer", r"(?:sprach|video)anruf"),
)

SPANISH = Language(
    name="Spanish",
    omitted=(r"<multimedia omitido>", r"(?:audio|sticker|gif|documento) omitido"),
    picture=(r"imagen omitida", r"video omitido"),
    deleted=(r"se eliminó este mensaje", r"este mensaje fue eliminado", r"eliminaste este mensaje"),
    edited=(r"<se editó este mensaje>",),
    group=(
        r"cre(?:ó|aste) (?:el|este) grupo",
        r"añadi(?:ó|ste) a",
        r"salió del grupo",
        r"te uniste",
        r"cambió (?:el asunto|la descripción|el ícono)",
        r"eliminó a",
    ),
    system=(r"cifrad[oa]s? de extremo a extremo", r"código de seguridad", r"(?:video)?llamada"),
)

FRENCH = Language(
    name="French",
    omitted=(r"<médias omis>", r"(?:audio|sticker|gif|document)e? (?:omis|absente?)"),
    picture=(r"image absente", r"vidéo absente"),
    deleted=(r"ce message a été supprimé", r"vous avez supprimé ce message"),
    edited=(r"<ce message a été modifié>",),
    group=(r"(?:a|avez) créé (?:le|ce) groupe", r"(?:a|avez) ajouté", r"a quitté", r"a retiré"),
    system=(r"chiffrée?s? de bout en bout", r"code de sécurité", r"appel (?:vocal|vidéo)"),
)

POLISH = Language(
    name="Polish",
    omitted=(r"<pominięto multimedia>", r"(?:naklejkę|audio|gif|dokument) pominięto"),
    picture=(r"(?:obraz|film) pominięto", r"pominięto (?:obraz|film)"),
    deleted=(r"ta wiadomość została usunięta", r"usun(?:ąłeś|ęłaś|ięto) tę wiadomość"),
    edited=(r"<wiadomość została edytowana>",),
    group=(r"utworzył(?:a|eś|aś)? grupę", r"dodał(?:a|eś|aś)?\b", r"opuścił(?:a)? grupę"),
    system=(r"szyfrowan", r"kod zabezpieczeń", r"połączenie (?:głosowe|wideo)"),
)

LANGUAGES = (ENGLISH, GERMAN, SPANISH, FRENCH, POLISH)
"""The languages known, the commonest in UK schools first."""


def _whole(*lists: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:{_any(*lists)})\.?", re.IGNORECASE)


def _part(*lists: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(_any(*lists), re.IGNORECASE)


def _any(*lists: tuple[str, ...]) -> str:
    return "|".join(f"(?:{phrase})" for phrases in lists for phrase in phrases)


OMITTED = _whole(*(language.omitted for language in LANGUAGES))
PICTURE_OMITTED = _whole(*(language.picture for language in LANGUAGES))
DELETED = _whole(*(language.deleted for language in LANGUAGES))
EDITED = re.compile(
    rf"[ \n]*(?:{_any(*(language.edited for language in LANGUAGES))})\.?$", re.IGNORECASE
)
GROUP = _part(*(language.group for language in LANGUAGES))
SYSTEM = _part(*(language.system for language in LANGUAGES))
ATTACHED = "file attached|Datei angehängt|archivo adjunto|fichier joint|plik dołączony"
"""What Android writes behind the name of a file that is in the export."""

DOCUMENT_OMITTED = re.compile(
    r"(?P<name>.+\.\w{1,6})(?: • .+)? (?:document omitted|documento omitido|Dokument weggelassen)",
    re.IGNORECASE,
)
"""An iPhone's line for a document that was left out, with the document's name."""

LOCATION = re.compile(
    r"(?:location|standort|ubicación|localisation|emplacement|lokalizacja): ?https?://",
    re.IGNORECASE,
)
POLL = re.compile(r"(?:POLL|UMFRAGE|ENCUESTA|SONDAGE|ANKIETA): ?(?:\n|$)")
POLL_OPTION = re.compile(
    r"^(?:OPTION|OPCIÓN|OPCJA): (?P<text>.*?)(?: \(\d+ [^()]+\))?$", re.MULTILINE
)
QUOTING = re.compile(
    r"changed the (?:subject|group name|group description) |created (?:group|community) "
    r"|Gruppe „|grupo [\"“«]|groupe [\"“«]|security code",
    re.IGNORECASE,
)
"""Begins a sentence of WhatsApp's own that quotes a name, which may hold ": " like a header."""
