from collections.abc import Callable
from typing import Any

import pytest

from checks.evidence import Audience, Login, ProfileField
from desktop_app.readers.formats import reddit_account as account
from desktop_app.readers.formats.reddit_tables import PHONE, TWITTER
from desktop_app.readers.section import Owner, Parser, Scope

Make = Callable[..., Any]


def read(parse: Parser, scope: Scope) -> list[Any]:
    with scope.members.open(scope.path) as stream:
        return list(parse(stream, scope))


@pytest.mark.parametrize(
    ("contents", "source", "handle"),
    [
        ({"statistics.csv": "statistic,value\naccount name,Robin_T\n"}, "a.zip", "Robin_T"),
        ({"statistics.csv": "statistic,value\nUsername,u/Robin_T\n"}, "a.zip", "Robin_T"),
        ({"friends.csv": ""}, "export_Robin_T_20261120.zip", "Robin_T"),
        ({"friends.csv": ""}, "export_Robin_T_20261120 (1).zip", "Robin_T"),
        ({"statistics.csv": "a,b\n"}, "my download.zip", ""),
    ],
)
def test_whose_it_is(
    contents: dict[str, str], source: str, handle: str, make_members: Make
) -> None:
    members = make_members(contents, source=source)
    ids = frozenset({handle.casefold()} - {""})
    assert account.find_owner(members, ()) == Owner("", handle, ids)


def test_statistics(make_scope: Make) -> None:
    table = (
        "statistic,value\naccount name,Robin_T\nregistration date,2015-03-02 18:04:11 UTC\n"
        "e-mail,robin@tarrant.example\nis_deleted,False\npost karma,4\nShoe size,7\nemail,\n"
    )
    email, whole, name, problem = read(account.read_statistics, make_scope("statistics.csv", table))
    assert (email.name, email.value, email.audience) == (
        "email",
        "robin@tarrant.example",
        Audience.ONLY_ME,
    )
    assert (whole.handles, whole.created) == (("Robin_T",), 1_425_319_451)
    assert (name.name, name.audience) == ("username", Audience.PUBLIC)
    assert "“Shoe size”" in problem.what


def test_single_values(make_scope: Make) -> None:
    parse = account.read_value(PHONE, "phone", Audience.ONLY_ME)
    (line,) = read(parse, make_scope("linked_phone_number.csv", "phone_number\n+447700900123\n"))
    assert line == ProfileField(line.origin, "", "phone", "+447700900123", Audience.ONLY_ME)
    parse = account.read_value(TWITTER, "other", Audience.UNKNOWN, "X (Twitter): @")
    (line,) = read(parse, make_scope("twitter.csv", "username\nr_tarrant\n"))
    assert line.value == "X (Twitter): @r_tarrant"
    assert read(parse, make_scope("twitter.csv", "username\n \n")) == []
    (problem,) = read(parse, make_scope("twitter.csv", "benutzer\nr\n"))
    assert problem.fatal


def test_sign_ins_have_no_addresses_and_leave_the_first_one_out(make_scope: Make) -> None:
    table = "date,ip\nregistration ip,192.0.2.1\n2026-05-01 08:00:00 UTC,192.0.2.2\n"
    assert read(account.read_sign_ins, make_scope("ip_logs.csv", table)) == [
        Login(make_scope("ip_logs.csv", table).origin, "", 1_777_622_400)
    ]


def test_linked_services(make_scope: Make) -> None:
    table = "issuer_id,subject_id\nhttps://appleid.apple.com,001\n"
    (app,) = read(account.read_identities, make_scope("linked_identities.csv", table))
    assert app.name == "https://appleid.apple.com"


def test_long_lists_of_labels_are_cut() -> None:
    assert account.named(["a"]) == "“a”"
    assert account.named(["a\nb"] * 7) == ", ".join(["“a b”"] * 5 + ["2 more"])
