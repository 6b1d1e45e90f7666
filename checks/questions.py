"""Which guided questions matter for an account, and which of them nobody answered yet."""

from collections.abc import Iterable, Iterator

from checks.evidence import Answer, Record, Setting
from checks.model import Clause, Context, Question, Topic
from checks.outcome import AccountId, Basis, OpenQuestion

SETTINGS_TOPICS = frozenset({Topic.PRIVACY_SETTINGS, Topic.ACCOUNT_SECURITY})
"""Topics about how an account is set up, which answers prove as well as a download does."""

_WEIGHTS = ("high", "medium", "low")


class Known:
    """What exports and answers tell already."""

    def __init__(self, kept: Iterable[Record]) -> None:
        self._known: set[tuple[str, str, str]] = set()
        for record in kept:
            origin = record.origin
            if isinstance(record, Setting) and record.value:
                self._known.add((origin.platform, origin.account, record.name))
            elif isinstance(record, Answer):
                self._known.add((origin.platform, origin.account, record.id))

    def has(self, account: AccountId, question: Question) -> bool:
        """Whether a question is answered for an account, by a file or by the person."""
        platform, name = account
        asked = question.setting or question.id
        return any((platform, whose, asked) in self._known for whose in (name, ""))


def accounts_of(basis: Basis) -> tuple[AccountId, ...]:
    """Every account there is something to say about, sorted.

    One whose own name is not known is left out where another account of its platform is known.
    """
    found = {
        *((one.coverage.platform, one.coverage.account) for one in basis.imports),
        *((record.origin.platform, record.origin.account) for record in basis.kept),
        *basis.accounts,
    }
    named = {platform for platform, account in found if account}
    return tuple(
        (platform, account)
        for platform, account in sorted(found)
        if platform and (account or platform not in named)
    )


def is_asked(question: Question, context: Context) -> bool:
    """Whether a question is asked: one about a topic the policy leaves off has to be turned on."""
    left_off = {topic for clause in context.policy.clauses for topic in clause.optional_topics}
    return question.topic not in left_off or question.topic in context.included


def matters(question: Question, clause: Clause, context: Context) -> bool:
    """Whether a clause cannot be called clear before a platform's question is answered."""
    required = question.setting in context.policy.required_settings
    if question.weight != "high" and not required:
        return False
    if question.clause:
        return question.clause == clause.id
    asked = SETTINGS_TOPICS.intersection(clause.topics)
    return bool(asked) if question.topic is None else question.topic in asked


def open_questions(basis: Basis) -> tuple[OpenQuestion, ...]:
    """The questions nobody answered yet: by account, the weightiest first, then the clauses'."""
    return (*_of_platforms(basis), *_of_clauses(basis))


def _of_platforms(basis: Basis) -> Iterator[OpenQuestion]:
    known = Known(basis.kept)
    for account in accounts_of(basis):
        platform = basis.platforms.get(account[0])
        if platform is None:
            continue
        for question in sorted(platform.questions, key=_weight):
            if is_asked(question, basis.context) and not known.has(account, question):
                yield OpenQuestion(question.id, *account, question.prompt, question)


def _of_clauses(basis: Basis) -> Iterator[OpenQuestion]:
    known = Known(basis.kept)
    for clause in basis.context.policy.clauses:
        for question in clause.questions:
            if not known.has(("", ""), question):
                yield OpenQuestion(question.id, "", "", question.prompt, question)


def _weight(question: Question) -> int:
    return _WEIGHTS.index(question.weight)
