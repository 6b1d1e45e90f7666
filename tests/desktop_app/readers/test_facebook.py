import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from checks.evidence import Author, Origin, Post, Problem, Record, State
from desktop_app.readers import facebook, recognise
from desktop_app.readers.section import Owner, Scope, read, section_of

Make = Callable[..., Any]
PROFILE = json.dumps(
    {
        "profile_v2": {
            "name": {"full_name": "Jo Bloggs"},
            "username": "jo.b",
            "previous_names": ["Jo Old"],
        }
    }
)


def name_of(path: str) -> str | None:
    section = section_of(facebook.SECTIONS, path)
    return section.name if section else None


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("posts/your_posts_1.json", "posts"),
        ("your_facebook_activity/posts/your_posts__check_ins__photos_and_videos_12.html", "posts"),
        ("posts/album/0.json", "media"),
        ("photos_and_videos/album/12.html", "media"),
        ("friends_and_followers/friends.json", "contacts"),
        ("connections/friends/your_friends.json", "contacts"),
        ("connections/followers/who_you've_followed.json", "following"),
        ("connections/followers/who_you_ve_followed.json", "following"),
        ("a/your_facebook_activity/comments_and_reactions/comments.json", "comments"),
        ("groups/your_comments_in_groups.json", "comments"),
        ("messages/filtered_threads/a_1/message_2.json", "messages"),
        ("messages/inbox/a_1/photos/1.jpg", "pictures and videos"),
        ("Sam Okafor_12.json", "messages"),
        ("comments_and_reactions/likes_and_reactions_3.json", "reactions"),
        ("a/no-data.txt", "other empty categories"),
        ("messages/no-data.txt", "messages"),
        ("posts/your_posts_1.csv", None),
    ],
)  # fmt: skip
def test_files_are_known_by_their_names(path: str, name: str | None) -> None:
    assert name_of(path) == name


def test_messages_are_private_and_nothing_else_is() -> None:
    private = {section.name for section in facebook.SECTIONS if section.private}
    assert private == {"messages"}
    assert all(section.private for section in facebook.SECTIONS if section.name == "messages")


@pytest.mark.parametrize(
    "path",
    [
        "your_facebook_activity/posts/your_posts_1.json",
        "your_activity_across_facebook/posts/your_posts_1.html",
        "this_profile's_activity_across_facebook/posts/profile_posts_1.json",
        "profile_information/profile_information.html",
        "messages/inbox/sam_1/message_1.json",
    ],
)
def test_its_downloads_are_recognised(path: str, make_members: Make) -> None:
    assert recognise(make_members({path: ""})).PLATFORM == "facebook"


def test_instagrams_are_declined(make_members: Make) -> None:
    thread = "your_instagram_activity/messages/inbox/sam_1/message_1.json"
    assert not facebook.confirm(make_members({thread: ""}))
    profile = "account_information/personal_information.json"
    assert not facebook.confirm(
        make_members({"messages/inbox/a_1/message_1.json": "", profile: ""})
    )


def test_flat_files_are_confirmed_by_what_is_in_them(make_members: Make) -> None:
    assert facebook.confirm(
        make_members({"Sam_1.json": '{"participants":[],"threadName":"Sam_1"}'})
    )
    assert not facebook.confirm(make_members({"results_1.json": '{"rows":[]}'}))


def test_the_owner_is_whoever_the_profile_names(make_members: Make) -> None:
    path = "personal_information/profile_information/profile_information"
    row = "<table><tr><td>Name</td><td>Somebody Else</td></tr></table>"
    members = make_members({f"{path}.html": row, f"{path}.json": PROFILE})
    owner = facebook.find_owner(members, ())
    assert owner == Owner("Jo Bloggs", "jo.b", frozenset({"Jo Old"}))


@pytest.mark.parametrize(
    "profile", ["", "{}", '{"profile_v2": []}', '{"profile_v2": {"name": {}}}']
)
def test_a_damaged_profile_leaves_it_to_the_conversations(profile: str, make_members: Make) -> None:
    def thread(*names: str) -> str:
        return json.dumps({"participants": [{"name": name} for name in names], "messages": []})

    members = make_members(
        {
            "profile_information/profile_information.json": profile,
            "messages/inbox/a_1/message_1.json": thread("ZoÃ« Marsh", "Sam"),
            "messages/inbox/b_2/message_1.json": thread("Ann", "ZoÃ« Marsh"),
            "messages/inbox/c_3/message_1.json": "{",
        }
    )
    assert facebook.find_owner(members, ()) == Owner("Zoë Marsh")


def test_one_conversation_alone_does_not_say_whose_it_is(make_members: Make) -> None:
    data = '{"participants":["Ann","Jo Bloggs"],"threadName":"Ann_1","messages":[]}'
    members = make_members({"Ann_1.json": data})
    assert facebook.find_owner(members, ()) == Owner()
    assert facebook.find_owner(members, ("Jo Bloggs",)) == Owner("Jo Bloggs")
    assert facebook.find_owner(make_members({}), ("Jo Bloggs",)) == Owner()


def found(path: str, data: Any, make_scope: Make) -> list[Record | Problem]:
    text = data if isinstance(data, str) else json.dumps(data)
    section = section_of(facebook.SECTIONS, path)
    assert section
    return list(read(section, make_scope(path, text)))


def test_what_another_wrote_on_the_wall_is_not_the_persons(make_scope: Make) -> None:
    entry = {"timestamp": 1_700_000_000, "data": [{"post": "Hello"}]}
    posts = found(
        "posts/your_posts_1.json",
        [
            {**entry, "title": "Sam wrote on your timeline."},
            {**entry, "title": "Sam wrote on Jo Bloggs's timeline."},
            {**entry, "title": "Jo Bloggs wrote on Sam's timeline."},
        ],
        make_scope,
    )
    assert [(post.author, post.group) for post in posts if isinstance(post, Post)] == [
        (Author.OTHER, ""),
        (Author.OTHER, ""),
        (Author.ME, "Sam’s timeline"),
    ]


def test_archived_and_binned_posts_say_so(make_scope: Make) -> None:
    for name, state in (("archive", State.ARCHIVED), ("trash", State.DELETED)):
        (post,) = found(f"posts/{name}.json", [{"title": "t", "data": [{"post": "x"}]}], make_scope)
        assert isinstance(post, Post)
        assert post.state is state


def test_an_empty_category_is_read_and_holds_nothing(make_scope: Make) -> None:
    assert found("posts/no-data.txt", "", make_scope) == []


PATHS = sorted(
    {
        *(
            "posts/your_posts_1",
            "comments/comments",
            "posts/album/1",
            "friends/friends",
            "posts/check-ins",
        ),
        *(
            "groups/your_group_membership_activity",
            "preferences/privacy_settings",
            "your_address_books",
        ),
        *("profile_information/profile_information", "apps_and_websites", "account_activity"),
        *("record_details", "where_you_re_logged_in", "your_videos", "messages/inbox/a/message_1"),
        *("your_answers_to_membership_questions", "polls_you_voted_on", "your_pages"),
    }
)
KEYS = st.sampled_from(
    [
        *(
            "timestamp",
            "title",
            "data",
            "post",
            "comment",
            "attachments",
            "media",
            "uri",
            "name",
            "place",
        ),
        *(
            "label_values",
            "label",
            "value",
            "dict",
            "vec",
            "profile_v2",
            "emails",
            "messages",
            "session",
        ),
        *(
            "participants",
            "sender_name",
            "content",
            "photos",
            "tags",
            "coordinate",
            "details",
            "birthday",
        ),
    ]
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=5),
    max_leaves=25,
)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.sampled_from(PATHS), VALUES, st.sampled_from([".json", ".html"]))
def test_any_content_gives_records_and_problems_without_tripping(
    make_scope: Make, path: str, value: Any, ending: str
) -> None:
    section = section_of(facebook.SECTIONS, path + ending)
    if section is None or section.parse is None:
        return
    scope: Scope = make_scope(path + ending, json.dumps(value))
    with scope.members.open(scope.path) as stream:
        for one in _all(section.parse(stream, scope)):
            assert isinstance(one, Record | Problem)
            assert isinstance(one, Problem) or one.key.startswith("facebook:")


def _all(found: Any) -> Iterator[Any]:
    yield from found


def test_no_problem_holds_the_persons_own_words(make_scope: Make) -> None:
    secret = "Marmalade"
    broken = [
        {"title": [secret]},
        {"data": {"post": secret}},
        {"timestamp": secret, "tags": secret},
    ]
    for path in PATHS:
        for one in found(path + ".json", broken, make_scope):
            assert not isinstance(one, Problem) or secret not in one.what


def test_records_of_a_member_share_their_origin(make_scope: Make) -> None:
    entries = [{"name": "Ann"}, {"name": "Bea"}]
    first, second = found("friends/friends.json", {"friends": entries}, make_scope)
    assert isinstance(first, Record)
    assert isinstance(second, Record)
    assert first.origin is second.origin
    assert first.origin == Origin("facebook", "Jo Bloggs", "section", "friends/friends.json")
