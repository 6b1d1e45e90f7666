from checks.model import Clause, Option, Policy, Question, Strength, Topic

OPTIONS = (Option("Yes", "yes"), Option("No", "no"))
POLICY = Policy(
    "p",
    "P",
    "1",
    "England",
    (
        Clause("S", Strength.SHOULD, "Settings", "…", topics=(Topic.PRIVACY_SETTINGS,)),
        Clause("5.13b", Strength.SHOULD, "…", "…", optional_topics=(Topic.POLITICAL_ALLEGIANCE,)),
        Clause("4.3c", Strength.SHOULD, "Again", "…", topics=(Topic.PRIVACY_SETTINGS,)),
    ),
)


def question(clause: str = "", topic: Topic | None = None) -> Question:
    return Question("q", "?", OPTIONS, clause=clause, topic=topic)


def test_clauses_of_a_topic_include_those_that_leave_it_to_the_person() -> None:
    assert [each.id for each in POLICY.clauses_of(Topic.PRIVACY_SETTINGS)] == ["S", "4.3c"]
    assert [each.id for each in POLICY.clauses_of(Topic.POLITICAL_ALLEGIANCE)] == ["5.13b"]
    assert POLICY.clauses_of(Topic.DISREPUTE) == ()


def test_a_question_belongs_to_its_own_clause_or_the_first_with_its_topic() -> None:
    assert POLICY.clause_for(question(clause="5.1")) == "5.1"
    assert POLICY.clause_for(question(topic=Topic.PRIVACY_SETTINGS)) == "S"
    assert POLICY.clause_for(question(topic=Topic.DISREPUTE)) == ""
    assert POLICY.clause_for(question()) == ""
