import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checks.evidence import Kind, Origin, Problem
from desktop_app.errors import UnknownExport
from desktop_app.export import Export
from desktop_app.readers import recognise, skype, teams
from desktop_app.readers.section import Scope, read, sections_in
from tests.benchmarks import teams_export

Make = Callable[..., Any]
EXPORTS = sorted((Path(__file__).parents[2] / "readers").glob("*/*/export"))


def package(*idents: str, user: str = "8:live:jo") -> str:
    talks = [{"id": ident, "MessageList": []} for ident in idents]
    return json.dumps({"userId": user, "conversations": talks})


@pytest.mark.parametrize(
    ("text", "platform"),
    [
        (package("8:pat", "19:aa@thread.v2"), "teams"),
        (package("19:aa_bb@unq.gbl.spaces"), "teams"),
        (package("8:pat", "19:aa@thread.skype"), "skype"),
        (package(), "skype"),
        (package("8:pat", user=""), "skype"),
    ],
)
def test_the_ids_of_conversations_tell_the_platform(
    text: str, platform: str, make_members: Make
) -> None:
    for path in ("messages.json", "8_live_jo_export/messages.json"):
        reader = recognise(make_members({path: text}))
        assert platform == reader.PLATFORM


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"messages": []}', package("c1", user="jo"), package(user="")]
)
def test_other_documents_of_that_name_are_not_taken(text: str, make_members: Make) -> None:
    with pytest.raises(UnknownExport):
        recognise(make_members({"messages.json": text}))


@pytest.mark.parametrize("reader", [teams, skype], ids=lambda reader: str(reader.PLATFORM))
def test_it_takes_its_own_golden_exports_and_nobody_elses(reader: Any) -> None:
    own = {path for path in EXPORTS if path.parent.parent.name == reader.PLATFORM}
    taken = set()
    for path in EXPORTS:
        with Export((path,)) as export:
            if reader.confirm(export):
                taken.add(path)
    assert own
    assert taken == own


def test_as_many_records_of_each_kind_as_were_written(tmp_path: Path) -> None:
    path = tmp_path / "8_live_robin.tarrant_export.zip"
    expected = teams_export.write(path, 100)
    found: Counter[Kind] = Counter()
    with Export((path,)) as export:
        reader = recognise(export)
        assert reader.PLATFORM == "teams"
        owner = reader.find_owner(export, ())
        assert owner.handle == "live:robin.tarrant"
        for name in export.paths:
            for section in sections_in(reader.SECTIONS, export, name):
                origin = Origin("teams", owner.account, section.name, name)
                scope = Scope(origin, owner, name, export.size(name), export)
                for each in read(section, scope):
                    assert not isinstance(each, Problem)
                    found[each.kind] += 1
    assert dict(found) == dict(expected)
