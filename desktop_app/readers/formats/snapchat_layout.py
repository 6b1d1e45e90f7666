"""Where things lie in a Snapchat download, and which parts a file of it has."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from desktop_app.readers.formats.json_nested import nested
from desktop_app.readers.formats.tables_within import found, scope_of
from desktop_app.readers.section import Members, tidy

TOPICS = (
    *("account", "account_history", "bitmoji", "bitmoji_kit_user", "cameos_metadata"),
    *("chat_history", "community_lenses", "connected_apps", "countdowns"),
    *("email_campaign_history", "friends", "in_app_reports", "in_app_surveys"),
    *("location_history", "memories_history", "purchase_history", "ranking", "scans"),
    *("search_history", "shared_story", "shop_history", "snap_ads", "snap_ai", "snapchat_ai"),
    *("snap_games_and_minis", "snap_games", "snap_history", "snap_map_places_history"),
    *("snap_pro", "snap_tokens_order_history", "snapchat_plus", "spotlight", "story_history"),
    *("subscriptions", "support_note", "talk_history", "terms_history", "user_profile"),
)
"""What the files of a download are about; which there are is the person's choice."""

_TELLING = (
    *("bitmoji_kit_user", "cameos_metadata", "memories_history", "snap_history"),
    *("talk_history", "snap_map_places_history", "snap_tokens_order_history", "snapchat_plus"),
    *(
        "snap_games_and_minis",
        "snapchat_ai",
        "snap_pro",
        "in_app_surveys",
        "email_campaign_history",
    ),
)
_AGAIN = r"(?: ?\(\d+\))?"


def file(*topics: str, ending: str = "json") -> str:
    """The pattern of files about some topics, in whatever folder they are."""
    return rf"(?:.*/)?(?:{'|'.join(topics)}){_AGAIN}\.{ending}"


MARKERS = (
    rf"(?:^|/)json/(?:{'|'.join(TOPICS)}){_AGAIN}\.json$",
    rf"(?:^|/)html/(?:{'|'.join(TOPICS)})\.html$",
    rf"(?:^|/)(?:{'|'.join(_TELLING)}){_AGAIN}\.json$",
    rf"^(?:[^/]+/)?(?:{'|'.join(TOPICS)}){_AGAIN}\.json$",
    r"(?:^|/)html/chat_history/subpage_[^/]+\.html$",
)
CHATS = file("chat_history")
CHAT_PAGES = r"(?:.*/)?chat_history/subpage_[^/]+\.html"

_ANY = re.compile(file(*TOPICS, ending="(?:json|html)"))
_SURE = tuple(re.compile(MARKERS[number]) for number in (2, 4))


def is_snapchat(members: Members) -> bool:
    """Whether files called as Snapchat's are its own: one that only it has, or several."""
    paths = [tidy(path) for path in members.paths]
    if any(pattern.search(path) for pattern in _SURE for path in paths):
        return True
    return len({path.rpartition("/")[2] for path in paths if _ANY.fullmatch(path)}) > 1


@lru_cache(maxsize=8)
def keys_of(members: Members, path: str) -> frozenset[str]:
    """The names of the parts of a file."""
    keys: set[str] = set()

    def wanted(name: str) -> Any:
        keys.add(name)

    with members.open(path) as stream:
        for _ in nested(stream, scope_of(members, path), wanted):
            pass
    return frozenset(keys)


def holds(*keys: str) -> Callable[[Members, str], bool]:
    """Tells whether a file has one of some parts."""
    return lambda members, path: not keys_of(members, path).isdisjoint(keys)


def has_json(members: Members, path: str) -> bool:
    """Whether what a page shows is there as a JSON file too."""
    name = tidy(path).rpartition("/")[2].removesuffix(".html")
    topic = "chat_history" if "chat_history/" in tidy(path) else name
    return bool(found(members, file(topic)))


def has_other(members: Members, path: str) -> bool:
    """Whether a page is all there is on its topic."""
    return not has_json(members, path)
