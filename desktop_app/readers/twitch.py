"""Twitch: the tables of a data request, as far as they are known.

What the person wrote into chats is read. Whispers, follows and the account are in there as well,
but how is not known: that they are there is told, and they are left to be looked at.
"""

from checks.evidence import Comment, Contact, Conversation, Message, ProfileField
from desktop_app.readers.formats import twitch_tables as tables
from desktop_app.readers.formats.unread_files import read_nothing
from desktop_app.readers.section import Section

PLATFORM = "twitch"
FORMS = ("CSV",)

# Another platform may call a table so too: its columns decide.
MARKERS = (rf"^{tables.CHATS}$",)

SECTIONS = (
    Section("chats", tables.CHATS, tables.read_chats, (Comment,)),
    Section("whispers", r".*whisper.*\.csv", read_nothing, (Message, Conversation), private=True),
    Section("follows", r".*follow.*\.csv", read_nothing, (Contact,)),
    Section("account", r".*(?:account|profile|user).*\.csv", read_nothing, (ProfileField,)),
    Section("other_tables", r".*\.csv", tables.read_other),
)

confirm = tables.confirm
find_owner = tables.find_owner
