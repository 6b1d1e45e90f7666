"""The records of a Bluesky repository by collection, from the tree in which it keeps them.

Layout: https://atproto.com/specs/repository.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from desktop_app.readers.formats.bluesky_car import Car, read_car
from desktop_app.readers.section import Members

_LONGEST_KEY = 1024
_Named = tuple[str, bytes]


@dataclass(frozen=True, slots=True)
class Repo:
    """A repository: whose it is, and the names of its records' blocks by collection and key.

    `loose` are records that are not known by their keys, because the tree that holds the keys is
    damaged; `damaged` says that something is missing of which nobody can tell what it was.
    """

    did: str
    collections: Mapping[str, list[_Named]]
    loose: Mapping[str, list[_Named]]
    damaged: bool
    car: Car

    def record(self, name: bytes) -> dict[str, Any] | None:
        """A record by the name of its block, or None where that is missing or damaged."""
        found = self.car.block(name)
        return found if isinstance(found, dict) else None


@lru_cache(maxsize=1)
def repo_of(members: Members, path: str) -> Repo:
    """The repository in a member; raises DamagedMember where the member cannot be read."""
    with members.open(path) as stream:
        car = read_car(stream, members.size(path))
    commit = _commit(car)
    tree = _Tree(car)
    collections = tree.collections(commit.get("data")) if commit else {}
    damaged = not commit or tree.broken
    loose = _loose(car, tree.seen) if damaged else {}
    did = commit.get("did") if commit else None
    return Repo(did if isinstance(did, str) else "", collections, loose, damaged, car)


def _commit(car: Car) -> dict[str, Any]:
    """The block that everything hangs on: the first root, else the newest there is."""
    for root in car.roots:
        if _is_commit(found := car.block(root)):
            return dict(found)
    others = [block for _, block in car.blocks() if _is_commit(block)]
    return max(others, key=lambda each: str(each.get("rev")), default={})


def _is_commit(block: object) -> bool:
    return isinstance(block, dict) and {"did", "data", "rev"} <= block.keys()


class _Tree:
    """Walks a tree of any shape once, however deep, looped or torn it is."""

    def __init__(self, car: Car) -> None:
        self._car = car
        self.broken = False
        self.seen: set[bytes] = set()

    def collections(self, root: object) -> dict[str, list[_Named]]:
        """The records' blocks by collection, in the order of their keys."""
        found: dict[str, list[_Named]] = {}
        for key, value in self._walk(root):
            collection, slash, name = key.partition("/")
            if not slash:
                self.broken = True
            else:
                found.setdefault(collection, []).append((name, value))
                self.seen.add(value)
        return found

    def _walk(self, root: object) -> Iterator[tuple[str, bytes]]:
        waiting: list[Any] = [root]
        while waiting:
            each = waiting.pop()
            if isinstance(each, tuple):
                yield each
            elif each is not None:
                waiting.extend(reversed(self._inside(each)))

    def _inside(self, name: object) -> list[Any]:
        """What stands in a node, in order: links to other nodes, and keys with their blocks."""
        node = self._car.block(name)
        if not isinstance(name, bytes) or name in self.seen or not isinstance(node, dict):
            self.broken = True
            return []
        self.seen.add(name)
        entries = node.get("e")
        if not isinstance(entries, list):
            self.broken = True
            return []
        found: list[Any] = [node.get("l")]
        key = b""
        for entry in entries:
            whole = _entry(entry, key)
            if whole is None:
                self.broken = True
                break
            key, value, after = whole
            found += ((key.decode("utf-8", "replace"), value), after)
        return found


def _entry(entry: object, before: bytes) -> tuple[bytes, bytes, object] | None:
    """The key of an entry, its block and what comes after it; the key builds on that before."""
    if not isinstance(entry, dict):
        return None
    shared, rest, value = entry.get("p"), entry.get("k"), entry.get("v")
    if type(shared) is not int or not isinstance(rest, bytes) or not isinstance(value, bytes):
        return None
    key = before[:shared] + rest
    return (key, value, entry.get("t")) if shared >= 0 and len(key) <= _LONGEST_KEY else None


def _loose(car: Car, seen: set[bytes]) -> dict[str, list[_Named]]:
    """Records that no sound part of the tree names, by what they say they are."""
    found: dict[str, list[_Named]] = {}
    for name, block in car.blocks():
        kind = block.get("$type") if isinstance(block, dict) else None
        if isinstance(kind, str) and name not in seen:
            found.setdefault(kind, []).append(("", name))
    return found
