import pytest

from checks.evidence import App, Contact, Record, Relation
from checks.model import Confidence
from checks.rules.pupil_handle_cues import CHECK
from tests.checks.cases import ORIGIN, context_for, judge, subject_of

CONTEXT = context_for(CHECK)


def contact(name: str, handle: str = "", relation: Relation = Relation.FOLLOWER) -> Contact:
    return Contact(ORIGIN, "", name, handle, relation)


@pytest.mark.parametrize(
    "record",
    [
        contact("", "ellie_2013"),
        contact("Kai yr9", "kaiiii"),
        contact("", "zara.year_8"),
        contact("", "classof2028_mia"),
        contact("Finn 14yo", "finn"),
        contact("Bea", "bea2009xx", Relation.FRIEND),
    ],
)
def test_flags_what_could_be_a_young_persons_name(record: Contact) -> None:
    (finding,) = judge(CHECK, CONTEXT, record)
    assert finding.confidence is Confidence.UNSURE
    assert finding.names == ((0, len(finding.excerpt)),)


@pytest.mark.parametrize(
    "record",
    [
        contact("Wilma Strand", "wilma_1974"),
        contact("Ged", "ged2003"),
        contact("", "classof1998"),
        contact("", "studio2026"),
        contact("Best Year Yet", "bestyear"),
        contact("Emily14", "emily14"),
        contact("", "ellie_2013", Relation.BLOCKED),
        App(ORIGIN, "", "ellie_2013"),
    ],
)
def test_leaves_adults_and_those_who_are_gone(record: Record) -> None:
    assert list(CHECK.evaluate(subject_of(record), CONTEXT)) == []
