import pytest

from checks.model import Confidence, Severity
from checks.rules.not_yet_public import CHECK
from tests.checks.writing import found, post


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        ("our school is merging, parents haven't been told", Confidence.LIKELY),
        ("Ofsted rang, keep it quiet", Confidence.LIKELY),
        ("Ofsted have called", Confidence.UNSURE),
        ("redundancies at Thornwick Juniors next term", Confidence.UNSURE),
        ("between you and me Wilma has resigned", Confidence.LIKELY),
        ("Ged is leaving, not been announced", Confidence.LIKELY),
        ("don't tell anyone about my class trip", Confidence.UNSURE),
    ],
)
def test_flags_news_of_the_own_school(text: str, confidence: Confidence) -> None:
    finding = found(CHECK, post(text))
    assert finding is not None
    assert finding.confidence is confidence


@pytest.mark.parametrize(
    "text",
    [
        "The chip shop is closing, keep it quiet",
        "Ofsted rang my sister's school",
        "Redundancies at every school in the country, says the minister",
        "Not announced yet: it's a girl",
        "The bank is merging with another",
    ],
)
def test_leaves_other_news_alone(text: str) -> None:
    assert found(CHECK, post(text)) is None


def test_secrecy_makes_it_weigh_more() -> None:
    loud = found(CHECK, post("our school is merging, parents haven't been told"))
    quiet = found(CHECK, post("Ofsted have called"))
    assert loud is not None
    assert quiet is not None
    assert (loud.severity, quiet.severity) == (Severity.HIGH, Severity.LOW)
