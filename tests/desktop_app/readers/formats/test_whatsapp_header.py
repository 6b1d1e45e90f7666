import pytest

from desktop_app.readers.formats.whatsapp_header import form_of, split_author


@pytest.mark.parametrize(
    ("line", "bracketed", "sign"),
    [
        ("04/03/2025, 14:05 - Jo: a", False, ""),
        ("[04/03/2025, 14:05:09] Jo: a", True, ":"),
        ("13.06.18 21.25.15: Jo: a", False, "."),
    ],
)
def test_the_form_of_a_line(line: str, bracketed: bool, sign: str) -> None:
    form = form_of(line)
    assert form is not None
    assert (form.bracketed, form.sign) == (bracketed, sign)
    assert form.header.match(line)


@pytest.mark.parametrize(
    "line", ["", "Jo: a", "[04/03/2025, 14:05 - Jo: open", "04/03/2025 14:05 nobody spoke"]
)
def test_a_line_without_a_header_has_no_form(line: str) -> None:
    assert form_of(line) is None


def test_the_half_of_the_day_may_be_written_in_any_case() -> None:
    form = form_of("3/4/25, 2:05 PM - Jo: a")
    assert form is not None
    assert form.header.match("3/4/25, 2:05 pm - Jo: a")


def test_an_empty_name_is_no_author() -> None:
    assert split_author(": words") == ("", "words")
