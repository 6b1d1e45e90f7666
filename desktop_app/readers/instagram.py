"""Reads Instagram's download, with Threads inside: JSON of every layout since 2019, and HTML.

Files are known by their names, since the folders around them changed four times. Likes, saved
posts and what was viewed are left alone: they are other people's words.
"""

import re

from checks.evidence import (
    Account,
    App,
    Audience,
    Comment,
    Contact,
    Conversation,
    Login,
    Media,
    MediaRole,
    Membership,
    Message,
    Post,
    ProfileField,
    Record,
    Relation,
    Setting,
    State,
)
from desktop_app.readers.formats import (
    instagram_account as account,
    instagram_flat as flat,
    instagram_people as people,
    instagram_profile as profile,
)
from desktop_app.readers.formats.instagram_comments import read_comments
from desktop_app.readers.formats.instagram_entries import nothing, only_json
from desktop_app.readers.formats.instagram_owner import (
    INSTAGRAM,
    PROFILE,
    THREADS,
    profile_of,
)
from desktop_app.readers.formats.instagram_posts import posts
from desktop_app.readers.formats.meta_messages import read_thread
from desktop_app.readers.formats.meta_owner import owner_by_conversations
from desktop_app.readers.section import Members, Owner, Parser, Section, tidy

PLATFORM = INSTAGRAM
FORMS = ("JSON", "HTML")

_ANY = r"(?:.*/)?"
_IN_THREADS = r"(?:.*/)?threads/"
_N = r"(?:_\d+)?"  # many files are numbered, even where there is but one


def _rows(
    name: str, files: str, json: Parser, *yields: type[Record], html: Parser = only_json
) -> tuple[Section, ...]:
    """The rows of some of Instagram's files: in JSON, and in HTML, which may go unread."""
    return (
        Section(name, rf"{_ANY}(?:{files})\.json", json, yields),
        Section(name, rf"{_ANY}(?:{files})\.html", html, yields),
    )


def _threads(
    name: str, files: str, json: Parser | None, *yields: type[Record], html: Parser | None = None
) -> tuple[Section, ...]:
    """The rows of some of Threads' files; several are called as Instagram's are."""
    other = html or (json and only_json)
    return (
        Section(name, rf"{_IN_THREADS}(?:{files})\.json", json, yields, platform=THREADS),
        Section(name, rf"{_IN_THREADS}(?:{files})\.html", other, yields, platform=THREADS),
    )


def _people(name: str, files: str, relation: Relation) -> tuple[Section, ...]:
    parser = people.contacts(relation)
    return _rows(name, files, parser, Contact, html=parser)


def _threads_people(name: str, files: str, relation: Relation) -> tuple[Section, ...]:
    parser = people.contacts(relation)
    return _threads(name, files, parser, Contact, html=parser)


def _flat(name: str, file: str, parse: Parser, *yields: type[Record]) -> Section:
    """The row of a file of the layout of 2020 and before, where all lie in one folder."""
    return Section(name, rf"{file}\.json", parse, yields, private=name == "messages")


def _left(name: str, pattern: str) -> Section:
    return Section(name, pattern, None)


_READ_POSTS = posts()
_READ_STORIES = posts(state=State.ARCHIVED, role=MediaRole.STORY, audience=Audience.UNKNOWN)
_READ_PHOTOS = posts(role=MediaRole.PROFILE, audience=Audience.PUBLIC)
_READ_ARCHIVED = posts(state=State.ARCHIVED, audience=Audience.ONLY_ME)
_READ_DELETED = posts(state=State.DELETED, audience=Audience.ONLY_ME)

_EMPTY = (  # the folder of an empty category, and the section it speaks for
    ("profile", r"(?:personal|account)_information", (Account, ProfileField, Setting)),
    ("posts", r"your_instagram_activity/media|content", (Post, Media)),
    ("comments", r"comments", (Comment,)),
    ("followers", r"(?:connections/)?followers_and_following", (Contact,)),
    ("logins", r"(?:security_and_login_information/)?login_and_\w+_creation", (Login,)),
    ("apps", r"apps_and_websites(?:_off_of_instagram)?", (App,)),
)

_THREADS_SECTIONS = (
    *_threads(
        "profile",
        r"personal_information",
        profile.read_profile,
        *(Account, ProfileField, Setting, Media),
        html=profile.read_profile,
    ),
    *_threads("posts", rf"threads_and_replies{_N}", _READ_POSTS, Post, Media, html=_READ_POSTS),
    *_threads("posts", rf"archived_threads{_N}", _READ_ARCHIVED, Post, Media),
    *_threads_people("followers", rf"followers{_N}", Relation.FOLLOWER),
    *_threads_people("following", rf"following{_N}", Relation.FOLLOWING),
    *_threads_people(
        "follow requests",
        r"(?:recent|pending)_follow_requests",
        Relation.REQUEST_SENT,
    ),
    *_threads_people(
        "follow requests", r"follow_requests_you_ve_received", Relation.REQUEST_RECEIVED
    ),
    *_threads_people("blocked", r"blocked_(?:profiles|accounts)", Relation.BLOCKED),
    *_threads("apps", r"apps_and_websites", account.read_apps, App),
    *_threads("likes and views", r"(?:liked|saved|viewed)_threads|threads_viewed", None),
)

SECTIONS = (
    *_THREADS_SECTIONS,
    *_rows(
        "profile",
        PROFILE.removeprefix(_ANY),
        profile.read_profile,
        *(Account, ProfileField, Setting, Media),
        html=profile.read_profile,
    ),
    *_rows(
        "professional account",
        r"professional_information",
        profile.read_professional,
        *(ProfileField, Setting),
    ),
    *_rows("former names", r"profile_changes", profile.read_changes, ProfileField),
    *_rows(
        "settings",
        r"comments_allowed_from",
        profile.read_comment_senders,
        Setting,
        html=profile.read_comment_senders,
    ),
    *_rows("posts", rf"posts{_N}", _READ_POSTS, Post, Media, html=_READ_POSTS),
    *_rows("posts", rf"(?:reels|igtv_videos|other_content){_N}", _READ_POSTS, Post, Media),
    *_rows("archived posts", rf"archived_posts{_N}", _READ_ARCHIVED, Post, Media),
    *_rows("deleted posts", rf"recently_deleted_content{_N}", _READ_DELETED, Post, Media),
    *_rows("stories", rf"stories{_N}", _READ_STORIES, Media),
    *_rows("profile photos", rf"profile_photos{_N}", _READ_PHOTOS, Media),
    *_rows(
        "comments",
        rf"(?:post|reels|stories|story|igtv|live)_comments{_N}",
        read_comments,
        Comment,
        html=read_comments,
    ),
    *_people("followers", rf"followers{_N}", Relation.FOLLOWER),
    *_people("following", rf"following{_N}", Relation.FOLLOWING),
    *_people("close friends", r"close_friends", Relation.CLOSE_FRIEND),
    *_people("follow requests", r"(?:pending|recent)_follow_requests", Relation.REQUEST_SENT),
    *_people("follow requests", r"follow_requests_you_ve_received", Relation.REQUEST_RECEIVED),
    *_people("blocked", r"blocked_(?:profiles|accounts)", Relation.BLOCKED),
    *_people("past contacts", r"recently_unfollowed_(?:profiles|accounts)", Relation.REMOVED),
    *_rows(
        "hashtags",
        rf"following_hashtags{_N}",
        people.read_hashtags,
        Membership,
        html=people.read_hashtags,
    ),
    *_rows("address book", r"(?:synced_)?contacts", people.read_address_book, Contact),
    *_rows("logins", r"login_activity|devices", account.read_logins, Login),
    *_rows(
        "logins",
        r"(?:instagram_)?signup_(?:details|information)",
        account.read_signup,
        *(Login, ProfileField),
    ),
    *_rows(
        "apps",
        r"(?:active_|expired_|removed_|expired_pps_)?apps(?:_and_websites)?",
        account.read_apps,
        App,
    ),
    Section(
        "messages",
        rf"{_ANY}messages/(?:inbox|message_requests|broadcast|archived_threads)"
        r"/[^/]+/message_\d+\.(?:json|html)",
        read_thread,
        (Message, Conversation),
        private=True,
    ),
    _flat("profile", "profile", flat.read_profile, Account, ProfileField, Setting),
    _flat("posts", "media", flat.read_media, Post, Media),
    _flat("comments", "comments", flat.read_comments, Comment),
    _flat("followers", "connections", flat.read_connections, Contact, Membership),
    _flat("messages", "messages", flat.read_messages, Message, Conversation),
    _flat("logins", "account_history", flat.read_logins, Login),
    _flat("settings", "settings", flat.read_unknown, Setting),
    _flat("address book", "uploaded_contacts", flat.read_unknown, Contact),
    *(
        Section(name, rf"{_ANY}(?:{folder})/(?:.*/)?no-data\.txt", nothing, yields)
        for name, folder, yields in _EMPTY
    ),
    Section(
        "messages", rf"{_ANY}messages/no-data\.txt", nothing, (Message, Conversation), private=True
    ),
    _left("other empty categories", r"(?:.*/)?no-data\.txt"),
    _left(
        "likes and saved posts",
        r"(?:.*/)?(?:likes|saved|story_(?:sticker_)?interactions)/.*"
        r"|(?:likes|saved|stories_activities)\.json",
    ),
    _left(
        "restricted and hidden",
        r"(?:.*/)?(?:restricted_(?:profiles|accounts)|hide_story_from|removed_suggestions)"
        r"\.(?:json|html)",
    ),
    _left("searches", r"(?:.*/)?(?:recent_searches|logged_information/.*search\w*)/.*"),
    _left(
        "adverts and views",
        r"(?:.*/)?(?:ads_information|ads_and_businesses|ads_and_topics|your_topics"
        r"|logged_information)/.*|(?:seen_content|searches)\.json"
        r"|(?:.*/)?your_activity_off_meta_technologies(?:_settings)?\.(?:json|html)",
    ),
    _left(
        "account history",
        r"(?:.*/)?(?:(?:profile|account)_privacy_changes|logout_activity|last_known_location"
        r"|password_change_activity|(?:profile|account)_status_changes"
        r"|secret_conversations)\.(?:json|html)",
    ),
    _left(
        "inferred by Instagram",
        r"(?:.*/)?(?:instagram_profile_information|account_information|(?:profile|account)_based_in"
        r"|locations_of_interest|possible_phone_numbers|friend_map)\.(?:json|html)",
    ),
    _left(
        "other settings",
        r"(?:.*/)?preferences/.*|(?:.*/)?(?:use_cross-app_messaging|notification_settings)"
        r"\.(?:json|html)",
    ),
    _left("start page", r"(?:start_here|index)\.html"),
    _left("pictures and videos", r".*\.(?:jpe?g|png|gif|webp|heic|mp4|mov|srt|mp3|m4a|aac)"),
)

_THREAD = r"(?:^|/)messages/(?:inbox|message_requests)/[^/]+/message_\d+\.(?:json|html)$"
_FLAT = (r"^media\.json$", r"^connections\.json$", r"^profile\.json$")
MARKERS = (
    r"(?:^|/)your_instagram_activity/",
    r"(?:^|/)personal_information\.(?:json|html)$",
    r"(?:^|/)followers_and_following/",
    r"(?:^|/)apps_and_websites_off_of_instagram/",
    r"(?:^|/)content/(?:posts|stories|reels|profile_photos|archived_posts)(?:_\d+)?\.(?:json|html)$",
    r"(?:^|/)login_and_(?:account|profile)_creation/",
    *_FLAT,
    _THREAD,
)
_SURE = re.compile("|".join(MARKERS[:6]))
_FACEBOOK = re.compile(
    r"(?:^|/)(?:your_facebook_activity|your_activity_across_facebook|friends_and_followers"
    r"|this_profile_s_activity_across_facebook|about_you)/|(?:^|/)profile_information\.(?:json|html)$"
)


def confirm(members: Members) -> bool:
    """Whether it is Instagram's: not Facebook's, which has the same folders of messages.

    The layout of 2020 and before is known by two of its files together.
    """
    paths = [tidy(path) for path in members.paths]
    if any(_FACEBOOK.search(path) for path in paths):
        return False
    known = any(_SURE.search(path) or re.search(_THREAD, path) for path in paths)
    return known or sum(any(re.search(mark, path) for path in paths) for mark in _FLAT) > 1


def find_owner(members: Members, names: tuple[str, ...]) -> Owner:
    """Whose download it is: by its profile, else by who takes part in every conversation."""
    found = profile_of(members, PLATFORM)
    owner = Owner(found.name, found.handle)
    return owner if owner.account else owner_by_conversations(members, names)


def find_owner_on(members: Members, platform: str, owner: Owner) -> Owner:
    """Who the owner is on Threads: the user name there, else the same as on Instagram."""
    found = profile_of(members, platform)
    return Owner(found.name or owner.name, found.handle or owner.handle)
