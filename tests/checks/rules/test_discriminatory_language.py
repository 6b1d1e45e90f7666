import pytest

from checks.model import Confidence
from checks.rules.discriminatory_language import CHECK
from tests.checks.writing import found, post


@pytest.mark.parametrize(
    "text",
    [
        "off to the chinky for tea",
        "that's so gay",
        "what a spaz",
        "women drivers, honestly",
        "they should go back to where they came from",
        "not being racist but the bus was full",
        "tr@nny on the telly",
    ],
)
def test_flags_slurs_and_put_downs(text: str) -> None:
    assert found(CHECK, post(text)) is not None


@pytest.mark.parametrize(
    "text",
    [
        "Wilma Strand is a moron",
        "watch your back you",
        "you are scumbags all of you",
    ],
)
def test_flags_bullying_as_worth_a_look(text: str) -> None:
    finding = found(CHECK, post(text))
    assert finding is not None
    assert finding.confidence is Confidence.UNSURE


@pytest.mark.parametrize(
    "text",
    [
        "My brother is gay and getting married",
        "Gay pride was a riot of colour",
        "He called me a paki on the bus and nobody spoke up",
        "'Spaz' is not a joke",
        "A chink of light, spick and span, a Maine Coon",
        "you are an idiot",
        "Scumbags took my bike",
        "I'm told you idiots are scumbags, they called me that",
        "he gave me a name, scumbags he said to you",
    ],
)
def test_leaves_identity_and_condemned_words_alone(text: str) -> None:
    assert found(CHECK, post(text)) is None
