"""TikTok: its download as one JSON file, of three generations, or as text files.

What was watched, liked, kept and searched for is left alone, and so are TikTok's own guesses.
"""

from checks.evidence import (
    Account,
    Comment,
    Contact,
    Conversation,
    Login,
    Message,
    Post,
    ProfileField,
    Record,
    Relation,
    Setting,
)
from desktop_app.readers.formats import (
    tiktok_account,
    tiktok_comments,
    tiktok_files,
    tiktok_layout,
    tiktok_messages,
    tiktok_owner,
    tiktok_people,
    tiktok_posts,
    tiktok_settings,
)
from desktop_app.readers.formats.tiktok_layout import JSON
from desktop_app.readers.section import Parser, Section

PLATFORM = "tiktok"
FORMS = ("JSON", "TXT")

MARKERS = (rf"^{JSON}$", *(rf"^{file}$" for file in tiktok_files.FILES))


_OTHER_POSTS = (*tiktok_layout.DELETED, *tiktok_layout.LIVES)
_OTHER_COMMENTS = (*tiktok_layout.WATCHED_LIVES, *tiktok_layout.REVIEWS)
_CONTACTS = (*tiktok_layout.FOLLOWERS, *tiktok_layout.FOLLOWING)


def _part(
    name: str,
    parse: Parser,
    paths: tuple[str, ...],
    *yields: type[Record],
    without: tuple[str, ...] = (),
    private: bool = False,
) -> Section:
    """A section that is a part of the one JSON file."""
    there = tiktok_layout.holds(*paths, without=without)
    return Section(name, JSON, parse, yields, private, holds=there)


# A part that is there beside others proves no kind by itself: who has written nothing in live
# broadcasts may still have written comments.
SECTIONS = (
    _part("profile", tiktok_account.read_profile, tiktok_layout.PROFILE, Account, ProfileField),
    _part("settings", tiktok_settings.read_settings, tiktok_layout.SETTINGS, Setting),
    _part("contacts", tiktok_people.read_contacts, _CONTACTS, Contact),
    _part("blocked", tiktok_people.read_contacts, tiktok_layout.BLOCKED, without=_CONTACTS),
    _part("posts", tiktok_posts.read_posts, tiktok_layout.POSTS, Post),
    _part("other_posts", tiktok_posts.read_posts, _OTHER_POSTS, without=tiktok_layout.POSTS),
    _part("comments", tiktok_comments.read_comments, tiktok_layout.COMMENTS, Comment),
    _part(
        "other_comments",
        tiktok_comments.read_comments,
        _OTHER_COMMENTS,
        without=tiktok_layout.COMMENTS,
    ),
    _part("logins", tiktok_account.read_logins, tiktok_layout.LOGINS, Login),
    _part("apps", tiktok_account.read_apps, tiktok_layout.APPS),
    _part(
        "messages",
        tiktok_messages.read_messages,
        (*tiktok_layout.CHATS, *tiktok_layout.GROUPS),
        Message,
        Conversation,
        private=True,
    ),
    Section("left_alone", JSON, None, holds=tiktok_layout.holds_others),
    Section("other_parts", JSON, tiktok_layout.read_other),
    Section(
        "profile",
        tiktok_files.PROFILE_FILE,
        tiktok_files.read_profile_file,
        (Account, ProfileField),
    ),
    Section("settings", tiktok_files.SETTINGS_FILE, tiktok_files.read_settings_file, (Setting,)),
    Section(
        "contacts", tiktok_files.FOLLOWER_FILE, tiktok_files.people(Relation.FOLLOWER), (Contact,)
    ),
    Section(
        "contacts",
        tiktok_files.FOLLOWING_FILE,
        tiktok_files.people(Relation.FOLLOWING),
        (Contact,),
    ),
    Section("blocked", tiktok_files.BLOCKED_FILE, tiktok_files.people(Relation.BLOCKED)),
    Section("posts", tiktok_files.POST_FILE, tiktok_files.read_post_file, (Post,)),
    Section("comments", tiktok_files.COMMENT_FILE, tiktok_files.read_comment_file, (Comment,)),
    Section("logins", tiktok_files.LOGIN_FILE, tiktok_files.read_login_file, (Login,)),
    Section(
        "messages",
        tiktok_files.MESSAGE_FILE,
        tiktok_files.read_message_file,
        (Message, Conversation),
        private=True,
    ),
    Section("left_alone", tiktok_files.LEFT_ALONE_FILE, None),
    Section("videos", r".*\.(?:mp4|mov|webm|jpe?g|png|webp|gif|heic)", None),
)

find_owner = tiktok_owner.find_owner
confirm = tiktok_owner.is_tiktok
