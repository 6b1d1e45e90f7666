"""The demo person's YouTube, as a Takeout in English (United Kingdom) has had it since 2025."""

import csv
import io
import json
from collections.abc import Iterable
from datetime import UTC, datetime

from desktop_app.sample.clock import DAY, NOW, weekly
from desktop_app.sample.person import ABOUT
from desktop_app.sample.script import innocent_in, planted_in, texts

PLATFORM = "youtube"
FILE_NAME = "takeout-20261120T120000Z-001.zip"

_ROOT = "Takeout/YouTube and YouTube Music"
_CHANNEL = "UCmorganelleryAAAAAAAAAA"
_CHANNEL_PAGE = "https://www.youtube.com/channel/"
_COMMENTS = (
    "Comment ID,Channel ID,Comment create timestamp,Price,Parent comment ID,Video ID,"
    "Comment text,Top-level comment ID"
)
_CHANNELS = (
    "Channel ID,Channel description (original),Channel title (original),"
    "Channel visibility,Channel create timestamp"
)
_VIDEOS = (
    "Video ID,Approx duration (ms),Video description (original),Channel ID,Tag 1,"
    "Video title (original),Privacy,Video state,Video create timestamp"
)
_PLAYLISTS = (
    "Playlist ID,Add new videos to top,Playlist title (original),"
    "Playlist create timestamp,Playlist update timestamp,Playlist video order,"
    "Playlist visibility"
)

_Row = tuple[str, ...]


def members(planted: bool) -> dict[str, str]:
    """Every member's path and text."""
    tables = {**_said(planted), **_channel(planted), **_shown(planted)}
    files = {f"{_ROOT}/{name}.csv": _csv(*rows) for name, rows in tables.items()}
    files |= {
        f"{_ROOT}/history/{name}-history.json": json.dumps(entries)
        for name, entries in _histories().items()
    }
    files["Takeout/Profile/Profile.json"] = json.dumps(_profile(planted))
    files["Takeout/archive_browser.html"] = "<!doctype html><title>Takeout</title><p>Archive</p>"
    return files


def _csv(header: str, rows: Iterable[_Row]) -> str:
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(header.split(","))
    table.writerows(rows)
    return out.getvalue()


def _stamp(when: int) -> str:
    made = datetime.fromtimestamp(when, UTC)
    return f"{made:%Y-%m-%dT%H:%M:%S}.{when % 100_000:05d}+00:00"


def _pieces(text: str) -> str:
    """A text as tables hold it: one object for each piece, joined by commas without brackets."""
    first, comma, rest = text.partition(", ")
    pieces = (first, comma, rest) if comma else (text,)
    return ",".join(json.dumps({"text": piece}, ensure_ascii=False) for piece in pieces)


def _said(planted: bool) -> dict[str, tuple[str, list[_Row]]]:
    """Comments and live chats."""
    comments = zip(texts(PLATFORM, "comment", planted, 150), weekly(400), strict=False)
    chats = zip(texts(PLATFORM, "live_chat", planted, 20), weekly(100), strict=False)
    return {
        "comments/comments": (
            _COMMENTS,
            [
                (
                    f"UgxMorgan{number:017d}",
                    _CHANNEL,
                    _stamp(when),
                    "0",
                    "",
                    f"otter{number:06d}",
                    _pieces(text),
                    "",
                )
                for number, (text, when) in enumerate(comments)
            ],
        ),
        "live chats/live chats": (
            "Live chat ID,Channel ID,Live chat create timestamp,Price,Video ID,Live chat text",
            [
                (f"LCC.Morgan{number}", _CHANNEL, _stamp(when), "0", "otterLive01", _pieces(text))
                for number, (text, when) in enumerate(chats)
            ],
        ),
    }


def _channel(planted: bool) -> dict[str, tuple[str, list[_Row]]]:
    """The channel, its handle, and the channels the person follows."""
    bio = (planted_in(PLATFORM, "bio", planted) or ("Trains and bread.",))[0]
    followed = ("Otterby Canal Walks", "The Bread Shed", "Slow Trains")
    people = (*planted_in(PLATFORM, "subscription", planted), *followed)
    people += innocent_in(PLATFORM, "subscription")
    return {
        "channels/channel": (
            _CHANNELS,
            [(_CHANNEL, bio, ABOUT.name, "Public", _stamp(NOW - 3000 * DAY))],
        ),
        "channels/channel URL configs": (
            "Channel ID,Channel vanity URL 1 name",
            [(_CHANNEL, "morgan_ellery")],
        ),
        "channels/channel page settings": ("Channel ID", [(_CHANNEL,)]),
        "subscriptions/subscriptions": (
            "Channel ID,Channel URL,Channel title",
            [
                (f"UCfollowed{number:014d}", f"{_CHANNEL_PAGE}UCfollowed{number:014d}", name)
                for number, name in enumerate(people)
            ],
        ),
    }


def _shown(planted: bool) -> dict[str, tuple[str, list[_Row]]]:
    """Videos and playlists; those that are planted are there for everybody to see."""
    videos = [(text, "Private") for text in innocent_in(PLATFORM, "video")]
    videos += _visible("video", "video_visibility", planted)
    playlists = [(text, "Private") for text in innocent_in(PLATFORM, "playlist")]
    playlists += _visible("playlist", "playlist_visibility", planted)
    return {
        "video metadata/videos": (
            _VIDEOS,
            [
                (
                    f"morgan{number:05d}",
                    "61000",
                    "",
                    _CHANNEL,
                    "summer",
                    title,
                    privacy,
                    "Processed",
                    _stamp(NOW - 90 * DAY),
                )
                for number, (title, privacy) in enumerate(videos)
            ],
        ),
        "playlists/playlists": (
            _PLAYLISTS,
            [
                (
                    f"PLmorgan{number}",
                    "False",
                    title,
                    _stamp(NOW - 80 * DAY),
                    _stamp(NOW - 80 * DAY),
                    "Manual",
                    privacy,
                )
                for number, (title, privacy) in enumerate(playlists)
            ],
        ),
        "playlists/Favourites-videos": (
            "Video ID,Playlist video creation timestamp",
            [("otter000001", _stamp(NOW - 79 * DAY))],
        ),
    }


def _visible(slot: str, visibility: str, planted: bool) -> list[tuple[str, str]]:
    """What is planted in a slot, with the visibility that is planted for it."""
    return [
        (text, shown)
        for shown in planted_in(PLATFORM, visibility, planted)
        for text in planted_in(PLATFORM, slot, planted)
    ]


def _histories() -> dict[str, list[dict[str, object]]]:
    """What was watched and searched for."""
    watched = [
        {
            "title": f"Watched {title}",
            "titleUrl": "https://www.youtube.com/watch?v=otter000002",
            "subtitles": [{"name": "Slow Trains", "url": f"{_CHANNEL_PAGE}UCslow"}],
        }
        for title in innocent_in(PLATFORM, "watched")
    ]
    searched = [
        {
            "title": f"Searched for {words}",
            "titleUrl": "https://www.youtube.com/results?search_query=" + words.replace(" ", "+"),
        }
        for words in innocent_in(PLATFORM, "search")
    ]
    return {
        name: [
            {"header": "YouTube", **entry, "time": f"{_stamp(NOW)[:23]}Z", "products": ["YouTube"]}
            for entry in entries
        ]
        for name, entries in (("watch", watched), ("search", searched))
    }


def _profile(planted: bool) -> dict[str, object]:
    first, _, last = ABOUT.name.partition(" ")
    email = (planted_in(PLATFORM, "email", planted) or ("morgan@example.org",))[0]
    return {
        "name": {"givenName": first, "familyName": last, "formattedName": ABOUT.name},
        "displayName": ABOUT.name,
        "emails": [{"value": email}],
    }
