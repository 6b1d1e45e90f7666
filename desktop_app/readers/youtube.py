"""YouTube: its part of a Google Takeout, in English, German, Dutch and Spanish.

Comments, live chats, videos, playlists, channels and subscriptions. What was watched and
searched for is read only if asked for, and other products of the same Takeout not at all.
"""

from checks.evidence import (
    Account,
    Comment,
    Contact,
    Post,
    ProfileField,
    Setting,
)
from desktop_app.readers.formats import (
    google_profile,
    youtube_channels,
    youtube_comments,
    youtube_history,
    youtube_old_comments,
    youtube_owner,
    youtube_playlists,
    youtube_posts,
    youtube_subscriptions,
    youtube_videos,
)
from desktop_app.readers.formats.youtube_other import read_other
from desktop_app.readers.formats.youtube_paths import ROOT, any_of, in_folder, just_in, table
from desktop_app.readers.formats.youtube_words import FILES, FOLDERS
from desktop_app.readers.section import Section

PLATFORM = "youtube"
DOWNLOAD = "Google Takeout"
FORMS = ("CSV", "JSON", "HTML")

MARKERS = (
    r"^(?:[^/]+/){0,2}youtube \S+ youtube\smusic/",
    rf"^{ROOT}(?:{any_of(name for names in FOLDERS.values() for name in names)})/",
    rf"^{table('comments', 'comments')}$",
    rf"^{table('live chats', 'live chats')}$",
    rf"^{table('subscriptions', 'subscriptions')}$",
    rf"^{youtube_videos.TABLES}$",
    rf"^{youtube_owner.ADDRESS_TABLES}$",
    r"(?:^|/)my-(?:comments|live-chat-messages)/my-(?:comments|live-chat-messages)\.html$",
)

_WATCHED = any_of(FILES["watched"])
_SEARCHED = any_of(FILES["searched"])
_NOT_ASKED = "Nobody else sees this. Keep Clear reads it only if you ask it to read messages too."
_LEFT_ALONE = (
    r"channel (?:page settings|community moderation settings|images|shares)"
    r"|kanal(?:seiteneinstellungen|bilder)|instellingen voor .*"
    r"|configuración de la página del canal|configuración de moderación .*"
    r"|video texts|videotexte|videoteksten|textos de v[ií]deos?"
    r"|einstellungen für kommentare zu beiträgen|post comment settings"
    r"|music[- ]library[- ]songs|music uploads.*"
)


def _history(name: str, files: str) -> str:
    return in_folder("history", rf"(?:{files})\.{name}")


_FOLLOWERS = "A download from YouTube does not show who subscribes to you. Look through them there."
SECTIONS = (
    Section("comments", table("comments", "comments"), youtube_comments.read_comments, (Comment,)),
    Section(
        "comments",
        rf"(?:{ROOT})?my-comments/my-comments\.html",
        youtube_old_comments.read_comment_page,
        (Comment,),
    ),
    Section(
        "live_chats",
        table("live chats", "live chats"),
        youtube_comments.read_live_chats,
        (Comment,),
    ),
    Section(
        "live_chats",
        rf"(?:{ROOT})?my-live-chat-messages/my-live-chat-messages\.html",
        youtube_old_comments.read_live_chat_page,
        (Comment,),
    ),
    Section("posts", table("posts", "posts"), youtube_posts.read_posts, (Post,)),
    Section("videos", youtube_videos.TABLES, youtube_videos.read_videos, (Post, Setting)),
    Section("videos", youtube_videos.PLACES, youtube_videos.read_places),
    Section("videos", youtube_videos.UPLOADS, youtube_videos.read_uploads, (Post, Setting)),
    Section(
        "playlists", youtube_playlists.TABLES, youtube_playlists.read_playlists, (Post, Setting)
    ),
    Section("playlist_items", youtube_playlists.ITEMS, None),
    Section(
        "playlists", youtube_playlists.SINGLE, youtube_playlists.read_playlist, (Post, Setting)
    ),
    Section(
        "channels",
        youtube_owner.CHANNEL_TABLES,
        youtube_channels.read_channels,
        (Account, ProfileField),
    ),
    Section(
        "channels", youtube_owner.ADDRESS_TABLES, youtube_channels.read_addresses, (ProfileField,)
    ),
    Section(
        "settings", youtube_channels.FEATURE_TABLES, youtube_channels.read_features, (Setting,)
    ),
    Section("google_profile", google_profile.PROFILE, youtube_owner.read_profile, (ProfileField,)),
    Section(
        "subscriptions",
        table("subscriptions", "subscriptions"),
        youtube_subscriptions.read_subscriptions,
        (Contact,),
        unseen=_FOLLOWERS,
    ),
    Section(
        "subscriptions",
        in_folder("subscriptions", rf"(?:{any_of(FILES['subscriptions'])})\.json"),
        youtube_subscriptions.read_old_subscriptions,
        (Contact,),
        unseen=_FOLLOWERS,
    ),
    # No kind of record is proved by a history: what nobody else sees breaks no clause.
    Section(
        "watch_history",
        _history("json", _WATCHED),
        youtube_history.read_watched,
        private=True,
        unasked=_NOT_ASKED,
    ),
    Section(
        "watch_history",
        _history("html", _WATCHED),
        youtube_history.read_watched_page,
        private=True,
        unasked=_NOT_ASKED,
    ),
    Section(
        "search_history",
        _history("json", _SEARCHED),
        youtube_history.read_searched,
        private=True,
        unasked=_NOT_ASKED,
    ),
    Section(
        "search_history",
        _history("html", _SEARCHED),
        youtube_history.read_searched_page,
        private=True,
        unasked=_NOT_ASKED,
    ),
    Section("playlist_items", just_in("playlists", r".*\.json"), None),
    Section("left_alone", rf"{ROOT}(?:[^/]+/)?(?:{_LEFT_ALONE})\.csv", None),
    Section("other_tables", rf"{ROOT}(?:[^/]+/){{0,2}}[^/]*\.csv", read_other),
    Section(
        "files",
        rf"{ROOT}.*\.(?:jpe?g|png|gif|webp|mp4|webm|mov|m4v|mkv|avi|3gp|flv|mpe?g|wmv|mp3|m4a|wav|flac)",
        None,
    ),
    Section("viewer", r"(?:[^/]+/){0,2}(?:archive_browser|archiv_übersicht|index)\.html", None),
)

find_owner = youtube_owner.find_owner
