"""Mastodon, and servers that hand out the same archive: the archive and the lists beside it.

What the person liked, bookmarked or muted is left alone: it is other people's words, or seen by
nobody else. Followers are in no download.
"""

from checks.evidence import Account, Contact, Media, Post, ProfileField, Setting
from desktop_app.readers.formats import (
    mastodon_actor as actor,
    mastodon_layout as layout,
    mastodon_owner as owner,
    mastodon_posts as posts,
    mastodon_tables as tables,
)
from desktop_app.readers.formats.mastodon_layout import ACTOR, LISTS, OUTBOX, json_file, table
from desktop_app.readers.section import Section

PLATFORM = "mastodon"
FORMS = ("JSON", "CSV")

MARKERS = tuple(f"^{pattern}$" for pattern in (ACTOR, OUTBOX, layout.OWN_TABLES, LISTS))

_PRIVATE = (
    "Private mentions that you sent are among your posts. Keep Clear reads them only if you ask "
    "it to read messages too."
)
_FOLLOWERS = (
    "A download from Mastodon does not show who follows you, and names others by their addresses "
    "only. Look through them there."
)

SECTIONS = (
    Section("account", ACTOR, actor.read_actor, (Account, ProfileField, Media)),
    Section("settings", ACTOR, actor.read_settings, (Setting,)),
    Section("posts", OUTBOX, posts.read_posts, (Post, Media)),
    Section(
        "private_mentions",
        OUTBOX,
        posts.read_private,
        (Post, Media),
        private=True,
        unasked=_PRIVATE,
    ),
    Section(
        "following",
        table("following_accounts"),
        tables.read_following,
        (Contact,),
        unseen=_FOLLOWERS,
    ),
    Section("following", LISTS, tables.read_lists, (Contact,), unseen=_FOLLOWERS),
    Section(
        "blocked", table("blocked_accounts"), tables.read_blocked, (Contact,), unseen=_FOLLOWERS
    ),
    Section("muted", table("muted_accounts", "blocked_domains"), None),
    Section("liked_and_saved", json_file("likes", "bookmarks"), None),
    Section("liked_and_saved", layout.BOOKMARKS, None),
    Section("filters", rf"{json_file('custom_filters', 'filters')}|{table('filters')}", None),
    Section("media", f"{layout.MEDIA}|{layout.PICTURES}", None),
)


confirm = layout.confirm
find_owner = owner.find_owner
