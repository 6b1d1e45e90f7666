import pytest
from hypothesis import given, strategies as st

from checks.identifiers import (
    emails,
    health_numbers,
    insurance_numbers,
    is_health_number,
    is_pupil_number,
    postcodes,
    pupil_numbers,
)

LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"


def test_knows_a_pupil_number_by_its_letter() -> None:
    assert [found[0] for found in pupil_numbers("upn h801200001001, a801200001001")] == [
        "H801200001001"
    ]


def test_knows_a_temporary_pupil_number() -> None:
    right = [letter for letter in LETTERS if is_pupil_number(f"{letter}80120000100A")]
    assert len(right) == 1


@given(st.text("0123456789", min_size=12, max_size=12))
def test_exactly_one_letter_is_right(digits: str) -> None:
    assert sum(is_pupil_number(letter + digits) for letter in LETTERS) == 1


@pytest.mark.parametrize("text", ["943 476 5919", "943-476-5919", "9434765919"])
def test_knows_a_health_number(text: str) -> None:
    assert len(health_numbers(text)) == 1


@pytest.mark.parametrize("text", ["943 476 5918", "943 4765919", "19434765919", "0000000001"])
def test_refuses_a_wrong_health_number(text: str) -> None:
    assert health_numbers(text) == []


@given(st.integers(0, 999_999_999))
def test_at_most_one_check_digit_is_right(number: int) -> None:
    assert sum(is_health_number(f"{number:09}{digit}") for digit in range(10)) <= 1


@pytest.mark.parametrize(
    ("text", "count"),
    [("ab123456c", 1), ("AB 12 34 56 C", 1), ("GB123456C", 0), ("AO123456C", 0), ("AB123456E", 0)],
)
def test_knows_an_insurance_number(text: str, count: int) -> None:
    assert len(insurance_numbers(text)) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [("SW1A 1AA", 1), ("M1 1AE", 1), ("M11AE", 1), ("sw1a 1aa", 0), ("A4 pad", 0)],
)
def test_knows_a_postcode(text: str, count: int) -> None:
    assert len(postcodes(text)) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [("a.b@c.example.uk", 1), ("a@b", 0), ("@someone", 0), ("a@b.org, c@d.org", 2)],
)
def test_knows_an_email_address(text: str, count: int) -> None:
    assert len(emails(text)) == count
