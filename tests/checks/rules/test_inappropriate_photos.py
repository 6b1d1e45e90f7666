from dataclasses import replace

import pytest

from checks.evidence import Record
from checks.model import Confidence, Severity
from checks.rules.inappropriate_photos import CHECK
from tests.checks.writing import found, picture, post


@pytest.mark.parametrize(
    "record",
    [
        picture("absolutely hammered by nine"),
        picture("skinny dipping, no regrets"),
        picture("", album="Strippers and sambuca"),
        replace(post("so drunk I hugged a bollard"), has_media=True),
        post("selfie, so drunk"),
    ],
)
def test_flags_words_of_drink_and_bare_bodies(record: Record) -> None:
    finding = found(CHECK, record)
    assert finding is not None
    assert (finding.confidence, finding.severity) == (Confidence.UNSURE, Severity.LOW)


@pytest.mark.parametrize(
    "record",
    [
        picture("Nude nails for the wedding"),
        picture("We hammered the tent pegs in"),
        picture("Naked cake with strawberries"),
        post("so drunk I hugged a bollard"),
    ],
)
def test_leaves_nails_cakes_and_plain_posts_alone(record: Record) -> None:
    assert found(CHECK, record) is None
