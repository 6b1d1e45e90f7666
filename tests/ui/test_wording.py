from enum import Enum

import pytest

from checks.evidence import Audience, Kind
from checks.model import Clause, Confidence, Platform, Strength, Verdict
from ui import wording


@pytest.mark.parametrize(
    ("say", "values"),
    [
        (wording.audience, Audience),
        (wording.sureness, Confidence),
        (wording.kind, Kind),
        (wording.strength, Strength),
        (wording.verdict, Verdict),
    ],
)
def test_every_value_has_words_of_its_own(say: object, values: type[Enum]) -> None:
    assert callable(say)
    words = [say(value) for value in values]
    assert all(words)
    assert len(set(words)) == len(words)


def test_one_thing_and_many() -> None:
    assert wording.counted(1, "One thing.", "{count} things.") == "One thing."
    assert wording.counted(1_200, "One thing.", "{count} things.") == "1,200 things."


def test_an_account_is_called_by_its_platform_and_its_own_name() -> None:
    platforms = {"flickr": Platform("flickr", "Flickr", "photos")}
    assert wording.account(platforms, "flickr", "robin_t") == "Flickr, robin_t"
    assert wording.account(platforms, "flickr", "") == "Flickr"
    assert wording.account(platforms, "gone", "robin_t") == "gone, robin_t"
    assert wording.account(platforms, "", "") == "Your answers"


def test_a_clause_is_cited_by_its_number() -> None:
    clause = Clause("5.7", Strength.SHOULD, "Nothing about work", "Do not.")
    assert wording.section_of(clause) == "Policy 5.7"
