"""The verdict on each clause for each account: attention, clear, or not checked and why.

"Clear" needs proof of reading for every topic of the clause. What nothing was said about is not
checked; the reason then names what was missing.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checks.evidence import Account, Kind
from checks.links import is_asked_for
from checks.model import Check, Clause, ClauseResult, Finding, Topic, Verdict
from checks.official import is_official_account
from checks.outcome import AccountId, Basis
from checks.proof import NOUNS, Reading, looked_at
from checks.questions import SETTINGS_TOPICS, Known, accounts_of, matters

_MOST_REASONS = 3
_NO_DOWNLOAD = "No download was read for this account."
_NO_CHECK = "Keep Clear has no check for this yet."
_FOR_THE_SCHOOL = "You run this account for the school, so this does not apply to it."
_UNSEEN = "The pictures themselves were not looked at, only what is written about them."
_PICTURES = frozenset({Topic.PUPIL_PHOTOS, Topic.INAPPROPRIATE_PHOTOS})
_PARTLY = "Only a part of this account was read, such as one chat."
_OWN_ANSWERS: AccountId = ("", "")


def clause_results(basis: Basis, still_open: Sequence[Finding]) -> tuple[ClauseResult, ...]:
    """Every clause's verdicts, in the policy's order, account by account.

    `still_open` holds the findings with which something is still to be done. A clause with
    questions of its own has one more row, with platform and account "".
    """
    judge = _Judge(basis, still_open)
    return tuple(
        result for clause in basis.context.policy.clauses for result in judge.results_of(clause)
    )


@dataclass(frozen=True, slots=True)
class _Proof:
    """What one topic of a clause rests on: the kinds that were read, and what is missing."""

    applies: bool = True
    read: tuple[Kind, ...] = ()
    missing: tuple[str, ...] = ()


class _Judge:
    """What clauses are judged by, made ready once."""

    def __init__(self, basis: Basis, still_open: Sequence[Finding]) -> None:
        self._basis = basis
        self._open = Counter(
            (finding.platform, finding.account, clause)
            for finding in still_open
            for clause in frozenset(finding.clauses)
        )
        self._known = Known(basis.kept)
        self._accounts = accounts_of(basis)
        self._official = {
            (record.origin.platform, record.origin.account)
            for record in basis.kept
            if isinstance(record, Account) and record.official
        }

    def results_of(self, clause: Clause) -> Iterator[ClauseResult]:
        """The verdicts on one clause."""
        topics = [
            topic
            for topic in dict.fromkeys((*clause.topics, *clause.optional_topics))
            if is_asked_for(topic, clause, self._basis.context) and self._is_checked(topic, clause)
        ]
        if topics:
            for account in self._accounts:
                verdict, reason = self._verdict(clause, topics, account)
                yield ClauseResult(clause.id, *account, verdict, reason)
        if clause.questions:
            verdict, reason = self._answers(clause)
            yield ClauseResult(clause.id, *_OWN_ANSWERS, verdict, reason)

    def _is_checked(self, topic: Topic, clause: Clause) -> bool:
        """Whether a topic is not left to the clause's own questions."""
        return bool(self._serving(topic)) or topic in SETTINGS_TOPICS or not clause.questions

    def _serving(self, topic: Topic) -> list[Check]:
        return [check for check in self._basis.checks if check.topic is topic]

    def _verdict(
        self, clause: Clause, topics: Sequence[Topic], account: AccountId
    ) -> tuple[Verdict, str]:
        found = self._count(clause, account)
        if found:
            return Verdict.ATTENTION, found
        imports = [
            one.coverage
            for one in self._basis.imports
            if (one.coverage.platform, one.coverage.account) == account
        ]
        reading = Reading.of(imports)
        proofs = [self._proof(topic, reading, account) for topic in topics]
        if not any(proof.applies for proof in proofs):
            return Verdict.CLEAR, _FOR_THE_SCHOOL
        missing = [reason for proof in proofs for reason in proof.missing]
        if unanswered := self._unanswered(clause, account):
            missing.append(unanswered)
        if missing:
            reasons = list(dict.fromkeys(missing))[:_MOST_REASONS]
            return Verdict.NOT_CHECKED, " ".join(reasons)
        read = dict.fromkeys(kind for proof in proofs for kind in proof.read)
        whole = any(coverage.whole for coverage in imports) or not imports
        told = _clear(tuple(read), whole)
        return Verdict.CLEAR, f"{told} {_UNSEEN}" if _PICTURES.intersection(topics) else told

    def _count(self, clause: Clause, account: AccountId) -> str:
        """How many things are to be looked at, as a sentence, or ""."""
        count = self._open[*account, clause.id]
        if not count:
            return ""
        return "1 thing is worth a look." if count == 1 else f"{count:,} things are worth a look."

    def _proof(self, topic: Topic, reading: Reading, account: AccountId) -> _Proof:
        """What the checks of one topic rest on for one account."""
        checks = self._serving(topic)
        if self._is_official(account):
            checks = [check for check in checks if not check.personal_only]
            if not checks and self._serving(topic):
                return _Proof(applies=False)
        by_answers = topic in SETTINGS_TOPICS
        if not checks and not by_answers:
            return _Proof(missing=(_NO_CHECK,))
        if not reading.parts:
            return _Proof(missing=() if by_answers else (_NO_DOWNLOAD,))
        read: list[Kind] = []
        missing: list[str] = []
        for check in checks:
            kinds = [
                kind for kind in reading.kinds(check) if not (by_answers and kind is Kind.SETTING)
            ]
            read += kinds
            missing += reading.missing(check, kinds, self._basis.context)
            if self._basis.failures.get(check.id):
                missing.append("A check stopped early on some of what was kept.")
        if not read and not by_answers:
            missing.append(_cannot_show(checks))
        return _Proof(read=tuple(read), missing=tuple(missing))

    def _unanswered(self, clause: Clause, account: AccountId) -> str:
        """How many questions that matter are open for an account, as a sentence, or ""."""
        platform = self._basis.platforms.get(account[0])
        context = self._basis.context
        asked = [
            question
            for question in (platform.questions if platform else ())
            if matters(question, clause, context)
        ]
        if not asked and SETTINGS_TOPICS.intersection(clause.topics):
            return "Nothing tells how this account is set."
        return _not_answered(sum(not self._known.has(account, question) for question in asked))

    def _answers(self, clause: Clause) -> tuple[Verdict, str]:
        """The verdict on a clause's own questions."""
        found = self._count(clause, _OWN_ANSWERS)
        if found:
            return Verdict.ATTENTION, found
        unanswered = _not_answered(
            sum(not self._known.has(_OWN_ANSWERS, question) for question in clause.questions)
        )
        if unanswered:
            return Verdict.NOT_CHECKED, unanswered
        return Verdict.CLEAR, "You answered every question, and nothing is worth a look."

    def _is_official(self, account: AccountId) -> bool:
        return account in self._official or is_official_account(*account, self._basis.context.about)


def _not_answered(count: int) -> str:
    if not count:
        return ""
    return (
        "1 question is not answered yet."
        if count == 1
        else f"{count} questions are not answered yet."
    )


def _cannot_show(checks: Sequence[Check]) -> str:
    """What a platform's download never holds."""
    kinds = dict.fromkeys(kind for check in checks for kind in looked_at(check))
    return f"A download from here does not show your {_listed(tuple(kinds), 'or')}."


def _clear(read: Sequence[Kind], whole: bool) -> str:
    """What "clear" rests on."""
    if not read:
        return "Every question that matters is answered, and nothing is worth a look."
    said = f"Nothing was found in your {_listed(read, 'and')}."
    return said if whole else f"{said} {_PARTLY}"


def _listed(kinds: Sequence[Kind], joint: str) -> str:
    """Kinds in a sentence: "posts, comments and messages"."""
    *others, last = [NOUNS[kind] for kind in kinds]
    return f"{', '.join(others)} {joint} {last}" if others else last
