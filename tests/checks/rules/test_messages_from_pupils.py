import pytest

from checks.model import Confidence, Remedy, Severity
from checks.rules.messages_from_pupils import CHECK
from tests.checks.writing import found, received, sent


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        ("hi its me from your class", Confidence.LIKELY),
        ("whats the homework", Confidence.LIKELY),
        ("its tomos can u add me", Confidence.UNSURE),
        ("sir can u follow me back", Confidence.UNSURE),
        ("pls miss is assembly on", Confidence.UNSURE),
    ],
)
def test_flags_what_sounds_like_a_pupil(text: str, confidence: Confidence) -> None:
    finding = found(CHECK, received(text))
    assert finding is not None
    assert finding.confidence is confidence
    assert finding.remedy is Remedy.REPORT
    assert finding.severity is Severity.HIGH
    assert "Keep it" in finding.reason


@pytest.mark.parametrize(
    "text",
    [
        "Bertie's mum here, he came home upset",
        "she came home in tears, who do i speak to",
    ],
)
def test_flags_a_parent_about_school(text: str) -> None:
    finding = found(CHECK, received(text))
    assert finding is not None
    assert "parent" in finding.reason
    assert finding.remedy is Remedy.REPORT


@pytest.mark.parametrize(
    "text", ["Hi Miss, is the pram still for sale", "pick up milk", "Yes sir. On my way"]
)
def test_leaves_buyers_and_family_alone(text: str) -> None:
    assert found(CHECK, received(text)) is None


def test_leaves_the_own_words_alone() -> None:
    assert found(CHECK, sent("whats the homework")) is None
