"""Whose Hangouts download it is: by the person's own number in each conversation."""

from functools import lru_cache

from checks.evidence import Problem
from desktop_app.readers.formats.google_profile import profile_of
from desktop_app.readers.formats.hangouts_shapes import Head, Who
from desktop_app.readers.formats.hangouts_talks import HANGOUTS, talks
from desktop_app.readers.formats.tables_within import found, scope_of
from desktop_app.readers.section import Members, Owner

WHO_ARE_YOU = (
    "This download does not say which of the people in it is you, so none of its messages could "
    "be taken as your own."
)


def find_owner(members: Members, names: tuple[str, ...]) -> Owner:
    """Whose download it is.

    Conversations tell the person's own number; where none does, it is the one who is in every
    one of several conversations, if nobody else is.
    """
    mine, name, everywhere = _searched(members)
    if not mine and len(everywhere) == 1:
        ((number, name),) = everywhere.items()
        mine = frozenset({number})
    name = name or profile_of(members).called
    return Owner(name or (min(mine) if mine else ""), ids=mine)


@lru_cache(maxsize=1)
def _searched(members: Members) -> tuple[frozenset[str], str, dict[str, str]]:
    """The person's own numbers and name, and whoever is in all conversations by their numbers.

    The search ends where a conversation tells both; the last is empty with fewer than two.
    """
    mine, everywhere = Who(), None
    count = 0
    for path in found(members, HANGOUTS):
        with members.open(path) as stream:
            for each in talks(stream, scope_of(members, path), events=False):
                if isinstance(each, Problem) or each[0].head is None:
                    continue
                head = each[0].head
                mine = head.mine if head.mine.id else mine
                if mine.id and (name := name_in(head, mine.id)):
                    return _numbers(mine), name, {}
                people = {who.id.id: who.fallback_name or "" for who in head.participant_data}
                count += 1
                everywhere = (
                    people
                    if everywhere is None
                    else {number: people[number] for number in everywhere if number in people}
                )
    shared = everywhere if everywhere and count > 1 else {}
    shared.pop("", None)
    return _numbers(mine), "", shared


def name_in(head: Head, number: str) -> str:
    """What somebody is called in a conversation, or "" where it is not told."""
    names = (who.fallback_name or "" for who in head.participant_data if who.id.id == number)
    return next(filter(None, names), "").strip()


def _numbers(who: Who) -> frozenset[str]:
    return frozenset(filter(None, (who.gaia_id, who.chat_id)))
