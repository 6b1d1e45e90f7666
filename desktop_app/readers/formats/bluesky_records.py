"""Reads the records of some collections of a Bluesky repository, and tells of what is missing."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, BinaryIO

import msgspec

from checks.evidence import Problem, Record
from desktop_app.readers.formats.bluesky_repo import Repo, repo_of
from desktop_app.readers.section import Parser, Scope

NOT_WHOLE = (
    "This file is damaged or cut short, so not everything in it could be found. "
    "Only what was found was read."
)
OTHERS = "This file belongs to another account than the rest of the download, so it was not read."
_ONE_LOST = "One entry could not be read; the others were."
_SOME_LOST = "{} entries could not be read; the others were."

Make = Callable[[Any, str, Scope], Iterable[Record | Problem]]
"""Makes evidence of a record in its shape; with it comes its key, which may be ""."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """How the records of a collection are read: into which shape, and what is made of them."""

    shape: Any
    make: Make


def reading(collections: Mapping[str, Wanted]) -> Parser:
    """A parser for some collections of a repository."""

    def parse(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
        repo = repo_of(scope.members, scope.path)
        if refusal := refused(repo, scope):
            yield refusal
            return
        lost = 0
        strange: dict[str, Problem] = {}
        for name, wanted in collections.items():
            for key, block in (*repo.collections.get(name, ()), *repo.loose.get(name, ())):
                record = _shaped(repo.record(block), wanted.shape)
                if record is None:
                    lost += 1
                    continue
                for each in wanted.make(record, key, scope):
                    if isinstance(each, Problem):
                        strange[each.what] = each
                    else:
                        yield each
        yield from strange.values()
        if lost:
            what = _ONE_LOST if lost == 1 else _SOME_LOST.format(lost)
            yield scope.problem(what, fatal=repo.car.cut_short)
        if repo.damaged:
            yield scope.problem(NOT_WHOLE, fatal=True)

    return parse


def refused(repo: Repo, scope: Scope) -> Problem | None:
    """Why a repository is not read at all, if it is not the person's own."""
    strange = repo.did and scope.owner.ids and repo.did not in scope.owner.ids
    return scope.problem(OTHERS, fatal=True) if strange else None


def first(repo: Repo, collection: str, shape: Any) -> Any:
    """The first record of a collection in its shape, or None where there is no sound one."""
    named = (*repo.collections.get(collection, ()), *repo.loose.get(collection, ()))
    shaped = (_shaped(repo.record(block), shape) for _, block in named)
    return next((record for record in shaped if record is not None), None)


def _shaped(record: dict[str, Any] | None, shape: Any) -> Any:
    """A record in its shape, or None where it is missing or of another one."""
    if record is None:
        return None
    try:
        return msgspec.convert(record, shape)
    except msgspec.ValidationError:
        return None
