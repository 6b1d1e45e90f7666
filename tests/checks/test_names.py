"""Both sides: who is on the list, and who only sounds like it."""

import pytest
from hypothesis import given, strategies as st

from checks import names
from checks.model import Confidence
from checks.names import NameMatch, forget, match, spellings

PEOPLE = (
    "Tamsin Farrow",
    "Bartholomew Quenby",
    "Edward Holroyd",
    "Ellie-Mae Winstanley",
    "Xochitl Vandermeer",
    "Lloyd Babb",
    "Tom Ives",
    "Ida Winthrop-Clay",
    "Cher",
)

SURE, LIKELY, UNSURE = Confidence.SURE, Confidence.LIKELY, Confidence.UNSURE


@pytest.mark.parametrize(
    ("name", "handle", "person", "confidence"),
    [
        ("Tamsin Farrow", "", "Tamsin Farrow", SURE),
        ("FARROW tamsin", "", "Tamsin Farrow", SURE),
        ("Farrow, Tamsin 🎀", "", "Tamsin Farrow", SURE),
        ("Tamsin Grace Farrow", "", "Tamsin Farrow", LIKELY),
        ("Ellie Mae Winstanley", "", "Ellie-Mae Winstanley", SURE),
        ("ElliemAe Wínstanley", "", "Ellie-Mae Winstanley", SURE),
        ("Ellie Winstanley", "", "Ellie-Mae Winstanley", LIKELY),
        ("Ida Clay", "", "Ida Winthrop-Clay", LIKELY),
        ("Ned Holroyd", "", "Edward Holroyd", LIKELY),
        ("Tamzin Farrow", "", "Tamsin Farrow", LIKELY),
        ("Tamsin Farow", "", "Tamsin Farrow", LIKELY),
        ("Tamsin Farrou", "", "Tamsin Farrow", LIKELY),
        ("Tamzin Farrou", "", "Tamsin Farrow", UNSURE),
        ("Teddy Holryod", "", "Edward Holroyd", UNSURE),
        ("Xochitl Vandermere", "", "Xochitl Vandermeer", LIKELY),
        ("Bar Quenby", "", "Bartholomew Quenby", UNSURE),
        ("Tamsin Farr", "", "Tamsin Farrow", UNSURE),
        ("🎀", "tamsinfarrow", "Tamsin Farrow", LIKELY),
        ("🎀", "xx_tamsin.farrow_xx", "Tamsin Farrow", LIKELY),
        ("🎀", "farrowtamsin2014", "Tamsin Farrow", LIKELY),
        ("🎀", "t4m51n_f4rr0w", "Tamsin Farrow", LIKELY),
        ("🎀", "tedholroyd_yt", "Edward Holroyd", LIKELY),
        ("🎀", "holroydy.ted", "Edward Holroyd", LIKELY),
        ("🎀", "loydbab99", "Lloyd Babb", LIKELY),
        ("🎀", "tamsin_farr", "Tamsin Farrow", UNSURE),
        ("Tamsin F", "tfarrow12", "Tamsin Farrow", UNSURE),
        ("Kit Marlow", "tamsin.farrow", "Tamsin Farrow", LIKELY),
    ],
)
def test_people_on_the_list(name: str, handle: str, person: str, confidence: Confidence) -> None:
    found = match(name, handle, PEOPLE)
    assert found is not None
    assert (found.person, found.confidence) == (person, confidence)
    assert person not in found.reason
    assert found.reason.endswith(".")


@pytest.mark.parametrize(
    ("name", "handle"),
    [
        ("Tamsin", "tamsin"),
        ("Farrow", "farrow"),
        ("Tamsin Hughes", "tamsinhughes"),
        ("Gordon Farrow", "gfarrow"),
        ("Tamsin Holroyd", "tamsin.holroyd"),
        ("Tamsin Farrington", "tamsinfarrington"),
        ("Tamsin's Mum", "tamsinfarrow_mum"),
        ("Mrs Farrow", "tamsin.farrow"),
        ("Tom Iver", "tomiver"),
        ("Tams Farr", ""),
        ("Tamsin H", "tfarrow"),
        ("Tamsin F", "netballer"),
        ("Tamsin F", "farmer_joe"),
        ("Jo F", "tfarrow"),
        ("🎀", "its_the"),
        ("tamsinfarrowed", ""),
        ("", "tamsinfarrowland"),
        ("Cher", "cher"),
        ("", ""),
        ("🎀", "99"),
    ],
)
def test_people_who_are_not_on_the_list(name: str, handle: str) -> None:
    assert match(name, handle, PEOPLE) is None


def test_the_best_agreement_is_given_and_of_equal_ones_the_first() -> None:
    people = ("Tamzin Farrow", "Tamsin Farrow", "Tamsin Farrow")
    assert match("Tamsin Farrow", "", people) == NameMatch(
        "Tamsin Farrow", SURE, "First name and surname are the same."
    )


def test_nobody_is_found_on_an_empty_list() -> None:
    assert match("Tamsin Farrow", "", ()) is None


def test_a_list_can_be_let_go() -> None:
    assert match("Tamsin Farrow", "", PEOPLE) is not None
    forget()
    assert match("Tamsin Farrow", "", PEOPLE) is not None


def test_spellings_are_full_names() -> None:
    assert list(spellings("Cher")) == []
    pairs = list(spellings("Ellie-Mae Winstanley"))
    assert pairs[0] == ("ellie-mae", "winstanley")
    assert ("ellie", "winstanley") in pairs
    assert all(first and last == "winstanley" for first, last in pairs)


@given(st.text(max_size=20), st.text(max_size=20))
def test_any_name_can_be_compared_and_always_with_the_same_result(name: str, handle: str) -> None:
    assert match(name, handle, PEOPLE) == match(name, handle, PEOPLE)


@given(st.lists(st.text(max_size=12), max_size=4))
def test_any_list_can_be_compared_with(people: list[str]) -> None:
    found = match("Tamsin Farrow", "tamsin_farrow", people)
    assert found is None or found.person in people


def test_a_handle_with_a_letter_by_itself_is_compared_as_well() -> None:
    assert match("", "vote_for_y_tamsin_farrow", PEOPLE) == match("", "tamsin_farrow", PEOPLE)
    assert match("Long day", "farrow y", PEOPLE) is None


def test_words_are_forgotten_when_there_are_too_many_and_still_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(names, "_MOST_KNOWN", 1)
    people = ("Maya Okonjo", "Tom Birch")
    for _ in range(2):
        assert match("Tom Birch", "", people) is not None
        assert match("Maya Okonjo", "", people) is not None
