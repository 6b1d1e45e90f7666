"""Names and user names come apart into words that can be compared."""

import pytest

from checks.name_parts import is_somebody_elses, person_of, read_handle, read_name, squeezed


@pytest.mark.parametrize("name", ["", "Tamsin", "🎀 Tamsin", "-", "Tamsin 🎀 -"])
def test_one_word_is_no_full_name(name: str) -> None:
    assert person_of(name) is None


def test_a_person_is_known_by_first_name_and_surname_in_their_forms() -> None:
    person = person_of("Thomas James O'Farrell-Birch")
    assert person is not None
    assert (person.first, person.last, person.length) == ("thomas", "ofarrellbirch", 5)
    assert {"thomas", "tom", "tommy"} <= person.firsts
    assert person.lasts == {"ofarrellbirch", "ofarrell", "birch"}
    assert {"tombirch", "birchtomy", "thomasofarelbirch"} <= person.joined
    assert person.listed == ("thomas", "o'farrell-birch")


def test_a_surname_may_come_first_behind_a_comma() -> None:
    person = person_of("Novotná, Tamsin")
    assert person is not None
    assert (person.name, person.first, person.last) == ("Novotná, Tamsin", "tamsin", "novotna")


@pytest.mark.parametrize(
    "name",
    [
        "Tamsin's Mum",
        "Tamsins mummy 💙",
        "Mum of Tamsin",
        "Mrs Farrow",
        "MR. J FARROW",
        "Nan_Farrow",
        "Farrow Family",
    ],
)
def test_relatives_and_titles_are_somebody_else(name: str) -> None:
    assert is_somebody_elses(name)


@pytest.mark.parametrize(
    "name", ["Tamsin Farrow", "Mumtaz Farrow", "Nancy Farrow", "Dadson Farrow", ""]
)
def test_other_names_are_not(name: str) -> None:
    assert not is_somebody_elses(name)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("🎀 TAMSIN  Farrow", {"tamsin", "farrow"}),
        ("t a m s i n", {"tamsin"}),
        ("tamsiiiiin", {"tamsin"}),
        ("Tamsin-Jo", {"tamsin", "jo", "tamsinjo"}),
        ("T4ms1n", {"tamsin", "tamsln"}),
        ("5am", {"sam", "am"}),
        ("2014", set()),
    ],
)
def test_shown_names(name: str, words: set[str]) -> None:
    joined = "tamsinfarrow"
    assert words == set(read_name(name).words) - {joined}


@pytest.mark.parametrize(
    ("handle", "words"),
    [
        ("xx_tamsin.farrow_xx", {"tamsin", "farrow"}),
        ("itstamsinfarrowyt", {"tamsinfarrow"}),
        ("farrow_tamsin2014", {"tamsin", "farrow"}),
        ("tamsinfarrow14", {"tamsinfarrow"}),
        ("", set()),
    ],
)
def test_user_names(handle: str, words: set[str]) -> None:
    assert words <= set(read_handle(handle).words)


def test_runs_of_a_letter_are_squeezed() -> None:
    assert squeezed("llooyyd bbb") == "loyd b"
