"""Which clauses a check serves in a policy, and how high its findings may be graded."""

from checks.evidence import Answer, Record
from checks.model import Check, Clause, Context, Severity, Strength, Topic

_HIGHEST = {
    Strength.MUST: Severity.HIGH,
    Strength.SHOULD: Severity.MEDIUM,
    Strength.ADVISED: Severity.LOW,
    Strength.INFO: Severity.LOW,
}
_ORDER = {Severity.HIGH: 0, Severity.MEDIUM: 1, Severity.LOW: 2}


def is_asked_for(topic: Topic, clause: Clause, context: Context) -> bool:
    """Whether a clause asks about a topic in this run."""
    return topic in clause.topics or (topic in clause.optional_topics and topic in context.included)


def clauses_for(topic: Topic, context: Context) -> tuple[Clause, ...]:
    """The clauses that ask about a topic in this run."""
    return tuple(
        clause for clause in context.policy.clauses if is_asked_for(topic, clause, context)
    )


def runs(check: Check, context: Context) -> bool:
    """Whether a check has anything to do in this run."""
    return check.topic is Topic.ANSWERS or bool(clauses_for(check.topic, context))


def linked(check: Check, record: Record, context: Context) -> tuple[Clause, ...]:
    """The clauses that a finding of a check about a record belongs to."""
    if check.topic is Topic.ANSWERS and isinstance(record, Answer):
        return tuple(clause for clause in context.policy.clauses if clause.id == record.clause)
    return clauses_for(check.topic, context)


def capped(severity: Severity, clauses: tuple[Clause, ...]) -> Severity:
    """A severity no higher than the strongest of the clauses allows."""
    caps = [_HIGHEST[clause.strength] for clause in clauses]
    cap = min(caps, key=_ORDER.__getitem__, default=Severity.LOW)
    return max(severity, cap, key=_ORDER.__getitem__)
