"""Connections to people on a list that was given for one run."""

from collections.abc import Iterator

from checks.evidence import Contact, Conversation, Record, Relation
from checks.model import Match
from checks.names import match

_NOT_CONNECTED = frozenset({Relation.BLOCKED, Relation.REMOVED})


def is_live(contact: Contact) -> bool:
    """Whether the contact still stands: neither blocked nor removed."""
    return contact.relation not in _NOT_CONNECTED


def listed_people(record: Record, people: tuple[str, ...], whose: str) -> Iterator[Match]:
    """A match for each person on the list whom the contact or conversation seems to be.

    `whose` names the list in the sentence, such as "the pupil list you gave".
    """
    for name, handle in _names_in(record):
        found = match(name, handle, people)
        if found is not None:
            shown = name or handle
            yield Match(
                f"{found.reason} That name is on {whose}.",
                found.confidence,
                names=((0, len(shown)),),
                excerpt=shown,
            )


def _names_in(record: Record) -> Iterator[tuple[str, str]]:
    """The (name, handle) pairs a record stands for."""
    if isinstance(record, Contact) and is_live(record):
        yield record.name, record.handle
    elif isinstance(record, Conversation):
        for participant in record.participants:
            yield participant, ""
