"""Reads one invented Snapchat file, for the tests of its parsers."""

import json
from collections.abc import Callable
from typing import Any

from checks.evidence import Problem, Record
from desktop_app.readers.section import Owner, Parser, Scope

MakeScope = Callable[..., Scope]
ME = Owner("Elowen Pascoe", "elowen_p")


def parse(
    parser: Parser,
    content: object,
    make_scope: MakeScope,
    *,
    path: str = "json/file.json",
    owner: Owner = ME,
) -> tuple[list[Any], list[Problem]]:
    """The records and the problems of a file; a text is taken as it is."""
    data = content if isinstance(content, str | bytes) else json.dumps(content)
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
