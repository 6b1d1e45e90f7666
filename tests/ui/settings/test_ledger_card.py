from desktop_app.offline import LedgerRow
from tests.ui.conftest import Show
from tests.ui.pages.desk import words_of
from ui.settings.ledger_card import LedgerCard

SENT = LedgerRow(1_795_000_000, "photos.example", "your own profile", True)
REFUSED = LedgerRow(1_795_000_060, "other.example", "to look up its address", False)


def test_an_empty_ledger_says_that_nothing_was_sent(show: Show) -> None:
    card = LedgerCard()
    show(card)
    assert "Nothing has been sent." in words_of(card)


def test_what_was_refused_was_not_sent(show: Show) -> None:
    card = LedgerCard([REFUSED])
    show(card)
    assert "Nothing has been sent. What was refused stands below." in words_of(card)
    assert "Refused, so nothing was sent" in words_of(card)


def test_the_newest_request_comes_first(show: Show) -> None:
    card = LedgerCard([SENT, REFUSED])
    show(card)
    said = words_of(card)
    assert "Nothing has been sent" not in said
    assert said.index("other.example") < said.index("photos.example")
    assert "your own profile" in said
    assert "November 2026, " in said
