"""Whose Telegram account it is, its pictures, and where it is signed in."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any, BinaryIO

from checks.evidence import (
    Account,
    App,
    Audience,
    Author,
    Login,
    Media,
    MediaRole,
    Problem,
    ProfileField,
    Record,
    State,
)
from desktop_app.readers.formats.json_nested import INTO, Enough, nested
from desktop_app.readers.formats.telegram_layout import KNOWN, parts_of
from desktop_app.readers.formats.telegram_owner import personal, plain_username
from desktop_app.readers.formats.telegram_shapes import Dated, Picture, Session, Story
from desktop_app.readers.formats.telegram_text import (
    beside,
    file_of,
    is_video,
    name_of,
    time_of,
)
from desktop_app.readers.section import Parser, Scope

_LONGEST_NAME = 40


def read_personal(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The account with its names; who sees number and bio is a setting the export does not tell."""
    for found in personal(stream, scope):
        if isinstance(found, Problem):
            yield found
            continue
        name = name_of(found.first_name, found.last_name)
        handle = plain_username(found.username)
        number = str(found.user_id).removeprefix("user")
        yield Account(scope.origin, number, name, (handle,) if handle else ())
        for field, value, audience in (
            ("name", name, Audience.PUBLIC),
            ("username", handle, Audience.PUBLIC),
            ("phone", found.phone_number, Audience.UNKNOWN),
            ("bio", found.bio, Audience.UNKNOWN),
        ):
            if value and value.strip():
                yield ProfileField(scope.origin, "", field, value.strip(), audience)


def listed(part: str, shape: Any, make: Callable[[Any, Scope], Iterable[Record]]) -> Parser:
    """Reads one list of an export into records; what comes behind is not read."""
    return partial(_listed, part, shape, make)


def pictures_of(picture: Picture, scope: Scope) -> Iterator[Media]:
    """A picture of the profile; who sees it is a setting the export does not tell."""
    yield _media(scope, file_of(picture.photo), _made(picture), MediaRole.PROFILE, State.LIVE)


def stories_of(story: Story, scope: Scope) -> Iterator[Media]:
    """A story; the export does not say for whom it was."""
    state = State.LIVE if story.pinned else State.ARCHIVED
    yield _media(scope, file_of(story.media), _made(story), MediaRole.STORY, state)


def sessions_of(session: Session, scope: Scope) -> Iterator[Login]:
    """A device that is signed in."""
    app = session.application_name or ""
    on = ", ".join(filter(None, (session.device_model, session.platform)))
    yield Login(
        scope.origin,
        "",
        time_of(session.last_active, session.last_active_unixtime),
        " on ".join(filter(None, (app, on))),
        session.last_ip or "",
        ", ".join(filter(None, (session.last_region, session.last_country))),
        active=True,
    )


def sites_of(session: Session, scope: Scope) -> Iterator[App]:
    """A site that is signed into with Telegram."""
    name = session.domain_name or session.bot_username or ""
    since = time_of(session.created, session.created_unixtime)
    yield App(scope.origin, "", name, since, active=True)


def read_other(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The parts that nobody knows, each told by its name."""
    for name in parts_of(scope.members, scope.path):
        if name not in KNOWN:
            shown = " ".join(name.split())[:_LONGEST_NAME]
            yield scope.problem(f"This download has a part that was not recognised: “{shown}”.")


def _listed(
    part: str,
    shape: Any,
    make: Callable[[Any, Scope], Iterable[Record]],
    stream: BinaryIO,
    scope: Scope,
) -> Iterator[Record | Problem]:
    entries, above = list[shape], part.partition(".")[0]
    seen = False

    def wanted(path: str) -> Any:
        nonlocal seen
        if path == part:
            return entries
        if path == above:
            seen = True
            return INTO
        if seen and "." not in path:
            raise Enough
        return None

    for found in nested(stream, scope, wanted):
        if isinstance(found, Problem):
            yield found
            continue
        for entry in found[1]:
            if entry is not None:
                yield from make(entry, scope)


def _media(scope: Scope, file: str, made: int | None, role: MediaRole, state: State) -> Media:
    path = beside(scope, file)
    return Media(
        scope.origin,
        "",
        made,
        Author.ME,
        uri=path,
        role=role,
        state=state,
        is_video=is_video(path),
    )


def _made(dated: Dated) -> int | None:
    return time_of(dated.date, dated.date_unixtime)
