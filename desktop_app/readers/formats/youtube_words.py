"""The words of a YouTube Takeout, which follow the account's language: names, headers, values.

English (US and UK), German, Dutch and Spanish (of Spain and of Latin America). Headers differ in
capitals between the two kinds of English, which the reading of tables does not mind.
"""

from checks.evidence import Audience

_PUBLIC = "public öffentlich openbaar público pública"
_UNLISTED = ("unlisted", "nicht gelistet", "verborgen", "oculto", "oculta", "no listado")
_PRIVATE = "private privat privé privado privada"

AUDIENCES = (
    dict.fromkeys(_PUBLIC.split(), Audience.PUBLIC)
    | dict.fromkeys((*_UNLISTED, "no listada"), Audience.SOME)
    | dict.fromkeys(_PRIVATE.split(), Audience.ONLY_ME)
)
"""Who can see something, by the word for its visibility; unlisted is for whoever has the link."""

STATES = frozenset("processed verarbeitet verwerkt procesado uploaded hochgeladen geüpload".split())
"""The states of a video that stands where it was put."""


COMMENT_RULES = {
    "all": "public",
    "all comments": "public",
    "allow all comments": "public",
    "public": "public",
    "on": "public",
    "hold potentially inappropriate comments for review": "filtered",
    "approved comments": "reviewed",
    "hold all comments for review": "reviewed",
    "none": "only_me",
    "off": "only_me",
    "disabled": "only_me",
    "disable comments": "only_me",
}
"""Who may comment on new videos, by the words for it."""

FOLDERS = {
    "comments": ("comments", "kommentare", "reacties", "comentarios"),
    "live chats": ("live chats", "livechats", "chats en directo", "chats en vivo"),
    "subscriptions": ("subscriptions", "abos", "abonnementen", "suscripciones"),
    "channels": ("channels", "kanäle", "kanalen", "canales"),
    "video metadata": (
        "video metadata",
        "video-metadaten",
        "videometadata",
        "videometagegevens",
        "metadatos de vídeos",
        "metadatos de vídeo",
        "metadatos de los videos",
    ),
    "playlists": ("playlists", "listas de reproducción"),
    "posts": ("posts", "beiträge", "berichten", "posts van community", "publicaciones"),
    "history": ("history", "verlauf", "geschiedenis", "historial", "historial de videos"),
    "videos": ("videos", "video_s", "vídeos"),
}
"""The folders of a Takeout by their English names, as `tidy` gives them."""

FILES = {
    "comments": FOLDERS["comments"],
    "live chats": FOLDERS["live chats"],
    "subscriptions": FOLDERS["subscriptions"],
    "channel": ("channel", "kanal", "kanaal", "canal"),
    "addresses": (
        "channel url configs",
        "kanal-url-konfigurationen",
        "url-configuraties van kanaal",
        "configuraciones de la url del canal",
    ),
    "features": (
        "channel feature data",
        "kanalelementdaten",
        "gegevens voor kanaalfunctie",
        "datos de la función del canal",
    ),
    "videos": ("videos", "video_s", "vídeos"),
    "recordings": (
        "video recordings",
        "videoaufzeichnungen",
        "video-opnamen",
        "grabaciones de vídeo",
        "grabaciones de video",
    ),
    "playlists": FOLDERS["playlists"],
    "posts": FOLDERS["posts"],
    "watched": (
        "watch-history",
        "wiedergabeverlauf",
        "kijkgeschiedenis",
        "historial-de-reproducciones",
        "historial de reproducciones",
    ),
    "searched": (
        "search-history",
        "suchverlauf",
        "zoekgeschiedenis",
        "historial-de-búsqueda",
        "historial-de-búsquedas",
        "historial de búsqueda",
        "historial de búsquedas",
    ),
}
"""The files that are read, by what they hold, as `tidy` gives their names."""


def headers(*names: str) -> tuple[str, ...]:
    """Headers as they are and with the hyphen that does not break, which some languages have."""
    return tuple(dict.fromkeys((*names, *(name.replace("-", "\u2011") for name in names))))


CHANNEL_ID = headers("channel id", "kanal-id", "kanaal-id", "id de canal", "id del canal")
CHANNEL_TITLE = ("channel title", "kanaltitel", "kanal-titel", "kanaaltitel", "título del canal")
VIDEO_ID = headers(
    "video id", "video-id", "id de vídeo", "id del vídeo", "id de video", "id del video"
)
POST_ID = headers(
    "post id", "beitrags-id", "bericht-id", "id de publicación", "id de la publicación"
)
PRICE = frozenset({"price", "preis", "prijs", "precio"})
