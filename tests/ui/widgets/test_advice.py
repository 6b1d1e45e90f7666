from datetime import date

from checks.model import Helper, LegalNote
from tests.ui.conftest import Show, settle
from tests.ui.pages.desk import words_of
from ui.widgets.advice import HelpersCard, NotesCard, source_of

NOTE = LegalNote("Keep everything.", "A made-up Act, section 1.", ("England",), date(2026, 3, 1))


def test_a_note_says_its_source_its_day_and_what_it_is_not() -> None:
    checked = "Last checked on 1 March 2026. Not legal advice."
    assert source_of(NOTE) == f"A made-up Act, section 1. {checked}"
    assert source_of(LegalNote("Ask.", "", (), date(2026, 3, 1), "ask")) == checked


def test_the_first_note_is_shown_and_the_rest_unfold(show: Show) -> None:
    other = LegalNote("Tell somebody.", "Another Act", (), date(2026, 3, 1))
    card = NotesCard((NOTE, other))
    window = show(card)
    assert "Keep everything." in words_of(window)
    assert "Tell somebody." not in words_of(window)
    assert card.fold.button.text() == "Show one more note"
    card.fold.button.click()
    settle()
    assert "Tell somebody." in words_of(window)


def test_a_single_note_has_nothing_to_unfold(show: Show) -> None:
    card = NotesCard((NOTE,))
    show(card)
    assert not card.fold.isVisible()


def test_cards_with_nothing_to_say_are_not_there(show: Show) -> None:
    for card in (NotesCard(()), HelpersCard(())):
        assert card.isHidden()
    card = HelpersCard((Helper("Your union", "First.", "by telephone"),))
    window = show(card)
    card.fold.set_open(on=True)
    settle()
    assert "by telephone" in words_of(window)
