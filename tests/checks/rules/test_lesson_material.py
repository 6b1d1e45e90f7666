import pytest

from checks.model import Confidence
from checks.rules.lesson_material import CHECK
from tests.checks.writing import found, post


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        ("Our volcano scheme of work, help yourselves", Confidence.LIKELY),
        ("year 5 slides on the Tudors, dm me for them", Confidence.LIKELY),
        ("Worksheets: https://drive.google.com/drive/folders/abc", Confidence.UNSURE),
        ("knowledge organiser on https://www.tes.com/teaching-resource/x-123", Confidence.UNSURE),
        ("Selling a whole unit of work on rivers", Confidence.LIKELY),
    ],
)
def test_flags_material_that_is_passed_on(text: str, confidence: Confidence) -> None:
    finding = found(CHECK, post(text))
    assert finding is not None
    assert finding.confidence is confidence


@pytest.mark.parametrize(
    "text",
    [
        "Spent all Sunday on lesson plans",
        "My slides for Dad's birthday, link below",
        "Lesson plan for my driving lesson: do not stall",
        "https://drive.google.com/file/d/holiday",
    ],
)
def test_leaves_planning_and_private_slides_alone(text: str) -> None:
    assert found(CHECK, post(text)) is None
