"""Reads Facebook's posts and comments that are told in labels and values."""

from collections.abc import Iterable, Iterator

from checks.evidence import Author, Comment, Place, Post, Problem, Record, State
from desktop_app.readers.formats import dates
from desktop_app.readers.formats.meta import (
    OTHER_LANGUAGE,
    Fact,
    LabelEntry,
    facts,
    knows,
    media_of,
    place_at,
    time_of,
    value_of,
)
from desktop_app.readers.section import Scope

_TEXT = frozenset({"text", "message", "post", "content", "caption", "comment", "description"})
_PLACE = frozenset({"place name", "place tags", "place", "location", "visit time", "coordinates"})
_WHERE = frozenset({"group", "group name", "page", "profile", "timeline", "posted to"})
_LINK = frozenset({"url", "link"})
_OTHERS = frozenset({"name", "title", "update time", "owner", "address", "city"})
_KNOWN = _TEXT | _PLACE | _WHERE | _LINK | _OTHERS
_TAGS = frozenset({"place tags", "place"})


class Strange:
    """Entries of one file in which no label is known; however many there are, it is told once."""

    def __init__(self) -> None:
        self._is_told = False

    def tell(self, scope: Scope) -> Iterator[Problem]:
        """A fatal Problem, the first time."""
        if not self._is_told:
            self._is_told = True
            yield scope.problem(OTHER_LANGUAGE, fatal=True)


def posts_of_labels(
    entries: Iterable[LabelEntry], scope: Scope, author: Author, state: State, strange: Strange
) -> Iterator[Record | Problem]:
    """Posts and check-ins told in labels; a fatal Problem where no label is known."""
    for entry in entries:
        found = facts(entry)
        if not knows(found, _KNOWN):
            yield from strange.tell(scope)
            continue
        made = dates.seconds(entry.timestamp) or time_of(found, {"visit time", "update time"})
        links = (fact.href or fact.value for fact in found if fact.under(_LINK))
        media = [record for one in entry.media or () if (record := media_of(one, scope.origin))]
        yield Post(
            scope.origin,
            str(entry.fbid or ""),
            made,
            author,
            text=value_of(found, _TEXT),
            title=value_of(found, {"title"}),
            group=value_of(found, _WHERE) or _name(found),
            place=_place(found),
            links=tuple(dict.fromkeys(link for link in links if link)),
            state=state,
            has_media=bool(media),
        )
        if author is Author.ME:
            yield from media


def comments_of_labels(
    entries: Iterable[LabelEntry], scope: Scope, strange: Strange
) -> Iterator[Record | Problem]:
    """Comments told in labels; a fatal Problem where no label is known."""
    for entry in entries:
        found = facts(entry)
        text = value_of(found, _TEXT)
        if text:
            made = dates.seconds(entry.timestamp) or time_of(found, {"update time"})
            group = value_of(found, _WHERE)
            ident = str(entry.fbid or "")
            yield Comment(scope.origin, ident, made, Author.ME, text=text, group=group)
        elif not knows(found, _KNOWN):
            yield from strange.tell(scope)


def _name(found: list[Fact]) -> str:
    """The name of the page or person whose wall a post stands on: it is under no other label."""
    return next((fact.value for fact in found if fact.path == ("name",)), "")


def _place(found: list[Fact]) -> Place | None:
    """The place of an entry: its name and address, and its "(53.1 , -1.2)"."""
    inside = [fact for fact in found if not _TAGS.isdisjoint(fact.path[:-1])]
    name = value_of(found, {"place name"}) or value_of(inside, {"name"})
    address = value_of(inside, {"address"})
    label = ", ".join(part for part in (name, address) if part)
    degrees = value_of(found, {"coordinates", "coordinate"}).strip("() ").split(",")
    try:
        latitude, longitude = (float(part) for part in degrees)
    except ValueError:
        return Place(label) if label else None
    return place_at(latitude, longitude, label)
