"""An answer to a guided question that is worth a look."""

from collections.abc import Iterable

from checks.evidence import Answer
from checks.model import Check, Confidence, Context, Match, Remedy, Severity, Subject, Topic


def answers_of_concern(subject: Subject, context: Context) -> Iterable[Match]:
    """Flag an answer that its question marks as a concern."""
    answer = subject.record
    if isinstance(answer, Answer) and answer.concern:
        yield Match(
            f"You answered “{answer.label or answer.value}”.",
            Confidence.SURE,
            excerpt=answer.question,
        )


CHECK = Check(
    id="answers_of_concern",
    topic=Topic.ANSWERS,
    title="An answer of yours is worth a look",
    why="You know something here that no file tells.",
    severity=Severity.HIGH,
    remedy=Remedy.ASK_SOMEONE,
    looks_at=(Answer,),
    evaluate=answers_of_concern,
)
