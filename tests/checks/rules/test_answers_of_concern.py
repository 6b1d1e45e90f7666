import pytest

from checks.evidence import Answer, App, Record
from checks.rules.answers_of_concern import CHECK
from tests.checks.cases import ORIGIN, context_for, judge, subject_of

CONTEXT = context_for(CHECK)


@pytest.mark.parametrize(
    ("label", "said"), [("Yes, once", "You answered “Yes, once”."), ("", "You answered “yes”.")]
)
def test_flags_an_answer_of_concern(label: str, said: str) -> None:
    record = Answer(ORIGIN, "shared_login", "1", "Do you share a login?", "yes", label, True)
    (finding,) = judge(CHECK, CONTEXT, record)
    assert (finding.clauses, finding.reason) == (("1",), said)
    assert finding.excerpt == "Do you share a login?"


@pytest.mark.parametrize(
    "record",
    [Answer(ORIGIN, "shared_login", "1", "Do you share a login?", "no"), App(ORIGIN, "", "yes")],
)
def test_leaves_other_answers(record: Record) -> None:
    assert list(CHECK.evaluate(subject_of(record), CONTEXT)) == []
