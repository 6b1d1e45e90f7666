"""Communities, custom feeds and the people the person follows on Reddit."""

from collections.abc import Iterator
from typing import BinaryIO

from checks.evidence import (
    Audience,
    Author,
    Contact,
    Membership,
    Post,
    Problem,
    Record,
    Relation,
    Setting,
)
from desktop_app.readers.formats.csv_stream import rows
from desktop_app.readers.formats.reddit_tables import COMMUNITIES, FEEDS, FRIENDS, table
from desktop_app.readers.formats.reddit_text import (
    TRUE,
    plain_name,
    spelt_out,
    time_told,
    words_of,
)
from desktop_app.readers.formats.tables_within import rows_of
from desktop_app.readers.section import Members, Parser, Scope

FEED_TABLES = table("multireddits")

A_FEED = "A custom feed of yours"

_UNLIKE = "Who can see a custom feed is told in a word that was not recognised: “{}”."
_LONGEST = 40
_AUDIENCES = {
    "public": Audience.PUBLIC,
    "private": Audience.ONLY_ME,
    "hidden": Audience.ONLY_ME,
}
_SHOWN = {"public": "public", "only_me": "private or hidden", "none": "there are none"}


def read_communities(role: str) -> Parser:
    """How to read a list of communities, in which the person has a role."""

    def read(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
        for row in rows(stream, scope, COMMUNITIES):
            if isinstance(row, Problem):
                yield row
            else:
                yield Membership(scope.origin, "", spelt_out(row[0]), role)

    return read


def read_feeds(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The person's own custom feeds, and how open the most open one is."""
    strange: dict[str, None] = {}
    for row in rows(stream, scope, FEEDS):
        if isinstance(row, Problem):
            yield row
            continue
        name, ident, date, description, privacy, owned = row
        made = time_told(date, strange)
        if not _is_own(owned):
            continue
        word = " ".join(privacy.split())
        audience = _AUDIENCES.get(word.casefold(), Audience.UNKNOWN)
        if audience is Audience.UNKNOWN and word:
            strange[_UNLIKE.format(word[:_LONGEST])] = None
        text = "\n".join(filter(None, map(words_of, (name, description))))
        yield Post(scope.origin, f"feed-{ident}", made, Author.ME, audience, text, title=A_FEED)
    yield from (scope.problem(what) for what in strange)
    value = _most_open(scope.members)
    if value:
        shown = f"Custom feeds: {_SHOWN[value]}"
        yield Setting(scope.origin, "custom_feeds", "custom_feeds", value, shown)


def read_friends(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Whom the person follows; who follows the person is in no download."""
    for row in rows(stream, scope, FRIENDS):
        if isinstance(row, Problem):
            yield row
        else:
            yield Contact(scope.origin, "", "", plain_name(row[0]), Relation.FOLLOWING)


def _is_own(owned: str) -> bool:
    """Whether a feed is the person's own; it is where nothing is said of it."""
    return not owned.strip() or owned.strip().casefold() in TRUE


def _most_open(members: Members) -> str:
    """How open the most open of all the person's feeds is, or "" where that is not certain."""
    audiences = set()
    for row in rows_of(members, FEED_TABLES, FEEDS):
        if row is None:
            audiences.add(Audience.UNKNOWN)
        elif _is_own(row[5]):
            audiences.add(_AUDIENCES.get(row[4].strip().casefold(), Audience.UNKNOWN))
    if Audience.PUBLIC in audiences:
        return "public"
    if Audience.UNKNOWN in audiences:
        return ""
    return "only_me" if audiences else "none"
