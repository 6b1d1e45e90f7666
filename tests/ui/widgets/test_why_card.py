from checks.model import Clause, Strength
from tests.ui.conftest import Show
from tests.ui.pages.desk import words_of
from ui.widgets.tag import Tag
from ui.widgets.why_card import WhyCard

CLAUSE = Clause("5.2", Strength.MUST, "No pupils as friends", "Do not accept pupils as friends.")


def test_it_gives_the_reason_and_the_line_of_the_policy(show: Show) -> None:
    card = WhyCard("They could find you.", CLAUSE, "Nobody is told.")
    show(card)
    said = words_of(card)
    for words in ("They could find you.", CLAUSE.text, "Nobody is told."):
        assert words in said
    assert [tag.words for tag in card.findChildren(Tag)] == ["The policy says “must”"]


def test_what_no_clause_asks_is_not_laid_at_the_policys_door(show: Show) -> None:
    card = WhyCard("", None)
    show(card)
    assert words_of(card) == "Why we ask The policy does not ask this. It protects you."
