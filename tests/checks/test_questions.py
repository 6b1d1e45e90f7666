"""What is known is not asked again, and what matters is asked before anything is clear."""

from dataclasses import replace

import pytest

from checks.evidence import Kind, Membership
from checks.model import Clause, Question, Topic
from checks.outcome import OpenQuestion
from checks.questions import Known, accounts_of, matters, open_questions
from tests.checks.accounts import (
    ACCOUNT,
    HERE,
    PLATFORM,
    READ,
    answer,
    basis,
    clause,
    coverage,
    imports,
    question,
    setting,
)
from tests.checks.cases import ORIGIN

AUDIENCE = question("audience")
PRIVACY = clause("s", Topic.PRIVACY_SETTINGS)


def test_a_setting_is_known_from_a_file_or_an_answer() -> None:
    assert Known([setting("audience")]).has(HERE, AUDIENCE)
    assert not Known([setting("audience", value="")]).has(HERE, AUDIENCE)
    assert not Known([setting("other")]).has(HERE, AUDIENCE)
    assert not Known([setting("audience", account="somebody")]).has(HERE, AUDIENCE)
    assert not Known([Membership(ORIGIN, "audience", name="audience")]).has(HERE, AUDIENCE)


def test_an_answer_without_an_account_counts_for_every_account_of_the_platform() -> None:
    assert Known([setting("audience", account="")]).has(HERE, AUDIENCE)


def test_other_questions_are_known_by_their_own_id() -> None:
    plain = question("plain", setting="")
    assert Known([answer("plain")]).has(HERE, plain)
    assert not Known([answer("other")]).has(HERE, plain)


def test_accounts_are_those_of_imports_of_records_and_those_named() -> None:
    made = basis(
        imports=imports(coverage(posts=(READ, Kind.POST))),
        kept=(setting("audience", account="second"), answer("clause", "", "")),
        accounts=(("forum", ""), (PLATFORM, ""), ("x", "jo")),
    )
    assert accounts_of(made) == (
        (PLATFORM, ACCOUNT),
        (PLATFORM, "second"),
        ("forum", ""),
        ("x", "jo"),
    )


@pytest.mark.parametrize(
    ("asked", "of", "expected"),
    [
        (AUDIENCE, PRIVACY, True),
        (question("audience", weight="medium"), PRIVACY, False),
        (question("required", weight="low"), PRIVACY, True),
        (question("a", topic=Topic.ACCOUNT_SECURITY), PRIVACY, False),
        (question("a", topic=Topic.PRIVACY_SETTINGS), PRIVACY, True),
        (question("a", topic=Topic.PUPIL_CONTACTS), clause("c", Topic.PUPIL_CONTACTS), False),
        (AUDIENCE, clause("c", Topic.PUPIL_CONTACTS), False),
        (question("a", clause="c"), clause("c", Topic.PUPIL_CONTACTS), True),
        (question("a", clause="c"), PRIVACY, False),
    ],
)
def test_which_questions_matter_for_a_clause(asked: Question, of: Clause, expected: bool) -> None:
    assert matters(asked, of, basis().context) is expected


def test_open_questions_come_by_account_the_weightiest_first_then_those_of_clauses() -> None:
    own = question("own", setting="", weight="low")
    made = basis(
        clause("c", questions=(own, question("told", setting=""))),
        kept=(setting("audience"), answer("told", "", "")),
        accounts=(("unknown_platform", "jo"),),
    )
    asked = open_questions(made)
    assert [(each.id, each.platform, each.account) for each in asked] == [
        ("two_step", PLATFORM, ACCOUNT),
        ("required", PLATFORM, ACCOUNT),
        ("minor", PLATFORM, ACCOUNT),
        ("own", "", ""),
    ]
    assert asked[-1] == OpenQuestion("own", "", "", "own?", own)


def test_nothing_is_asked_where_no_account_is_known() -> None:
    assert open_questions(basis(PRIVACY)) == ()
    assert len(open_questions(replace(basis(PRIVACY), accounts=((PLATFORM, ""),)))) == 4
