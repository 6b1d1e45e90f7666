"""X, once Twitter: the archive as it has been handed out since 2018, and the one before that.

Likes, bookmarks and mutes are left alone: likes are other people's words and hidden from others,
and X gives neither their authors nor their times.
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
    Setting,
)
from desktop_app.readers.formats import x_account, x_connections, x_grailbird, x_messages, x_tweets
from desktop_app.readers.formats.x_archive import FOLDER, PART, read_manifest, read_unknown
from desktop_app.readers.formats.x_notes import read_notes
from desktop_app.readers.section import Members, Owner, Parser, Section

PLATFORM = "x"
FORMS = ("JS", "CSV")

MARKERS = (
    r"^(data/)?manifest\.js$",
    r"^(data/)?account\.js$",
    r"^(data/)?tweets?\.js$",
    r"^(data/)?(direct-messages|follower|like|protected-history)\.js$",
    r"^your archive\.html$",
    r"^data/js/tweets/\d{4}_\d{2}\.js$",
    r"^data/js/user_details\.js$",
    r"^tweets\.csv$",
)

_LEFT_ALONE = (
    r"account-(?:creation-ip|label|suspension|timezone)|verified(?:-organization)?|ad-[\w-]+"
    r"|app|audio-video-calls-in-dm[\w-]*|birdwatch-[\w-]+|community-note[\w-]*|branch-links"
    r"|catalog-item|commerce-catalog|product-(?:drop|set)|shop-module|shopify-account|twitter-shop"
    r"|deleted-tweet-headers|tweet-headers|deleted-note-tweet|direct-message-mute|smartblock"
    r"|moment|mute|muted-words|periscope-[\w-]+|personalization|reply-prompt|saved-search"
    r"|tweetdeck|user-link-clicks|device|ni-devices|twitter-circle(?:-member)?"
)


def _files(
    section: str, names: str, parse: Parser | None, *yields: type[Record], private: bool = False
) -> Section:
    """A section of files of the archive, in one part or several."""
    return Section(section, f"{FOLDER}(?:{names}){PART}", parse, yields, private)


SECTIONS = (
    _files("manifest", "manifest", read_manifest),
    _files("account", "account", x_account.read_account, Account, ProfileField),
    _files("profile", "profile", x_account.read_profile, ProfileField, Media),
    _files("profile", "screen-name-change", x_account.read_name_changes, ProfileField),
    _files("profile", "email-address-change", x_account.read_email_changes, ProfileField),
    _files("profile", "phone-number", x_account.read_phone, ProfileField),
    _files("profile", "ageinfo", x_account.read_age, ProfileField),
    _files("settings", "protected-history", x_account.read_protection, Setting),
    _files("posts", "tweets?", x_tweets.read_tweets, Post, Media),
    _files("posts", "note-tweet", read_notes, Post),
    _files("posts", "community-tweet", x_tweets.read_community, Post, Media),
    _files("posts", "twitter-circle-tweet", x_tweets.read_circle, Post, Media),
    _files("posts", "deleted-tweets", x_tweets.read_deleted, Post, Media),
    _files("contacts", "follower", x_connections.read_followers, Contact),
    _files("contacts", "following", x_connections.read_following, Contact),
    _files("contacts", "block", x_connections.read_blocked, Contact),
    _files("address_book", "contact", x_connections.read_address_book, Contact, Setting),
    _files("groups", "lists-created", x_connections.read_lists_created, Membership),
    _files("groups", "lists-member", x_connections.read_lists_member, Membership),
    _files("groups", "lists-subscribed", x_connections.read_lists_subscribed, Membership),
    _files("apps", "connected-application", x_connections.read_apps, App),
    _files("logins", "ip-audit", x_connections.read_sign_ins, Login),
    _files("logins", "device-token", x_connections.read_device_tokens, Login),
    _files("logins", "key-registry", x_connections.read_key_registry, Login),
    _files(
        "messages",
        "direct-messages(?:-group)?",
        x_messages.read_messages,
        Message,
        Conversation,
        private=True,
    ),
    _files(
        "messages",
        "direct-message-(?:group-)?headers",
        x_messages.read_headers,
        Conversation,
        private=True,
    ),
    Section("posts", x_grailbird.MONTHS, x_grailbird.read_month, (Post,)),
    Section("posts", x_grailbird.TABLE, x_grailbird.read_table, (Post,)),
    Section("account", x_grailbird.DETAILS, x_grailbird.read_details, (Account, ProfileField)),
    _files("articles", r"(?:twitter-)?article[\w-]*", read_unknown, Post),
    _files("spaces", r"spaces?[\w-]*", read_unknown),
    _files("grok", r"grok[\w-]*", read_unknown),
    _files("more_profile", "expanded-profile|professional-data", read_unknown, ProfileField),
    _files("more_sign_ins", "sso", read_unknown),
    _files("likes", "like", None),
    _files("bookmarks", "bookmark", None),
    _files("left_alone", _LEFT_ALONE, None),
    Section("media", r"(?:data/)?\w+_media/.+", None),
    Section(
        "viewer",
        r"your archive\.html|(?:data/)?readme\.txt|assets/.*|index\.html|data/js/\w+\.js"
        r"|(?:css|img|js|lib)/.*",
        None,
    ),
)


def find_owner(members: Members, names: tuple[str, ...]) -> Owner:
    """Whose archive it is, as the archive says; `names` are not needed for that."""
    owner = x_account.find_owner(members)
    return owner if owner.account else x_grailbird.find_owner(members)
