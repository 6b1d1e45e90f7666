import pytest

from checks.evidence import Account, ProfileField
from desktop_app.readers.formats.tiktok_account import read_apps, read_logins, read_profile
from desktop_app.readers.formats.tiktok_layout import APPS, LOGINS, PROFILE
from tests.desktop_app.readers.tiktok_parts import MakeScope, parse


@pytest.mark.parametrize("path", PROFILE)
def test_the_profile_is_found_in_every_generation(path: str, make_scope: MakeScope) -> None:
    profile = {"userName": "jory.t", "displayName": "Jory", "likesReceived": "None"}
    records, problems = parse(read_profile, {path: profile}, make_scope)
    account = records[0]
    assert isinstance(account, Account)
    assert (account.name, account.handles) == ("Jory", ("jory.t",))
    assert [each.name for each in records[1:]] == ["name", "username"]
    assert not problems


def test_what_is_empty_is_no_line_and_what_is_guessed_is_none_either(
    make_scope: MakeScope,
) -> None:
    profile = {
        "userName": "jory.t",
        "bioDescription": "N/A",
        "inferredGender": "1",
        "birthDate": "12-Apr-1996",
        "lemon8Link": "https://example.org/jory",
        "PlatformInfo": [
            {"Name": "Jory T", "Platform": "Instagram", "Description": "Boats"},
            {"Name": "N/A", "Platform": "Facebook"},
        ],
    }
    records, _ = parse(read_profile, {PROFILE[0]: profile}, make_scope)
    lines = {each.name: each.value for each in records if isinstance(each, ProfileField)}
    assert lines == {
        "username": "jory.t",
        "birthday": "12-Apr-1996",
        "website": "https://example.org/jory",
        "other": "Instagram, Jory T, Boats",
    }


@pytest.mark.parametrize("profile", [{}, {"Benutzername": "jory"}])
def test_a_profile_without_a_name_is_not_understood(
    profile: dict[str, str], make_scope: MakeScope
) -> None:
    records, problems = parse(read_profile, {PROFILE[1]: profile}, make_scope)
    assert not records
    assert [each.fatal for each in problems] == [True]


@pytest.mark.parametrize("path", LOGINS)
def test_sign_ins_tell_device_and_address(path: str, make_scope: MakeScope) -> None:
    entry = {
        "Date": "2025-03-06 06:00:00",
        "IP": "203.0.113.9",
        "DeviceModel": "Pixel 8",
        "DeviceSystem": "Android 15",
        "Carrier": "N/A",
    }
    (login,), _ = parse(read_logins, {path: [entry]}, make_scope)
    assert (login.made, login.device) == (1_741_240_800, "Pixel 8, Android 15")
    assert login.address == "203.0.113.9"


@pytest.mark.parametrize(("apps", "told"), [({}, 0), (None, 0), ({"a": 1}, 1), ([{"a": 1}], 1)])
def test_linked_services_are_told_but_not_read(
    apps: object, told: int, make_scope: MakeScope
) -> None:
    records, problems = parse(read_apps, {APPS[0]: apps}, make_scope)
    assert (records, len(problems)) == ([], told)
