import pytest

from checks.evidence import App, Setting
from checks.model import Question, Severity
from checks.rules.weak_settings import CHECK
from tests.checks.cases import ORIGIN, context_for, judge

HIGH = Question("a", "Is A on?", (), "a", why="Pupils could write.", weight="high", best=("on",))
LOW = Question("b", "Is B on?", (), "b", weight="low", best=("on",))
CONTEXT = context_for(
    CHECK,
    settings={"post_audience": "contacts", "profile_audience": "contacts"},
    questions=(HIGH, LOW),
)


@pytest.mark.parametrize(
    ("record", "severity", "reason", "excerpt"),
    [
        (Setting(ORIGIN, "", "a", "off"), Severity.HIGH, "Pupils could write.", "Is A on?"),
        (
            Setting(ORIGIN, "", "b", "off", "B: No"),
            Severity.LOW,
            "It is more open than the policy asks.",
            "B: No",
        ),
        (
            Setting(ORIGIN, "", "post_audience", "public"),
            Severity.MEDIUM,
            "It is more open than the policy asks.",
            "post_audience",
        ),
    ],
)
def test_flags_an_open_setting(
    record: Setting, severity: Severity, reason: str, excerpt: str
) -> None:
    (finding,) = judge(CHECK, CONTEXT, record)
    assert (finding.severity, finding.reason, finding.excerpt) == (severity, reason, excerpt)


@pytest.mark.parametrize(
    "record",
    [
        Setting(ORIGIN, "", "a", "on"),
        Setting(ORIGIN, "", "post_audience", "only_me"),
        Setting(ORIGIN, "", "unknown_setting", "public"),
        Setting(ORIGIN, "", "profile_audience", "public"),
        App(ORIGIN, "", "a"),
    ],
)
def test_leaves_fine_unknown_and_whole_account_settings(record: Setting) -> None:
    assert judge(CHECK, CONTEXT, record) == []
