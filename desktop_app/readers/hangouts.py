"""Hangouts: one file of an old Google Takeout, in the layouts until 2017 and since.

Who sent a message is told by a number. Conversations are private, and read only if asked for.
"""

from checks.evidence import Account, Conversation, Membership, Message, ProfileField
from desktop_app.readers.formats import hangouts_messages as messages, hangouts_owner
from desktop_app.readers.formats.hangouts_talks import HANGOUTS
from desktop_app.readers.section import Section

PLATFORM = "hangouts"
DOWNLOAD = "Google Takeout"
FORMS = ("JSON",)

MARKERS = (rf"^{HANGOUTS}$",)

SECTIONS = (
    Section(
        "account_and_groups", HANGOUTS, messages.read_groups, (Account, ProfileField, Membership)
    ),
    Section(
        "messages",
        HANGOUTS,
        messages.read_messages,
        (Message, Conversation),
        private=True,
    ),
    Section("files", r"(?:[^/]+/){0,2}hangouts/(?!.*\.json$).*", None),
    Section("viewer", r"(?:[^/]+/){0,2}(?:archive_browser|archiv_übersicht|index)\.html", None),
)

find_owner = hangouts_owner.find_owner
