import pytest

from checks.rules.indecent_language import CHECK
from tests.checks.writing import found, post


@pytest.mark.parametrize(
    "text", ["feeling horny on a Tuesday", "phwoar, look at him", "nice tits", "send nudes"]
)
def test_flags_sexual_remarks(text: str) -> None:
    assert found(CHECK, post(text)) is not None


@pytest.mark.parametrize(
    "text",
    [
        "Blue tits in the nest box",
        "Sex and the City reunion",
        "A shag pile rug, a shag on the rocks",
        "paint stripper did the trick",
        "Essex and Sussex",
        "nude nails and food porn",
    ],
)
def test_leaves_birds_rugs_and_counties_alone(text: str) -> None:
    assert found(CHECK, post(text)) is None
