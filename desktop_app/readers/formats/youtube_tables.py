"""The tables of a YouTube Takeout that tell of comments, channels and subscriptions."""

from desktop_app.readers.formats.csv_stream import Table
from desktop_app.readers.formats.youtube_words import (
    CHANNEL_ID,
    CHANNEL_TITLE,
    POST_ID,
    PRICE,
    VIDEO_ID,
    headers,
)

COMMENTS = Table(
    {
        "id": headers(
            "comment id", "kommentar-id", "reactie-id", "id de comentario", "id del comentario"
        ),
        "made": (
            "comment create timestamp",
            "comment creation timestamp",
            "zeitstempel der erstellung des kommentars",
            "aanmaaktijdstempel reactie",
            "tijdstempel van het aanmaken van de reactie",
            "marca de tiempo de creación del comentario",
        ),
        "video": VIDEO_ID,
        "post": POST_ID,
        "text": ("comment text", "kommentartext", "reactietekst", "texto del comentario"),
    },
    frozenset({"text"}),
    PRICE
    | frozenset(CHANNEL_ID)
    | frozenset(
        headers(
            "parent comment id",
            "top-level comment id",
            "übergeordnete kommentar-id",
            "kommentar-id der obersten ebene",
            "id van bovenliggende reactie",
            "id van reactie op het hoogste niveau",
            "id del comentario principal",
            "id de comentario principal",
            "id del comentario de nivel superior",
            "id de comentario de nivel superior",
        )
    ),
)

LIVE_CHATS = Table(
    {
        "id": headers(
            "live chat id", "live-chat-id", "livechat-id", "id de chat en directo", "id del chat"
        ),
        "made": (
            "live chat create timestamp",
            "live chat creation timestamp",
            "zeitstempel der erstellung des live-chats",
            "aanmaaktijdstempel livechat",
            "marca de tiempo de creación del chat en directo",
        ),
        "video": VIDEO_ID,
        "post": POST_ID,
        "text": (
            "live chat text",
            "text für den live-chat",
            "livechat-tekst",
            "livechattekst",
            "texto del chat en directo",
        ),
    },
    frozenset({"text"}),
    PRICE
    | frozenset(CHANNEL_ID)
    | frozenset({"currency code", "währungscode", "valutacode", "código de moneda"}),
)

SUBSCRIPTIONS = Table(
    {"id": CHANNEL_ID, "title": CHANNEL_TITLE},
    frozenset({"title"}),
    frozenset(headers("channel url", "kanal-url", "kanaal-url", "url del canal", "url de canal")),
)

CHANNELS = Table(
    {
        "id": CHANNEL_ID,
        "title": (
            "channel title (original)",
            "channel title",
            "kanaltitel (original)",
            "(originele) kanaaltitel",
            "kanaaltitel (origineel)",
            "título del canal (original)",
        ),
        "description": (
            "channel description (original)",
            "kanalbeschreibung (original)",
            "(originele) kanaalbeschrijving",
            "kanaalbeschrijving (origineel)",
            "descripción del canal (original)",
        ),
        "visibility": (
            "channel visibility",
            "kanalsichtbarkeit",
            "sichtbarkeit des kanals",
            "kanaalzichtbaarheid",
            "visibilidad del canal",
        ),
        "made": (
            "channel create timestamp",
            "channel creation timestamp",
            "zeitstempel bei kanalerstellung",
            "aanmaaktijdstempel kanaal",
            "marca de tiempo de creación del canal",
        ),
        "country": ("channel country", "land des kanals", "land van kanaal", "país del canal"),
    },
    frozenset({"title"}),
    frozenset(
        headers(
            "channel url",
            "kanal-url",
            "kanaal-url",
            "url del canal",
            "url de canal",
            "channel title (original) language",
            "channel description (original) language",
            "channel title #",
            "channel title # language",
            "channel description #",
            "channel description # language",
            "channel keyword #",
            "channel tag #",
        )
    ),
)

ADDRESSES = Table(
    {
        "id": CHANNEL_ID,
        **{
            f"handle{number}": headers(
                f"channel vanity url {number} name",
                f"name der vanity-url {number} des kanals",
                f"name der kanal-vanity-url {number}",
                f"naam van vanity-url {number} voor kanaal",
                f"nombre de la url mnemónica del canal ({number})",
            )
            for number in range(1, 6)
        },
    },
    frozenset({"handle1"}),
)

FEATURES = Table(
    {
        "id": CHANNEL_ID,
        "comments": (
            "video default allowed comments type",
            "standardmäßig zulässiger kommentartyp für videos",
            "standaard toegestane reactietype van video",
            "tipo de comentarios permitidos de forma predeterminada en el vídeo",
        ),
        "latitude": ("video default location latitude", "standaard breedtegraad van video"),
        "longitude": ("video default location longitude", "standaard lengtegraad van video"),
    },
    frozenset({"comments"}),
    frozenset(
        {
            "channel auto moderation in live chat",
            "video default targeted audience",
            "video default license",
            "video default location altitude",
            "automatische moderatie in livechat van kanaal",
            "automatische moderatie in live chat van kanaal",
            "standaard doelgroep van video",
            "standaardlicentie van video",
            "moderación automática del canal en el chat en directo",
            "audiencia objetivo predeterminada del vídeo",
            "licencia del vídeo predeterminada",
        }
    ),
)
