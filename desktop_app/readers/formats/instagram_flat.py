"""Reads Instagram's downloads of 2020 and before, whose files lie in one folder."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any, BinaryIO

import msgspec

from checks.evidence import (
    Account,
    Audience,
    Author,
    Comment,
    Contact,
    Conversation,
    Login,
    Media,
    MediaRole,
    Membership,
    Message,
    Place,
    Post,
    Problem,
    ProfileField,
    Record,
    Relation,
    Setting,
    State,
)
from desktop_app.readers.formats import json_stream
from desktop_app.readers.formats.dates import iso
from desktop_app.readers.formats.instagram_labels import audience_of
from desktop_app.readers.formats.instagram_owner import FlatProfile, audience_in, flat_truth
from desktop_app.readers.formats.meta import media_id
from desktop_app.readers.section import Scope

_UNKNOWN = (
    "This part of a download of 2020 or before is laid out in a way that Keep Clear does not know."
)
_RELATIONS = {
    "followers": Relation.FOLLOWER,
    "following": Relation.FOLLOWING,
    "close_friends": Relation.CLOSE_FRIEND,
    "blocked_users": Relation.BLOCKED,
    "follow_requests_sent": Relation.REQUEST_SENT,
    "follow_requests_received": Relation.REQUEST_RECEIVED,
    "permanent_follow_requests": Relation.REQUEST_SENT,
    "unfollowed_users": Relation.REMOVED,
}
_HASHTAGS = "following_hashtags"
_LEFT = frozenset({"dismissed_suggested_users", "restricted_users", "hide_stories_from"})
_FIELDS = (
    ("name", "name", Audience.PUBLIC),
    ("username", "username", Audience.PUBLIC),
    ("biography", "bio", Audience.PUBLIC),
    ("website", "website", Audience.PUBLIC),
    ("email", "email", Audience.UNKNOWN),
    ("phone_number", "phone", Audience.UNKNOWN),
    ("date_of_birth", "birthday", Audience.UNKNOWN),
    ("gender", "gender", Audience.UNKNOWN),
)


class _Medium(msgspec.Struct, gc=False):
    caption: str | None = None
    taken_at: str | None = None
    location: str | None = None
    path: str | None = None


class _Line(msgspec.Struct, gc=False):
    sender: str | None = None
    created_at: str | None = None
    text: str | None = None
    media: str | None = None
    media_url: str | None = None
    media_share_url: str | None = None


class _Thread(msgspec.Struct, gc=False):
    participants: list[str] | None = None
    conversation: list[_Line] | None = None


class _SignIn(msgspec.Struct, gc=False):
    timestamp: str | None = None
    user_agent: str | None = None
    ip_address: str | None = None


def read_profile(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The lines of the profile, the account, and whether it is private."""
    profile = json_stream.document(stream, scope, FlatProfile)
    if isinstance(profile, Problem) or profile == FlatProfile():
        yield profile if isinstance(profile, Problem) else scope.problem(_UNKNOWN, fatal=True)
        return
    handle, name = profile.username or "", profile.name or ""
    created = iso(profile.date_joined or "")
    yield Account(scope.origin, handle or name, name, (handle,) if handle else (), created=created)
    for field, called, audience in _FIELDS:
        if value := getattr(profile, field):
            yield ProfileField(scope.origin, "", called, value, audience)
    private = flat_truth(profile.private_account)
    if private is None:
        yield scope.problem("Whether this account is private is not told here.")
        return
    name, value = "profile_audience", str(audience_of(private))
    yield Setting(scope.origin, name, name, value, f"Private account: {private}")


def read_media(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Posts with their pictures, stories and profile photos; what came in messages is left out."""
    problems: list[Problem] = []
    media = _media(stream, scope, problems)
    for told, several in groupby(media, lambda each: (each[0], each[1].taken_at, each[1].caption)):
        kind, taken_at, caption = told
        yield from _put_up(kind, taken_at, caption or "", [each[1] for each in several], scope)
    yield from problems


def _media(
    stream: BinaryIO, scope: Scope, problems: list[Problem]
) -> Iterator[tuple[str, _Medium]]:
    """Each picture with the kind it stands under, whatever batches they come in."""
    shapes = dict.fromkeys(("photos", "videos", "stories", "profile"), list[_Medium])
    for found in json_stream.fields(stream, scope, shapes):
        if isinstance(found, Problem):
            problems.append(found)
        else:
            yield from ((found[0], medium) for medium in found[1])


def _put_up(
    kind: str, taken_at: str | None, caption: str, media: list[_Medium], scope: Scope
) -> Iterator[Record]:
    """What was put up at one time: a post of one or several pictures, or no post at all."""
    is_post, story = kind in ("photos", "videos"), kind == "stories"
    role = {"stories": MediaRole.STORY, "profile": MediaRole.PROFILE}.get(kind, MediaRole.POSTED)
    audience = Audience.PUBLIC if role is MediaRole.PROFILE else audience_in(scope)
    made = iso(taken_at or "")
    places = [Place(each.location) if each.location else None for each in media]
    if is_post:
        origin, place = scope.origin, next(filter(None, places), None)
        yield Post(origin, "", made, Author.ME, audience, caption, place=place, has_media=True)
    for medium, place in zip(media, places, strict=True):
        path = medium.path or ""
        yield Media(
            scope.origin,
            media_id(path),
            made,
            Author.ME,
            Audience.UNKNOWN if story else audience,
            path,
            "" if is_post else caption,
            place=place,
            role=role,
            state=State.ARCHIVED if story else State.LIVE,
            is_video=path.lower().endswith(".mp4"),
        )


def read_comments(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The person's comments: lists of time, words, and whose post it was."""
    shapes = dict.fromkeys(("media_comments", "live_comments"), list[list[str]])
    for found in json_stream.fields(stream, scope, shapes):
        if isinstance(found, Problem):
            yield found
            continue
        for entry in found[1]:
            if len(entry) < 2:
                yield scope.problem(json_stream.ONE_BAD)
                continue
            made, text, *others = entry
            whose = others[0] if others else ""
            mine = whose == scope.owner.handle if whose and scope.owner.handle else None
            origin = scope.origin
            yield Comment(origin, "", iso(made), Author.ME, text=text, on=whose, on_mine=mine)


def read_connections(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Followers, those followed, requests and hashtags, each with its time."""
    whole = json_stream.document(stream, scope, dict[str, Any])
    if isinstance(whole, Problem):
        yield whole
        return
    for name, people in whole.items():
        if name in _LEFT:
            continue
        if not isinstance(people, dict) or name not in {*_RELATIONS, _HASHTAGS}:
            yield scope.problem(_UNKNOWN, fatal=True)
            continue
        for handle, since in people.items():
            made = iso(str(since))
            if name == _HASHTAGS:
                yield Membership(scope.origin, "", f"#{handle}", "follows", made)
            else:
                yield Contact(scope.origin, "", "", handle, _RELATIONS[name], made)


def read_messages(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The messages of every conversation, and a summary of each."""
    for thread in json_stream.items(stream, scope, _Thread):
        if isinstance(thread, Problem):
            yield thread
            continue
        people = thread.participants or []
        others = tuple(name for name in people if scope.owner.wrote(name) is not Author.ME)
        name = ", ".join(others)
        messages = list(_messages(thread.conversation or (), name, scope))
        yield from messages
        times = [message.made for message in messages if message.made is not None]
        yield Conversation(
            scope.origin,
            name,
            title=name,
            participants=others,
            is_group=len(people) > 2,
            total=len(messages),
            mine=sum(message.author is Author.ME for message in messages),
            first=min(times, default=None),
            last=max(times, default=None),
        )


def _messages(lines: Iterable[_Line], name: str, scope: Scope) -> Iterator[Message]:
    for line in lines:
        sent = tuple(filter(None, (line.media, line.media_url, line.media_share_url)))
        if line.text or sent:
            sender = line.sender or ""
            author, made = scope.owner.wrote(sender), iso(line.created_at or "")
            yield Message(
                scope.origin, "", made, author, line.text or "", name, sender, attachments=sent
            )


def read_logins(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The sign-ins."""
    for found in json_stream.fields(stream, scope, {"login_history": list[_SignIn]}):
        if isinstance(found, Problem):
            yield found
            continue
        for entry in found[1]:
            made = iso(entry.timestamp or "")
            yield Login(scope.origin, "", made, entry.user_agent or "", entry.ip_address or "")


def read_unknown(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Say of a part whose layout nobody described that it went unread."""
    yield scope.problem(_UNKNOWN, fatal=True)
