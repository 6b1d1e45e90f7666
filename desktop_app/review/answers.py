"""Turns answered questions into the same records an export gives."""

from collections.abc import Iterable, Mapping, Sequence

from checks.evidence import Answer, Origin, Record, Setting
from checks.model import Platform, Policy, Question
from desktop_app.errors import UsageError
from desktop_app.review.values import Answered
from desktop_app.store import ANSWERS, AnswerRow


def question_of(
    platform: str, question_id: str, platforms: Mapping[str, Platform], policy: Policy
) -> Question | None:
    """A platform's question, or without a platform one of the policy's; None if there is none."""
    if platform:
        row = platforms.get(platform)
        questions: Sequence[Question] = row.questions if row else ()
    else:
        questions = [each for clause in policy.clauses for each in clause.questions]
    return next((each for each in questions if each.id == question_id), None)


def checked(row: AnswerRow, platforms: Mapping[str, Platform], policy: Policy) -> Question:
    """The question an answer is to; raises UsageError where there is none, or no such option."""
    platform, _, question_id, value, _ = row
    if platform and platform not in platforms:
        raise UsageError(f"“{platform}” is not a platform that Keep Clear knows.")
    question = question_of(platform, question_id, platforms, policy)
    if question is None:
        raise UsageError(f"There is no question “{question_id}” about {platform or 'the policy'}.")
    values = [option.value for option in question.options]
    if value not in values:
        raise UsageError(
            f"“{value}” is no answer to “{question_id}”. It takes one of: {', '.join(values)}."
        )
    return question


def answered(
    rows: Iterable[AnswerRow],
    platforms: Mapping[str, Platform],
    policy: Policy,
    accounts: Mapping[str, Sequence[str]],
) -> tuple[Answered, ...]:
    """The answers whose questions still exist.

    One that names no account belongs to the only account of its platform that was imported;
    `accounts` names those of each platform.
    """
    found = []
    for platform, account, question_id, value, made in rows:
        question = question_of(platform, question_id, platforms, policy)
        if question is not None and value in {option.value for option in question.options}:
            known = accounts.get(platform, ())
            whose = known[0] if not account and len(known) == 1 else account
            found.append(Answered(platform, whose, question, value, made))
    return tuple(found)


def record_of(answer: Answered, policy: Policy) -> Record:
    """The record an answer stands for, under the clause the policy has for it."""
    question = answer.question
    option = next(each for each in question.options if each.value == answer.value)
    origin = Origin(answer.platform, answer.account, ANSWERS, question.id)
    if question.setting:
        shown = f"{question.prompt} {option.label}"
        return Setting(origin, f"answer:{question.id}", question.setting, answer.value, shown)
    return Answer(
        origin,
        question.id,
        policy.clause_for(question),
        question.prompt,
        answer.value,
        option.label,
        option.concern,
    )
