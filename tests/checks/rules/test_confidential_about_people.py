import pytest

from checks.model import Confidence
from checks.rules.confidential_about_people import CHECK
from tests.checks.writing import found, marked, post


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Bertie Quill has an EHCP at last", "EHCP"),
        ("one of my Year 3s is in foster care with a new foster carer", "foster carer"),
        ("safiya was referred to camhs", "referred to camhs"),
        ("wilma is on a support plan", "on a support plan"),
        ("a boy in our class is on the SEN register", "SEN register"),
        ("He's LAC with a social worker and a CP plan", "social worker"),
        ("T.P. has autism, registration took an hour", "autism"),
        ("logged Bertie on CPOMS again", "CPOMS"),
        ("the SIMS password is Daffodil7", "password"),
        ("staffroom door code 4471", "door code"),
    ],
)
def test_flags_facts_about_people_of_the_school(text: str, words: str) -> None:
    assert words in marked(found(CHECK, post(text)))


@pytest.mark.parametrize(
    "text",
    [
        "My son has an EHCP at last",
        "I have anxiety and depression, and that is fine",
        "SEN funding is a national scandal, every school needs more",
        "CPOMS training today",
        "Forgot my password again at school",
        "The wifi password is Daffodil7",
        "The cat is diabetic",
        "my old school's door code was 1234",
        "He was adopted as our candidate for best dog",
    ],
)
def test_leaves_own_facts_and_ordinary_ones_alone(text: str) -> None:
    assert found(CHECK, post(text)) is None


def test_two_facts_about_somebody_unnamed_are_worth_a_look() -> None:
    finding = found(CHECK, post("He's LAC with a social worker and a CP plan"))
    assert finding is not None
    assert finding.confidence is Confidence.UNSURE
