"""Messages of a Slack workspace: what stands in its channels, and private conversations."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import BinaryIO

from checks.evidence import Audience, Author, Media, MediaRole, Message, Problem, Record
from desktop_app.readers.formats import json_stream
from desktop_app.readers.formats.quick import quick_message, quick_post
from desktop_app.readers.formats.slack_package import WHO_ARE_YOU, days_of, is_first_day
from desktop_app.readers.formats.slack_shapes import Message as Said
from desktop_app.readers.formats.slack_talk import Talk, pictures_of, summary_of, talk_of, title_of
from desktop_app.readers.formats.slack_text import time_of
from desktop_app.readers.section import Scope, Section, read

ODD_PLACE = (
    "No list in this export says of what kind this channel is; its messages were read as private "
    "ones."
)

_ME, _OTHER = Author.ME, Author.OTHER
_SOME = Audience.SOME

Make = Callable[[list[Said], Talk, Scope], list[Record]]


def read_public(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """What the person wrote in a channel that the whole workspace can read, of one day."""
    yield from _told_once(scope)
    yield from chain.from_iterable(_day(stream, scope, talk_of(scope), _posts))


def read_messages(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Messages of others in open channels; of private ones all, and a summary of each.

    All days of a private room are read with its first one. What others say where the person is
    not is left alone, but for private channels: the person may have been in it once.
    """
    talk = talk_of(scope)
    if talk.is_of_others and talk.room.kind != "private":
        return
    if talk.room.is_public:
        yield from chain.from_iterable(_day(stream, scope, talk, _of_others))
        return
    first, *later = days_of(scope.members)[scope.path.rpartition("/")[0]]
    if scope.path != first:
        return
    yield from _told_once(scope)
    if talk.room.kind == "unknown":
        yield scope.problem(ODD_PLACE)

    def parse(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
        return chain.from_iterable(_day(stream, scope, talk, _messages))

    section = Section(scope.origin.section, "", parse)
    for path in (first, *later):
        origin = replace(scope.origin, where=path)
        size = scope.members.size(path)
        yield from read(section, replace(scope, origin=origin, path=path, size=size))
    yield summary_of(talk, scope)


def _told_once(scope: Scope) -> Iterator[Problem]:
    """That nobody can tell who the person is, where it has not been said yet."""
    if not scope.owner.ids and is_first_day(scope.members, scope.path):
        yield scope.problem(WHO_ARE_YOU, fatal=True)


def _day(
    stream: BinaryIO, scope: Scope, talk: Talk, make: Make
) -> Iterator[Sequence[Record | Problem]]:
    """What a day gives, in lists."""
    talk.strange.clear()
    for found in json_stream.batches(stream, scope, Said):
        if isinstance(found, Problem):
            yield (found,)
        else:
            said = [each for each in found if each.subtype is None or talk.is_said(each)]
            yield make(said, talk, scope)
    if talk.strange:
        kinds = ", ".join(f"“{kind}”" for kind in talk.strange)
        yield (scope.problem(f"Messages of unknown kinds were read as ordinary ones: {kinds}."),)


def _posts(batch: list[Said], talk: Talk, scope: Scope) -> list[Record]:
    """The person's posts in an open channel, each followed by its pictures."""
    found: list[Record] = []
    origin, clean = scope.origin, talk.clean
    group = f"#{talk.title}"
    for said in batch:
        author = talk.who(said)[0]
        if author is _OTHER:
            continue
        ident, made = f"{talk.room.id}/{said.ts}", time_of(said.ts)
        pictures = pictures_of(said) if said.files else []
        found.append(
            quick_post(
                origin,
                ident,
                made,
                author,
                _SOME,
                clean(said.text or ""),
                _passed_on(said, talk) if said.attachments else "",
                group=group,
                is_reply=said.thread_ts is not None and said.thread_ts != said.ts,
                has_media=bool(pictures),
            )
        )
        for number, file in enumerate(pictures):
            name, video = f"{ident}/{number}", file.is_video
            media = Media(origin, name, made, author, _SOME, "", title_of(file), is_video=video)
            found.append(media)
    return found


def _of_others(batch: list[Said], talk: Talk, scope: Scope) -> list[Record]:
    """What others wrote in an open channel."""
    found: list[Record] = []
    known = talk.known
    for said in batch:
        author, sender = known.get(said.user) or talk.who(said)
        if author is _OTHER:
            found.append(_message(said, author, sender, talk.clean(said.text or ""), talk, scope))
    return found


def _messages(batch: list[Said], talk: Talk, scope: Scope) -> list[Record]:
    """All messages of a private room, and the pictures the person sent in it."""
    messages: list[Message] = []
    pictures: list[Record] = []
    known, clean = talk.known, talk.clean
    for said in batch:
        author, sender = known.get(said.user) or talk.who(said)
        text = clean(said.text or "")
        if author is not _ME:
            talk.others[sender] = None
        elif said.files and (sent := _sent(said, text, talk, scope)):
            pictures.extend(sent)
            text = ""  # a caption is judged once, with its picture
        messages.append(_message(said, author, sender, text, talk, scope))
    talk.count(messages)
    return [*messages, *pictures]


def _message(
    said: Said, author: Author, sender: str, text: str, talk: Talk, scope: Scope
) -> Message:
    files = said.files
    return quick_message(
        scope.origin,
        f"{talk.room.id}/{said.ts}",
        time_of(said.ts),
        author,
        text,
        talk.title,
        sender,
        False,
        tuple([file.name for file in files if file and file.name]) if files else (),
    )


def _sent(said: Said, text: str, talk: Talk, scope: Scope) -> list[Record]:
    """The pictures of a message; none is in the export, and its address is a key to it."""
    return [
        Media(
            scope.origin,
            f"{talk.room.id}/{said.ts}/{number}",
            time_of(said.ts),
            _ME,
            _SOME,
            caption="\n".join(filter(None, (title_of(file), "" if number else text))),
            role=MediaRole.SENT,
            is_video=file.is_video,
        )
        for number, file in enumerate(pictures_of(said))
    ]


def _passed_on(said: Said, talk: Talk) -> str:
    """The words of somebody else's message that was passed on; a link's preview is none."""
    shared = [
        each.text or each.fallback or ""
        for each in said.attachments or ()
        if each and (each.is_share or each.is_msg_unfurl)
    ]
    return "\n".join(map(talk.clean, filter(None, shared)))
