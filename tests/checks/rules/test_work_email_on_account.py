import pytest

from checks.evidence import App, ProfileField, Record
from checks.rules.work_email_on_account import CHECK
from tests.checks.cases import ORIGIN, context_for, judge, official, subject_of

CONTEXT = context_for(CHECK)


@pytest.mark.parametrize(
    "value", ["jo@thornwick.example.sch.uk", "J.P@STAFF.Thornwick.example.sch.uk "]
)
def test_flags_a_work_address(value: str) -> None:
    record = ProfileField(ORIGIN, "", "email", value)
    (finding,) = judge(CHECK, CONTEXT, record)
    assert finding.excerpt == value
    assert judge(CHECK, official(CONTEXT), record) == []


@pytest.mark.parametrize(
    "record",
    [
        ProfileField(ORIGIN, "", "email", "jo@example.org"),
        ProfileField(ORIGIN, "", "email", "jo@notthornwick.example.sch.uk"),
        ProfileField(ORIGIN, "", "email", "no address"),
        ProfileField(ORIGIN, "", "website", "jo@thornwick.example.sch.uk"),
        App(ORIGIN, "", "jo@thornwick.example.sch.uk"),
    ],
)
def test_leaves_private_addresses(record: Record) -> None:
    assert list(CHECK.evaluate(subject_of(record), CONTEXT)) == []
