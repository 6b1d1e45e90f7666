import pytest

from checks.evidence import App, Contact, Conversation, Record, Relation
from checks.rules.recent_pupil_contacts import CHECK
from tests.checks.cases import ORIGIN, context_for, judge, official, subject_of

CONTEXT = context_for(CHECK, recent_pupils=("Nerys Caldbeck", "Toby Van-Ashe"))


@pytest.mark.parametrize(
    "record",
    [
        Contact(ORIGIN, "", "Nerys Caldbeck", "", Relation.FRIEND),
        Contact(ORIGIN, "", "", "nerys.caldbeck", Relation.FOLLOWER),
        Contact(ORIGIN, "", "Toby Van Ashe", "", Relation.REQUEST_RECEIVED),
        Conversation(ORIGIN, "", "", ("Jo Penrose", "Nerys Caldbeck")),
    ],
)
def test_flags_a_connection_to_a_listed_person(record: Record) -> None:
    (finding,) = judge(CHECK, CONTEXT, record)
    assert finding.names == ((0, len(finding.excerpt)),)
    assert "you gave" in finding.reason


@pytest.mark.parametrize(
    "record",
    [
        Contact(ORIGIN, "", "Nerys Lomax", "", Relation.FRIEND),
        Contact(ORIGIN, "", "Caldbeck Carpets", "", Relation.FOLLOWING),
        Contact(ORIGIN, "", "Nerys Caldbeck", "", Relation.BLOCKED),
        Contact(ORIGIN, "", "Nerys Caldbeck", "", Relation.REMOVED),
        Conversation(ORIGIN, "", "", ("Jo Penrose", "Wilma Strand")),
        App(ORIGIN, "", "Nerys Caldbeck"),
    ],
)
def test_leaves_namesakes_and_those_who_are_gone(record: Record) -> None:
    assert judge(CHECK, CONTEXT, record) == []


def test_leaves_everybody_without_a_list() -> None:
    record = Contact(ORIGIN, "", "Nerys Caldbeck", "", Relation.FRIEND)
    assert judge(CHECK, context_for(CHECK), record) == []


def test_leaves_an_account_run_for_the_school() -> None:
    record = Contact(ORIGIN, "", "Nerys Caldbeck", "", Relation.FRIEND)
    assert judge(CHECK, official(CONTEXT), record) == []


def test_looks_at_nothing_but_contacts_and_conversations() -> None:
    record = App(ORIGIN, "", "Nerys Caldbeck")
    assert list(CHECK.evaluate(subject_of(record), CONTEXT)) == []
