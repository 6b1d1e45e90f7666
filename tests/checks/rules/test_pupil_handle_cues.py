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


def at_work(note: str) -> Contact:
    return Contact(ORIGIN, "", "Bea Larch", "bea-larch", Relation.FRIEND, note=note)


@pytest.mark.parametrize(
    "note",
    [
        "Student, Thornwick Junior School",
        "Sixth Form Student, Greymere Schools Trust",
        "Pupil, Thornwick Juniors",
    ],
)
def test_flags_who_says_to_be_a_student_at_the_workplace(note: str) -> None:
    (finding,) = judge(CHECK, CONTEXT, at_work(note))
    assert finding.reason.startswith("What they say of themselves could mean")
    assert finding.excerpt == "Bea Larch"


@pytest.mark.parametrize(
    "record",
    [
        at_work("Student Support Officer, Thornwick Junior School"),
        at_work("Teacher, Thornwick Junior School"),
        at_work("Student, University of Greymere"),
        at_work("Student"),
        at_work("Thornwick Junior School"),
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
