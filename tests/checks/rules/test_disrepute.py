import pytest

from checks.model import Confidence
from checks.rules.disrepute import CHECK
from tests.checks.writing import found, post


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        ("Thornwick Juniors is a shambles", Confidence.LIKELY),
        ("Wilma Strand is a bully and everyone knows", Confidence.LIKELY),
        ("our head is clueless", Confidence.LIKELY),
        ("a kid in my class is a little brat", Confidence.LIKELY),
        ("staff meeting run by Ged, useless", Confidence.LIKELY),
        ("SLT are liars", Confidence.LIKELY),
        ("one of the kids said it first, what a brat", Confidence.LIKELY),
        ("our school is a pain in the arse", Confidence.UNSURE),
        ("pulled a sickie, off to the beach", Confidence.UNSURE),
    ],
)
def test_flags_hard_words_and_misconduct(text: str, confidence: Confidence) -> None:
    finding = found(CHECK, post(text))
    assert finding is not None
    assert finding.confidence is confidence


@pytest.mark.parametrize(
    "text",
    [
        "The council is a shambles",
        "our head is not useless",
        "Ofsted is a joke",
        "My brother pulled a sickie",
        "She pulled a sickie",
        "He pulled a sickie, the film said",
        "My old school was awful, our head was a bully",
        "My daughter hates playground duty, useless",
        "My son's team got one of my pupils sacked, shambles",
        "Bloody hell, it is cold",
    ],
)
def test_leaves_others_and_denials_alone(text: str) -> None:
    assert found(CHECK, post(text)) is None
