"""Whose TikTok download it is: the profile, sign-ins and linked apps."""

from collections.abc import Iterator
from typing import Any, BinaryIO

from checks.evidence import Account, Audience, Login, Problem, ProfileField, Record
from desktop_app.readers.formats.tiktok_layout import APPS, LOGINS, PROFILE, parts
from desktop_app.readers.formats.tiktok_shapes import Profile, SignIn
from desktop_app.readers.formats.tiktok_text import Strange, plain
from desktop_app.readers.section import Scope

_APPS = (
    "This download tells of services that are linked to your account in a way that Keep Clear does "
    "not know. Look at them in TikTok itself, under Apps and services permissions."
)
_NAMELESS = "The profile in this download does not say what the account is called."


def read_profile(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The account and each line of its profile."""
    for found in profiles(stream, scope):
        if isinstance(found, Problem):
            yield found
        else:
            yield from profile_of(found, scope)


def profiles(stream: BinaryIO, scope: Scope) -> Iterator[Profile | Problem]:
    """The profile, wherever it stands."""
    for found in parts(stream, scope, dict.fromkeys(PROFILE, list[Profile])):
        if isinstance(found, Problem):
            yield found
        else:
            yield from found[1]


def profile_of(profile: Profile, scope: Scope) -> Iterator[Record | Problem]:
    """The records a profile makes; what TikTok merely guesses of a person is not among them."""
    handle, name = plain(profile.user_name), plain(profile.display_name)
    if handle or name:
        yield Account(scope.origin, handle or name, name, (handle,) if handle else ())
    else:
        yield scope.problem(_NAMELESS, fatal=True)
    for field, value, audience in (
        ("name", name, Audience.PUBLIC),
        ("username", handle, Audience.PUBLIC),
        ("bio", profile.bio_description, Audience.UNKNOWN),
        ("website", profile.instagram_link, Audience.UNKNOWN),
        ("website", profile.youtube_link, Audience.UNKNOWN),
        ("website", profile.lemon8_link, Audience.UNKNOWN),
        ("birthday", profile.birth_date, Audience.UNKNOWN),
        ("email", profile.email_address, Audience.UNKNOWN),
        ("phone", profile.telephone_number, Audience.UNKNOWN),
    ):
        if plain(value):
            yield ProfileField(scope.origin, "", field, plain(value), audience)
    for each in profile.elsewhere or ():
        told = (plain(each.platform), plain(each.name), plain(each.description))
        if any(told[1:]):
            yield ProfileField(scope.origin, "", "other", ", ".join(filter(None, told)))


def read_logins(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The sign-ins of the last months."""
    strange = Strange()
    for found in parts(stream, scope, dict.fromkeys(LOGINS, list[SignIn])):
        if isinstance(found, Problem):
            yield found
        else:
            yield from (login_of(each, scope, strange) for each in found[1])
    yield from strange.problems(scope)


def login_of(sign_in: SignIn, scope: Scope, strange: Strange) -> Login:
    """One sign-in."""
    device = ", ".join(filter(None, (plain(sign_in.model), plain(sign_in.system))))
    return Login(scope.origin, "", strange.time(sign_in.date), device, plain(sign_in.address))


def read_apps(stream: BinaryIO, scope: Scope) -> Iterator[Problem]:
    """That there are linked services; how TikTok tells of them is not known, so nothing is read."""
    for found in parts(stream, scope, dict.fromkeys(APPS, list[Any])):
        if isinstance(found, Problem):
            yield found
        elif any(found[1]):
            yield scope.problem(_APPS)
