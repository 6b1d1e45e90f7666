"""WhatsApp: chats that the person exported, and the account report.

A chat is private: it is opened for its messages only if the person says so. Until then nothing
of it is kept, not even its name, for a name does not say whether it is a group's or a person's.
"""

from checks.evidence import (
    Account,
    Contact,
    Conversation,
    Login,
    Media,
    Membership,
    Message,
    ProfileField,
    Setting,
)
from desktop_app.readers.formats import whatsapp_report as report
from desktop_app.readers.formats.whatsapp_chat import read_chat
from desktop_app.readers.formats.whatsapp_lines import first_form
from desktop_app.readers.formats.whatsapp_names import chat_paths, find_owner_of_chats
from desktop_app.readers.section import Members, Owner, Section, tidy

PLATFORM = "whatsapp"
WHOLE = False  # an export is one chat, or the report without any
FORMS = ("TXT (chats)", "JSON (report)", "HTML (report)")

MARKERS = (
    r"(^|/)_chat\.txt$",
    r"whatsapp[^/]*\.txt$",
    r"(^|/)whatsapp_(account_information|connections|settings)/",
    r"\.txt$",
)

_PAGE = r"\.(?:json|html)"
_ACCOUNT = report.ACCOUNT_FOLDER
_CONNECTIONS = report.CONNECTIONS_FOLDER

SECTIONS = (
    Section(
        "profile",
        _ACCOUNT + r"user_information" + _PAGE,
        report.read_user,
        (ProfileField, Login),
    ),
    Section(
        "account",
        _ACCOUNT + r"registration_info(?:rmation)?" + _PAGE,
        report.read_registration,
        (Account, ProfileField, Login),
    ),
    Section("contacts", _CONNECTIONS + r"contacts" + _PAGE, report.read_contacts, (Contact,)),
    Section("groups", _CONNECTIONS + r"groups" + _PAGE, report.read_groups, (Membership,)),
    Section(
        "settings",
        report.SETTINGS_FOLDER + r"account_settings" + _PAGE,
        report.read_settings,
        (Setting, Contact),
    ),
    Section(
        "chats",
        r"(?!_macosx/).*\.txt",
        read_chat,
        (Message, Conversation, Media),
        private=True,
    ),
    Section(
        "other_report_pages",
        r"(?:.*/)?(?:user_activity|avatars_information|terms_of_service|index)" + _PAGE,
        None,
    ),
    Section(
        "attachments",
        r"(?!.*whatsapp_(?:account_information|connections|settings)/).*\.\w{1,6}",
        None,
    ),
)


def find_owner(members: Members, names: tuple[str, ...]) -> Owner:
    """The account of the report, else the author who exported the chats.

    Chats do not say who that is; how it is found is said at `find_owner_of_chats`.
    """
    owner = report.find_owner(members)
    told = tuple(name for name in (*names, owner.name, owner.handle) if name)
    if not chat_paths(members):
        return owner
    author = find_owner_of_chats(members, told)
    if not owner.account:
        return author
    return Owner(owner.name, owner.handle, owner.ids | author.ids)


def confirm(members: Members) -> bool:
    """Whether there is a report, or a text that begins as chats do."""
    if any("whatsapp_" in tidy(path) and "/" in path for path in members.paths):
        return True
    for path in chat_paths(members):
        with members.open(path) as stream:
            if first_form(stream):
                return True
    return False
