from collections.abc import Callable
from typing import Any

import pytest

from checks.evidence import Author
from desktop_app.errors import DamagedMember
from desktop_app.readers.formats.linkedin_owner import author_of, confirm, find_owner
from desktop_app.readers.section import Owner

Make = Callable[..., Any]
PROFILE = "First Name,Last Name,Headline\nRobin,Tarrant,Baker\n"
INVITED = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
SAID = "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,CONTENT\n"
PAGE = "https://www.linkedin.com/in/"


@pytest.mark.parametrize(
    ("contents", "names", "owner"),
    [
        ({"Profile.csv": PROFILE}, (), Owner("Robin Tarrant")),
        (
            {
                "Profile.csv": PROFILE,
                "Invitations.csv": f"{INVITED}A,B,,,OUTGOING,{PAGE}r,{PAGE}b\n",
            },
            (),
            Owner("Robin Tarrant", "", frozenset({"r"})),
        ),
        (
            {"Invitations.csv": f"{INVITED}Sam,Robin,,,INCOMING,{PAGE}s,{PAGE}r\n"},
            (),
            Owner("Robin", "", frozenset({"r"})),
        ),
        (
            {"messages.csv": f"{SAID}1,Robin,{PAGE}r,Jo,a\n2,Una,{PAGE}u,Robin,b\n"},
            (),
            Owner("Robin", "", frozenset({"r"})),
        ),
        (
            {"messages.csv": f"{SAID}1,Robin T,{PAGE}r,Jo,a\n"},
            ("robin t",),
            Owner("Robin T", "", frozenset({"r"})),
        ),
        ({"messages.csv": f"{SAID}1,Robin,{PAGE}r,Jo,a\n"}, (), Owner()),
        ({"messages.csv": f"{SAID}1,Robin,{PAGE}r,Jo,a\n2,Robin,,Jo,b\n"}, (), Owner()),
        ({"Connections.csv": ""}, ("Robin",), Owner()),
    ],
)
def test_whose_it_is(
    contents: dict[str, str], names: tuple[str, ...], owner: Owner, make_members: Make
) -> None:
    assert find_owner(make_members(contents), names) == owner


def test_a_page_tells_the_person_from_a_namesake() -> None:
    robin = Owner("Robin", "", frozenset({"r"}))
    assert author_of(robin, "Robin", f"{PAGE}R") is Author.ME
    assert author_of(robin, "Robin", f"{PAGE}r-2") is Author.OTHER
    assert author_of(robin, "Robin", "") is Author.ME
    assert author_of(robin, "Una", "") is Author.OTHER
    assert author_of(Owner("Robin"), "Robin", f"{PAGE}r-2") is Author.ME
    assert author_of(Owner(), "Robin", f"{PAGE}r") is Author.UNKNOWN
    assert author_of(robin, "", "") is Author.UNKNOWN


def test_a_damaged_table_confirms_nothing_and_hinders_nothing(make_members: Make) -> None:
    def damaged(members: Any) -> Any:
        whole = members.open

        def refuse(path: str) -> Any:
            if path == "Profile.csv":
                raise DamagedMember
            return whole(path)

        members.open = refuse
        return members

    shares = {"Shares.csv": "Date,ShareLink,ShareCommentary"}
    assert confirm(damaged(make_members({"Profile.csv": PROFILE, **shares})))
    assert not confirm(damaged(make_members({"Profile.csv": PROFILE})))
