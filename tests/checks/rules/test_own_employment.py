import pytest

from checks.model import Confidence
from checks.rules.own_employment import CHECK
from tests.checks.writing import found, post


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        ("I've put a grievance in", Confidence.LIKELY),
        ("Signed off until Easter, they told me to rest", Confidence.LIKELY),
        ("Capability meeting on Monday. Wish luck", Confidence.UNSURE),
        ("I'm on £1,400 after tax, it is grim", Confidence.LIKELY),
        ("they pay 12 grand, my wages are a joke", Confidence.LIKELY),
    ],
)
def test_flags_the_own_employment(text: str, confidence: Confidence) -> None:
    finding = found(CHECK, post(text))
    assert finding is not None
    assert finding.confidence is confidence


@pytest.mark.parametrize(
    "text",
    [
        "Payday, finally",
        "My husband got a pay rise",
        "Redundancy law explained",
        "The disciplinary hearing in that thriller was the best chapter",
        "He raised a grievance against the council",
        "Teachers deserve a pay rise, says every school in the country",
        "Pay scale grade 5, apply by Friday",
        "I paid £12 for a month of parking",
    ],
)
def test_leaves_other_peoples_alone(text: str) -> None:
    assert found(CHECK, post(text)) is None
