"""The profile of a Google account, which may come in a Takeout beside any of its products."""

import msgspec

from checks.evidence import Problem
from desktop_app.readers.formats import json_stream
from desktop_app.readers.formats.tables_within import found, scope_of
from desktop_app.readers.section import Members

PROFILE = r"(?:[^/]+/){0,2}(?:profile?|profiel|perfil)/(?:profile?|profiel|perfil)\.json"


class Name(msgspec.Struct, gc=False, rename="camel"):
    """What the person is called."""

    formatted_name: str = ""


class Email(msgspec.Struct, gc=False):
    """An address of the account."""

    value: str = ""


class Profile(msgspec.Struct, gc=False, rename="camel"):
    """Whose Google account it is."""

    name: Name = msgspec.field(default_factory=Name)
    display_name: str = ""
    emails: list[Email] = []

    @property
    def called(self) -> str:
        """What the person is called, as far as the profile says."""
        return (self.name.formatted_name or self.display_name).strip()

    @property
    def addresses(self) -> tuple[str, ...]:
        """The addresses of the account, those that are empty left out."""
        return tuple(filter(None, (email.value.strip() for email in self.emails)))


def profile_of(members: Members) -> Profile:
    """The profile in a Takeout; an empty one where there is none or it cannot be read."""
    for path in found(members, PROFILE):
        with members.open(path) as stream:
            profile = json_stream.document(stream, scope_of(members, path), Profile)
        if not isinstance(profile, Problem):
            return profile
    return Profile()
