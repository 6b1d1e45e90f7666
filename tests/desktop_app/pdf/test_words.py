from datetime import date

import pytest

from checks.evidence import Audience, Kind
from checks.model import Clause, Confidence, Remedy, SectionStatus, Severity, Strength, Verdict
from desktop_app.pdf import words
from tests.desktop_app.pdf.sheets import COVERAGE


@pytest.mark.parametrize(
    ("table", "values"),
    [
        (words.LEVELS, Severity),
        (words.KINDS, Kind),
        (words.SURENESS, Confidence),
        (words.VERDICTS, Verdict),
        (words.STATUSES, SectionStatus),
        (words.REMEDIES, Remedy),
    ],
)
def test_every_value_has_its_words(
    table: dict[str, str], values: type[Severity] | type[Kind] | type[Remedy]
) -> None:
    assert set(table) == set(values)
    assert len(set(table.values())) == len(table)


def test_an_audience_that_is_not_known_is_not_told() -> None:
    assert set(Audience) - set(words.AUDIENCES) == {Audience.UNKNOWN}


def test_a_day_is_written_as_in_britain() -> None:
    assert words.long_date(date(2026, 3, 1)) == "1 March 2026"
    assert words.long_date(date(1999, 12, 31)) == "31 December 1999"
    assert words.day_of(0) == "1 January 1970"
    assert words.day_of(None) == ""


@pytest.mark.parametrize(
    ("strength", "word"),
    [
        (Strength.MUST, "must"),
        (Strength.SHOULD, "should"),
        (Strength.ADVISED, "is advised"),
        (Strength.INFO, "for information"),
    ],
)
def test_a_clause_is_cited_with_its_strength(strength: Strength, word: str) -> None:
    clause = Clause("5.2", strength, "No Pupils as Friends", "…")
    assert words.cited(clause) == f"Policy 5.2, no pupils as friends ({word})"


@pytest.mark.parametrize(
    ("number", "told"), [(0, "0 files"), (1, "1 file"), (2, "2 files"), (1_234, "1,234 files")]
)
def test_a_number_comes_with_its_noun(number: int, told: str) -> None:
    assert words.counted(number, "file", "files") == told


def test_each_status_that_occurs_has_its_sentence() -> None:
    assert words.sections_in_words(COVERAGE) == (
        "Read: friend requests (1,204), groups.",
        "Not there: likes.",
        "Not fully read: posts (3).",
        "Left closed: messages.",
    )
