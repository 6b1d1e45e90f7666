"""Matrix: rooms as Element saves them (JSON, text, pages), and what a server hands over.

What the person wrote in rooms that anybody can join or read is a post; all other messages are
private, and read only if asked for. Times in JSON are UTC; pages and texts show a local clock,
which is taken as a UK one.
"""

from checks.evidence import (
    Account,
    Contact,
    Conversation,
    Login,
    Media,
    Membership,
    Message,
    Post,
    ProfileField,
    Setting,
)
from desktop_app.readers.formats import (
    matrix_account as account,
    matrix_layout as layout,
    matrix_messages as messages,
    matrix_owner,
    matrix_saved as saved,
)
from desktop_app.readers.formats.matrix_rooms import is_open
from desktop_app.readers.section import Section

PLATFORM = "matrix"
FORMS = ("JSON", "HTML", "TXT")
WHOLE = False  # an export is one room, or holds the rooms of one server's account

MARKERS = (
    r"(?:^|/)(?:export|[^/]* - chat export - [^/]*)\.(?:json|txt)$",
    r"(?:^|/)[^/]*export[^/]*\.(?:json|txt)$",
    r"(?:^|/)messages\d*\.html$",
    r"(?:^|/)![^/]+/events$",
    r"(?:^|/)user_data/(?:profile|devices|connections)$",
)

SECTIONS = (
    Section("account", layout.PROFILE, account.read_profile, (Account, ProfileField)),
    Section("sessions", layout.SESSIONS, account.read_sessions, (Login,)),
    Section("contacts", layout.ACCOUNT_DATA, account.read_account_data, (Contact,)),
    Section("rooms", layout.ROOM, account.read_room, (Membership, ProfileField, Setting, Contact)),
    Section("public_posts", layout.ROOM, messages.read_public, (Post, Media), holds=is_open),
    Section(
        "messages",
        layout.ROOM,
        messages.read_messages,
        (Message, Conversation, Media),
        private=True,
    ),
    Section(
        "messages", layout.PAGES, saved.read_pages, (Message, Conversation, Media), private=True
    ),
    Section("messages", layout.TEXT, saved.read_text, (Message, Conversation), private=True),
    Section("left_alone", layout.OTHER, None),
)

confirm = layout.is_matrix
find_owner = matrix_owner.find_owner
