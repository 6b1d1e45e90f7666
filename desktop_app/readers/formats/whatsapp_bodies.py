"""What the body of a WhatsApp entry is: words, a file, something taken back or WhatsApp's own."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from enum import StrEnum
from itertools import accumulate, compress
from typing import NamedTuple

from desktop_app.readers.formats import whatsapp_phrases as phrases
from desktop_app.readers.formats.whatsapp_lines import MARKS, without_marks


class What(StrEnum):
    """What an entry's body is."""

    WORDS = "words"
    FILE = "file"
    PICTURE = "picture"
    DELETED = "deleted"
    GROUP = "group"
    SYSTEM = "system"
    UNKNOWN = "unknown"


class Body(NamedTuple):
    """A body understood: the person's own words in it, and the names of what was sent along.

    `left_out` says that the picture or file itself is not in the export. Of `files` the first
    is the name inside the export, if the file is there.
    """

    what: What
    text: str = ""
    files: tuple[str, ...] = ()
    left_out: bool = False


PICTURES = re.compile(r".*\.(?:jpe?g|png|webp|gif|heic|mp4|mov|m4v|3gp)", re.IGNORECASE)
"""The names of pictures and videos; stickers (.webp) are told apart by their name."""

_ON_ANDROID = re.compile(
    r"(?P<file>(?:(?:IMG|VID|PTT|AUD|DOC|STK)-\d{8}-WA\d+\.\w{1,6}) \([^()\n]+\)"
    rf"|[^\n]{{1,255}}\.\w{{1,6}} \((?:{phrases.ATTACHED})\))(?:\n|$)"
)
_ON_IPHONE = re.compile(rf"(?P<title>[^\n]*?)[ {MARKS}]*<[^<>:\n]+: (?P<file>\d{{8}}-[^<>\n]+)>")
_MEDIA = "<Media omitted>"  # by far the commonest body
_LEFT_OUT = Body(What.FILE, left_out=True)
_WHOLE = (
    (phrases.PICTURE_OMITTED, Body(What.PICTURE, left_out=True)),
    (phrases.OMITTED, _LEFT_OUT),
    (phrases.DELETED, Body(What.DELETED)),
)
_STICKER = re.compile(r"STK-|\d+-STICKER", re.IGNORECASE)
_POLLS = ("POLL:", "UMFRAGE:", "ENCUESTA:", "SONDAGE:", "ANKIETA:")
_CUES = ("<", "(", "omitted", "deleted", "mensaje", "gelöscht", "supprimé", "usuni")
"""One of these is in every body that is not words, beside polls; in lower case."""

_ASCII_CUES = tuple(cue for cue in _CUES if cue.isascii())


def understand(body: str, *, bracketed: bool) -> Body:
    """What stands behind an author's name.

    On an iPhone (`bracketed`) WhatsApp's own lines have an author too and begin with an
    invisible mark; one that no phrase explains is `UNKNOWN` and never anybody's words.
    """
    if body == _MEDIA:
        return _LEFT_OUT
    marked = bracketed and body[:1] in {"\u200e", "\u200f"}
    if not marked and not _has_cue(body):
        return Body(What.WORDS, without_marks(body))
    return _sent_along(body) or _own_line(without_marks(body).strip(), marked=marked)


def to_look_at(bodies: Sequence[str]) -> set[int]:
    """The places of the bodies that may be anything but words, or have an invisible mark.

    The others, nearly all of them, are words as they stand.
    """
    is_ascii = [body.isascii() for body in bodies]
    plain = list(compress(bodies, is_ascii))
    found = _with_cue(plain, _ASCII_CUES)
    if len(plain) == len(bodies):
        return found
    others = [place for place, flag in enumerate(is_ascii) if not flag]
    places = list(compress(range(len(bodies)), is_ascii))
    odd = _with_cue([bodies[place] for place in others], (*_CUES, *MARKS))
    return {places[number] for number in found} | {others[number] for number in odd}


def _with_cue(texts: Sequence[str], cues: Iterable[str]) -> set[int]:
    """The numbers of the texts that have one of some cues or begin a poll, found in one go."""
    joined = "\n".join(texts)
    plain = joined.lower()
    if len(plain) != len(joined):  # one capital letter has two small ones, so places differ
        return set(range(len(texts)))
    ends = list(accumulate([len(text) + 1 for text in texts]))
    found = set()
    for cue in cues:
        at = plain.find(cue)
        while at >= 0:
            number = bisect_right(ends, at)
            found.add(number)
            at = plain.find(cue, ends[number])
    at = joined.find(":")
    while at >= 0:
        number = bisect_right(ends, at)
        if texts[number].startswith(_POLLS):
            found.add(number)
        at = joined.find(":", ends[number])
    return found


def is_video(name: str) -> bool:
    """Whether a file is a video, by its name."""
    return name.lower().endswith((".mp4", ".mov", ".m4v", ".3gp"))


def understand_system(text: str) -> What:
    """What an entry without an author is: something of groups, of WhatsApp, or unknown."""
    plain = without_marks(text)
    if phrases.GROUP.search(plain):
        return What.GROUP
    return What.SYSTEM if phrases.SYSTEM.search(plain) else What.UNKNOWN


def _has_cue(body: str) -> bool:
    """Whether a body could be anything but words."""
    plain = body.lower()
    return any(cue in plain for cue in _CUES) or body.lstrip(MARKS).startswith(_POLLS)


def _sent_along(body: str) -> Body | None:
    """A body that names a file of the export, with the caption beside it."""
    if "<" in body and (found := _ON_IPHONE.match(body.lstrip(MARKS))):
        title = without_marks(found["title"]).partition(" • ")[0].strip()
        rest = body.lstrip(MARKS)[found.end() :].strip()
        files = (found["file"], title) if title else (found["file"],)
        return Body(_kind_of(found["file"]), without_marks(rest), files)
    plain = without_marks(body)
    if "(" in body and (found := _ON_ANDROID.match(plain)):
        name = found["file"].rpartition(" (")[0]
        return Body(_kind_of(name), plain[found.end() :].strip(), (name,))
    return None


def _own_line(plain: str, *, marked: bool) -> Body:
    """A body that may be one of WhatsApp's sentences, else words."""
    for phrase, body in _WHOLE:
        if phrase.fullmatch(plain):
            return body
    if found := phrases.DOCUMENT_OMITTED.fullmatch(plain):
        return Body(What.FILE, files=(found["name"],), left_out=True)
    text, changes = phrases.EDITED.subn("", plain) if "<" in plain else (plain, 0)
    if phrases.POLL.match(text):
        return Body(What.WORDS, _poll(text))
    if marked and not changes and not phrases.LOCATION.match(text):
        return Body(understand_system(text))
    return Body(What.WORDS, text)


def _poll(text: str) -> str:
    """A poll's question and options, without WhatsApp's labels and counts."""
    _, _, rest = text.partition("\n")
    return phrases.POLL_OPTION.sub(lambda option: option["text"], rest)


def _kind_of(name: str) -> What:
    is_picture = PICTURES.fullmatch(name) and not _STICKER.match(name)
    return What.PICTURE if is_picture else What.FILE
