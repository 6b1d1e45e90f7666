"""The words that checks, policies and platforms are made of."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from checks.evidence import Audience, Author, Kind, Record
from checks.vocabulary import (
    Confidence as Confidence,
    Remedy as Remedy,
    SectionStatus as SectionStatus,
    Severity as Severity,
    Strength as Strength,
    Topic as Topic,
    Verdict as Verdict,
)


@dataclass(frozen=True, slots=True)
class Option:
    """One answer a guided question offers."""

    label: str
    value: str
    concern: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A guided question.

    One with a `setting` yields a Setting; any other yields an Answer that carries its clause.
    `weight` is high, medium or low; `best` lists the values that are fine, the best first;
    `told_by_export` is yes, partly or no.
    """

    id: str
    prompt: str
    options: tuple[Option, ...]
    setting: str = ""
    clause: str = ""
    why: str = ""
    where: str = ""
    link: str = ""
    weight: str = "medium"
    best: tuple[str, ...] = ()
    told_by_export: str = "no"
    noticed_by_others: str = ""
    evidence: str = ""
    checked: date | None = None
    topic: Topic | None = None


@dataclass(frozen=True, slots=True)
class RemedySteps:
    """How one remedy is done on one platform; the path may have changed since `checked`."""

    steps: tuple[str, ...]
    link: str = ""
    evidence: str = ""
    checked: date | None = None


@dataclass(frozen=True, slots=True)
class ExportHelp:
    """How a person asks a platform for the download of their data."""

    steps: tuple[str, ...] = ()
    page: str = ""
    choose: str = ""
    days: str = ""
    evidence: str = ""
    checked: date | None = None


@dataclass(frozen=True, slots=True)
class Platform:
    """A service or a kind of service, living or closed.

    `account_of` is the id of the platform whose account it is used with, and in whose download
    its content comes where it has none of its own, or "".
    """

    id: str
    name: str
    kind: str
    status: str = "open"
    closed_on: date | None = None
    note: str = ""
    export: ExportHelp = field(default_factory=ExportHelp)
    questions: tuple[Question, ...] = ()
    remedies: Mapping[Remedy, RemedySteps] = field(default_factory=dict)
    account_of: str = ""


@dataclass(frozen=True, slots=True)
class LegalNote:
    """One sentence about the law, with its source; information, not legal advice.

    `status` is one of in force, repealed, ask. A note to "ask" states no law, only whom to ask;
    what is not certain is not stated at all. `cites` is the law as the policy names it, beside
    which the note is shown, or "".
    """

    text: str
    source: str
    nations: tuple[str, ...]
    last_checked: date
    status: str = "in force"
    cites: str = ""


@dataclass(frozen=True, slots=True)
class Helper:
    """Somebody the person can turn to; names are the pack's to edit."""

    role: str
    when: str
    contact: str = ""


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause of a policy, in the pack's own words, with its strength."""

    id: str
    strength: Strength
    title: str
    text: str
    section: str = ""
    topics: tuple[Topic, ...] = ()
    optional_topics: tuple[Topic, ...] = ()
    questions: tuple[Question, ...] = ()
    law: tuple[LegalNote, ...] = ()
    rights: tuple[LegalNote, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Policy:
    """A pack of clauses.

    `required_settings` maps a setting's shared id to the widest value that is fine.
    `recent_pupil_years` is None where the policy does not define "recent". `systems` are the ids
    of the platforms the policy names, and `words` the word lists its pack adds or adds to.
    """

    id: str
    title: str
    edition: str
    jurisdiction: str
    clauses: tuple[Clause, ...]
    required_settings: Mapping[str, str] = field(default_factory=dict)
    helpers: tuple[Helper, ...] = ()
    law: tuple[LegalNote, ...] = ()
    before_you_begin: tuple[LegalNote, ...] = ()
    recent_pupil_years: int | None = None
    systems: tuple[str, ...] = ()
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def clause_for(self, question: Question) -> str:
        """The id of the clause a question belongs to, or "" where it is a kindness only."""
        if question.clause or question.topic is None:
            return question.clause
        return next((clause.id for clause in self.clauses_of(question.topic)), "")

    def clauses_of(self, topic: Topic) -> tuple[Clause, ...]:
        """The clauses that name a topic."""
        return tuple(
            clause
            for clause in self.clauses
            if topic in clause.topics or topic in clause.optional_topics
        )


@dataclass(frozen=True, slots=True)
class Workplace:
    """A school the person works or worked at, as they told it."""

    name: str
    aliases: tuple[str, ...] = ()
    trust: str = ""
    trust_aliases: tuple[str, ...] = ()
    town: str = ""
    postcode: str = ""
    domains: tuple[str, ...] = ()
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class About:
    """What the person said about themselves; checks may use this and nothing else."""

    name: str = ""
    handles: tuple[str, ...] = ()
    role: str = ""
    started: date | None = None
    colleagues: tuple[str, ...] = ()
    workplaces: tuple[Workplace, ...] = ()
    official_accounts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Context:
    """Everything a check may know besides the record in front of it.

    `words` maps a word list's name to its terms; `pupils` and `recent_pupils` live for this run
    only; `questions` maps (platform, setting) to the guided question about it. `called` maps a
    platform's id to its name, and `account_of` to the platform whose account it is used with.
    """

    about: About
    policy: Policy
    today: date
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    pupils: tuple[str, ...] = ()
    recent_pupils: tuple[str, ...] = ()
    included: frozenset[Topic] = frozenset()
    questions: Mapping[tuple[str, str], Question] = field(default_factory=dict)
    called: Mapping[str, str] = field(default_factory=dict)
    account_of: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Hit:
    """A term found in a text: `label` says which list or entity, `start` and `end` where.

    Both count characters of the record's own words; `term` is the normalised term.
    """

    label: str
    term: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Subject:
    """What a check is given: one record, its words, their plain form and the terms found.

    `plain` is the normalised text, of the same length as `text`, so that positions agree.
    `kept` holds all kept records and is filled only in the second pass.
    """

    record: Record
    text: str = ""
    plain: str = ""
    hits: Sequence[Hit] = ()
    kept: tuple[Record, ...] = ()
    _sorted: dict[tuple[str, ...], tuple[Hit, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def of(self, *labels: str) -> tuple[Hit, ...]:
        """The hits of some labels, in order of place; worked out once, for checks ask often."""
        known = self._sorted.get(labels)
        if known is None:
            known = tuple(hit for hit in self.hits if hit.label in labels)
            self._sorted[labels] = known
        return known


Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Match:
    """What a check says of one record.

    `marks` are spans of the record's words that the check points at, `names` spans that name
    people; the engine cuts the excerpt around them. `severity` and `remedy` are given where
    they differ from the check's own.
    """

    reason: str
    confidence: Confidence = Confidence.LIKELY
    marks: tuple[Span, ...] = ()
    names: tuple[Span, ...] = ()
    severity: Severity | None = None
    remedy: Remedy | None = None
    excerpt: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """One rule and everything there is to know about it; ids equal file names.

    `cues` names the labels of which one hit is needed before `evaluate` is called; an empty
    tuple means every record. Labels are word list names, the entities workplace, trust,
    colleague, pupil, recent_pupil, town, and the plain cues digit and at_sign.
    `authors` limits it to the words of those; `passes` is 2 for a check that needs the kept
    records beside the one it looks at. A `merged` check gives one finding per account, with
    "{count}" in its reason filled in, where one per record would bury the rest. `unseen` is a
    sentence about what no download shows; a clause that rests on it is never called clear.
    `wanted` is a quick look at a record alone; `evaluate` is called only where it says yes.
    """

    id: str
    topic: Topic
    title: str
    why: str
    severity: Severity
    remedy: Remedy
    looks_at: tuple[type[Record], ...]
    evaluate: Callable[[Subject, Context], Iterable[Match]]
    cues: tuple[str, ...] = ()
    authors: frozenset[Author] = frozenset({Author.ME})
    needs: str = ""
    personal_only: bool = False
    passes: int = 1
    merged: bool = False
    unseen: str = ""
    wanted: Callable[[Record], bool] | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a check found, as it is kept and shown.

    `marks` and `names` are spans of `excerpt`; `key` is the record's key, so a finding is named
    by (check, key). `when` is seconds UTC.
    """

    check: str
    clauses: tuple[str, ...]
    platform: str
    account: str
    kind: Kind
    key: str
    where: str
    when: int | None
    author: Author
    audience: Audience
    excerpt: str
    marks: tuple[Span, ...]
    names: tuple[Span, ...]
    title: str
    why: str
    reason: str
    severity: Severity
    confidence: Confidence
    remedy: Remedy


@dataclass(frozen=True, slots=True)
class SectionCoverage:
    """What became of one section: its status, records by kind, and the kinds it would yield.

    `unseen` is a sentence about what no download of this platform shows of those kinds, and
    `unheard` one about what others wrote that none holds.
    """

    name: str
    status: SectionStatus
    records: Mapping[Kind, int] = field(default_factory=dict)
    yields: tuple[Kind, ...] = ()
    reason: str = ""
    first: int | None = None
    last: int | None = None
    unseen: str = ""
    unheard: str = ""


@dataclass(frozen=True, slots=True)
class Coverage:
    """What one import read: the basis of every "clear".

    `others` counts the members that no section knows. `whole` is False where a download is only
    a piece of the account, such as one chat: what a later one lacks is then not gone. `told`
    names what the checks were told then (`checks.proof.told_in`), `read_with` is the fingerprint
    of the rest (`checks.proof.fingerprint`), and `failures` counts, by check, the records it
    tripped over (`Engine.failures`).
    """

    source: str
    platform: str
    account: str
    sections: tuple[SectionCoverage, ...]
    others: int = 0
    whole: bool = True
    told: tuple[str, ...] = ()
    read_with: str = ""
    failures: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ClauseResult:
    """The verdict on one clause for one account; platform and account are "" for own answers."""

    clause: str
    platform: str
    account: str
    verdict: Verdict
    reason: str
