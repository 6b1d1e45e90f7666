import pytest

from checks.contacts import is_live, listed_people
from checks.evidence import Contact, Conversation, Relation
from tests.checks.cases import ORIGIN


@pytest.mark.parametrize("relation", list(Relation))
def test_only_the_blocked_and_the_removed_are_not_live(relation: Relation) -> None:
    gone = relation in {Relation.BLOCKED, Relation.REMOVED}
    assert is_live(Contact(ORIGIN, "", "Nerys Caldbeck", "", relation)) is not gone


def test_a_conversation_gives_one_match_for_each_listed_participant() -> None:
    chat = Conversation(ORIGIN, "", "Revision", ("Nerys Caldbeck", "Jo Penrose", "Toby Ashe"))
    matches = list(listed_people(chat, ("Toby Ashe", "Nerys Caldbeck"), "a list"))
    assert [match.excerpt for match in matches] == ["Nerys Caldbeck", "Toby Ashe"]
    assert all(match.reason.endswith("That name is on a list.") for match in matches)
