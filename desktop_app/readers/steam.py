"""Steam: pages that the person saved from it, for Steam hands out no download.

The list of friends and the chats of the last two weeks, if asked for, as web pages in English, and
the profile as XML. How the other pages of an account are laid out is not known, so each of them is
named, for the person to look at.
"""

from checks.evidence import (
    Account,
    Contact,
    Conversation,
    Membership,
    Message,
    ProfileField,
    Setting,
)
from desktop_app.readers.formats import steam_pages as pages
from desktop_app.readers.formats.steam_chats import read_chats
from desktop_app.readers.formats.steam_friends import read_friends
from desktop_app.readers.formats.steam_profile import read_profile
from desktop_app.readers.formats.unread_files import read_nothing
from desktop_app.readers.section import Members, Section

PLATFORM = "steam"
FORMS = ("HTML (saved pages)", "XML (profile)")

MARKERS = (
    r"^(?:[^/]+/)?[^/]*steam[^/]*\.(?:html?|xml)$",
    r"^(?:[^/]+/)?[^/]*getfriendmessageslog[^/]*\.html?$",
)

SECTIONS = (
    Section("page_parts", pages.PAGE_PARTS, None),
    Section(
        "chats",
        pages.PAGES,
        read_chats,
        (Message, Conversation),
        private=True,
        holds=pages.has_chats,
    ),
    Section("friends", pages.PAGES, read_friends, (Contact,), holds=pages.has_friends),
    Section("other_pages", pages.PAGES, read_nothing, holds=pages.is_other),
    Section(
        "profile",
        pages.PROFILES,
        read_profile,
        (Account, ProfileField, Setting, Membership),
    ),
)


def confirm(members: Members) -> bool:
    """Whether the pages are from Steam, as they say inside: anybody may call a page so."""
    return pages.is_steam(members)


find_owner = pages.find_owner
