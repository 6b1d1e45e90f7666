import json
from collections.abc import Callable
from typing import Any

import pytest

from checks.evidence import Account, Membership, Problem, ProfileField, Record
from desktop_app.readers.formats.google_chat_owner import find_owner, is_active, read_user
from desktop_app.readers.section import Owner, Scope

Make = Callable[..., Any]
MakeScope = Callable[..., Scope]
ROOT = "Google Chat"
USER = f"{ROOT}/Users/User 1/user_info.json"
ROBIN = {"name": "Robin Tarrant", "email": "Robin@Example.org", "user_type": "Human"}
ASH = {"name": "Ash Fell", "email": "ash@example.org", "user_type": "Human"}
MO = {"name": "Mo Gorse", "email": "mo@example.org", "user_type": "Human"}
BOT = {"name": "Robin Tarrant", "email": "bot@example.org", "user_type": "Bot"}


def group(number: int, *members: dict[str, str]) -> dict[str, str]:
    return {f"{ROOT}/Groups/DM {number}/group_info.json": json.dumps({"members": members})}


def user(*states: tuple[str, str, str], who: dict[str, str] = ROBIN) -> str:
    joined = [
        {"group_name": name, "group_id": ident, "membership_state": state}
        for name, ident, state in states
    ]
    return json.dumps({"user": who, "membership_info": joined})


def test_the_download_says_whose_it_is(make_members: Make) -> None:
    members = make_members({USER: user(), **group(1, ASH, ROBIN)})
    assert find_owner(members, ()) == Owner("Robin Tarrant", "", frozenset({"robin@example.org"}))


def test_without_a_name_the_address_stands_for_it(make_members: Make) -> None:
    members = make_members({USER: user(who={"email": "robin@example.org"})})
    assert find_owner(members, ()).account == "robin@example.org"


def test_the_google_profile_tells_which_of_the_people_it_is(make_members: Make) -> None:
    profile = {"displayName": "Rob", "emails": [{"value": "robin@example.org"}]}
    files = {"Profile/Profile.json": json.dumps(profile), **group(1, ASH, ROBIN)}
    assert find_owner(make_members(files), ()).ids == {"robin@example.org"}
    strange = {**files, **group(1, ASH, MO)}
    assert find_owner(make_members(strange), ()) == Owner("Rob")


@pytest.mark.parametrize(
    ("groups", "names", "ids"),
    [
        ([(ROBIN, ASH)], ("robin  tarrant",), {"robin@example.org"}),
        ([(ROBIN, ASH), (ROBIN, MO)], ("Robin Tarrant",), {"robin@example.org"}),
        ([(ROBIN, ASH), (ASH, MO)], ("Robin Tarrant",), set()),
        ([(ROBIN, {**ASH, "name": "Robin Tarrant"})], ("Robin Tarrant",), set()),
        ([(ROBIN, ASH), (ROBIN, MO)], (), set()),
        ([(BOT, ASH)], ("Robin Tarrant",), set()),
        ([], ("Robin Tarrant",), set()),
    ],
)
def test_without_that_part_a_name_tells_only_where_it_is_the_only_one(
    groups: list[tuple[dict[str, str], ...]],
    names: tuple[str, ...],
    ids: set[str],
    make_members: Make,
) -> None:
    files: dict[str, str] = {f"{ROOT}/Groups/DM 9/messages.json": "{}"}
    for number, people in enumerate(groups):
        files |= group(number, *people)
    assert find_owner(make_members(files), names).ids == ids


def test_of_two_users_the_one_named_as_the_person_is_taken(make_members: Make) -> None:
    files = {USER: user(), f"{ROOT}/Users/User 2/user_info.json": user(who=ASH)}
    assert find_owner(make_members(files), ("Ash Fell",)).name == "Ash Fell"
    assert find_owner(make_members(files), ()) == Owner()


def read(make_scope: MakeScope, text: str, **others: str) -> list[Record | Problem]:
    scope = make_scope(USER, text, Owner("Robin Tarrant"), others)
    with scope.members.open(scope.path) as stream:
        return list(read_user(stream, scope))


def test_the_account_its_address_and_spaces_without_a_folder(make_scope: MakeScope) -> None:
    text = user(
        ("Walkers", "Space a", "MEMBER_JOINED"),
        ("Here already", "Space b", "MEMBER_JOINED"),
        ("Left", "space/c", "MEMBER_NOT_A_MEMBER"),
        ("", "DM d", "MEMBER_INVITED"),
    )
    here = {f"{ROOT}/Groups/Space_b/group_info.json": "{}"}
    account, name, address, *spaces = read(make_scope, text, **here)
    assert isinstance(account, Account)
    assert account.id == "Robin@Example.org"
    assert isinstance(name, ProfileField)
    assert isinstance(address, ProfileField)
    assert (name.value, address.name, address.value) == ("Robin Tarrant", "email", account.id)
    told = {each.name: each.active for each in spaces if isinstance(each, Membership)}
    assert told == {"Walkers": True, "Left": False}


def test_a_strange_state_is_told_once_and_counts_as_being_in(make_scope: MakeScope) -> None:
    text = user(("A", "Space a", "MEMBER_FLOATING"), ("B", "Space b", "MEMBER_FLOATING"))
    found = read(make_scope, text)
    (problem,) = [each for each in found if isinstance(each, Problem)]
    assert problem.what.endswith("“MEMBER_FLOATING”.")
    assert all(each.active for each in found if isinstance(each, Membership))


def test_what_is_cut_short_is_told(make_scope: MakeScope) -> None:
    (problem,) = read(make_scope, '{"user": {"na')
    assert isinstance(problem, Problem)
    assert problem.fatal


@pytest.mark.parametrize(
    ("state", "active"),
    [("", True), ("MEMBER_JOINED", True), ("MEMBER_INVITED", False), ("MEMBER_LEFT", False)],
)
def test_is_active(state: str, active: bool) -> None:
    assert is_active(state) is active
