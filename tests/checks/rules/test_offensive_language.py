import pytest

from checks.model import Confidence
from checks.rules.offensive_language import CHECK
from tests.checks.writing import found, marked, post


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("that ref is fucking blind", "fucking"),
        ("sh*t, missed it", "sh*t"),
        ("what a b0llocks idea", "b0llocks"),
        ("utter s h i t", "s h i t"),
        ("kurwa, znowu pada", "kurwa"),
        ("get tae fuck", "get tae fuck"),
        ("you absolute numpties, idiots", "idiots"),
        ("scumbags took my bike", "scumbags"),
        ("those pikeys again", "pikeys"),
    ],
)
def test_flags_strong_words_and_insults(text: str, words: str) -> None:
    assert words in marked(found(CHECK, post(text)))


@pytest.mark.parametrize(
    "text",
    [
        "Scunthorpe, Penistone and Clitheroe by bus",
        "Bloody hell, what a crap goal, my arse",
        "Dick Cox and Fanny Price came round",
        "I felt such an idiot",
        "My brother is an idiot",
        "Spotted dick for pudding",
        "The idiot in that film is a good character",
        "'Idiots', he is fond of saying, is not a joke word",
        "Guinea pigs and a test tube",
        "They called me a scumbag, not acceptable",
    ],
)
def test_leaves_mild_words_names_and_oneself_alone(text: str) -> None:
    assert found(CHECK, post(text)) is None


def test_an_insult_is_worth_a_look_only() -> None:
    finding = found(CHECK, post("you are an idiot"))
    assert finding is not None
    assert finding.confidence is Confidence.UNSURE
