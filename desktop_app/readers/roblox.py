"""Roblox: the tables in which it hands out an account's data.

Friends, followers, words on the walls of communities and what the person made; chats and messages
if asked for. These tables are known from packs that Roblox hands to authorities. A pack laid out
otherwise is not taken, and no pack has privacy settings: those are asked.
"""

from checks.evidence import (
    Account,
    Contact,
    Conversation,
    Login,
    Message,
    Post,
    ProfileField,
)
from desktop_app.readers.formats import (
    roblox_account as account,
    roblox_messages as messages,
    roblox_people as people,
    roblox_posts as posts,
)
from desktop_app.readers.formats.roblox_tables import table
from desktop_app.readers.formats.unread_files import read_nothing
from desktop_app.readers.section import Section

PLATFORM = "roblox"
FORMS = ("CSV",)

_WALLS = table("group wall posts of the roblox user")
_CHATS = table("chat records of the roblox user")
_MESSAGES = table("messages of the roblox user")
_FOLLOWERS = table("follower & following list of the roblox user")
_CREATIONS = table("user generated content of the roblox user")
_TRACKING = table("device id of the roblox user", "btid of the roblox user")

_OF_ITS_OWN = (account.FRIEND_TABLES, account.DEVICE_TABLES, _WALLS, _CHATS, _MESSAGES)
MARKERS = tuple(f"^{each}$" for each in (*_OF_ITS_OWN, _FOLLOWERS, _CREATIONS, _TRACKING))


def _document(name: str) -> str:
    return table(name).removesuffix("csv") + "pdf"


SECTIONS = (
    Section(
        "sign_ins",
        account.ADDRESS_TABLES,
        account.read_addresses,
        (Account, ProfileField, Login),
    ),
    Section("devices", account.DEVICE_TABLES, account.read_devices, (Login,)),
    Section(
        "friends", account.FRIEND_TABLES, people.read_friends, (Contact,), unseen=people.UNNAMED
    ),
    Section("followers", _FOLLOWERS, people.read_followers, (Contact,), unseen=people.UNNAMED),
    Section("wall_posts", _WALLS, posts.read_wall, (Post,)),
    Section("creations", _CREATIONS, posts.read_creations, (Post,)),
    Section("chats", _CHATS, messages.read_chats, (Message, Conversation), private=True),
    Section("messages", _MESSAGES, messages.read_messages, (Message, Conversation), private=True),
    Section(
        "account_document",
        _document("information of the account"),
        read_nothing,
        (ProfileField,),
    ),
    Section("blocked", _document("block list of the roblox user"), read_nothing),
    Section("tracking_numbers", _TRACKING, None),
)

find_owner = account.find_owner
