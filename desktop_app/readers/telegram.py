"""Telegram: what Telegram Desktop exports, of everything or of one chat, as JSON or web pages.

One JSON file holds all parts, so several sections read it. What the person wrote in public
groups and channels is a post; all other messages are private, and read only if asked for.
"""

from checks.evidence import (
    Account,
    App,
    Contact,
    Conversation,
    Login,
    Media,
    Membership,
    Message,
    Post,
    ProfileField,
    Record,
)
from desktop_app.readers.formats import (
    telegram_account as account,
    telegram_owner,
    telegram_people as people,
)
from desktop_app.readers.formats.telegram_groups import read_groups, read_public
from desktop_app.readers.formats.telegram_layout import (
    RESULT,
    has_only_private,
    has_public,
    has_unknown,
    holds,
    is_result,
    results,
)
from desktop_app.readers.formats.telegram_messages import read_messages
from desktop_app.readers.formats.telegram_page_chats import read_page_only, read_pages
from desktop_app.readers.formats.telegram_pages import PAGES, chat_pages, is_chat_page
from desktop_app.readers.formats.telegram_shapes import (
    Frequent,
    Person,
    Picture,
    Session,
    Story,
)
from desktop_app.readers.section import Members, Parser, Section, tidy

PLATFORM = "telegram"
WHOLE = False  # an export may be one chat, and holds only what the person ticked
FORMS = ("JSON", "HTML")

MARKERS = (
    r"(?:^|/)result\.json$",
    r"(?:^|/)export_results\.html$",
    r"(?:^|/)messages\d*\.html$",
)


def _part(name: str, part: str, parse: Parser, *yields: type[Record]) -> Section:
    """A section that reads one part of the JSON file."""
    return Section(name, RESULT, parse, yields, holds=holds(part.partition(".")[0]))


def _page(name: str, files: str, *yields: type[Record]) -> Section:
    """The same part as a web page, which is not read."""
    return Section(name, rf"(?:.*/)?(?:{files})\.html", read_page_only, yields)


SECTIONS = (
    _part("account", "personal_information", account.read_personal, Account, ProfileField),
    _part(
        "profile_photos",
        "profile_pictures",
        account.listed("profile_pictures", Picture, account.pictures_of),
        Media,
    ),
    _part("stories", "stories", account.listed("stories", Story, account.stories_of), Media),
    _part(
        "contacts",
        "contacts",
        account.listed("contacts.list", Person, people.contacts_of),
        Contact,
    ),
    _part(
        "frequent_contacts",
        "frequent_contacts",
        account.listed("frequent_contacts.list", Frequent, people.frequent_of),
        Contact,
    ),
    _part(
        "sessions", "sessions", account.listed("sessions.list", Session, account.sessions_of), Login
    ),
    _part(
        "connected_sites",
        "web_sessions",
        account.listed("web_sessions.list", Session, account.sites_of),
        App,
    ),
    Section("groups", RESULT, read_groups, (Membership,), holds=has_only_private),
    Section(
        "groups_and_public_posts",
        RESULT,
        read_public,
        (Membership, Post, Media),
        holds=has_public,
    ),
    Section(
        "messages",
        RESULT,
        read_messages,
        (Message, Conversation, Media),
        private=True,
        holds=holds("chats", "left_chats", "messages"),
    ),
    Section("other_parts", RESULT, account.read_other, holds=has_unknown),
    _page("account", "export_results", Account, ProfileField),
    _page("profile_photos", "lists/profile_pictures", Media),
    _page("stories", "lists/stories", Media),
    _page("contacts", "lists/contacts", Contact),
    _page("frequent_contacts", "lists/frequent", Contact),
    _page("sessions", "lists/sessions", Login),
    _page("connected_sites", "lists/web_sessions", App),
    _page("groups", "lists/(?:left_)?chats", Membership),
    Section("messages", PAGES, read_pages, (Message, Conversation), private=True),
    Section("viewer", r"(?:.*/)?(?:(?:css|js|images)/.*|lists/[^/]*\.html)", None),
    Section(
        "files",
        r"(?:.*/)?(?:photos|video_files|voice_messages|round_video_messages|stickers|files"
        r"|profile_pictures|stories|contacts)/.*",
        None,
    ),
)


def confirm(members: Members) -> bool:
    """Whether what is called as in an export of Telegram's is laid out so too."""
    if any(tidy(path).rpartition("/")[2] == "export_results.html" for path in members.paths):
        return True
    if any(is_result(members, path) for path in results(members)):
        return True
    return any(is_chat_page(members, path) for path in chat_pages(members))


find_owner = telegram_owner.find_owner
