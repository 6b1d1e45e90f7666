"""Reads posts, stories and polls of a Facebook download, in JSON."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, BinaryIO

import msgspec

from checks.evidence import (
    Audience,
    Author,
    Media,
    MediaRole,
    Origin,
    Place,
    Post,
    Problem,
    Record,
    State,
)
from desktop_app.readers.formats import dates, json_stream
from desktop_app.readers.formats.facebook_entries import Attached, Datum, Entry, Named
from desktop_app.readers.formats.facebook_labels import Strange, posts_of_labels
from desktop_app.readers.formats.facebook_titles import role_of, whose_and_where
from desktop_app.readers.formats.meta import MediaObject, media_of, place_at
from desktop_app.readers.formats.quick import quick_post
from desktop_app.readers.formats.text_repair import repair
from desktop_app.readers.section import Parser, Scope, tidy

PAGE_PROFILE = (
    "This download is of a Page or a second profile, not of your personal one. "
    "Ask for the download of your personal profile too."
)
_KEYS = "(?:group_posts|archived_stories|poll_votes|profile_updates|archive|trash|posts)"


@dataclass(slots=True)
class _Hung:
    """What hangs on an entry: words by whose they are, a place, links and media."""

    own: list[str] = field(default_factory=list)
    shared: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    place: Place | None = None
    media: list[MediaObject] = field(default_factory=list)


def posts(
    *,
    state: State = State.LIVE,
    author: Author = Author.ME,
    role: MediaRole = MediaRole.POSTED,
    passed_on: bool = False,
) -> Parser:
    """A parser of feed entries; `passed_on` says that even attached questions are others' words."""

    def read(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
        if "this_profile_s_activity" in tidy(scope.path):
            yield scope.problem(PAGE_PROFILE)
        make = _maker(scope, state, author, role, passed_on)
        strange = Strange()
        for batch in json_stream.batches(stream, scope, Entry, _KEYS):
            if isinstance(batch, Problem):
                yield batch
                continue
            labelled = [entry for entry in batch if entry.label_values]
            for entry in batch:
                if not entry.label_values:
                    yield from make(entry)
            yield from posts_of_labels(labelled, scope, author, state, strange)

    return read


def _maker(
    scope: Scope, state: State, author: Author, role: MediaRole, passed_on: bool
) -> Callable[[Entry], Iterable[Record]]:
    origin, name = scope.origin, scope.owner.name

    def make(entry: Entry) -> Iterable[Record]:
        title = entry.title or ""
        if not title.isascii():
            title = repair(title)
        wrote, where = whose_and_where(title, name, author)
        text = _words(entry.data)
        made = dates.seconds(entry.timestamp)
        hung = _hung(entry, passed_on) if entry.attachments or entry.media else None
        tags = _tags(entry.tags) if entry.tags else ()
        if hung is None:
            if text or title:
                yield _post(origin, made, wrote, text, title, where, tags, state)
            return
        text = "\n".join(dict.fromkeys(part for part in (text, *hung.own) if part))
        yield _post(origin, made, wrote, text, title, where, tags, state, hung)
        if wrote is Author.ME:
            yield from _media(hung.media, origin, text, role_of(title, role), state, made)

    return make


def _post(
    origin: Origin,
    made: int | None,
    author: Author,
    text: str,
    title: str,
    where: str,
    tags: tuple[str, ...],
    state: State,
    hung: _Hung | None = None,
) -> Post:
    if hung is None:
        return quick_post(
            origin, "", made, author, text=text, title=title, group=where, tags=tags, state=state
        )
    return quick_post(
        origin,
        "",
        made,
        author,
        text=text,
        shared="\n".join(dict.fromkeys(hung.shared)),
        title=title,
        group=where,
        place=hung.place,
        tags=tags,
        links=tuple(dict.fromkeys(hung.links)),
        state=state,
        has_media=bool(hung.media),
    )


def _words(data: list[Datum] | None) -> str:
    """The person's own words: they stand in `post` and nowhere else."""
    if not data:
        return ""
    first = data[0].post or ""
    if len(data) > 1:
        first = "\n".join(dict.fromkeys(datum.post for datum in data if datum.post))
    return first if first.isascii() else repair(first)


def _tags(tags: list[Named | str]) -> tuple[str, ...]:
    names = (tag if isinstance(tag, str) else tag.name or "" for tag in tags)
    return tuple(repair(name) for name in names if name)


def _hung(entry: Entry, passed_on: bool) -> _Hung:
    hung = _Hung(media=list(entry.media or ()))
    for attachment in entry.attachments or ():
        for thing in attachment.data or ():
            _hang(thing, hung, passed_on)
    return hung


def _hang(thing: Attached, hung: _Hung, passed_on: bool) -> None:
    """Sort one attached thing: a link's headline is others' words, a thing for sale one's own."""
    if thing.media:
        hung.media.append(thing.media)
    if thing.external_context:
        _add(hung.shared, thing.external_context.name)
        _add(hung.links, thing.external_context.url)
    if thing.place:
        spot = thing.place.coordinate
        name = ", ".join(repair(part) for part in (thing.place.name, thing.place.address) if part)
        at = place_at(spot.latitude, spot.longitude, name) if spot else Place(name)
        hung.place = hung.place or at
    for words in (thing.text, thing.name, thing.event.name if thing.event else None):
        _add(hung.shared, words)
    for titled in (thing.life_event, thing.for_sale_item):
        if titled:
            _add(hung.own, titled.title)
            _add(hung.own, titled.description)
    if thing.poll:
        said = hung.shared if passed_on else hung.own
        _add(said, thing.poll.question)
        for choice in thing.poll.options or ():
            _add(said, choice.option)


def _add(words: list[str], more: str | None) -> None:
    if more:
        words.append(repair(more))


def _media(
    media: list[MediaObject],
    origin: Origin,
    text: str,
    role: MediaRole,
    state: State,
    made: int | None,
) -> Iterator[Media]:
    """The media of a post, each once; a caption that only repeats the post is left out."""
    seen: set[str] = set()
    for medium in media:
        if medium.uri in seen:
            continue
        seen.add(medium.uri or "")
        caption = repair(medium.description or "")
        found = media_of(
            medium,
            origin,
            caption="" if caption == text else caption,
            album=repair(medium.title or ""),
            role=role_of(medium.title or "", role),
            state=state,
            made=made,
        )
        if found:
            yield found


class Answered(msgspec.Struct, gc=False):
    """What the person answered when asking to join a group; the names of the rest vary."""

    group_name: str | None = None
    answer: str | None = None
    answers: list[dict[str, Any] | str] | None = None
    question_answers: list[dict[str, Any] | str] | None = None


def read_answers(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Answers to the questions of groups: words that a group's admins read."""
    for entry in json_stream.items(stream, scope, Answered, "group_membership_questions_answers"):
        if isinstance(entry, Problem):
            yield entry
            continue
        several = (*(entry.answers or ()), *(entry.question_answers or ()))
        words = [entry.answer or "", *(_answer(given) for given in several)]
        text = repair("\n".join(word for word in words if word))
        if text:
            group = repair(entry.group_name or "")
            audience = Audience.SOME
            yield Post(scope.origin, "", None, Author.ME, audience, text=text, group=group)


def _answer(given: dict[str, Any] | str) -> str:
    if isinstance(given, str):
        return given
    answer = given.get("answer") or given.get("response") or ""
    return answer if isinstance(answer, str) else ""
