"""Reads one part of an invented TikTok file, for the tests of its parsers."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from checks.evidence import Problem, Record
from desktop_app.readers.section import Owner, Parser, Scope

MakeScope = Callable[..., Scope]
NAME = "user_data_tiktok.json"
ME = Owner("Elowen Pascoe", "elowenpascoe")


def nest(parts: Mapping[str, Any]) -> dict[str, Any]:
    """A document in which each value stands under its dotted path."""
    whole: dict[str, Any] = {}
    for path, value in parts.items():
        *above, name = path.split(".")
        at = whole
        for each in above:
            at = at.setdefault(each, {})
        at[name] = value
    return whole


def parse(
    parser: Parser,
    parts: Mapping[str, Any] | str,
    make_scope: MakeScope,
    *,
    path: str = NAME,
    owner: Owner = ME,
) -> tuple[list[Any], list[Problem]]:
    """The records and the problems of a part."""
    data = parts if isinstance(parts, str) else json.dumps(nest(parts))
    scope = make_scope(path, data, owner=owner)
    records: list[Record] = []
    problems: list[Problem] = []
    with scope.members.open(path) as stream:
        for each in parser(stream, scope):
            if isinstance(each, Problem):
                problems.append(each)
            else:
                records.append(each)
    return records, problems
