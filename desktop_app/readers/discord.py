"""Discord: its data package, with tables until 2024 and JSON since, whatever its folders' names.

What the person wrote in servers is a post; conversations are private, and read only if asked
for. How the account was used, adverts, purchases and notes on others are left alone.
"""

from checks.evidence import (
    Account,
    App,
    Contact,
    Conversation,
    Login,
    Membership,
    Message,
    Post,
    ProfileField,
    Record,
    Setting,
)
from desktop_app.readers.formats import (
    discord_account as account,
    discord_channels as channels,
    discord_messages as messages,
    discord_package as package,
)
from desktop_app.readers.formats.discord_settings import read_settings
from desktop_app.readers.section import Members, Parser, Section

PLATFORM = "discord"
FORMS = ("CSV", "JSON")

MARKERS = (
    rf"^{package.CHANNEL}$",
    rf"^{package.SERVER}$",
    rf"^{package.USER}$",
)


def _account(name: str, part: str, parse: Parser, *yields: type[Record]) -> Section:
    """A section that reads one part of the account's file."""
    return Section(name, package.USER, parse, yields, holds=package.has(*part.split()))


SECTIONS = (
    _account("account", "id username", account.read_account, Account, ProfileField),
    _account("contacts", "relationships", account.read_people, Contact),
    _account("sessions", "user_sessions", account.read_sessions, Login),
    _account("connections", "connections", account.read_connections, App),
    _account("settings", "settings connections", read_settings, Setting, ProfileField),
    Section(
        "servers",
        package.INDEX,
        channels.read_servers,
        (Membership,),
        holds=package.is_index_of_servers,
    ),
    Section("channel_names", package.INDEX, None, holds=package.is_index_of_channels),
    Section("servers", package.SERVER, channels.read_server, (Membership,)),
    Section(
        "conversations",
        package.CHANNEL,
        channels.read_channel,
        (Conversation,),
        private=True,
        holds=channels.holds_private,
    ),
    Section("channels", package.CHANNEL, None, holds=channels.holds_public),
    Section(
        "server_posts",
        package.MESSAGES,
        messages.read_public,
        (Post,),
        holds=channels.holds_public,
    ),
    Section(
        "messages",
        package.MESSAGES,
        messages.read_private,
        (Message, Conversation),
        private=True,
        holds=channels.holds_private,
        unheard="A download from Discord holds only what you wrote yourself. Look through what "
        "others wrote to you there.",
    ),
    Section("activity", r"(?:.*/)?events-\d{4}-\d+-of-\d+\.json", None),
    Section(
        "left_alone",
        r"(?:[^/]+/){0,2}\d{15,32}/(?:audit-log|channels|bans|emoji|webhooks)\.json"
        r"|(?:[^/]+/)?(?:user_data_exports|recent_avatars|applications)/.*"
        r"|(?:.*/)?traits\.json|activities/.*|programs/.*|support_tickets/.*"
        r"|(?:[^/]+/)?avatar\.\w+|(?:.*/)?(?:icon|splash|banner)\.(?:png|jpe?g|gif|webp)",
        None,
    ),
    Section("readme", r"(?:.*/)?readme\.txt", None),
)


def confirm(members: Members) -> bool:
    """Whether it is Discord's: by the shape of its folders, or by what its account is told of."""
    if package.paths_like(members, f"{package.CHANNEL}|{package.SERVER}"):
        return True
    return any(
        package.is_account(members, path) for path in package.paths_like(members, package.USER)
    )


find_owner = account.find_owner
