import pytest

from checks.model import Confidence
from checks.rules.pupil_mentions import CHECK
from tests.checks.writing import found, marked, post


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Bertie Quill sang a solo", "Bertie Quill"),
        ("one of my Year 3s called me grandma", "one of my Year 3s"),
        ("A kid in my class thinks Wales is a planet", "kid in my class"),
        ("tomos forgot his lines in assembly", "tomos"),
        ("Bertie at guided reading, what a star", "Bertie"),
    ],
)
def test_flags_pupils(text: str, words: str) -> None:
    assert words in marked(found(CHECK, post(text)))


@pytest.mark.parametrize(
    "text",
    [
        "My daughter says a kid in my class is a funny phrase",
        "Bertie the dog ate my slippers",
        "Every teacher has one of my pupils stories, says the news",
        "When I was at school my pupils' choir did not exist",
        "My son and Bertie loved sports day",
        "Assembly of the wardrobe took all day",
        "The optician dilated my pupils",
    ],
)
def test_leaves_family_pets_and_others_alone(text: str) -> None:
    assert found(CHECK, post(text)) is None


def test_a_first_name_is_worth_a_look_and_no_more() -> None:
    finding = found(CHECK, post("Bertie at guided reading, what a star"))
    assert finding is not None
    assert finding.confidence is Confidence.UNSURE
