import pytest

from checks.model import Confidence
from checks.rules.colleague_mentions import CHECK
from tests.checks.writing import found, marked, post


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Cake for Wilma Strand, fifty today", "Wilma Strand"),
        ("Mr Oduya fixed the boiler with a spoon", "Mr Oduya"),
        ("Ged says the staff meeting is at four", "Ged"),
        ("Pemberley wants the registers by nine", "Pemberley"),
        ("my class and Wilma's turtle", "Wilma's"),
        ("my line manager forgot again", "my line manager"),
    ],
)
def test_flags_colleagues(text: str, words: str) -> None:
    assert words in marked(found(CHECK, post(text)))


@pytest.mark.parametrize(
    "text",
    [
        "Ged from the pub quiz won again",
        "Wilma Flintstone costume for sale",
        "My sister says her and my boss are not speaking",
        "Wilma is the best character, that inset day film",
    ],
)
def test_leaves_others_of_that_name_alone(text: str) -> None:
    finding = found(CHECK, post(text))
    assert finding is None or finding.confidence is Confidence.UNSURE


def test_a_first_name_without_work_is_nobody() -> None:
    assert found(CHECK, post("Ged from the pub quiz won again")) is None


def test_covers_the_name() -> None:
    finding = found(CHECK, post("Cake for Wilma Strand, fifty today"))
    assert finding is not None
    assert {finding.excerpt[start:end] for start, end in finding.names} == {"Wilma Strand"}
