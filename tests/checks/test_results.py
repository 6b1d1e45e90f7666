"""A clause is clear only with proof of reading; else the reason says what was missing."""

from dataclasses import replace

import pytest

from checks.evidence import Account, Kind
from checks.model import About, Clause, ClauseResult, Coverage, SectionStatus, Topic, Verdict
from checks.outcome import Basis
from checks.results import clause_results
from tests.checks.accounts import (
    ABSENT,
    ACCOUNT,
    ALL_READ,
    FAILED,
    LANGUAGE,
    PLATFORM,
    PUPILS,
    READ,
    SKIPPED,
    answer,
    basis,
    clause,
    coverage,
    finding,
    imports,
    question,
    setting,
)
from tests.checks.cases import ORIGIN

PRIVACY = clause("privacy", Topic.PRIVACY_SETTINGS)
SECURITY = clause("security", Topic.ACCOUNT_SECURITY)
SET = (setting("audience"), setting("required"))
EVERYTHING = coverage(**ALL_READ)


def verdict(*clauses: Clause, **more: object) -> tuple[Verdict, str]:
    """The one verdict on some clauses of a basis with one account."""
    (result,) = clause_results(basis(*clauses, **more), ())
    assert (result.platform, result.account) == (PLATFORM, ACCOUNT)
    return result.verdict, result.reason


def read(of: Clause, *coverages: Coverage, **more: object) -> tuple[Verdict, str]:
    return verdict(of, imports=imports(*coverages), **more)


def test_a_clause_is_clear_when_everything_it_rests_on_was_read() -> None:
    assert read(LANGUAGE, EVERYTHING) == (
        Verdict.CLEAR,
        "Nothing was found in your posts, comments and messages.",
    )


def test_a_piece_of_an_account_is_said_to_be_one() -> None:
    piece = replace(EVERYTHING, whole=False)
    assert read(LANGUAGE, piece)[1].endswith(
        "Only a part of this account was read, such as one chat."
    )
    assert "Only a part" not in read(LANGUAGE, EVERYTHING, piece)[1]


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        (ABSENT, "This download does not have your posts."),
        (FAILED, "Your posts could not be read to the end."),
        (SKIPPED, "Your posts were left closed."),
    ],
)
def test_one_kind_that_was_not_read_is_enough_for_not_checked(
    status: SectionStatus, reason: str
) -> None:
    sections = coverage(**{**ALL_READ, "posts": (status, Kind.POST)})
    assert read(LANGUAGE, sections) == (Verdict.NOT_CHECKED, reason)


def test_an_open_finding_asks_for_attention_whatever_was_read() -> None:
    made = basis(LANGUAGE, PRIVACY, imports=imports(coverage()))
    language, privacy = clause_results(made, (finding(),))
    assert (language.verdict, language.reason) == (Verdict.ATTENTION, "1 thing is worth a look.")
    assert privacy.verdict is Verdict.NOT_CHECKED
    many = tuple(finding(key=str(number)) for number in range(1200))
    assert clause_results(made, many)[0].reason == "1,200 things are worth a look."


def test_a_finding_counts_for_its_own_account_only() -> None:
    made = basis(LANGUAGE, imports=imports(EVERYTHING), accounts=(("x", "jo"),))
    assert clause_results(made, (finding(platform="x", account="jo"),)) == (
        ClauseResult(
            "language",
            PLATFORM,
            ACCOUNT,
            Verdict.CLEAR,
            "Nothing was found in your posts, comments and messages.",
        ),
        ClauseResult("language", "x", "jo", Verdict.ATTENTION, "1 thing is worth a look."),
    )


def test_every_topic_needs_something_that_a_download_can_show() -> None:
    both = clause("both", Topic.OFFENSIVE_LANGUAGE, Topic.DUBIOUS_GROUPS)
    assert read(both, EVERYTHING) == (
        Verdict.NOT_CHECKED,
        "A download from here does not show your groups and pages.",
    )
    with_groups = coverage(**ALL_READ, groups=(READ, Kind.MEMBERSHIP))
    assert read(both, with_groups)[0] is Verdict.CLEAR
    nothing = coverage(groups=(READ, Kind.MEMBERSHIP))
    assert read(LANGUAGE, nothing) == (
        Verdict.NOT_CHECKED,
        "A download from here does not show your posts, comments or messages.",
    )


def test_no_more_than_three_reasons_are_given() -> None:
    many = clause("many", Topic.OFFENSIVE_LANGUAGE, Topic.DUBIOUS_GROUPS, Topic.WORKPLACE_MENTIONS)
    closed = coverage(**{name: (ABSENT, kind) for name, (_, kind) in ALL_READ.items()})
    assert read(many, closed)[1] == (
        "This download does not have your posts. This download does not have your comments. "
        "This download does not have your messages."
    )


def test_a_clause_without_topics_has_no_verdicts() -> None:
    assert clause_results(basis(clause("info"), imports=imports(EVERYTHING)), ()) == ()


def test_a_topic_that_is_only_optional_counts_when_it_is_asked_for() -> None:
    optional = clause("optional", optional_topics=(Topic.OFFENSIVE_LANGUAGE,))
    made = basis(optional, imports=imports(EVERYTHING))
    assert clause_results(made, ()) == ()
    asked = replace(made.context, included=frozenset({Topic.OFFENSIVE_LANGUAGE}))
    assert [each.verdict for each in clause_results(replace(made, context=asked), ())] == [
        Verdict.CLEAR
    ]


def test_a_topic_that_no_check_serves_is_not_checked() -> None:
    assert read(clause("new", Topic.LESSON_MATERIAL), EVERYTHING) == (
        Verdict.NOT_CHECKED,
        "Keep Clear has no check for this yet.",
    )


def test_what_a_check_needs_has_to_be_told() -> None:
    places = clause("places", Topic.WORKPLACE_MENTIONS)
    made = basis(places, imports=imports(EVERYTHING))
    assert clause_results(made, ())[0].verdict is Verdict.CLEAR
    nobody = replace(made, context=replace(made.context, about=About()))
    (result,) = clause_results(nobody, ())
    assert (result.verdict, result.reason) == (
        Verdict.NOT_CHECKED,
        "Tell the program where you work.",
    )


def test_without_a_list_of_pupils_nobody_is_compared() -> None:
    pupils = clause("pupils", PUPILS.topic)
    friends = coverage(friends=(READ, Kind.CONTACT))
    assert read(pupils, friends) == (
        Verdict.NOT_CHECKED,
        "No list of pupils was given to compare with.",
    )
    assert read(pupils, replace(friends, told=("pupils",)))[0] is Verdict.CLEAR


def test_a_check_that_tripped_leaves_its_clauses_not_checked() -> None:
    assert read(LANGUAGE, EVERYTHING, failures={"words": 1}) == (
        Verdict.NOT_CHECKED,
        "A check stopped early on some of what was kept.",
    )
    assert read(LANGUAGE, replace(EVERYTHING, failures={"words": 1})) == (
        Verdict.NOT_CHECKED,
        "A check stopped early on some of what was read.",
    )
    assert read(LANGUAGE, EVERYTHING, failures={"groups": 1})[0] is Verdict.CLEAR


@pytest.mark.parametrize("by", ["about", "record"])
def test_what_is_only_for_personal_accounts_does_not_apply_to_an_official_one(by: str) -> None:
    places = clause("places", Topic.WORKPLACE_MENTIONS)
    made = basis(places, imports=imports(coverage()))
    if by == "about":
        about = About(official_accounts=(ACCOUNT,))
        made = replace(made, context=replace(made.context, about=about))
    else:
        made = replace(made, kept=(Account(ORIGIN, "", official=True),))
    (result,) = clause_results(made, ())
    assert (result.verdict, result.reason) == (
        Verdict.CLEAR,
        "You run this account for the school, so this does not apply to it.",
    )


def official(*clauses: Clause, **more: object) -> Basis:
    return basis(*clauses, kept=(Account(ORIGIN, "", official=True),), **more)


def test_the_rest_of_a_clause_still_applies_to_an_official_account() -> None:
    both = clause("both", Topic.WORKPLACE_MENTIONS, Topic.OFFENSIVE_LANGUAGE)
    (result,) = clause_results(official(both), ())
    assert result.reason == "No download was read for this account."
    (result,) = clause_results(official(both, imports=imports(EVERYTHING)), ())
    assert result.verdict is Verdict.CLEAR


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        (
            SET,
            (
                Verdict.CLEAR,
                "Every question that matters is answered, and nothing is worth a look.",
            ),
        ),
        (SET[:1], (Verdict.NOT_CHECKED, "1 question is not answered yet.")),
        ((), (Verdict.NOT_CHECKED, "2 questions are not answered yet.")),
    ],
)
def test_settings_are_clear_once_the_questions_that_matter_are_answered(
    known: tuple[object, ...], expected: tuple[Verdict, str]
) -> None:
    assert verdict(PRIVACY, kept=known, accounts=((PLATFORM, ACCOUNT),)) == expected


def test_settings_that_could_not_be_read_but_are_all_answered_are_clear() -> None:
    failed = coverage(settings=(FAILED, Kind.SETTING))
    assert read(PRIVACY, failed, kept=SET)[0] is Verdict.CLEAR
    assert read(PRIVACY, failed)[0] is Verdict.NOT_CHECKED


def test_what_else_a_topic_of_settings_rests_on_has_to_be_read_where_there_is_a_download() -> None:
    known = (*SET, setting("two_step"))
    assert verdict(SECURITY, kept=known)[0] is Verdict.CLEAR
    assert read(SECURITY, coverage(logins=(FAILED, Kind.LOGIN)), kept=known) == (
        Verdict.NOT_CHECKED,
        "Your sign-ins could not be read to the end.",
    )
    assert read(SECURITY, coverage(logins=(READ, Kind.LOGIN)), kept=known) == (
        Verdict.CLEAR,
        "Nothing was found in your sign-ins.",
    )


def test_an_account_without_a_download_is_checked_by_its_questions_only() -> None:
    made = basis(PRIVACY, LANGUAGE, kept=SET)
    assert [(each.verdict, each.reason) for each in clause_results(made, ())] == [
        (
            Verdict.CLEAR,
            "Every question that matters is answered, and nothing is worth a look.",
        ),
        (Verdict.NOT_CHECKED, "No download was read for this account."),
    ]


def test_where_no_question_tells_of_the_settings_they_are_not_checked() -> None:
    made = basis(PRIVACY, accounts=(("unknown", "jo"),))
    (result,) = clause_results(made, ())
    assert (result.verdict, result.reason) == (
        Verdict.NOT_CHECKED,
        "Nothing tells how this account is set.",
    )


def test_a_clauses_own_questions_make_one_more_row() -> None:
    asks = clause("asks", questions=(question("a", setting=""), question("b", setting="")))
    known = (answer("a", "", ""), answer("b", "", ""))

    def row(*kept: object, **more: object) -> tuple[Verdict, str]:
        (result,) = clause_results(basis(asks, kept=kept), **more or {"still_open": ()})  # type: ignore[arg-type]  # findings
        assert (result.platform, result.account) == ("", "")
        return result.verdict, result.reason

    assert row() == (Verdict.NOT_CHECKED, "2 questions are not answered yet.")
    assert row(known[0]) == (Verdict.NOT_CHECKED, "1 question is not answered yet.")
    assert row(*known) == (
        Verdict.CLEAR,
        "You answered every question, and nothing is worth a look.",
    )
    concern = finding(platform="", account="", clauses=("asks",))
    assert row(*known, still_open=(concern,))[0] is Verdict.ATTENTION


def test_a_topic_left_to_the_clauses_questions_makes_no_row_of_its_own() -> None:
    asks = clause("asks", Topic.SCHOOL_SYSTEMS, questions=(question("a", setting=""),))
    (result,) = clause_results(basis(asks, imports=imports(EVERYTHING)), ())
    assert result.platform == ""
