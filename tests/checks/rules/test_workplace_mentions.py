import pytest

from checks.evidence import Audience, Record
from checks.model import Confidence, Severity
from checks.rules.workplace_mentions import CHECK
from tests.checks.cases import ORIGIN
from tests.checks.writing import CONTEXT, comment, found, marked, picture, post, sent


@pytest.mark.parametrize(
    ("record", "words"),
    [
        (
            post("So proud of everyone at Thornwick Junior School tonight"),
            "Thornwick Junior School",
        ),
        (comment("Greymere have done it again, new carpets for all"), "Greymere"),
        (sent("put it on the TJS calendar"), "TJS"),
        (post("see thornwick.example.sch.uk for dates"), "thornwick.example.sch.uk"),
        (post("My class were like bees in a jar all afternoon"), "My class"),
        (post("our lovely new headteacher brought doughnuts"), "our lovely new headteacher"),
        (picture("Our Year 5 corridor is done"), "Our Year 5"),
        (comment("they do the phonics screening a week early at ours"), "at ours"),
    ],
)
def test_flags_the_own_school(record: Record, words: str) -> None:
    assert words in marked(found(CHECK, record))


@pytest.mark.parametrize(
    "text",
    [
        "Long day at work, feet up now",
        "My daughter's class made a volcano",
        "Our yoga class has moved to Thursdays",
        "My son adores our school choir",
        "When I was at school our headteacher wore a cape",
        "Dinner at the Thornwick Arms",
        "Thornwick High School are through to the final",
        "Every teacher deserves a nap. SLT, PPA, the lot.",
        "My year 4 teacher taught me to knit",
        "Staffroom biscuits are the best biscuits",
        "Teaching assistant vacancy at Thornwick Junior School, apply by Friday",
        "my head hurts",
    ],
)
def test_leaves_other_schools_family_and_ordinary_words_alone(text: str) -> None:
    assert found(CHECK, post(text)) is None


def test_two_words_of_staff_are_worth_a_look_only() -> None:
    finding = found(CHECK, post("PPA swapped again and a book scrutiny on Friday"))
    assert finding is not None
    assert finding.confidence is Confidence.UNSURE
    assert finding.severity is Severity.LOW


def test_the_inspectors_call_speaks_of_the_own_school() -> None:
    assert marked(found(CHECK, post("Ofsted rang at ten past one"))) >= {"Ofsted rang"}
    assert found(CHECK, post("Ofsted rang my sister's place")) is None


def test_a_full_name_is_surer_than_a_short_form() -> None:
    full = found(CHECK, post("Hello from Thornwick Junior School"))
    short = found(CHECK, post("Hello from Thornwick Juniors"))
    assert full is not None
    assert short is not None
    assert (full.confidence, short.confidence) == (Confidence.SURE, Confidence.LIKELY)


@pytest.mark.parametrize(
    ("record", "severity"),
    [
        (post("My class rocked", Audience.PUBLIC), Severity.HIGH),
        (post("My class rocked", Audience.CONTACTS), Severity.MEDIUM),
        (post("My class rocked", Audience.ONLY_ME), Severity.LOW),
        (sent("My class rocked"), Severity.LOW),
        (post("Look", shared="My class rocked"), Severity.LOW),
    ],
)
def test_weighs_by_who_can_see_it(record: Record, severity: Severity) -> None:
    finding = found(CHECK, record)
    assert finding is not None
    assert finding.severity is severity


def test_is_for_personal_accounts_only() -> None:
    assert CHECK.personal_only
    assert ORIGIN.account not in CONTEXT.about.official_accounts
