"""Whose Matrix export it is: by its own words, or by what the person is called in its rooms."""

from collections.abc import Iterator

from desktop_app.readers.formats.matrix_layout import (
    PAGES,
    ROOM,
    TEXT,
    paths_like,
    profile_of,
    scope_of,
)
from desktop_app.readers.formats.matrix_pages import Exporter, Shown, page_entries
from desktop_app.readers.formats.matrix_rooms import Room, room_of
from desktop_app.readers.formats.whatsapp_lines import authors
from desktop_app.readers.section import Members, Owner


def find_owner(members: Members, names: tuple[str, ...]) -> Owner:
    """Whose export it is.

    A server's export says so, and so does a room saved as a page. One saved as JSON gives the
    name of who saved it, which tells whose words are theirs only if one member alone is called
    so. Else, and in a text, it is who is called as the person says.
    """
    profile = profile_of(members)
    if profile.name:
        return _owner(profile.name, profile.displayname or "")
    rooms = [room_of(members, path) for path in paths_like(members, ROOM)]
    for address, name in _told(rooms, members):
        return _owner(address, name)
    wanted = {_folded(name) for name in names if _folded(name)}
    found = {
        address: name
        for room in rooms
        for address, name in room.people.items()
        if not wanted.isdisjoint({_folded(address), _local(address), _folded(name)})
    }
    if len(found) == 1:
        return _owner(*found.popitem())
    by_text = _in_texts(members, wanted)
    if by_text:
        return Owner(by_text)
    return Owner(next((room.exported_by for room in rooms if room.exported_by), ""))


def _told(rooms: list[Room], members: Members) -> list[tuple[str, str]]:
    """Who saved a room, where that is certain, by address and name."""
    found: list[tuple[str, str]] = []
    for room in rooms:
        name = room.exported_by
        called = [address for address, other in room.people.items() if name in (other, address)]
        if name and len(called) == 1:
            found.append((called[0], room.people[called[0]]))
        elif name.startswith("@") and ":" in name:
            found.append((name, ""))
    for path in [] if found else paths_like(members, PAGES):
        found += _told_on(members, path)
    return found


def _told_on(members: Members, path: str) -> Iterator[tuple[str, str]]:
    """Who saved a page, as its head says."""
    with members.open(path) as stream:
        for each in page_entries(stream, scope_of(members, path)):
            if isinstance(each, Exporter):
                yield each.address, each.name
            if isinstance(each, Exporter | Shown):
                return


def _in_texts(members: Members, wanted: set[str]) -> str:
    """The name in a text that the person is called by, or ""."""
    for path in paths_like(members, TEXT) if wanted else ():
        with members.open(path) as stream:
            for author in authors(stream):
                if _folded(author) in wanted:
                    return author
    return ""


def _owner(address: str, name: str) -> Owner:
    return Owner(name, address.removeprefix("@"), frozenset({address}))


def _folded(name: str) -> str:
    return " ".join(name.removeprefix("@").casefold().split())


def _local(address: str) -> str:
    return _folded(address).partition(":")[0]
