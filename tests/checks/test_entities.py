"""The names a person told us are found as people write them."""

from datetime import date

import pytest

from checks.entities import terms_of
from checks.model import About, Context, Policy, Workplace
from checks.scanner import Scanner, patterns_of
from checks.text import normalise

LARKMOOR = Workplace(
    name="Larkmoor Primary School",
    aliases=("Larkies", "LPX"),
    trust="The Brackenfell Learning Trust",
    trust_aliases=("Team Bracken",),
    town="Netherby",
    postcode="NB9 9ZZ",
    domains=("www.larkmoor.example.sch.uk",),
)
COLLEAGUES = ("Wilhelmina Oakenshaw", "Mr Thistlewood", "Big Ron", "Saskia", "Miss", "")
POLICY = Policy("p", "P", "1", "England", ())


def found(text: str, about: About, **lists: tuple[str, ...]) -> set[tuple[str, str]]:
    """The label and the words of everything found in a text."""
    context = Context(about, POLICY, date(2026, 1, 1), **lists)  # type: ignore[arg-type]  # lists of names
    scanner = Scanner(patterns_of(terms_of(context)))
    return {(label, text[a:b]) for a, b, label, _ in scanner.scan(text, normalise(text))}


def at(*workplaces: Workplace) -> About:
    return About(name="Robin Tarrant", workplaces=workplaces, colleagues=COLLEAGUES)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Larkmoor Primary School rocks", {("workplace", "Larkmoor Primary School")}),
        ("off to larkmoor primary", {("workplace", "larkmoor primary")}),
        ("Larkmoor's fair", {("workplace", "Larkmoor")}),
        ("#LarkmoorLads", {("workplace", "#LarkmoorLads")}),
        ("@larkmoorprimary", {("workplace", "@larkmoorprimary")}),
        ("LPS forever, lps never", {("workplace", "LPS")}),
        ("LPX and lpx", {("workplace", "LPX")}),
        ("come on you larkies", {("workplace", "larkies")}),
        ("parcel to nb9 9zz or NB99ZZ", {("workplace", "nb9 9zz"), ("workplace", "NB99ZZ")}),
        ("the Brackenfell Learning Trust", {("trust", "Brackenfell Learning Trust")}),
        ("team bracken", {("trust", "team bracken")}),
        ("BLT, no blt", {("trust", "BLT")}),
        ("in netherby", {("town", "netherby")}),
        ("a primary school", set()),
        ("a learning trust", set()),
    ],
)
def test_workplaces_and_trusts(text: str, expected: set[tuple[str, str]]) -> None:
    assert found(text, at(LARKMOOR)) == expected


def test_a_domain_is_found_with_the_name_in_it() -> None:
    assert found("mail to x@larkmoor.example.sch.uk", at(LARKMOOR)) == {
        ("domain", "larkmoor.example.sch.uk"),
        ("workplace", "larkmoor"),
    }


def test_an_ordinary_word_is_no_short_form_of_a_school() -> None:
    about = at(Workplace("Meadow Primary School", town="Reading"))
    assert found("a picnic in the meadow, reading, #meadowlife", about) == set()
    assert found("Meadow Primary in Reading", about) == {
        ("workplace", "Meadow Primary"),
        ("town", "Reading"),
    }


@pytest.mark.parametrize("text", ["St. Osyth's", "st osyths", "St Osyth's C of E Primary"])
def test_dots_and_apostrophes_may_be_left_out(text: str) -> None:
    about = at(Workplace("St Osyth's C of E Primary School"))
    assert {label for label, _ in found(text, about)} == {"workplace"}


def test_a_workplace_of_nothing_but_common_words_needs_its_whole_name() -> None:
    about = at(Workplace("Primary School", trust="The"))
    assert found("a primary", about) == set()
    assert found("the primary school", about) == {("workplace", "primary school")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("wilhelmina oakenshaw said", "wilhelmina oakenshaw"),
        ("Oakenshaw, Wilhelmina", "Oakenshaw, Wilhelmina"),
        ("Mrs Oakenshaw", "Mrs Oakenshaw"),
        ("Mr. Oakenshaw", "Mr. Oakenshaw"),
        ("w oakenshaw", "w oakenshaw"),
        ("W. Oakenshaw", "W. Oakenshaw"),
        ("@wilhelminaoakenshaw_x", "wilhelminaoakenshaw"),
        ("miss thistlewood", "miss thistlewood"),
        ("big ron", "big ron"),
        ("Saskia", "Saskia"),
    ],
)
def test_colleagues(text: str, expected: str) -> None:
    assert found(text, at()) == {("colleague", expected)}


@pytest.mark.parametrize(
    "text", ["oakenshaw", "wilhelmina", "thistlewood", "saskia", "miss you", "ron"]
)
def test_parts_of_colleagues_names_are_nobody(text: str) -> None:
    assert found(text, at()) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Millie-Rose Ottershaw",
        "millie rose ottershaw",
        "MILLIE OTTERSHAW",
        "Ottershaw Millie-Rose",
        "ottershaw, millie",
        "amelia ottershaw",
        "#millieottershaw1 x",
        "@xx_millierose.ottershaw",
    ],
)
def test_pupils_by_full_name(text: str) -> None:
    assert {label for label, _ in found(text, About(), pupils=("Millie-Rose Ottershaw",))} == {
        "pupil"
    }
    recent = found(text, About(), recent_pupils=("Millie-Rose Ottershaw",))
    assert {label for label, _ in recent} == {"recent_pupil"}


@pytest.mark.parametrize("text", ["millie rose", "ottershaw", "rose ottershaw", "millie"])
def test_parts_of_pupils_names_are_nobody(text: str) -> None:
    assert found(text, About(), pupils=("Millie-Rose Ottershaw", "Millie")) == set()


def test_word_lists_keep_their_terms() -> None:
    context = Context(About(), POLICY, date(2026, 1, 1), {"mild": ("Plonker", "numpty*")})
    text = "you plonkers, you numpties, plonker, numptys"
    hits = Scanner(patterns_of(terms_of(context))).scan(text, text)
    assert [(label, term, text[a:b]) for a, b, label, term in hits] == [
        ("mild", "plonker", "plonker"),
        ("mild", "numpty*", "numptys"),
    ]
