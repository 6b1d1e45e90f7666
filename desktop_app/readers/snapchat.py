"""Snapchat: its “My Data” download, as JSON files; of the web pages only the chats.

Chats hold only what was saved or had not yet gone, so that an empty one proves nothing. The
download tells no privacy settings.
"""

from checks.evidence import (
    Account,
    App,
    Contact,
    Conversation,
    Login,
    Media,
    Message,
    ProfileField,
    Record,
    Setting,
)
from desktop_app.readers.formats import (
    snapchat_account,
    snapchat_chats,
    snapchat_layout,
    snapchat_memories,
    snapchat_pages,
    snapchat_people,
)
from desktop_app.readers.formats.snapchat_layout import CHAT_PAGES, CHATS, TOPICS, file
from desktop_app.readers.section import Parser, Section

PLATFORM = "snapchat"
FORMS = ("JSON", "HTML (chats)")

MARKERS = snapchat_layout.MARKERS


def _file(name: str, topic: str, parse: Parser, *yields: type[Record]) -> Section:
    return Section(name, file(topic), parse, yields)


def _part(name: str, topic: str, parse: Parser, key: str, *yields: type[Record]) -> Section:
    """A section that is a part of a file."""
    return Section(name, file(topic), parse, yields, holds=snapchat_layout.holds(key))


_PAGE_TOPICS = ("account", "account_history", "friends", "connected_apps", "memories_history")
_POSTED = ("shared_story", "spotlight", "story_history", "snap_pro")

# Snaps are a list of whom and when for a month, and stories of when: they prove no kind by itself.
SECTIONS = (
    Section("account", file("account"), snapchat_account.read_account, (Account, ProfileField)),
    _part("logins", "account", snapchat_account.read_logins, snapchat_account.LOGINS, Login),
    _file(
        "account_history",
        "account_history",
        snapchat_account.read_history,
        ProfileField,
        Setting,
    ),
    _file("friends", "friends", snapchat_people.read_friends, Contact),
    _file("apps", "connected_apps", snapchat_account.read_apps, App),
    _file("public_profile", "snap_pro", snapchat_account.read_public_profile, ProfileField),
    _file("memories", "memories_history", snapchat_memories.read_memories, Media),
    _file("public_stories", "shared_story", snapchat_memories.read_stories),
    Section("own_stories", file("spotlight", "story_history"), snapchat_memories.read_unknown),
    Section("messages", CHATS, snapchat_chats.read_chats, (Message, Conversation), private=True),
    Section("snaps", file("snap_history"), snapchat_chats.read_snaps, private=True),
    Section(
        "messages",
        CHAT_PAGES,
        snapchat_pages.read_page,
        (Message, Conversation),
        private=True,
        holds=snapchat_layout.has_other,
    ),
    Section("page_copies", CHAT_PAGES, None, holds=snapchat_layout.has_json),
    Section(
        "pages",
        file(*_PAGE_TOPICS, *_POSTED, ending="html"),
        snapchat_pages.read_other_page,
        holds=snapchat_layout.has_other,
    ),
    Section(
        "page_copies",
        file(*_PAGE_TOPICS, *_POSTED, ending="html"),
        None,
        holds=snapchat_layout.has_json,
    ),
    Section("left_alone", file(*TOPICS, ending="(?:json|html)"), None),
    Section("viewer", r"(?:.*/)?(?:index\.html|html/.*)", None),
    Section(
        "files",
        r"(?:.*/)?(?:memories|chat_media|shared_stories|my_sounds|my_custom_stickers|my_lenses"
        r"|selfie|cameos)/.+",
        None,
    ),
)

find_owner = snapchat_account.find_owner
confirm = snapchat_layout.is_snapchat
