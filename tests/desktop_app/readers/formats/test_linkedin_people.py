from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from checks.evidence import Author, Contact, Membership, Message, Problem, Relation, Setting
from desktop_app.readers.formats import linkedin_people as people
from desktop_app.readers.section import Owner, Parser, Scope

Make = Callable[..., Scope]
NOTES = 'Notes:\n"A sentence, with a comma."\n\n'
HEAD = "First Name,Last Name,Email Address,Company,Position,Connected On"
PAGE = "https://www.linkedin.com/in/"
INVITED = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
SENT = '"1/29/26, 2:37 PM"'
ROBIN = Owner("Robin", "", frozenset({"robin"}))


def read(parse: Parser, scope: Scope) -> list[Any]:
    with scope.members.open(scope.path) as stream:
        return list(parse(stream, scope))


@pytest.mark.parametrize(
    ("table", "ident", "handle"),
    [
        (
            f'{HEAD}\nAda,"Doe, Ph.D.",,,,08 Feb 2026',
            "",
            "",
        ),
        (
            f'{NOTES}{HEAD}\nAda,"Doe, Ph.D.",,,,08 Feb 2026',
            "",
            "",
        ),
        (
            NOTES + "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
            f'Ada,"Doe, Ph.D.",{PAGE}Ada-Doe,,,,08 Feb 2026',
            "connection-ada-doe",
            "ada-doe",
        ),
    ],
)
def test_each_era_of_connections(table: str, ident: str, handle: str, make_scope: Make) -> None:
    (contact,) = read(people.read_connections, make_scope("Connections.csv", table))
    assert contact == Contact(
        contact.origin, ident, "Ada Doe, Ph.D.", handle, Relation.FRIEND, 1_770_508_800
    )


@pytest.mark.parametrize(
    ("company", "position", "note"),
    [
        ("Fernhill Primary School", "Teacher", "Teacher, Fernhill Primary School"),
        ("", " Teacher ", "Teacher"),
        ("Fernhill Primary School", "", "Fernhill Primary School"),
        ("", "", ""),
    ],
)
def test_a_connections_work_is_kept(
    company: str, position: str, note: str, make_scope: Make
) -> None:
    table = f"{HEAD}\nAda,Doe,,{company},{position},08 Feb 2026"
    (contact,) = read(people.read_connections, make_scope("Connections.csv", table))
    assert isinstance(contact, Contact)
    assert contact.note == note


@pytest.mark.parametrize("count", [1, 3])
def test_connections_without_a_name_are_counted_and_the_section_is_not_whole(
    count: int, make_scope: Make
) -> None:
    table = "First Name,Last Name,URL,Connected On\n" + ",,,07 Jun 2026\n" * count
    (problem,) = read(people.read_connections, make_scope("Connections.csv", table))
    assert problem.fatal
    assert problem.what.startswith("One of" if count == 1 else "3 of")


def test_invitations_both_ways(make_scope: Make) -> None:
    table = (
        f"{INVITED}Sam,Robin,{SENT},hello,INCOMING,{PAGE}sam,{PAGE}robin\n"
        f"Robin,Una,{SENT},,OUTGOING,{PAGE}robin,{PAGE}una\nA,B,,,SIDEWAYS,,\n"
    )
    came, went, problem = read(people.read_invitations, make_scope("Invitations.csv", table, ROBIN))
    assert (came.name, came.handle, came.relation) == ("Sam", "sam", Relation.REQUEST_RECEIVED)
    assert (went.name, went.handle, went.relation) == ("Una", "una", Relation.REQUEST_SENT)
    assert "“SIDEWAYS”" in problem.what
    assert "hello" not in str((came, went))


def test_what_came_with_an_invitation_is_a_message(make_scope: Make) -> None:
    table = (
        f"{INVITED}Sam,Robin,{SENT},hello,INCOMING,{PAGE}sam,{PAGE}robin\n"
        f"Robin,Una,{SENT},hi,OUTGOING,{PAGE}robin,{PAGE}una\n"
        f"Robin,Una,{SENT},,OUTGOING,{PAGE}robin,{PAGE}una\nA,B,,x,SIDEWAYS,,\n"
        f"Stranger,Una,{SENT},hm,OUTGOING,{PAGE}stranger,{PAGE}una\n"
    )
    came, went, other = read(people.read_notes, make_scope("Invitations.csv", table, ROBIN))
    assert (came.author, came.text, came.is_request) == (Author.OTHER, "hello", True)
    assert (went.author, went.text, went.is_request) == (Author.ME, "hi", False)
    assert other.author is Author.UNKNOWN
    unknown = read(people.read_notes, make_scope("Invitations.csv", table, Owner()))
    assert {each.author for each in unknown} == {Author.UNKNOWN}


def test_an_address_book_says_that_it_was_uploaded(make_scope: Make) -> None:
    head = "Source,FirstName,LastName,Emails,PhoneNumbers,FullName\n"
    table = f"{head}MOBILE,Dan,Kirkby,,07700 900456,\nMOBILE,,,d@a.example,,Di\n"
    one, two, setting = read(people.read_address_book, make_scope("Contacts.csv", table))
    assert (one.name, one.handle) == ("Dan Kirkby", "07700 900456")
    assert (two.name, two.handle, two.relation) == ("Di", "d@a.example", Relation.ADDRESS_BOOK)
    assert isinstance(setting, Setting)
    assert (setting.name, setting.value) == ("contact_upload", "on")
    assert read(people.read_address_book, make_scope("Contacts.csv", head)) == []


def test_members_and_hashtags(make_scope: Make) -> None:
    table = NOTES + "Date,Status,FullName\n,Active,Pia\n,Inactive,Kit\n,Snoozed,Mo\n"
    pia, kit, mo, problem = read(people.read_members, make_scope("Member_Follows.csv", table))
    assert [each.relation for each in (pia, kit, mo)] == [
        Relation.FOLLOWING,
        Relation.REMOVED,
        Relation.FOLLOWING,
    ]
    assert "“Snoozed”" in problem.what
    table = (
        "HashTag,CreatedTime,State,LastModifiedTime,FollowId\n#bread,,ACTIVE,,1\ntea,,INACTIVE,,2\n"
    )
    bread, tea = read(people.read_hashtags, make_scope("Hashtag_Follows.csv", table))
    assert [(each.name, each.active) for each in (bread, tea)] == [
        ("#bread", True),
        ("#tea", False),
    ]


def test_groups_companies_and_events(make_scope: Make) -> None:
    (group,) = read(people.read_groups, make_scope("Groups.csv", "Name\nUK Bakers\n"))
    assert group == Membership(group.origin, "", "UK Bakers")
    table = "Organization,Followed On\nMill,Tue Feb 01 15:02:55 UTC 2022\n"
    (company,) = read(people.read_companies, make_scope("Company Follows.csv", table))
    assert (company.role, company.since) == ("follower", 1_643_727_775)
    table = "Event Name,Event Time,Status,External Url\nFair,soon,,\n"
    event, problem = read(people.read_events, make_scope("Events.csv", table))
    assert (event.name, event.role) == ("Fair", "event")
    assert not problem.fatal


def test_groups_in_targeting_count_where_no_other_table_has_them(make_scope: Make) -> None:
    head = "Company Names,Company Names,Member Groups,Job Titles,Job Titles\n"
    table = f"{head}a,b,One | Two; Three,c,d\n"
    found = read(people.read_targeting, make_scope("Ad_Targeting.csv", table))
    assert [each.name for each in found] == ["One", "Two", "Three"]
    others = {"Groups.csv": "Name\nOne\n"}
    assert read(people.read_targeting, make_scope("Ad_Targeting.csv", table, others=others)) == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=300))
def test_nothing_trips_them(make_scope: Make, data: bytes) -> None:
    for header, parse in (
        (NOTES + "First Name,Last Name,URL,Connected On\n", people.read_connections),
        (INVITED, people.read_invitations),
        (INVITED, people.read_notes),
        ("Date,Status,FullName\n", people.read_members),
    ):
        for each in read(parse, make_scope("a.csv", header.encode() + data)):
            assert isinstance(each, Contact | Message | Problem)
