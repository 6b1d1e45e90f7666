from collections.abc import Callable
from typing import Any

import pytest

from checks.evidence import Account, Login, ProfileField
from desktop_app.readers.formats import roblox_account as account
from desktop_app.readers.section import Owner, Parser, Scope

Make = Callable[..., Any]
ADDRESSES = "IP address of the account 12.csv"
DEVICES = "Device information of the Roblox user 12.csv"
FRIENDS = "Friend list of the Roblox user 12.csv"
FRIEND_HEAD = "userid,frienduserid,createdutc\n"


def read(parse: Parser, scope: Scope) -> list[Any]:
    with scope.members.open(scope.path) as stream:
        return list(parse(stream, scope))


@pytest.mark.parametrize(
    ("contents", "handle", "ident"),
    [
        ({ADDRESSES: "user_id,username\n,\n12,rowan_hale\n"}, "rowan_hale", "12"),
        ({ADDRESSES: "user_id,username\n12,\n", DEVICES: "pii_userid,os\n,x\n12,x\n"}, "12", "12"),
        ({FRIENDS: f"{FRIEND_HEAD}12,7,\n8,12,\n"}, "12", "12"),
        ({FRIENDS: f"{FRIEND_HEAD}12,7,\n"}, "", ""),
        ({FRIENDS: f"{FRIEND_HEAD}12,7,\n8,9,\n"}, "", ""),
        ({FRIENDS: ""}, "", ""),
    ],
)
def test_whose_pack_it_is(
    contents: dict[str, str], handle: str, ident: str, make_members: Make
) -> None:
    owner = account.find_owner(make_members(contents), ("Rowan Hale",))
    assert owner == Owner("", handle, frozenset({ident} - {""}))


def test_each_user_name_once_and_each_use_without_its_address(make_scope: Make) -> None:
    table = (
        "user_id,username,ip_address,last_recorded_utc,colour\n"
        "12,rowan,192.0.2.1,2026-02-28 08:09:10.100,red\n"
        "12,rowan,192.0.2.2,never,red\n12,hale,,,\n12\n"
    )
    found = read(account.read_addresses, make_scope(ADDRESSES, table))
    accounts = [each.handles for each in found if isinstance(each, Account)]
    assert accounts == [("rowan",), ("hale",)]
    names = [each.value for each in found if isinstance(each, ProfileField)]
    assert names == ["rowan", "hale"]
    uses = [each for each in found if isinstance(each, Login)]
    assert [each.made for each in uses] == [1_772_266_150, None, None]
    assert not any(each.address for each in uses)
    assert len(found) == len(accounts) + len(names) + len(uses) + 3


def test_devices_by_their_names_and_systems(make_scope: Make) -> None:
    table = "pii_userid,devicename,os,osversion\n12,Kitchen tablet,Android,14\n12,,iOS,\n12\n"
    first, second, problem = read(account.read_devices, make_scope(DEVICES, table))
    assert (first.device, second.device) == ("Kitchen tablet Android 14", "iOS")
    assert problem.what
