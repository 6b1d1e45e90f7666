from dataclasses import replace

import pytest

from checks.evidence import Account, Audience, Contact, Origin, ProfileField
from checks.identity import handle_form, handle_key, identities
from checks.rules.linked_accounts import CHECK
from tests.checks.cases import ORIGIN, context_for, official

CONTEXT = replace(context_for(CHECK), account_of={"murmurs": "chatterbox"})


def line(name: str, value: str, audience: Audience = Audience.UNKNOWN) -> ProfileField:
    return ProfileField(ORIGIN, "", name, value, audience)


@pytest.mark.parametrize(
    ("handle", "key"),
    [
        ("@Jo.Penrose", "jopenrose"),
        ("jo_penrose@chat.example", "jopenrose"),
        ("@jo-penrose@chat.example", "jopenrose"),
        ("jopenrose.bsky.social", "jopenrose"),
        ("jopenrose#0042", "jopenrose"),
        ("u/jopenrose", "jopenrose"),
        ("Jó\u200bPenrose", "jopenrose"),
        ("jo_p", ""),
        ("07911 123456", ""),
        ("+447911123456", ""),
        ("", ""),
    ],
)
def test_a_user_name_is_compared_without_its_signs(handle: str, key: str) -> None:
    assert handle_key(handle) == key


def test_the_form_of_a_user_name_keeps_the_signs_within() -> None:
    assert handle_form("@Jo_Penrose#0042") == "jo_penrose"


def test_an_account_is_what_others_see_of_it() -> None:
    first = Account(ORIGIN, "1", "Jo Penrose", ("jo_penrose",))
    (identity,) = identities(
        [
            Contact(ORIGIN, "", "Jo Penrose"),
            first,
            Account(ORIGIN, "2", "Jo", ("@jo_penrose", "jo.at.sea")),
            line("username", "hidden_name", Audience.ONLY_ME),
            line("username", "jo_the_baker"),
            line("name", "Josephine Penrose"),
            line("email", "Jo@Example.org", Audience.PUBLIC),
            line("email", "private@example.org"),
            line("email", "own@example.org", Audience.ONLY_ME),
            line("bio", "Bakes."),
            line("website", "https://jo.example", Audience.ONLY_ME),
            line("city", "Thornwick"),
        ],
        CONTEXT,
    )
    assert identity.record is first
    assert identity.account == ("chatterbox", "jo_penrose")
    assert identity.home == "chatterbox"
    assert identity.handles == {
        "jopenrose": "jo_penrose",
        "joatsea": "jo.at.sea",
        "jothebaker": "jo_the_baker",
    }
    assert identity.names == {
        "jo penrose": "Jo Penrose",
        "josephine penrose": "Josephine Penrose",
    }
    assert identity.addresses == {"jo@example.org": "Jo@Example.org"}
    assert [each.value for each in identity.lines] == ["Bakes."]
    assert not identity.shows_workplace


def test_what_is_used_with_another_account_comes_behind_it() -> None:
    records = [
        Account(replace(ORIGIN, platform=name), "", handles=("jo_penrose",))
        for name in ("murmurs", "zither", "chatterbox")
    ]
    found = [(each.account[0], each.home) for each in identities(records, CONTEXT)]
    assert found == [
        ("chatterbox", "chatterbox"),
        ("zither", "zither"),
        ("murmurs", "chatterbox"),
    ]


def test_accounts_run_for_the_school_are_left_out() -> None:
    account = Account(ORIGIN, "", "Thornwick Juniors", ("thornwick",))
    assert identities([account], official(CONTEXT)) == ()
    assert identities([replace(account, official=True)], CONTEXT) == ()
    assert len(identities([account], CONTEXT)) == 1
    other = Account(Origin("zither", "jo", "a", "b"), "", "Jo Penrose")
    assert len(identities([account, other], official(CONTEXT))) == 1


@pytest.mark.parametrize(
    ("field", "shows"),
    [
        (line("employer", "Thornwick Junior School"), True),
        (line("bio", "Reading at Thornwick Juniors, tea at home"), True),
        (line("website", "https://thornwick.example.sch.uk/staff"), True),
        (line("employer", "Greymere Schools Trust"), True),
        (line("job_title", "TA at TJS"), True),
        (line("bio", "TJS is a band I like"), False),
        (line("bio", "NotThornwick JuniorsToday"), False),
        (line("bio", "unThornwick Juniors, and then Thornwick Juniors"), True),
        (line("employer", "Thornwick Junior School", Audience.ONLY_ME), False),
        (line("city", "Thornwick"), False),
    ],
)
def test_a_workplace_is_shown_by_what_can_mean_nothing_else(
    field: ProfileField, shows: bool
) -> None:
    place = replace(CONTEXT.about.workplaces[0], aliases=("Thornwick Juniors", "TJS", ""))
    context = replace(CONTEXT, about=replace(CONTEXT.about, workplaces=(place,)))
    (identity,) = identities([Account(ORIGIN, ""), field], context)
    assert identity.shows_workplace is shows
