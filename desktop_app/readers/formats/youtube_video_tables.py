"""The tables of a YouTube Takeout that tell of the person’s own videos and playlists."""

from desktop_app.readers.formats.csv_stream import Table
from desktop_app.readers.formats.youtube_words import (
    CHANNEL_ID,
    VIDEO_ID,
    headers,
)

MOST_TAGS = 40

VIDEOS = Table(
    {
        "id": VIDEO_ID,
        "title": (
            "video title (original)",
            "videotitel (original)",
            "videotitel (origineel)",
            "título del vídeo (original)",
            "título del video (original)",
        ),
        "description": (
            "video description (original)",
            "videobeschreibung (original)",
            "videobeschrijving (origineel)",
            "descripción del vídeo (original)",
            "descripción del video (original)",
        ),
        "visibility": ("privacy", "datenschutz", "privacidad"),
        "state": ("video state", "videostatus", "estado del vídeo", "estado del video"),
        "made": (
            "video create timestamp",
            "zeitstempel bei videoerstellung",
            "tijdstempel aanmaaktijd video",
            "marca de tiempo de creación del vídeo",
            "marca de tiempo de creación del video",
        ),
        "shown": (
            "video publish timestamp",
            "zeitstempel bei videoveröffentlichung",
            "tijdstempel publicatietijd video",
            "marca de tiempo de publicación del vídeo",
            "marca de tiempo de publicación del video",
        ),
        **{
            f"tag{number}": (f"tag {number}", f"tag: {number}", f"etiqueta {number}")
            for number in range(1, MOST_TAGS + 1)
        },
    },
    frozenset({"title"}),
    frozenset(CHANNEL_ID)
    | frozenset(
        {
            "tag #",
            "tag: #",
            "etiqueta #",
            "approx duration (ms)",
            "video audio language",
            "video category",
            "video title (original) language",
            "video description (original) language",
            "ungefähre dauer (ms)",
            "audiosprache des videos",
            "videokategorie",
            "geschatte duur (ms)",
            "audiotaal van video",
            "videocategorie",
            "duración aproximada (ms)",
            "idioma del audio del vídeo",
            "categoría del vídeo",
        }
    ),
)

RECORDINGS = Table(
    {
        "id": VIDEO_ID,
        "latitude": (
            "video recording latitude",
            "videoaufnahme – breitengrad",
            "breitengrad",
            "video-opname breedtegraad",
            "latitud de la grabación del vídeo",
        ),
        "longitude": (
            "video recording longitude",
            "videoaufnahme – längengrad",
            "längengrad",
            "video-opname lengtegraad",
            "longitud de la grabación del vídeo",
        ),
    },
    frozenset({"id"}),
    frozenset(
        {
            "video recording altitude",
            "video recording date",
            "videoaufnahme – datum",
            "videoaufnahme – höhe",
        }
    ),
)

PLAYLISTS = Table(
    {
        "id": headers(
            "playlist id", "playlist-id", "id de la lista de reproducción", "id de playlist"
        ),
        "title": (
            "playlist title (original)",
            "playlist title",
            "title",
            "playlist-titel (original)",
            "playlist-titel (origineel)",
            "título de la lista de reproducción (original)",
            "título de la lista (original)",
            "título de la playlist (original)",
        ),
        "description": (
            "playlist description (original)",
            "playlist description",
            "description",
            "playlist-beschreibung (original)",
            "playlist-beschrijving (origineel)",
            "descripción de la lista de reproducción (original)",
            "descripción de la lista (original)",
            "descripción de la playlist (original)",
        ),
        "visibility": (
            "playlist visibility",
            "visibility",
            "playlist-sichtbarkeit",
            "zichtbaarheid van playlist",
            "visibilidad de la lista de reproducción",
            "visibilidad de la lista",
            "visibilidad de la playlist",
        ),
        "made": (
            "playlist create timestamp",
            "playlist creation timestamp",
            "time created",
            "zeitstempel bei playlist-erstellung",
            "playlist tijdstempel maken",
            "marca de tiempo de creación de la lista de reproducción",
            "marca de tiempo de creación de la lista",
            "marca de tiempo de creación de la playlist",
        ),
    },
    frozenset({"title"}),
    frozenset(CHANNEL_ID)
    | frozenset(
        {
            "add new videos to top",
            "add new videos to top of playlist",
            "playlist image # create timestamp",
            "playlist image # url",
            "playlist image # height",
            "playlist image # width",
            "playlist title (original) language",
            "playlist title language",
            "playlist description (original) language",
            "playlist update timestamp",
            "playlist video order",
            "time updated",
            "neue videos oben hinzufügen",
            "sprache des playlist-titels (original)",
            "zeitstempel bei playlist-update",
            "videoreihenfolge der playlist",
            "nieuwe video's bovenaan toevoegen",
            "nieuwe video’s bovenaan toevoegen",
            "(originele) taal van playlist-titel",
            "playlist tijdstempel updaten",
            "videovolgorde playlist",
            "añadir vídeos nuevos al principio de la lista",
            "marca de tiempo de actualización de la lista",
            "orden de los vídeos",
            "título de la lista",
            "idioma del título (original)",
            "idioma del título",
            "agregar los videos nuevos a la parte superior",
            "marca de tiempo de actualización de la playlist",
            "orden de la playlist de video",
            "título de la playlist",
            "idioma del título de la playlist (original)",
        }
    ),
)
