"""Bluesky: the repository (CAR file) that holds everything an account has made public.

Likes, rules for single posts and who is on a list are left alone. Messages, mutes, followers and
most settings are in no download.
"""

from checks.evidence import (
    Account,
    App,
    Contact,
    Media,
    Membership,
    Post,
    ProfileField,
    Setting,
)
from desktop_app.readers.formats import (
    bluesky_account as account,
    bluesky_people as people,
    bluesky_posts as posts,
)
from desktop_app.readers.section import Section

PLATFORM = "bluesky"
FORMS = ("CAR",)

MARKERS = (r"\.car$",)

_REPOSITORY = r".*\.car"
_FOLLOWERS = (
    "A download from Bluesky does not show who follows you, and has only numbers for those you "
    "follow. Look through them there."
)
_PASSWORDS = (
    "A download from Bluesky shows which other apps keep something in it, not which may use your "
    "account. Look through your app passwords there."
)

SECTIONS = (
    Section("profile", _REPOSITORY, account.read_profile, (Account, ProfileField, Media)),
    Section("settings", _REPOSITORY, account.read_settings, (Setting,)),
    Section("posts", _REPOSITORY, posts.read_posts, (Post, Media)),
    Section("contacts", _REPOSITORY, people.read_people, (Contact,), unseen=_FOLLOWERS),
    Section("lists", _REPOSITORY, people.read_lists, (Membership, ProfileField)),
    Section("other_apps", _REPOSITORY, people.read_other, (App,), unseen=_PASSWORDS),
)

confirm = account.confirm
find_owner = account.find_owner
