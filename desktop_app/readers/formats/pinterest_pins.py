"""What the person put on Pinterest: pins and boards; and what of a data request is not known.

A pin that is a repin shows somebody else's picture and words. Times are taken to be UTC.
"""

import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import BinaryIO

from checks.evidence import Audience, Author, Post, Problem, Record, Setting
from desktop_app.readers.formats.dates import utc_clock
from desktop_app.readers.formats.pinterest_pages import Entry, entries, headings_of
from desktop_app.readers.formats.quick import quick_post
from desktop_app.readers.formats.tables_within import found, scope_of
from desktop_app.readers.section import Members, Owner, Parser, Scope

PAGES = r"(?:[^/]+/){0,2}[^/]+\.html?"

A_BOARD = "A board of yours"
UNDATED = "Some times here are in a form that Keep Clear does not know; these entries have none."
WHOSE = "Some pins do not say whether they are repins, so whose words they hold is not known."
FOR_WHOM = "Some entries do not say whether they are private, so who can see them is not known."
UNKNOWN = "Some labels here are not known to Keep Clear: {}. Their words were read with the others."
NO_HEADING = "Some pins of this page stand under no heading, so they were not read."
UNREAD = "The part “{}” of this page could not be read; look at it yourself on Pinterest."

_PIN = re.compile(r"pinterest\.[a-z.]{2,6}/pin/", re.IGNORECASE)
_ANY = re.compile(r"pinterest\.[a-z.]{2,6}/|^/", re.IGNORECASE)
_PIN_LABELS = frozenset(
    (
        *("title", "details", "board name", "username", "alt text", "canonical link"),
        *("created at", "is a repin", "private"),
    )
)
_PIN_LEFT = frozenset(
    (
        *("image", "is native", "board id", "is video", "ip address", "story pin media", "video"),
        "alive",
    )
)
_BOARD_LABELS = frozenset({"created at", "privacy", "private", "secret", "description"})
_BOARD_LEFT = frozenset({"collaborators", "followers"})
_TRUTH = {"true": True, "false": False, "yes": True, "no": False}
_PRIVACY = {
    **dict.fromkeys(("true", "yes", "secret", "private"), Audience.ONLY_ME),
    **dict.fromkeys(("false", "no", "public"), Audience.PUBLIC),
}
_NAMED, _LONGEST_LABEL = 5, 40
_ENOUGH = 200  # pins that are asked whose they are
_SHOWN = {"public": "some are not secret", "only_me": "all are secret"}


def read_pins(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The pins, and from them that a board is open to everyone."""
    strange: dict[str, None] = {}
    unknown: dict[str, None] = {}
    is_open = False
    if "" in headings_of(scope.members, scope.path):
        yield scope.problem(NO_HEADING, fatal=True)
    for entry in entries(stream, scope, "pins", _PIN, _PIN_LABELS, _PIN_LEFT):
        if isinstance(entry, Problem):
            yield entry
            continue
        unknown.update(dict.fromkeys(entry.unknown))
        post = _pin(entry, scope, strange)
        is_open = is_open or post.audience is Audience.PUBLIC
        yield post
    if is_open:
        yield _boards_are("public", scope)
    yield from _told(strange, unknown, scope)


def read_boards(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The boards by their names, and how open they are where each of them tells."""
    strange: dict[str, None] = {}
    unknown: dict[str, None] = {}
    audiences = set()
    for entry in entries(stream, scope, "boards", _ANY, _BOARD_LABELS, _BOARD_LEFT):
        if isinstance(entry, Problem):
            audiences.add(Audience.UNKNOWN)
            yield entry
            continue
        unknown.update(dict.fromkeys(entry.unknown))
        audience = _board_audience(entry, strange)
        audiences.add(audience)
        text = _joined(entry.name, entry.value("description"), entry.value(""))
        made = _made(entry, strange)
        ident = f"board-{entry.link}"
        yield Post(scope.origin, ident, made, Author.ME, audience, text, title=A_BOARD)
    if Audience.PUBLIC in audiences:
        yield _boards_are("public", scope)
    elif audiences == {Audience.ONLY_ME} and len(_pages_with("boards", scope.members)) == 1:
        yield _boards_are("only_me", scope)
    yield from _told(strange, unknown, scope)


def read_unknown(pattern: str) -> Parser:
    """How to tell of parts that are there and whose layout nobody knows."""

    def read(_stream: BinaryIO, scope: Scope) -> Iterator[Problem]:
        for heading in headings_of(scope.members, scope.path):
            if part_of(heading) == pattern:
                yield scope.problem(UNREAD.format(heading[:_LONGEST_LABEL].strip()), fatal=True)

    return read


def holds(part: str) -> Callable[[Members, str], bool]:
    """How to tell whether a page has a part."""
    return lambda members, path: any(
        part_of(heading) == part for heading in headings_of(members, path)
    )


_PARTS = {"pins": "pins", "boards": "boards", "": "pins"}
_GUESSED = (
    ("people", re.compile(r"follow")),
    ("messages", re.compile(r"messag|conversation|chat")),
    ("comments", re.compile(r"comment")),
    ("sign_ins", re.compile(r"login|log-in|sign-in|device|session")),
    ("searches", re.compile(r"search")),
    ("settings", re.compile(r"setting|privacy|preference")),
    ("profile", re.compile(r"profile|account|user|personal")),
)


def part_of(heading: str) -> str:
    """Which part of a data request stands under a heading, in our words."""
    plain = " ".join(heading.casefold().split())
    guessed = (part for part, pattern in _GUESSED if pattern.search(plain))
    return _PARTS.get(plain) or next(guessed, "other_parts")


def confirm(members: Members) -> bool:
    """Whether some page has pins or boards that lead to Pinterest."""
    return any(_is_page(members, path) for path in found(members, PAGES)[:12])


def find_owner(members: Members, _names: tuple[str, ...]) -> Owner:
    """Whose pins they are, where all that are no repins say the same user name."""
    handles = {entry.value("username") for entry in islice(_own_pins(members), _ENOUGH)}
    handle = handles.pop() if len(handles) == 1 else ""
    return Owner("", handle, frozenset({handle} - {""}))


def _pages_with(part: str, members: Members) -> list[str]:
    return [path for path in found(members, PAGES) if holds(part)(members, path)]


def _is_page(members: Members, path: str) -> bool:
    scope = scope_of(members, path)
    for under, begins in (("pins", _PIN), ("boards", _ANY)):
        with members.open(path) as stream:
            if any(
                isinstance(entry, Entry) and "pinterest." in entry.link
                for entry in entries(stream, scope, under, begins, frozenset())
            ):
                return True
    return False


def _own_pins(members: Members) -> Iterator[Entry]:
    for path in found(members, PAGES):
        with members.open(path) as stream:
            for entry in entries(
                stream, scope_of(members, path), "pins", _PIN, _PIN_LABELS, _PIN_LEFT
            ):
                if isinstance(entry, Entry) and _is_repin(entry) is False:
                    yield entry


def _pin(entry: Entry, scope: Scope, strange: dict[str, None]) -> Post:
    text = _joined(*(entry.value(label) for label in ("title", "details", "alt text", "")))
    is_repin, private = _is_repin(entry), _TRUTH.get(entry.value("private").casefold())
    if is_repin is None:
        strange[WHOSE] = None
    if private is None:
        strange[FOR_WHOM] = None
    link = entry.value("canonical link")
    return quick_post(
        scope.origin,
        entry.link.rstrip("/").rpartition("/")[2],
        _made(entry, strange),
        Author.UNKNOWN if is_repin is None else Author.ME,
        _AUDIENCES[private],
        "" if is_repin else text,
        text if is_repin else "",
        "A pin you saved from somebody else" if is_repin else "",
        entry.value("board name"),
        links=(link,) if link and not is_repin else (),
        has_media=True,
    )


_AUDIENCES = {True: Audience.ONLY_ME, False: Audience.PUBLIC, None: Audience.UNKNOWN}


def _is_repin(entry: Entry) -> bool | None:
    return _TRUTH.get(entry.value("is a repin").casefold())


def _board_audience(entry: Entry, strange: dict[str, None]) -> Audience:
    """Who can see a board; not every data request says so."""
    words = [entry.value(label).casefold() for label in ("privacy", "private", "secret")]
    told = [_PRIVACY.get(word, Audience.UNKNOWN) for word in words if word]
    if len(set(told)) != 1 or told[0] is Audience.UNKNOWN:
        strange[FOR_WHOM] = None
        return Audience.UNKNOWN
    return told[0]


def _boards_are(value: str, scope: Scope) -> Setting:
    shown = f"Boards: {_SHOWN[value]}"
    return Setting(scope.origin, "board_audience", "board_audience", value, shown)


def _made(entry: Entry, strange: dict[str, None]) -> int | None:
    text = entry.value("created at")
    made = utc_clock(text)
    if made is None and text:
        strange[UNDATED] = None
    return made


def _joined(*texts: str) -> str:
    return "\n".join(dict.fromkeys(text for text in texts if text))


def _told(strange: dict[str, None], unknown: dict[str, None], scope: Scope) -> Iterator[Problem]:
    """What was met that is not known."""
    if unknown:
        shown = [f"“{' '.join(label.split())}”" for label in islice(unknown, _NAMED)]
        if len(unknown) > _NAMED:
            shown.append(f"{len(unknown) - _NAMED} more")
        yield scope.problem(UNKNOWN.format(", ".join(shown)))
    yield from (scope.problem(what, fatal=what is WHOSE) for what in strange)
