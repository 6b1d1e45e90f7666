"""Whose Bluesky repository it is, the profile, and the settings that are records in it."""

from collections.abc import Iterator
from posixpath import basename

import msgspec

from checks.evidence import (
    Account,
    Audience,
    Author,
    Media,
    MediaRole,
    Problem,
    ProfileField,
    Record,
    Setting,
)
from desktop_app.readers.formats.bluesky_car import START
from desktop_app.readers.formats.bluesky_records import Wanted, first, reading
from desktop_app.readers.formats.bluesky_repo import repo_of
from desktop_app.readers.formats.dates import iso
from desktop_app.readers.section import Members, Owner, Scope

PROFILE = "app.bsky.actor.profile"
HIDDEN = "!no-unauthenticated"
"""The label that asks apps not to show the account to people who are not signed in."""

_BEGINNING = 64
_ODD = "The setting “{}” has a value that was not recognised."
_WHO = {"all": "public", "everyone": "public", "following": "some", "none": "only_me"}
_MESSAGES = "Allow new messages from"
_GROUPS = "Allow group chat invites from"
_NOTICES = "Allow others to be notified of your posts"
_LEFT_OUT = "Hide from recommendations"


class _Label(msgspec.Struct, gc=False):
    val: str = ""


class _Labels(msgspec.Struct, gc=False):
    values: list[_Label] = []


class _Blob(msgspec.Struct, gc=False, rename="camel"):
    mime_type: str = ""


class _Profile(msgspec.Struct, gc=False, rename="camel"):
    display_name: str = ""
    description: str = ""
    pronouns: str = ""
    website: str = ""
    created_at: str = ""
    avatar: _Blob | None = None
    banner: _Blob | None = None
    labels: _Labels | None = None


class _Messages(msgspec.Struct, gc=False, rename="camel"):
    allow_incoming: str = ""
    allow_group_invites: str = ""


class _Notices(msgspec.Struct, gc=False, rename="camel"):
    allow_subscriptions: str = ""


class _Visibility(msgspec.Struct, gc=False, rename="camel"):
    hide_from_algorithmic_recommendations: bool | None = None


def is_repository(path: str) -> bool:
    """Whether a member may be a repository, by its name."""
    return basename(path).lower().endswith(".car")


def confirm(members: Members) -> bool:
    """Whether a file called like a repository begins as one."""
    for path in filter(is_repository, members.paths):
        with members.open(path) as stream:
            if START in stream.read(_BEGINNING):
                return True
    return False


def find_owner(members: Members, names: tuple[str, ...]) -> Owner:
    """Whose repository it is: its number and the name in its profile; it does not tell the handle.

    The number is no name that anybody knows, so an account without one goes by none.
    """
    for path in filter(is_repository, members.paths):
        repo = repo_of(members, path)
        profile = first(repo, PROFILE, _Profile)
        name = profile.display_name.strip() if profile else ""
        if repo.did or name:
            return Owner(name, "", frozenset({repo.did} - {""}))
    return Owner()


def _account(profile: _Profile, key: str, scope: Scope) -> Iterator[Record]:
    did = repo_of(scope.members, scope.path).did
    name = profile.display_name.strip()
    yield Account(scope.origin, did, name, created=iso(profile.created_at))
    for field, value in (
        ("name", name),
        ("bio", profile.description.strip()),
        ("other", profile.pronouns.strip()),
        ("website", profile.website.strip()),
    ):
        if value:
            yield ProfileField(scope.origin, "", field, value, Audience.PUBLIC)
    for picture, role in (
        (profile.avatar, MediaRole.PROFILE),
        (profile.banner, MediaRole.COVER),
    ):
        if picture is not None:
            yield Media(
                scope.origin, str(role), author=Author.ME, audience=Audience.PUBLIC, role=role
            )


def _visibility(profile: _Profile, key: str, scope: Scope) -> Iterator[Record]:
    """Whether apps are asked to hide the account; a profile without the label does not ask."""
    labels = profile.labels.values if profile.labels else []
    value = "on" if any(label.val == HIDDEN for label in labels) else "off"
    yield _setting(scope, "profile_audience", value, "Hidden from people not signed in", value)


def _messages(told: _Messages, key: str, scope: Scope) -> Iterator[Record | Problem]:
    yield from _who(scope, "message_senders", _MESSAGES, told.allow_incoming)
    yield from _who(scope, "group_adders", _GROUPS, told.allow_group_invites)


def _notices(told: _Notices, key: str, scope: Scope) -> Iterator[Record | Problem]:
    words = {"followers": "public", "mutuals": "some", "none": "only_me"}
    yield from _who(scope, "notify_followers", _NOTICES, told.allow_subscriptions, words)


def _left_out(told: _Visibility, key: str, scope: Scope) -> Iterator[Record | Problem]:
    hidden = told.hide_from_algorithmic_recommendations
    if hidden is not None:
        value = "on" if hidden else "off"
        yield _setting(scope, "discoverable", value, _LEFT_OUT, value)


def _who(
    scope: Scope, name: str, label: str, told: str, words: dict[str, str] = _WHO
) -> Iterator[Record | Problem]:
    """A setting that says who may do something; one that is missing is left to be asked."""
    if told in words:
        yield _setting(scope, name, words[told], label, told)
    elif told:
        yield scope.problem(_ODD.format(label))


def _setting(scope: Scope, name: str, value: str, label: str, told: str) -> Setting:
    return Setting(scope.origin, name, name, value, f"{label}: {told}")


read_profile = reading({PROFILE: Wanted(_Profile, _account)})
"""The account and what its profile shows to everybody."""

read_settings = reading(
    {
        PROFILE: Wanted(_Profile, _visibility),
        "chat.bsky.actor.declaration": Wanted(_Messages, _messages),
        "app.bsky.notification.declaration": Wanted(_Notices, _notices),
        "app.bsky.actor.contentVisibilityDeclaration": Wanted(_Visibility, _left_out),
    }
)
"""The settings that are public records; the others are not in the file."""
