from collections.abc import Callable
from typing import Any

from checks.evidence import Audience, Login, ProfileField
from desktop_app.readers.formats import linkedin_profile as profile
from desktop_app.readers.formats.linkedin_tables import LINES
from desktop_app.readers.section import Owner, Parser, Scope

Make = Callable[..., Scope]
HEAD = "First Name,Last Name,Headline,Twitter Handles,Websites,Instant Messengers\n"


def read(parse: Parser, scope: Scope) -> list[Any]:
    with scope.members.open(scope.path) as stream:
        return list(parse(stream, scope))


def test_the_account_and_its_lines(make_scope: Make) -> None:
    owner = Owner("Robin Tarrant", "", frozenset({"robin-t"}))
    others = {"Registration.csv": 'Registered At,Registration Ip\n"3/2/15, 6:04 PM",192.0.2.1\n'}
    row = 'Robin,Tarrant,Baker,"[r_t,@r2]","[COMPANY:https://a.example,https://b.example]",[]\n'
    account, *lines = read(
        profile.read_profile, make_scope("Profile.csv", HEAD + row, owner, others)
    )
    assert (account.name, account.handles, account.created) == (
        "Robin Tarrant",
        ("robin-t",),
        1_425_319_440,
    )
    assert [(each.name, each.value) for each in lines] == [
        ("name", "Robin Tarrant"),
        ("username", "robin-t"),
        ("bio", "Baker"),
        ("other", "X (Twitter): @r_t"),
        ("other", "X (Twitter): @r2"),
        ("website", "https://a.example"),
        ("website", "https://b.example"),
    ]
    assert {each.audience for each in lines} == {Audience.UNKNOWN}


def test_every_table_of_lines_gives_fields_that_profiles_have(make_scope: Make) -> None:
    for name, layout in LINES.items():
        headers = [names[0] for names in layout.columns.values()]
        table = ",".join(headers) + "\n" + ",".join(f"v{at}" for at in range(len(headers))) + "\n"
        found = read(profile.read_lines(layout), make_scope(f"{name}.csv", table))
        assert [each.value for each in found] == [f"v{at}" for at in range(len(headers))]
        assert {each.name for each in found} <= {
            *("bio", "employer", "job_title", "education", "email", "phone", "other", "website")
        }


def test_positions_of_now_and_before_are_on_show(make_scope: Make) -> None:
    table = "Company Name,Title,Started On,Finished On\nMill,Baker,Oct 2022,\nShed,,,Jan 2020\n"
    scope = make_scope("Positions.csv", table)
    assert read(profile.read_lines(LINES["positions"]), scope) == [
        ProfileField(scope.origin, "", "employer", "Mill"),
        ProfileField(scope.origin, "", "job_title", "Baker"),
        ProfileField(scope.origin, "", "employer", "Shed"),
    ]


def test_unknown_columns_and_other_languages_are_told(make_scope: Make) -> None:
    parse = profile.read_lines(LINES["emails"])
    problem, _ = read(parse, make_scope("Email Addresses.csv", "Email Address,Mood\na@b.c,x\n"))
    assert "“Mood”" in problem.what
    (problem,) = read(parse, make_scope("Email Addresses.csv", "Sähköposti\na@b.c\n"))
    assert problem.fatal


def test_sign_ins_have_no_addresses(make_scope: Make) -> None:
    table = (
        "Login Date,IP Address,User Agent,Login Type\n2023/06/20 13:05:02 UTC,192.0.2.9,Mozilla,X\n"
    )
    scope = make_scope("Logins.csv", table)
    assert read(profile.read_logins, scope) == [Login(scope.origin, "", 1_687_266_302, "Mozilla")]


def test_registration_only_tells_what_is_wrong(make_scope: Make) -> None:
    good = make_scope("Registration.csv", 'Registered At\n"3/2/15, 6:04 PM"\n')
    assert read(profile.read_registration, good) == []
    assert len(read(profile.read_registration, make_scope("r.csv", "Registered At\nsoon\n"))) == 1
