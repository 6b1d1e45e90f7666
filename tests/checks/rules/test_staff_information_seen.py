import pytest

from checks.model import Confidence, Remedy, Severity
from checks.rules.staff_information_seen import CHECK
from tests.checks.writing import found, received, sent


@pytest.mark.parametrize(
    "text",
    [
        "have you heard about Wilma, suspended",
        "your head got sacked apparently",
        "Thornwick Juniors is closing, don't repeat it",
        "Mr Oduya is under investigation",
        "your head says hello. " + "x" * 200 + " Wilma got sacked",
    ],
)
def test_flags_news_that_reaches_the_person(text: str) -> None:
    finding = found(CHECK, received(text))
    assert finding is not None
    assert (finding.confidence, finding.severity) == (Confidence.UNSURE, Severity.LOW)
    assert finding.remedy is Remedy.REPORT


@pytest.mark.parametrize(
    "text", ["my cousin got sacked", "Wilma says hello", "Is your school shut for snow"]
)
def test_leaves_other_news_alone(text: str) -> None:
    assert found(CHECK, received(text)) is None


def test_leaves_the_own_words_alone() -> None:
    assert found(CHECK, sent("your head got sacked apparently")) is None
