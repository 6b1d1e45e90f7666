"""Reads followers, those followed, hashtags and uploaded contacts of Instagram and Threads."""

from collections.abc import Iterator
from typing import BinaryIO

from checks.evidence import Contact, Membership, Problem, Record, Relation
from desktop_app.readers.formats import instagram_labels as labels
from desktop_app.readers.formats.instagram_entries import Told, told
from desktop_app.readers.formats.meta import OTHER_LANGUAGE, value_of
from desktop_app.readers.section import Parser, Scope

_NAMELESS = "Some entries name nobody; those accounts may be gone."
_ADDRESSES = ("instagram.com/", "threads.com/", "threads.net/")


def contacts(relation: Relation) -> Parser:
    """A parser of a list of accounts."""

    def read(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
        for found in _named(stream, scope):
            if isinstance(found, Problem):
                yield found
                continue
            name, handle, since = found
            yield Contact(scope.origin, "", name, handle, relation, since)

    return read


def read_hashtags(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The hashtags that are followed."""
    for found in _named(stream, scope):
        if isinstance(found, Problem):
            yield found
            continue
        _, tag, since = found
        yield Membership(scope.origin, "", f"#{tag.removeprefix('#')}", "follows", since)


def read_address_book(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The people of an uploaded address book; the number or address given is the handle."""
    strange = False
    for entry in told(stream, scope):
        if isinstance(entry, Problem):
            yield entry
            continue
        wanted = (labels.FIRST_NAME, labels.SURNAME)
        name = " ".join(filter(None, (value_of(entry.facts, each) for each in wanted)))
        point = value_of(entry.facts, labels.CONTACT_INFORMATION)
        if name or point:
            yield Contact(scope.origin, "", name, point, Relation.ADDRESS_BOOK, entry.when)
        else:
            strange = True
    if strange:
        yield scope.problem(OTHER_LANGUAGE, fatal=True)


def _named(stream: BinaryIO, scope: Scope) -> Iterator[tuple[str, str, int | None] | Problem]:
    """The display name, handle and time of each entry; the handle is never empty."""
    nameless = strange = False
    for entry in told(stream, scope):
        if isinstance(entry, Problem):
            yield entry
            continue
        handle = _handle(entry)
        if handle:
            name = entry.title or value_of(entry.facts, labels.NAME)
            yield "" if name == handle else name, handle, entry.when
        elif entry.is_labelled:
            strange = True
        else:
            nameless = True
    if strange:
        yield scope.problem(OTHER_LANGUAGE, fatal=True)
    if nameless:
        yield scope.problem(_NAMELESS)


def _handle(entry: Told) -> str:
    """The account's name: by its label, in a link, in the list, or as the entry's title.

    Which of them is filled changed over the years.
    """
    by_label = value_of(entry.facts, labels.USERNAME)
    linked = (_linked(fact.href or fact.value) for fact in entry.facts)
    listed = (fact.value for fact in entry.facts if not fact.label and "/" not in fact.value)
    return by_label or next(filter(None, (*linked, *listed)), "") or entry.title


def _linked(address: str) -> str:
    """The account or hashtag that an address of Instagram or Threads leads to, or ""."""
    if not any(each in address for each in _ADDRESSES):
        return ""
    return address.partition("?")[0].rstrip("/").rpartition("/")[2].removeprefix("@")
