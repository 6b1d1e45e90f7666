"""Where things lie in TikTok's one JSON file, through all generations of its names."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, BinaryIO

import msgspec

from checks.evidence import Problem
from desktop_app.readers.formats.json_decoding import TROUBLE, decoder, is_blank
from desktop_app.readers.formats.json_nested import INTO, Enough, nested
from desktop_app.readers.formats.json_stream import ODD_SHAPE
from desktop_app.readers.formats.tables_within import scope_of
from desktop_app.readers.section import Members, Scope

JSON = r"(?:.*/)?(?:user_data_tiktok|user_data|tiktok_data)(?: ?\(\d+\))?\.json"
"""The one file of a download, as it has been called."""

_HOMES = ("Profile And Settings", "App Settings")
_DOINGS = ("Your Activity", "Activity")
_LIKES = ("Likes and Favorites", *_DOINGS)


def _under(homes: tuple[str, ...], *rest: str) -> tuple[str, ...]:
    return tuple(f"{home}.{each}" for each in rest for home in homes)


PROFILE = (
    "Profile And Settings.Profile Info.ProfileMap",
    "Profile.Profile Info.ProfileMap",
    "Profile.Profile Information.ProfileMap",
)
SETTINGS = _under(_HOMES, "Settings.SettingsMap")
BLOCKED = (*_under(_HOMES, "Block List.BlockList"), "App Settings.Block.BlockList")
FOLLOWERS = (
    "Profile And Settings.Follower.FansList",
    *_under(_DOINGS, "Follower.FansList", "Follower List.FansList"),
)
FOLLOWING = (
    "Profile And Settings.Following.Following",
    *_under(_DOINGS, "Following.Following", "Following List.Following"),
)
POSTS = ("Post.Posts.VideoList", "Video.Videos.VideoList")
DELETED = ("Post.Recently Deleted Posts.PostList",)
COMMENTS = ("Comment.Comments.CommentsList", "Comment.CommentsList")
CHATS = ("Direct Message.Direct Messages.ChatHistory", "Direct Messages.Chat History.ChatHistory")
GROUPS = ("Direct Message.Group Chat.GroupChat",)
LOGINS = _under(_DOINGS, "Login History.LoginHistoryList")
LIVES = ("Tiktok Live.Go Live History.GoLiveList",)
WATCHED_LIVES = ("Tiktok Live.Watch Live History.WatchLiveMap",)
REVIEWS = ("Location Review.Location Reviews.ReviewsList",)
APPS = ("App Settings.UserThirdPlatformInformation",)

PEOPLE_FIELDS = frozenset({"date", "username"})
POST_FIELDS = frozenset(
    {"date", "link", "likes", "title", "whocanview", "allowcomments", "allowstitches"}
    | {"allowduets", "allowstickers", "allowsharingtostory", "contentdisclosure", "sound"}
    | {"aigeneratedcontent", "location", "addyourstext", "alternatetext", "coverimage"}
    | {"numberofcollections"}
)
COMMENT_FIELDS = frozenset(
    {"date", "comment", "photo", "url", "sticker", "video", "originalpostlink"}
)
LOGIN_FIELDS = frozenset({"date", "ip", "devicemodel", "devicesystem", "networktype", "carrier"})
_FIELDS: Mapping[str, frozenset[str]] = {
    **dict.fromkeys((*FOLLOWERS, *FOLLOWING, *BLOCKED), PEOPLE_FIELDS),
    **dict.fromkeys((*POSTS, *DELETED), POST_FIELDS),
    **dict.fromkeys(COMMENTS, COMMENT_FIELDS),
    **dict.fromkeys(LOGINS, LOGIN_FIELDS),
    **dict.fromkeys(
        LIVES,
        frozenset({"livestarttime", "liveendtime", "liveduration", "roomid", "roomtitle"})
        | {"coveruri", "replayurl", "totalearning", "totallike", "totalview", "totalgifter"}
        | {"qualitysetting", "mutedlist"},
    ),
    **dict.fromkeys(
        REVIEWS, frozenset({"placename", "date", "rating", "status", "likes", "reviewtext"})
    ),
}
"""The lists that are read, each with the names its entries may have, `squeezed`."""

_KEYED = frozenset({*CHATS, *GROUPS, *WATCHED_LIVES})
_WHOLE = frozenset({*PROFILE, *SETTINGS, *APPS})
_PARTS = frozenset({*_FIELDS, *_KEYED, *_WHOLE})

LEFT_ALONE = frozenset(
    {
        *_under(
            _LIKES,
            "Like List",
            "Favorite Videos",
            "Favorite Hashtags",
            "Favorite Sounds",
            "Favorite Effects",
            "Favorite Collection",
            "Favorite Comment",
        ),
        *_under(
            _DOINGS,
            "Hashtag",
            "Status",
            "Searches",
            "Search History",
            "Share History",
            "Watch History",
            "Video Browsing History",
            "Most Recent Location Data",
            "Purchases",
            "Purchase History",
            "Activity Summary",
            "Your Activity",
        ),
        *_under(("Profile And Settings", "Profile"), "Autofill", "Auto Fill", "AI-Moji"),
        *_under(("Tiktok Live",), "Go Live Settings", "Watch Live Settings"),
        *("Ads and data", "TikTok Shop", "Tiktok Shopping", "Income Plus", "Income+ Wallet"),
    }
)
"""Parts that nobody else sees, or that hold other people's work; none of them is read."""

_CONTAINERS = frozenset(
    {path.rpartition(".")[0] for path in _PARTS}
    | {path.partition(".")[0] for path in (*_PARTS, *LEFT_ALONE) if "." in path}
    | _KEYED
)
_ON_THE_WAY = _CONTAINERS | LEFT_ALONE
"""Objects that may be too long to be read as one value: their lists are passed over instead."""

TOPS = frozenset(path for path in _ON_THE_WAY if "." not in path)


@dataclass(slots=True)
class Outline:
    """What a file turned out to hold: how often each part stands there, and what nobody knows.

    `strange` are parts and fields that were not recognised; `problems` tell of damage.
    """

    parts: Counter[str] = field(default_factory=Counter)
    tops: set[str] = field(default_factory=set)
    left_alone: bool = False
    strange: dict[str, None] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    @property
    def is_damaged(self) -> bool:
        """Whether the file could not be gone through to its end."""
        return any(problem.fatal for problem in self.problems)

    def wanted(self, path: str) -> Any:
        """Take down a part, and say how to go on with it."""
        if "." not in path:
            self.tops.add(path)
        if path in _PARTS:
            self.parts[path] += 1
        if path in _CONTAINERS:
            return INTO
        if path in _FIELDS:
            return list[msgspec.Raw]
        if path in LEFT_ALONE:
            self.left_alone = True
            return INTO
        if not (
            path in _WHOLE
            or path.rpartition(".")[0] in LEFT_ALONE
            or path.startswith(_KEYED_PREFIXES)
        ):
            self.strange[path.replace(".", " › ")] = None
        return None

    def look(self, path: str, entry: msgspec.Raw) -> None:
        """Take down the fields of a list's first entry that nobody knows."""
        try:
            names = decoder(dict[str, msgspec.Raw]).decode(entry)
        except TROUBLE:
            return
        for name in names:
            if squeezed(name) not in _FIELDS[path]:
                self.strange[f"{path.rsplit('.', maxsplit=1)[-1]} › {name}"] = None


_KEYED_PREFIXES = tuple(f"{path}." for path in _KEYED)


def squeezed(name: str) -> str:
    """A field's name as all generations have it: without blanks and capitals."""
    return "".join(name.split()).casefold()


@lru_cache(maxsize=2)
def outline_of(members: Members, path: str) -> Outline:
    """What a file holds, looked up once."""
    outline = Outline()
    looked: set[str] = set()
    with members.open(path) as stream:
        for found in nested(stream, scope_of(members, path), outline.wanted):
            if isinstance(found, Problem):
                outline.problems.append(found)
            elif found[0] in _FIELDS and found[0] not in looked:
                looked.add(found[0])
                outline.look(found[0], found[1][0])
    return outline


def holds(*paths: str, without: tuple[str, ...] = ()) -> Callable[[Members, str], bool]:
    """Tells whether a file has one of some parts, and none of some others."""

    def look(members: Members, path: str) -> bool:
        found = outline_of(members, path).parts
        return any(each in found for each in paths) and not any(each in found for each in without)

    return look


def holds_others(members: Members, path: str) -> bool:
    """Whether a file has a part that is left alone."""
    return outline_of(members, path).left_alone


class _Search:
    """Looks for some parts of a file while it is gone through, until it has had them all."""

    def __init__(self, shapes: Mapping[str, Any], left: int) -> None:
        self._shapes = shapes
        self._left = left
        self._inside = ""

    def wanted(self, path: str) -> Any:
        """The shape of what stands at a path; raises `Enough` behind the last wanted part."""
        if self._inside and path.startswith(self._inside):
            return self._shapes[self._inside[:-1]]
        self._inside = ""
        if self._left == 0:
            raise Enough
        if path not in self._shapes:
            return INTO if path in _ON_THE_WAY else None
        self._left -= 1
        if path in _KEYED:
            self._inside = f"{path}."
            return INTO
        return self._shapes[path]


def parts(
    stream: BinaryIO, scope: Scope, shapes: Mapping[str, Any]
) -> Iterator[tuple[str, list[Any]] | Problem]:
    """Some parts of a file, whose paths have these shapes; of a keyed one what stands in it.

    What comes behind the last of them is not read, unless the file is damaged: then who knows
    whether more of them was to come.
    """
    outline = outline_of(scope.members, scope.path)
    count = -1 if outline.is_damaged else sum(outline.parts[path] for path in shapes)
    odd: set[str] = set()
    begun: set[str] = set()
    for found in nested(stream, scope, _Search(shapes, count).wanted):
        if isinstance(found, Problem):
            yield found
            continue
        path, batch = found
        if path in _FIELDS and path not in begun:
            begun.add(path)
            if is_blank(batch):
                odd.add(path)
                yield scope.problem(ODD_SHAPE, fatal=True)
        if path not in odd and batch[0] is not None:
            yield path, batch


def read_other(stream: BinaryIO, scope: Scope) -> Iterator[Problem]:
    """The parts and fields that nobody knows, each by its name, and any damage."""
    outline = outline_of(scope.members, scope.path)
    for name in outline.strange:
        yield scope.problem(f"This download has a part that was not recognised: “{name[:60]}”.")
    yield from (scope.problem(each.what, fatal=each.fatal) for each in outline.problems)
    if not outline.tops & TOPS and not outline.is_damaged:
        yield scope.problem(ODD_SHAPE, fatal=True)
