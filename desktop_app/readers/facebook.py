"""Reads Facebook's download: JSON of every layout since 2018, HTML, and Messenger's own.

Files are known by their names, since the folders around them changed four times.
"""

import re
from collections.abc import Iterator
from typing import BinaryIO

from checks.evidence import (
    Account,
    App,
    Author,
    Comment,
    Contact,
    Conversation,
    Login,
    Media,
    MediaRole,
    Membership,
    Message,
    Origin,
    Post,
    Problem,
    ProfileField,
    Record,
    Relation,
    Setting,
    State,
)
from desktop_app.readers.formats import facebook_account as account, facebook_people as people
from desktop_app.readers.formats.facebook_comments import read_comments
from desktop_app.readers.formats.facebook_media import read_album, read_list, read_media_page
from desktop_app.readers.formats.facebook_owner import has_encrypted_chats
from desktop_app.readers.formats.facebook_pages import posts_page, read_comments_page
from desktop_app.readers.formats.facebook_posts import posts, read_answers
from desktop_app.readers.formats.facebook_profile import owner_of, read_profile, read_profile_page
from desktop_app.readers.formats.facebook_settings import read_settings, read_settings_page
from desktop_app.readers.formats.meta_messages import read_thread
from desktop_app.readers.formats.meta_owner import owner_by_conversations
from desktop_app.readers.section import Members, Owner, Parser, Scope, Section, tidy

PLATFORM = "facebook"
FORMS = ("JSON", "HTML")


def _nothing(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """A category that was asked for and holds nothing: read, without a record."""
    yield from ()


def _rows(
    name: str,
    files: str,
    json: Parser,
    html: Parser | None,
    *yields: type[Record],
) -> tuple[Section, ...]:
    """The row of some files in JSON, and the one of the same files in HTML if that is read."""
    rows = (Section(name, rf"(?:.*/)?(?:{files})\.json", json, yields),)
    if html is None:
        return rows
    return (*rows, Section(name, rf"(?:.*/)?(?:{files})\.html", html, yields))


def _people(relation: Relation, files: str, section: str = "contacts") -> tuple[Section, ...]:
    json, html = people.contacts(relation), people.contacts_page(relation)
    return _rows(section, files, json, html, Contact)


def _joined(section: str, role: str, files: str) -> tuple[Section, ...]:
    json, html = people.memberships(role), people.memberships_page(role)
    return _rows(section, files, json, html, Membership)


def _posts(files: str, state: State, role: MediaRole = MediaRole.POSTED) -> tuple[Section, ...]:
    json, html = posts(state=state, role=role), posts_page(state=state, role=role)
    return _rows("posts", files, json, html, Post, Media)


_POSTS = (
    r"(?:your|profile)_posts(?:_check_ins_photos_and_videos)?_\d+|your_posts"
    r"|profile_update_history|check-ins|shared_memories"
    r"|content_sharing_links_you_have_created|edits_you_made_to_posts"
    r"|posts_on_other_pages_and_profiles"
)
_BY_OTHERS = (
    r"places_you_have_been_tagged_in|other_people_s_posts_(?:to|on)_your_(?:timeline|profile)"
)
_EMPTY = (  # the folder of an empty category, and the section it speaks for
    ("profile", r"profile_information", (Account, ProfileField)),
    ("settings", r"preferences", (Setting,)),
    ("logins", r"security_and_login_information", (Login,)),
    ("apps", r"apps_and_websites(?:_off_of_facebook)?", (App,)),
    ("posts", r"posts", (Post, Media)),
    ("comments", r"comments(?:_and_reactions)?", (Comment,)),
    ("groups", r"groups", (Membership,)),
    ("pages", r"pages", (Membership,)),
    ("contacts", r"(?:connections/)?(?:friends|friends_and_followers)", (Contact,)),
)

SECTIONS = (
    *_rows(
        "profile", r"profile_information", read_profile, read_profile_page, Account, ProfileField
    ),
    *_rows("settings", r"privacy_settings", read_settings, read_settings_page, Setting),
    *_rows(
        "logins",
        r"where_you_re_logged_in",
        account.read_sessions,
        account.read_sessions_page,
        Login,
    ),
    *_rows(
        "logins",
        r"account_activity|logins_and_logouts|ip_address_activity",
        account.read_logins,
        account.read_logins_page,
        Login,
    ),
    *_rows("account changes", r"record_details", account.read_changes, None),
    *_rows(
        "apps",
        r"(?:connected_)?apps_and_websites",
        account.read_apps,
        account.read_apps_page,
        App,
    ),
    *_posts(_POSTS, State.LIVE),
    *_posts(r"archive", State.ARCHIVED),
    *_posts(r"trash", State.DELETED),
    *_posts(r"archived_stories", State.ARCHIVED, MediaRole.STORY),
    *_rows(
        "posts by others",
        _BY_OTHERS,
        posts(author=Author.OTHER),
        posts_page(author=Author.OTHER),
        Post,
    ),
    *_rows("posts", r"polls_you_voted_on", posts(passed_on=True), None),
    *_rows("group posts", r"group_posts_and_comments", posts(), posts_page(), Post, Media),
    *_rows("group posts", r"your_pending_posts_in_groups", posts(), None),
    *_rows("group posts", r"your_answers_to_membership_questions", read_answers, None),
    *_rows(
        "comments",
        r"comments|your_comments_in_groups|your_comment_edits",
        read_comments,
        read_comments_page,
        Comment,
    ),
    *_rows("media", r"(?:.*/)?album/\d+", read_album, read_media_page, Media),
    *_rows(
        "media",
        r"your_uncategorized_photos|uncategorized_photos",
        read_list,
        read_media_page,
        Media,
    ),
    *_rows("media", r"your_videos|videos", read_list, read_media_page, Media),
    *_people(Relation.FRIEND, r"(?:your_)?friends"),
    *_people(
        Relation.REQUEST_RECEIVED,
        r"received_friend_requests|friend_requests_received|friend_requests_you_ve_received",
        "friend requests",
    ),
    *_people(
        Relation.REQUEST_SENT,
        r"sent_friend_requests|friend_requests_sent|friend_requests_you_ve_sent",
        "friend requests",
    ),
    *_people(Relation.REMOVED, r"removed_friends|rejected_friend_requests", "past contacts"),
    *_people(Relation.FOLLOWING, r"who_you_ve_followed|who_you_follow|following", "following"),
    *_people(Relation.FOLLOWER, r"people_who_followed_you|followers", "followers"),
    *_people(Relation.BLOCKED, r"[^/]*blocked[^/]*", "blocked"),
    *_rows(
        "address book",
        r"your_address_books|contacts_uploaded[^/]*",
        people.read_address_book,
        None,
        Contact,
    ),
    *_joined("groups", "member", r"your_group_membership_activity"),
    *_joined("groups", "admin", r"your_groups"),
    *_joined("pages", "admin", r"your_pages"),
    *_joined("pages", "likes", r"pages_you_ve_liked"),
    *_joined("pages", "follows", r"pages_and_profiles_you_follow|pages_you_follow"),
    Section(
        "messages",
        r"(?:.*/)?messages/(?:inbox|archived_threads|filtered_threads|message_requests|e2ee_cutover)"
        r"/[^/]+/message_\d+\.(?:json|html)",
        read_thread,
        (Message, Conversation),
        private=True,
    ),
    Section("messages", r"[^/]+_\d+\.json", read_thread, (Message, Conversation), private=True),
    *(
        Section(name, rf"(?:.*/)?{folder}/(?:.*/)?no-data\.txt", _nothing, yields)
        for name, folder, yields in _EMPTY
    ),
    Section("messages", r"(?:.*/)?messages/no-data\.txt", _nothing, (Message, Conversation), True),
    Section("other empty categories", r"(?:.*/)?no-data\.txt", None),
    Section("reactions", r"(?:.*/)?(?:likes_and_reactions|story_reactions)[^/]*", None),
    Section("searches", r"(?:.*/)?(?:your_search_history|[^/]*searched_for)\.(?:json|html)", None),
    Section("adverts", r"(?:.*/)?(?:ads_information|ads_and_businesses)/.*", None),
    Section("inferred by Facebook", r"(?:.*/)?logged_information/.*", None),
    Section("people you may know", r"(?:.*/)?people_you_may_know\.(?:json|html)", None),
    Section("start page", r"(?:start_here|index)\.html", None),
    Section("pictures and videos", r"(?:.*/)?media/.*|.*\.(?:jpe?g|png|gif|mp4|webp)", None),
)

MARKERS = (
    r"(?:^|/)your_facebook_activity/",
    r"(?:^|/)your_activity_across_facebook/",
    r"(?:^|/)this_profile_s_activity_across_facebook/",
    r"(?:^|/)profile_information\.(?:json|html)$",
    r"(?:^|/)(?:ads_and_businesses|about_you|friends_and_followers)/",
    r"(?:^|/)friends/(?:your_)?friends\.(?:json|html)$",
    r"(?:^|/)(?:your|profile)_posts(?:_check_ins_photos_and_videos)?_\d+\.(?:json|html)$",
    r"(?:^|/)messages/(?:inbox|archived_threads|e2ee_cutover)/[^/]+/message_\d+\.(?:json|html)$",
    r"^[^/]+_\d+\.json$",
)
_INSTAGRAM = re.compile(r"(?:^|/)(?:your_instagram_activity/|personal_information\.(?:json|html)$)")
_SURE = re.compile("|".join(MARKERS[:-1]))
_PROFILE = re.compile(r"(?:.*/)?profile_information\.(?:json|html)")


def confirm(members: Members) -> bool:
    """Whether it is Facebook's: not Instagram's, which has the same folders of messages."""
    paths = [tidy(path) for path in members.paths]
    if any(_INSTAGRAM.search(path) for path in paths):
        return False
    return any(_SURE.search(path) for path in paths) or has_encrypted_chats(members)


def find_owner(members: Members, names: tuple[str, ...]) -> Owner:
    """Whose download it is: by its profile, else by who takes part in every conversation."""
    for path in sorted(members.paths, key=lambda path: path.endswith(".html")):
        if _PROFILE.fullmatch(tidy(path)):
            origin = Origin(PLATFORM, "", "profile", path)
            scope = Scope(origin, Owner(), path, members.size(path), members)
            with members.open(path) as stream:
                owner = owner_of(stream, scope)
            if owner.account:
                return owner
    return owner_by_conversations(members, names)
