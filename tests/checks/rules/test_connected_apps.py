import pytest

from checks.evidence import App, Login, Record
from checks.model import Confidence
from checks.rules.connected_apps import CHECK
from tests.checks.cases import ORIGIN, context_for, judge, seconds, subject_of

CONTEXT = context_for(CHECK)


@pytest.mark.parametrize(
    ("record", "confidence"),
    [
        (App(ORIGIN, "", "AutoPoster", permissions=("read", "Write")), Confidence.SURE),
        (App(ORIGIN, "", "QuizPal", seconds(2019)), Confidence.LIKELY),
    ],
)
def test_flags_apps_that_may_write_or_are_old(record: App, confidence: Confidence) -> None:
    (finding,) = judge(CHECK, CONTEXT, record)
    assert (finding.excerpt, finding.confidence) == (record.name, confidence)


@pytest.mark.parametrize(
    "record",
    [
        App(ORIGIN, "", "Recipes", seconds(2026), permissions=("read",)),
        App(ORIGIN, "", "QuizPal", seconds(2019), active=False),
        App(ORIGIN, "", "Undated", permissions=("read",)),
        Login(ORIGIN, "", seconds(2019)),
    ],
)
def test_leaves_new_reading_and_removed_apps(record: Record) -> None:
    assert list(CHECK.evaluate(subject_of(record), CONTEXT)) == []
