import pytest

from checks.evidence import Relation
from desktop_app.readers.formats.tiktok_layout import BLOCKED, FOLLOWERS, FOLLOWING
from desktop_app.readers.formats.tiktok_people import read_contacts
from tests.desktop_app.readers.tiktok_parts import MakeScope, parse

PATHS = [
    *((path, Relation.FOLLOWER) for path in FOLLOWERS),
    *((path, Relation.FOLLOWING) for path in FOLLOWING),
    *((path, Relation.BLOCKED) for path in BLOCKED),
]


@pytest.mark.parametrize(("path", "relation"), PATHS)
def test_people_are_found_in_every_generation(
    path: str, relation: Relation, make_scope: MakeScope
) -> None:
    entry = {"Date": "2025-02-03 04:05:06", "UserName": "jory.t"}
    (contact,), problems = parse(read_contacts, {path: [entry]}, make_scope)
    assert (contact.handle, contact.name, contact.relation) == ("jory.t", "", relation)
    assert contact.since == 1_738_555_506
    assert not problems


def test_who_has_no_name_is_told_once(make_scope: MakeScope) -> None:
    entries = [{"UserName": "jory.t"}, {"UserName": "N/A"}, {"Date": "2025-02-03 04:05:06"}]
    records, problems = parse(read_contacts, {FOLLOWERS[0]: entries}, make_scope)
    assert [each.handle for each in records] == ["jory.t"]
    assert len(problems) == 1


@pytest.mark.parametrize("nobody", [None, []])
def test_nobody_is_nobody(nobody: object, make_scope: MakeScope) -> None:
    assert parse(read_contacts, {FOLLOWERS[0]: nobody}, make_scope) == ([], [])
