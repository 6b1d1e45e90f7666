from datetime import date

from checks.looked_for import LookedFor, found_in, looked_for
from checks.model import About, Context, Policy, Workplace

POLICY = Policy("p", "A policy", "1", "England", ())


def context(about: About) -> Context:
    words = {"mild_language": ("bother",)}
    return Context(about, POLICY, date(2026, 11, 24), words, pupils=("Tilly Marchbank",))


ABOUT = About(
    colleagues=("Denise Halloran", "Big Kev", "Kev"),
    workplaces=(
        Workplace(
            "Larkmoor Primary School",
            aliases=("LMPS",),
            trust="Harrowbeck Learning Trust",
            town="Reading",
            postcode="WX4 2LP",
            domains=("larkmoor.example.sch.uk",),
        ),
    ),
)


def test_every_word_is_listed_once_and_as_people_write_it() -> None:
    found = looked_for(context(ABOUT))
    assert found.school[:2] == ("Larkmoor Primary School", "Larkmoor")
    assert {"LMPS", "WX4 2LP", "Reading", "larkmoor.example.sch.uk"} <= set(found.school)
    assert "WX42LP" not in found.school
    assert found.people == ("Denise Halloran", "Big Kev", "Kev")


def test_words_that_count_only_as_written_are_named() -> None:
    exact = looked_for(context(ABOUT)).exact
    assert {"LMPS", "Reading", "Kev"} <= set(exact)
    assert "Larkmoor" not in exact


def test_nothing_told_is_nothing_looked_for() -> None:
    assert looked_for(context(About(colleagues=("…",)))) == LookedFor((), (), ())


def test_a_text_is_read_as_an_import_would_read_it() -> None:
    text = "Back at Larkmoor with Mrs Halloran, what a bother, says Tilly Marchbank"
    words = [text[start:end] for start, end in found_in(text, context(ABOUT))]
    assert words == ["Larkmoor", "Mrs Halloran"]
    assert found_in("Reading about lmps", context(ABOUT)) == ((0, 7),)
    assert found_in("I was reading", context(ABOUT)) == ()
