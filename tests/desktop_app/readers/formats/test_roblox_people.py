from collections.abc import Callable
from typing import Any

from checks.evidence import Relation
from desktop_app.readers.formats import roblox_people as people
from desktop_app.readers.formats.roblox_text import UNDATED, UNOWNED
from desktop_app.readers.section import Owner, Parser, Scope

Make = Callable[..., Scope]
ROWAN = Owner("", "rowan", frozenset({"12"}))


def read(parse: Parser, scope: Scope) -> list[Any]:
    with scope.members.open(scope.path) as stream:
        return list(parse(stream, scope))


def test_a_friend_may_stand_in_either_column(make_scope: Make) -> None:
    table = "userid,frienduserid,createdutc,updatedutc\n12,7,02/28/2026 08:09:10,\n8,12,,\n"
    first, second = read(people.read_friends, make_scope("f.csv", table, ROWAN))
    assert (first.id, first.handle, first.since) == ("friend-7", "7", 1_772_266_150)
    assert (second.id, second.handle, second.since) == ("friend-8", "8", None)
    assert {first.relation, second.relation} == {Relation.FRIEND}
    assert not first.name


def test_who_follows_whom_is_told_by_the_column(make_scope: Make) -> None:
    table = "userid,followeruserid,createdutc\n12,7,1772266150000\n8,12,soon\n"
    first, second, problem = read(people.read_followers, make_scope("f.csv", table, ROWAN))
    assert (first.handle, first.relation, first.since) == ("7", Relation.FOLLOWER, 1_772_266_150)
    assert (second.handle, second.relation, second.since) == ("8", Relation.FOLLOWING, None)
    assert problem.what == UNDATED


def test_rows_of_two_other_people_are_not_the_persons(make_scope: Make) -> None:
    table = "userid,frienduserid,createdutc\n7,8,\n7,9,\n7\n"
    bad, problem = read(people.read_friends, make_scope("f.csv", table, ROWAN))
    assert not bad.fatal
    assert problem.fatal


def test_without_the_persons_number_nobody_is_a_friend(make_scope: Make) -> None:
    table = "userid,frienduserid,createdutc\n12,7,\n"
    (problem,) = read(people.read_friends, make_scope("f.csv", table, Owner()))
    assert (problem.what, problem.fatal) == (UNOWNED, True)
