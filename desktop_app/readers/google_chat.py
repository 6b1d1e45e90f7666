"""Google Chat: its part of a Google Takeout, the same in every language but for its times.

Who sent a message is told by the address. Conversations are private, and read only if asked for.
"""

from checks.evidence import (
    Account,
    Conversation,
    Media,
    Membership,
    Message,
    ProfileField,
)
from desktop_app.readers.formats import (
    google_chat_layout as layout,
    google_chat_messages as messages,
    google_chat_owner,
)
from desktop_app.readers.section import Section

PLATFORM = "google_chat"
DOWNLOAD = "Google Takeout"
FORMS = ("JSON",)

MARKERS = (rf"^{layout.GROUP_INFO}$", rf"^{layout.MESSAGES}$", rf"^{layout.USER_INFO}$")

SECTIONS = (
    Section(
        "account",
        layout.USER_INFO,
        google_chat_owner.read_user,
        (Account, ProfileField, Membership),
    ),
    Section("spaces", layout.GROUP_INFO, messages.read_space, (Membership,)),
    Section(
        "conversations",
        layout.GROUP_INFO,
        messages.read_empty,
        (Conversation,),
        private=True,
        holds=layout.has_none,
    ),
    Section(
        "messages",
        layout.MESSAGES,
        messages.read_messages,
        (Message, Conversation, Media),
        private=True,
    ),
    Section("files", layout.FILES, None),
    Section("viewer", r"(?:[^/]+/){0,2}(?:archive_browser|archiv_übersicht|index)\.html", None),
)

find_owner = google_chat_owner.find_owner
