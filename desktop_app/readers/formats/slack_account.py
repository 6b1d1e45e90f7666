"""Who the person is in a Slack workspace: their profile, channels, conversations and apps."""

from collections.abc import Iterator
from typing import BinaryIO

from checks.evidence import (
    Account,
    App,
    Audience,
    Contact,
    Membership,
    Problem,
    ProfileField,
    Record,
    Relation,
)
from desktop_app.readers.formats import dates, json_stream
from desktop_app.readers.formats.slack_package import (
    WHO_ARE_YOU,
    kind_of_list,
    name_of,
    names_of,
    users_of,
)
from desktop_app.readers.formats.slack_shapes import Change, Channel, Profile, User
from desktop_app.readers.formats.slack_text import cleaner
from desktop_app.readers.section import Members, Owner, Scope

_GONE = frozenset({"removed", "disabled"})
_THERE = frozenset({"added", "enabled", "updated", "expanded"})


def find_owner(members: Members, names: tuple[str, ...]) -> Owner:
    """Which member of the workspace the person is, as what they are called tells.

    An export is made by an administrator and does not say whose it is. The number, the user name
    or the address decides before a name does; what fits several members tells nothing.
    """
    wanted = frozenset(filter(None, map(_folded, names)))
    people = [user for user in users_of(members).values() if not user.is_bot]
    for labels in (_addresses, _names):
        found = [
            (user, label) for user in people for label in labels(user) if _folded(label) in wanted
        ]
        if len({user.id for user, _ in found}) == 1:
            user, label = found[0]
            handle = label if labels is _addresses else user.name or ""
            return Owner(label if labels is _names else name_of(user), handle, frozenset({user.id}))
    return Owner()


def read_users(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The person's own account and profile; every member of the workspace can see it."""
    if not scope.owner.ids:
        yield scope.problem(WHO_ARE_YOU, fatal=True)
    for user in json_stream.items(stream, scope, User):
        if isinstance(user, Problem):
            yield user
        elif user.id in scope.owner.ids:
            handles = tuple(filter(None, (user.name,)))
            yield Account(scope.origin, user.id, name_of(user), handles)
            yield from _profile(user, scope)


def read_channels(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The channels the person is in."""
    clean = cleaner(names_of(scope.members))
    for channel in _own(stream, scope):
        if isinstance(channel, Problem):
            yield channel
            continue
        said = (each.value for each in (channel.topic, channel.purpose) if each and each.value)
        yield Membership(
            scope.origin,
            channel.id,
            channel.name or "",
            "owner" if channel.creator in scope.owner.ids else "member",
            active=not channel.is_archived,
            about="\n".join(map(clean, said)),
        )


def read_partners(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The people the person has conversations with."""
    users, names = users_of(scope.members), names_of(scope.members)
    met: dict[str, None] = {}
    for channel in _own(stream, scope):
        if isinstance(channel, Problem):
            yield channel
        else:
            met |= dict.fromkeys(filter(None, channel.members or ()))
    for number in met:
        if number not in scope.owner.ids:
            user = users.get(number)
            handle = (user.name or "") if user else number
            yield Contact(
                scope.origin, number, names.get(number, ""), handle, Relation.CHAT_PARTNER
            )


def read_apps(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The apps the person joined to the workspace, by the last that is said of each."""
    if not scope.owner.ids:
        yield scope.problem(WHO_ARE_YOU, fatal=True)
    changes: list[tuple[int, str, str]] = []
    strange: dict[str, None] = {}
    for change in json_stream.items(stream, scope, Change):
        if isinstance(change, Problem):
            yield change
        elif change.user_id in scope.owner.ids:
            kind = change.change_type or ""
            if kind not in _GONE | _THERE:
                strange[kind] = None
            name = change.app_type or change.service_type or ""
            changes.append((dates.seconds(change.date) or 0, name, kind))
    first: dict[str, int] = {}
    last: dict[str, str] = {}
    for made, name, kind in sorted(changes, key=lambda change: change[0]):
        first.setdefault(name, made)
        last[name] = kind
    for name, made in first.items():
        yield App(scope.origin, "", name, made or None, last[name] not in _GONE)
    for kind in strange:
        yield scope.problem(f"What became of an app was not recognised: “{kind}”.")


def _own(stream: BinaryIO, scope: Scope) -> Iterator[Channel | Problem]:
    """The channels of a list that the person is in."""
    if not scope.owner.ids:
        yield scope.problem(WHO_ARE_YOU, fatal=True)
    untold = 0
    for channel in json_stream.items(stream, scope, Channel):
        if isinstance(channel, Problem):
            yield channel
        elif channel.members is None:
            untold += 1
        elif not scope.owner.ids.isdisjoint(filter(None, channel.members)):
            yield channel
    if untold:
        what = "channels" if kind_of_list(scope.path) in ("public", "private") else "conversations"
        yield scope.problem(f"It is not said who is in some of the {what}: {untold}.", fatal=True)


def _profile(user: User, scope: Scope) -> Iterator[ProfileField]:
    profile = user.profile or Profile()
    fields = (
        ("name", profile.real_name or user.real_name),
        ("name", profile.display_name),
        ("username", user.name),
        ("job_title", profile.title),
        ("phone", profile.phone),
        ("email", profile.email),
        ("bio", profile.status_text),
    )
    for name, value in dict.fromkeys(fields):
        if value:
            yield ProfileField(scope.origin, "", name, value, Audience.SOME)


def _addresses(user: User) -> tuple[str, ...]:
    email = user.profile.email if user.profile else None
    return tuple(filter(None, (user.id, user.name, email)))


def _names(user: User) -> tuple[str, ...]:
    profile = user.profile or Profile()
    return tuple(filter(None, (profile.real_name, user.real_name, profile.display_name)))


def _folded(name: str) -> str:
    return " ".join(name.removeprefix("@").casefold().split())
