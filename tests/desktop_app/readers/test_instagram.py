import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any, cast

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from checks.evidence import Problem, Record
from desktop_app.readers import instagram, recognise
from desktop_app.readers.section import Owner, Reader, Scope, platforms_of, read, section_of

Make = Callable[..., Any]


def profile(**values: str) -> str:
    labels = {label.replace("_", " "): {"value": value} for label, value in values.items()}
    return json.dumps({"profile_user": [{"string_map_data": labels}]})


@pytest.mark.parametrize(
    ("path", "name", "platform"),
    [
        ("your_instagram_activity/media/posts_1.json", "posts", ""),
        ("your_instagram_activity/media/posts_1.html", "posts", ""),
        ("content/posts_12.json", "posts", ""),
        ("content/archived_posts.json", "archived posts", ""),
        ("your_instagram_activity/media/recently_deleted_content.json", "deleted posts", ""),
        ("media.json", "posts", ""),
        ("a/media.json", None, ""),
        ("followers_and_following/followers.json", "followers", ""),
        ("connections/followers_and_following/followers_1.json", "followers", ""),
        ("your_instagram_activity/threads/followers_1.json", "followers", "threads"),
        ("connections/follow_requests_you've_received.json", "follow requests", ""),
        ("your_instagram_activity/threads/personal_information.json", "profile", "threads"),
        ("personal_information/personal_information/personal_information.json", "profile", ""),
        ("personal_information/personal_information.html", "profile", ""),
        ("profile.json", "profile", ""),
        ("your_instagram_activity/threads/threads_viewed.json", "likes and views", "threads"),
        ("your_instagram_activity/messages/inbox/threads/message_1.json", "messages", ""),
        ("messages/message_requests/a_1/message_2.html", "messages", ""),
        ("your_instagram_activity/likes/liked_posts.json", "likes and saved posts", ""),
        ("ads_information/ads_and_topics/ads_viewed.json", "adverts and views", ""),
        ("media/posts/202406/1.jpg", "pictures and videos", ""),
        ("comments/no-data.txt", "comments", ""),
        ("your_instagram_activity/threads/no-data.txt", "other empty categories", ""),
        ("messages/no-data.txt", "messages", ""),
        ("your_instagram_activity/media/something_new.json", None, ""),
    ],
)  # fmt: skip
def test_files_are_known_by_their_names(path: str, name: str | None, platform: str) -> None:
    section = section_of(instagram.SECTIONS, path)
    assert (section and section.name) == name
    assert section is None or section.platform == platform


def test_messages_are_private_and_nothing_else_is() -> None:
    private = {section.name for section in instagram.SECTIONS if section.private}
    assert private == {"messages"}
    assert all(section.private for section in instagram.SECTIONS if section.name == "messages")


def test_threads_is_a_platform_of_its_own() -> None:
    assert platforms_of(cast(Reader, instagram)) == ("instagram", "threads")


@pytest.mark.parametrize(
    "paths",
    [
        ("your_instagram_activity/media/posts_1.json",),
        ("account_information/personal_information.json",),
        ("followers_and_following/followers.json", "messages/inbox/a_1/message_1.json"),
        ("content/posts_1.json",),
        ("media.json", "connections.json"),
        ("apps_and_websites_off_of_instagram/apps_and_websites/active_apps.html",),
    ],
)
def test_its_downloads_are_recognised(paths: tuple[str, ...], make_members: Make) -> None:
    assert recognise(make_members(dict.fromkeys(paths, ""))).PLATFORM == "instagram"


@pytest.mark.parametrize(
    "paths",
    [
        ("your_facebook_activity/posts/x.json", "messages/inbox/a_1/message_1.json"),
        ("profile_information/profile_information.json", "messages/inbox/a_1/message_1.json"),
        ("media.json",),
        ("profile.json", "other.json"),
    ],
)
def test_others_are_declined(paths: tuple[str, ...], make_members: Make) -> None:
    assert not instagram.confirm(make_members(dict.fromkeys(paths, "")))


def test_a_bare_folder_of_messages_is_whichever_the_person_says(make_members: Make) -> None:
    members = make_members({"messages/inbox/a_1/message_1.json": ""})
    assert recognise(members, "instagram").PLATFORM == "instagram"
    assert recognise(members, "facebook").PLATFORM == "facebook"


def test_the_owner_is_whoever_the_profile_names(make_members: Make) -> None:
    members = make_members(
        {
            "personal_information/personal_information.json": profile(Name="Jo B", Username="jo.b"),
            "your_instagram_activity/threads/personal_information.json": profile(Username="jo.t"),
        }
    )
    owner = instagram.find_owner(members, ())
    assert owner == Owner("Jo B", "jo.b")
    assert instagram.find_owner_on(members, "threads", owner) == Owner("Jo B", "jo.t")


def test_without_a_profile_on_threads_the_owner_is_the_same_there(make_members: Make) -> None:
    path = "account_information/personal_information.json"
    members = make_members({path: profile(Name="Jo B", Username="jo.b")})
    owner = instagram.find_owner(members, ())
    assert instagram.find_owner_on(members, "threads", owner) == owner


@pytest.mark.parametrize("damaged", ["", "{}", "[", profile(Nazwa="jo.b")])
def test_without_a_profile_it_is_left_to_the_conversations(
    damaged: str, make_members: Make
) -> None:
    def thread(*names: str) -> str:
        return json.dumps({"participants": [{"name": name} for name in names], "messages": []})

    activity = "your_instagram_activity/messages/inbox"
    members = make_members(
        {
            "personal_information/personal_information.json": damaged,
            f"{activity}/a_1/message_1.json": thread("Jo B", "Sam"),
            f"{activity}/b_2/message_1.json": thread("Ann", "Jo B"),
        }
    )
    assert instagram.find_owner(members, ()) == Owner("Jo B")


PATHS = (
    "personal_information/personal_information",
    "personal_information/professional_information",
    "personal_information/profile_changes",
    "preferences/settings/comments_allowed_from",
    "content/posts_1",
    "content/stories",
    "comments/post_comments_1",
    "followers_and_following/followers_1",
    "followers_and_following/following_hashtags",
    "contacts/synced_contacts",
    "login_and_account_creation/login_activity",
    "login_and_account_creation/signup_details",
    "apps_and_websites/apps_and_websites",
    "messages/inbox/a_1/message_1",
    "your_instagram_activity/threads/threads_and_replies",
    "your_instagram_activity/threads/personal_information",
    *("profile", "media", "comments", "connections", "messages", "account_history", "settings"),
)
KEYS = st.sampled_from(
    [
        *("title", "media", "uri", "creation_timestamp", "timestamp", "label_values", "label"),
        *("value", "href", "dict", "vec", "string_map_data", "string_list_data", "Username"),
        *("Private Account", "Comment", "Time", "participants", "conversation", "media_map_data"),
        *("followers", "media_comments", "photos", "private_account", "username", "messages"),
        *("text_app_post", "is_reply", "media_metadata", "photo_metadata", "exif_data", "latitude"),
    ]
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=5),
    max_leaves=25,
)


@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.sampled_from(PATHS), VALUES, st.sampled_from([".json", ".html"]))
def test_any_content_gives_records_and_problems_without_tripping(
    make_scope: Make, path: str, value: Any, ending: str
) -> None:
    section = section_of(instagram.SECTIONS, path + ending)
    if section is None or section.parse is None:
        return
    scope = instagram_scope(make_scope(path + ending, json.dumps(value)))
    with scope.members.open(scope.path) as stream:
        for one in section.parse(stream, scope):
            assert isinstance(one, Record | Problem)
            assert isinstance(one, Problem) or one.key.startswith("instagram:")


def instagram_scope(scope: Scope) -> Scope:
    return replace(scope, origin=replace(scope.origin, platform="instagram"))


@pytest.mark.parametrize("path", PATHS)
def test_no_problem_holds_the_persons_own_words(path: str, make_scope: Make) -> None:
    secret = "Marmalade"
    section = section_of(instagram.SECTIONS, f"{path}.json")
    assert section
    for broken in (
        [{"title": [secret]}, {"string_map_data": {"Changed": {"value": secret}}}],
        {"media_comments": [[secret]], "followers": secret, "photos": secret},
        [{"string_map_data": {"Username": {"value": "a"}, "Private Account": {"value": secret}}}],
        [{"string_map_data": {"Comments Allowed From": {"value": secret}}}],
    ):
        scope = instagram_scope(make_scope(f"{path}.json", json.dumps(broken)))
        for one in read(section, scope):
            assert not isinstance(one, Problem) or secret not in one.what
