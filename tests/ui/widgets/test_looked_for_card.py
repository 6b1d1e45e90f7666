from datetime import date

from checks.model import About, Context, Policy, Workplace
from tests.ui.conftest import Show, settle
from tests.ui.pages.desk import words_of
from ui.widgets.looked_for_card import LookedForCard
from ui.widgets.quote import Quote

POLICY = Policy("p", "A policy", "1", "England", ())


def context(*colleagues: str, school: str = "") -> Context:
    workplaces = (Workplace(school),) if school else ()
    about = About(colleagues=colleagues, workplaces=workplaces)
    return Context(about, POLICY, date(2026, 11, 24))


def test_it_says_what_to_write_while_there_is_nothing(show: Show) -> None:
    card = LookedForCard()
    window = show(card)
    card.show_words(context())
    settle()
    assert "Write your school" in words_of(window)
    assert card.count.words == ""


def test_one_word_is_counted_as_one(show: Show) -> None:
    card = LookedForCard()
    show(card)
    card.show_words(context("Jo Petrie"))
    assert card.count.words == "1 word"


def test_the_same_words_are_not_drawn_anew(show: Show) -> None:
    card = LookedForCard()
    show(card)
    card.show_words(context("Jo Petrie", school="Alder Hill Primary"))
    settle()
    before = [quote for quote in card.findChildren(Quote) if quote.isVisible()]
    card.show_words(context("Jo Petrie", school="Alder Hill Primary"))
    settle()
    assert [quote for quote in card.findChildren(Quote) if quote.isVisible()] == before
    assert len(before) == 2
