from dataclasses import replace

import pytest

from checks.evidence import Account, Audience, Origin, ProfileField, Record
from checks.model import Confidence, Finding, Remedy, Severity, Subject
from checks.rules.linked_accounts import CHECK
from tests.checks.cases import context_for, judge, official, subject_of

CONTEXT = replace(
    context_for(CHECK),
    called={"guildhall": "Guildhall", "bramble": "Bramble", "zither": "Zither"},
    account_of={"murmurs": "bramble"},
)


def account(platform: str, handle: str = "", name: str = "") -> Account:
    origin = Origin(platform, handle or name, "account", "account.json")
    return Account(origin, "1", name, (handle,) if handle else ())


def line(of: Account, name: str, value: str, audience: Audience = Audience.UNKNOWN) -> ProfileField:
    return ProfileField(of.origin, "", name, value, audience)


def told(*records: Record) -> list[tuple[str, str]]:
    """Which platform each finding is about, and what it says."""
    return [(each.platform, each.reason) for each in judge(CHECK, CONTEXT, *records)]


GUILDHALL = account("guildhall", "jo_penrose", "Jo Penrose")
BRAMBLE = account("bramble", "jo_penrose")
ZITHER = account("zither", "larkspur_jo", "Jo Penrose")
SCHOOL = line(GUILDHALL, "employer", "Thornwick Junior School")


def only(findings: list[Finding]) -> Finding:
    (finding,) = findings
    return finding


def test_the_same_user_name_leads_from_one_account_to_another() -> None:
    finding = only(judge(CHECK, CONTEXT, GUILDHALL, BRAMBLE, ZITHER))
    assert (finding.platform, finding.key) == ("bramble", BRAMBLE.key)
    assert finding.reason == (
        "The same user name leads from your Bramble account to your account on Guildhall."
    )
    assert finding.excerpt == "jo_penrose"
    assert (finding.severity, finding.confidence) == (Severity.LOW, Confidence.SURE)
    assert finding.remedy is Remedy.EDIT_PROFILE


def test_it_leads_from_the_account_that_shows_the_workplace() -> None:
    finding = only(judge(CHECK, CONTEXT, BRAMBLE, GUILDHALL, SCHOOL))
    assert finding.platform == "guildhall"
    assert finding.reason == (
        "The same user name leads from your Guildhall account, which shows where you work, to "
        "your account on Bramble."
    )
    assert finding.severity is Severity.MEDIUM
    hidden = replace(SCHOOL, audience=Audience.ONLY_ME)
    assert only(judge(CHECK, CONTEXT, BRAMBLE, GUILDHALL, hidden)).platform == "bramble"


def test_one_finding_names_all_accounts_of_a_name() -> None:
    others = (account("zither", "JoPenrose"), account("quill", "@jo.penrose@quill.example"))
    ((platform, reason),) = told(GUILDHALL, BRAMBLE, *others)
    assert platform == "bramble"
    assert reason == (
        "Almost the same user name leads from your Bramble account to your account on Guildhall, "
        "quill and Zither."
    )
    found = only(judge(CHECK, CONTEXT, GUILDHALL, BRAMBLE, *others))
    assert found.confidence is Confidence.LIKELY


def test_what_is_used_with_the_same_account_is_one() -> None:
    murmurs = account("murmurs", "jo_penrose")
    assert told(BRAMBLE, murmurs) == []
    assert told(murmurs, BRAMBLE, GUILDHALL) == told(BRAMBLE, GUILDHALL)
    assert told(murmurs, GUILDHALL) == [
        (
            "guildhall",
            "The same user name leads from your Guildhall account to your account on murmurs.",
        )
    ]
    assert told(BRAMBLE, replace(line(murmurs, "bio", "see @jo_penrose"))) == []


def test_two_accounts_of_one_platform_are_not_compared() -> None:
    second = account("guildhall", "jo_penrose_too", "Jo Penrose")
    assert told(GUILDHALL, second, line(second, "bio", "also @jo_penrose")) == []


def test_a_display_name_counts_where_it_leads_from_a_workplace() -> None:
    assert told(GUILDHALL, ZITHER) == []
    finding = only(judge(CHECK, CONTEXT, GUILDHALL, ZITHER, SCHOOL))
    assert finding.reason == (
        "The same name leads from your Guildhall account, which shows where you work, to your "
        "account on Zither."
    )
    assert finding.excerpt == "Jo Penrose"
    assert finding.confidence is Confidence.LIKELY
    assert told(GUILDHALL, account("zither", "", "Jo Penrose"), SCHOOL) == []


def test_a_display_name_adds_nothing_where_a_user_name_leads_from_a_workplace() -> None:
    quill = account("quill", "larkspur_jo")
    assert len(told(GUILDHALL, ZITHER, quill, SCHOOL)) == 2
    ((platform, reason),) = told(
        GUILDHALL, ZITHER, quill, SCHOOL, line(quill, "employer", "Thornwick Junior School")
    )
    assert platform == "quill"
    assert reason.startswith("The same user name leads from your quill account, which shows")


def test_an_account_is_told_once_however_many_ways_lead_to_it() -> None:
    twice = account("zither", "jo_penrose", "Jo Penrose")
    seen = [line(each, "email", "jo@p.example", Audience.PUBLIC) for each in (GUILDHALL, twice)]
    finding = only(judge(CHECK, CONTEXT, GUILDHALL, twice, SCHOOL, *seen))
    assert finding.reason.startswith("The same user name leads")
    assert finding.reason.count("leads") == 1


def test_an_address_that_others_see_leads_on() -> None:
    seen = [
        line(each, "email", "jo@penrose.example", Audience.PUBLIC) for each in (GUILDHALL, ZITHER)
    ]
    finding = only(judge(CHECK, CONTEXT, GUILDHALL, ZITHER, *seen))
    assert finding.reason.startswith("The same e-mail address leads from your Guildhall account")
    assert finding.excerpt == "jo@penrose.example"
    hidden = [replace(each, audience=Audience.UNKNOWN) for each in seen]
    assert told(GUILDHALL, ZITHER, *hidden) == []


@pytest.mark.parametrize(
    "value",
    [
        "https://zither.example/larkspur_jo",
        "more of me: @larkspur_jo.",
        "on the other place I am larkspur_jo",
    ],
)
def test_a_line_of_the_profile_leads_on(value: str) -> None:
    finding = only(judge(CHECK, CONTEXT, GUILDHALL, ZITHER, line(GUILDHALL, "bio", value)))
    assert (finding.platform, finding.excerpt) == ("guildhall", value)
    assert finding.reason == (
        "A line of your profile leads from your Guildhall account to your account on Zither."
    )
    ((start, end),) = finding.marks
    assert value[start:end] == "larkspur_jo"


def test_a_user_name_that_is_a_word_has_to_be_meant() -> None:
    baker = account("zither", "bakehouse")
    assert told(GUILDHALL, baker, line(GUILDHALL, "bio", "I run a bakehouse")) == []
    assert told(GUILDHALL, baker, line(GUILDHALL, "bio", "I am bakehouse on Zither")) != []
    assert told(GUILDHALL, baker, line(GUILDHALL, "website", "zither.example/bakehouse")) != []


@pytest.mark.parametrize(
    "records",
    [
        (GUILDHALL,),
        (GUILDHALL, account("zither", "somebody_else")),
        (account("guildhall", "jo_p"), account("zither", "jo_p")),
        (account("guildhall", "07911123456"), account("zither", "07911123456")),
        (GUILDHALL, line(GUILDHALL, "bio", "find me as @jo_penrose")),
        (GUILDHALL, ZITHER, line(GUILDHALL, "bio", "@larkspur_jo", Audience.ONLY_ME)),
        (GUILDHALL, ZITHER, line(GUILDHALL, "city", "@larkspur_jo")),
        (line(GUILDHALL, "username", "jo_penrose"), BRAMBLE),
    ],
)
def test_leaves_what_leads_nowhere(records: tuple[Record, ...]) -> None:
    assert told(*records) == []


def test_leaves_accounts_of_the_school() -> None:
    school = replace(
        GUILDHALL, origin=replace(GUILDHALL.origin, account="jo_penrose"), official=True
    )
    assert told(school, BRAMBLE) == []
    assert judge(CHECK, official(CONTEXT), GUILDHALL, BRAMBLE) == []


def test_without_the_kept_records_nothing_is_said() -> None:
    assert list(CHECK.evaluate(subject_of(GUILDHALL), CONTEXT)) == []
    assert list(CHECK.evaluate(Subject(GUILDHALL, kept=(BRAMBLE,)), CONTEXT)) == []
