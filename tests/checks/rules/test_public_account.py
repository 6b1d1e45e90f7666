import pytest

from checks.evidence import App, Setting
from checks.model import Severity
from checks.rules.public_account import CHECK
from tests.checks.cases import ORIGIN, context_for, judge

CONTEXT = context_for(CHECK, settings={"profile_audience": "contacts", "post_audience": "contacts"})


@pytest.mark.parametrize("value", ["public", "contacts_of_contacts"])
def test_flags_an_open_account(value: str) -> None:
    record = Setting(ORIGIN, "", "profile_audience", value, "Private account: False")
    (finding,) = judge(CHECK, CONTEXT, record)
    assert finding.severity is Severity.HIGH
    assert finding.excerpt == "Private account: False"


@pytest.mark.parametrize(
    "record",
    [
        Setting(ORIGIN, "", "profile_audience", "contacts"),
        Setting(ORIGIN, "", "profile_audience", "only_me"),
        Setting(ORIGIN, "", "post_audience", "public"),
        Setting(ORIGIN, "", "profile_lock", "off"),
        App(ORIGIN, "", "profile_audience"),
    ],
)
def test_leaves_closed_accounts_and_other_settings(record: Setting) -> None:
    assert judge(CHECK, CONTEXT, record) == []
