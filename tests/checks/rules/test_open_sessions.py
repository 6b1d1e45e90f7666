import pytest

from checks.evidence import App, Login, Record
from checks.rules.open_sessions import CHECK
from tests.checks.cases import ORIGIN, context_for, judge, seconds, subject_of

CONTEXT = context_for(CHECK)


def test_flags_an_old_open_session() -> None:
    record = Login(ORIGIN, "", seconds(2024), "Old tablet", active=True)
    (finding,) = judge(CHECK, CONTEXT, record)
    assert finding.excerpt == "Old tablet"


@pytest.mark.parametrize(
    "record",
    [
        Login(ORIGIN, "", seconds(2026, 2), "Phone", active=True),
        Login(ORIGIN, "", seconds(2024), "Phone"),
        Login(ORIGIN, "", None, "Phone", active=True),
        App(ORIGIN, "", "Phone"),
    ],
)
def test_leaves_new_closed_and_undated_sessions(record: Record) -> None:
    assert list(CHECK.evaluate(subject_of(record), CONTEXT)) == []
