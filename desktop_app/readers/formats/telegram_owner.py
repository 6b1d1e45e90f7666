"""Whose Telegram export it is: by its own words, or by who writes in the one chat it holds."""

from collections.abc import Iterator
from typing import Any, BinaryIO

from checks.evidence import Problem
from desktop_app.readers.formats.json_nested import nested
from desktop_app.readers.formats.telegram_chats import chats
from desktop_app.readers.formats.telegram_layout import parts_of, results, scope_of
from desktop_app.readers.formats.telegram_pages import chat_pages, senders
from desktop_app.readers.formats.telegram_shapes import Personal, Sender
from desktop_app.readers.formats.telegram_text import name_of
from desktop_app.readers.section import Members, Owner, Scope

WHO_ARE_YOU = (
    "This chat does not say which of the names in it is yours, so none of its messages could be "
    "taken as your own. Add the name you have on Telegram to “About you”, then add it again."
)


def find_owner(members: Members, names: tuple[str, ...]) -> Owner:
    """Whose export it is.

    An export of everything says so. In one chat the person is who is called as the person says;
    in a chat of two it is the one who is not the partner whose number the chat has.
    """
    paths = results(members)
    for path in paths:
        if "personal_information" in parts_of(members, path):
            with members.open(path) as stream:
                personal = personal_of(stream, scope_of(members, path))
            if personal is not None:
                return _owner(personal)
    wanted = {_folded(name): name for name in names if _folded(name)}
    for path in paths:
        with members.open(path) as stream:
            owner = _of_chat(stream, scope_of(members, path), wanted)
        if owner.account:
            return owner
    return _of_pages(members, wanted) if wanted and not paths else Owner()


def personal_of(stream: BinaryIO, scope: Scope) -> Personal | None:
    """What an export says of the person, if it does."""
    for found in personal(stream, scope):
        if not isinstance(found, Problem):
            return found
    return None


def personal(stream: BinaryIO, scope: Scope) -> Iterator[Personal | Problem]:
    """What an export says of the person; what comes behind is not read."""
    wanted: dict[str, Any] = {"personal_information": Personal}
    for found in nested(stream, scope, wanted.get):
        if isinstance(found, Problem):
            yield found
        else:
            yield from found[1]
            return


def plain_username(username: str | None) -> str:
    """A user name without the sign before it."""
    return (username or "").strip().removeprefix("@")


def _owner(personal: Personal) -> Owner:
    number = str(personal.user_id).removeprefix("user")
    ids = frozenset({number, f"user{number}"}) if number else frozenset[str]()
    name = name_of(personal.first_name, personal.last_name)
    return Owner(name, plain_username(personal.username), ids)


def _of_chat(stream: BinaryIO, scope: Scope, wanted: dict[str, str]) -> Owner:
    """The person in an export of one chat, as far as it can be told."""
    met: dict[str, str] = {}
    partner = ""
    for found in chats(stream, scope, list[Sender], lambda _: True):
        if isinstance(found, Problem):
            continue
        chat, batch = found
        if chat.kind == "personal_chat":
            partner = chat.id
        for each in batch or ():
            number = str(each.from_id or "").removeprefix("user")
            if each.sender and number not in met:
                met[number] = each.sender
                if _folded(each.sender) in wanted:
                    return _called(each.sender, number)
    if partner in met and len(met) == 2:
        number = next(each for each in met if each != partner)
        return _called(met[number], number)
    return Owner()


def _called(name: str, number: str) -> Owner:
    ids = frozenset({number, f"user{number}"}) if number.isdigit() else frozenset({number} - {""})
    return Owner(name, ids=ids)


def _of_pages(members: Members, wanted: dict[str, str]) -> Owner:
    """The person by name, where chats are there as web pages only."""
    for path in chat_pages(members):
        with members.open(path) as stream:
            for name in senders(stream, scope_of(members, path)):
                if _folded(name) in wanted:
                    return Owner(name)
    return Owner()


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
