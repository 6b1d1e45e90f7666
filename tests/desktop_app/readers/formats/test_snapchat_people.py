import pytest

from checks.evidence import Relation
from desktop_app.readers.formats.snapchat_people import read_friends
from tests.desktop_app.readers.snapchat_files import MakeScope, parse


@pytest.mark.parametrize(
    ("part", "relation"),
    [
        ("Friends", Relation.FRIEND),
        ("Friend Requests Sent", Relation.REQUEST_SENT),
        ("Pending Requests", Relation.REQUEST_RECEIVED),
        ("Blocked Users", Relation.BLOCKED),
        ("Deleted Friends", Relation.REMOVED),
    ],
)
def test_each_list_is_a_relation(part: str, relation: Relation, make_scope: MakeScope) -> None:
    entry = {
        "Username": "jory_t",
        "Display Name": "Jory",
        "Creation Timestamp": "2021-08-19 12:00:00 UTC",
    }
    (contact,), problems = parse(read_friends, {part: [entry], "Shortcuts": [1]}, make_scope)
    assert (contact.handle, contact.name, contact.relation) == ("jory_t", "Jory", relation)
    assert contact.since == 1_629_374_400
    assert not problems


def test_who_has_no_name_is_told_once(make_scope: MakeScope) -> None:
    entries = [{"Username": ""}, {"Source": "x"}, {"Display Name": "Jory"}]
    records, problems = parse(read_friends, {"Friends": entries}, make_scope)
    assert [each.name for each in records] == ["Jory"]
    assert len(problems) == 1


def test_a_list_nobody_knows_is_told(make_scope: MakeScope) -> None:
    _, problems = parse(read_friends, {"Friends": "", "Best Friends": []}, make_scope)
    assert ["Best Friends" in each.what for each in problems] == [True]
