import pytest

from checks.evidence import Audience, Post
from checks.model import Confidence, Severity, Subject
from checks.rules.workplace_in_profile import CHECK, workplace_in_profile
from tests.checks.cases import ORIGIN
from tests.checks.writing import CONTEXT, found, line


@pytest.mark.parametrize(
    ("name", "value", "confidence"),
    [
        ("bio", "TA at Thornwick Juniors, dog person", Confidence.LIKELY),
        ("employer", "Thornwick Junior School", Confidence.SURE),
        ("employer", "Thornwick Garden", Confidence.SURE),
        ("website", "https://www.thornwick.example.sch.uk/staff", Confidence.SURE),
        ("email", "jo@thornwick.example.sch.uk", Confidence.SURE),
        ("name", "Jo Penrose (TJS)", Confidence.LIKELY),
        ("bio", "Y3 / TW9 9ZZ / tea", Confidence.SURE),
    ],
)
def test_flags_a_line_that_shows_the_school(name: str, value: str, confidence: Confidence) -> None:
    finding = found(CHECK, line(name, value))
    assert finding is not None
    assert finding.confidence is confidence
    assert finding.severity is Severity.HIGH


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("bio", "Teaching assistant, powered by tea"),
        ("bio", "Thornwick Harriers, 10k in an hour"),
        ("bio", "TJS gamer, playstation and pasta"),
        ("city", "Thornwick Junior School"),
        ("employer", "Self-employed"),
    ],
)
def test_leaves_job_titles_and_other_places_alone(name: str, value: str) -> None:
    assert found(CHECK, line(name, value)) is None


def test_what_only_the_person_sees_is_low() -> None:
    finding = found(CHECK, line("employer", "Thornwick Junior School", Audience.ONLY_ME))
    assert finding is not None
    assert finding.severity is Severity.LOW


def test_looks_at_nothing_but_profile_lines() -> None:
    assert not list(workplace_in_profile(Subject(Post(ORIGIN, "1")), CONTEXT))
