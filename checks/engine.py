"""Runs the checks over records: one pass, one scan of all words, findings out.

Records come in batches. The words of a batch are scanned as one text for the cues of the checks
alone; only the few records with a cue are scanned for everything and given to the checks.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from itertools import compress, groupby, repeat
from operator import attrgetter, is_, not_
from typing import Any

from checks.entities import terms_of
from checks.evidence import KEPT, Author, Record
from checks.findings import Counted, Tally, finding_of
from checks.joined import Joined
from checks.links import runs
from checks.model import Check, Context, Finding, Hit, Match, Subject
from checks.official import is_official
from checks.scanner import Pattern, Scanner, patterns_of
from checks.text import normalise

_PLAIN_CUES = {"digit": "0123456789", "at_sign": "@"}


@dataclass(frozen=True, slots=True)
class _Lane:
    """The checks for one kind of record by one author; `always` are those without cues."""

    checks: tuple[Check, ...]
    always: tuple[Check, ...]
    cues: frozenset[str]

    @classmethod
    def of(cls, checks: Iterable[Check]) -> "_Lane":
        chosen = tuple(checks)
        always = tuple(check for check in chosen if not check.cues)
        return cls(chosen, always, frozenset(cue for check in chosen for cue in check.cues))

    def wants(self, record: Record) -> bool:
        """Whether a check without cues is due for a record."""
        return any(check.wanted is None or check.wanted(record) for check in self.always)


@dataclass(frozen=True, slots=True)
class _Plan:
    """How one kind of record is looked at; the lane of None is for kinds without an author."""

    author_of: Callable[[Record], Author | None]
    lanes: Mapping[Author | None, _Lane]


@dataclass(frozen=True, slots=True)
class _Plans:
    """How all kinds of record are looked at, and what is listened for in an author's words."""

    by_type: Mapping[type[Record], _Plan]
    cues: Mapping[Author | None, frozenset[str]]

    @classmethod
    def of(cls, checks: Iterable[Check]) -> "_Plans":
        listed: dict[type[Record], list[Check]] = defaultdict(list)
        for check in checks:
            for kind in check.looks_at:
                listed[kind].append(check)
        by_type = {kind: _plan(kind, some) for kind, some in listed.items()}
        cues: dict[Author | None, frozenset[str]] = defaultdict(frozenset)
        for plan in by_type.values():
            for author, lane in plan.lanes.items():
                cues[author] |= lane.cues
        return cls(by_type, cues)

    def lane_of(self, record: Record) -> _Lane:
        """The checks for a record that some check looks at."""
        plan = self.by_type[type(record)]
        return plan.lanes[plan.author_of(record)]

    def look_over(
        self, records: Sequence[Record]
    ) -> tuple[dict[Author | None, list[int]], list[int]]:
        """The places of the records to listen to, by author, and of those wanted unheard."""
        by_author: dict[Author | None, list[int]] = defaultdict(list)
        wanted: list[int] = []
        start = 0
        for kind, some in groupby(records, type):
            run = list(some)
            if plan := self.by_type.get(kind):
                authors = list(map(plan.author_of, run))
                numbers = range(start, start + len(run))
                for author, lane in plan.lanes.items():
                    places = list(compress(numbers, map(is_, authors, repeat(author))))
                    if lane.cues:
                        by_author[author] += places
                    if lane.always:
                        wanted += (place for place in places if lane.wants(records[place]))
            start += len(run)
        return by_author, wanted


class Later(Sequence[Hit]):
    """Hits that are looked for when somebody asks."""

    def __init__(self, look: Callable[[], tuple[Hit, ...]]) -> None:
        self._look = look

    @cached_property
    def _found(self) -> tuple[Hit, ...]:
        return self._look()

    def __len__(self) -> int:
        return len(self._found)

    def __getitem__(self, place: Any) -> Any:  # a number or a slice, as any sequence takes
        return self._found[place]

    def __iter__(self) -> Iterator[Hit]:
        return iter(self._found)


class Engine:
    """The checks made ready for one run; `failures` counts, by check, what they tripped over."""

    def __init__(self, checks: Iterable[Check], context: Context) -> None:
        self.failures: Counter[str] = Counter()
        self._context = context
        chosen = sorted((c for c in checks if runs(c, context)), key=lambda check: check.id)
        self._first = _Plans.of(check for check in chosen if check.passes == 1)
        self._second = _Plans.of(check for check in chosen if check.passes == 2)
        self._listeners: dict[frozenset[str], Scanner] = {}
        self._tally = Tally()

    @cached_property
    def _patterns(self) -> tuple[Pattern, ...]:
        """All terms, made ready when the first words are met; answers have none."""
        return patterns_of(terms_of(self._context))

    @cached_property
    def _scanner(self) -> Scanner:
        return Scanner(self._patterns)

    def _listener(self, cues: frozenset[str]) -> Scanner:
        """What finds some cues and nothing else."""
        if cues not in self._listeners:
            self._listeners[cues] = Scanner(
                pattern for pattern in self._patterns if pattern.term.label in cues
            )
        return self._listeners[cues]

    def judge(self, records: Sequence[Record]) -> list[Finding]:
        """The findings of the first pass over a batch, in order of the records.

        What a merged check finds is counted and comes out of `judge_kept`.
        """
        return self._judge(records, self._first, ())

    def judge_kept(self, kept: Sequence[Record]) -> list[Finding]:
        """The findings of the second pass, over all kept records, and those of merged checks.

        Call it once, when the last batch has been judged.
        """
        return [*self._judge(kept, self._second, tuple(kept)), *self._tally.take()]

    def counted(self) -> tuple[Counted, ...]:
        """What merged checks counted since this was last asked, to be counted in elsewhere."""
        return self._tally.counted()

    def count_in(self, counted: Iterable[Counted]) -> None:
        """Take up what merged checks counted elsewhere, in the order of the records."""
        self._tally.add_all(counted)

    def _judge(
        self, records: Sequence[Record], plans: _Plans, kept: tuple[Record, ...]
    ) -> list[Finding]:
        by_author, wanted = plans.look_over(records)
        due: dict[int, AbstractSet[str]] = dict.fromkeys(wanted, frozenset())
        for author, places in by_author.items():
            words = [records[place].words for place in places]
            for number, heard in self._heard(words, plans.cues[author]).items():
                place = places[number]
                if cues := heard & plans.lane_of(records[place]).cues:
                    due[place] = cues
        cued = [place for place in sorted(due) if due[place]]
        chosen = [records[place] for place in cued]
        subjects: dict[int, Subject] = dict(zip(cued, self._subjects(chosen, kept), strict=True))
        return [
            finding
            for place, cues in sorted(due.items())
            for finding in self._evaluate(
                subjects[place] if cues else self._unheard(records[place], kept),
                plans.lane_of(records[place]),
                cues,
            )
        ]

    def _heard(self, texts: Sequence[str], cues: frozenset[str]) -> dict[int, set[str]]:
        """Which of some cues are in which of the texts; the others are not looked for."""
        heard: dict[int, set[str]] = defaultdict(set)
        for numbers, some in _apart(texts):
            joined = Joined.of(some)
            if joined.has_words:
                for number, label in self._labels(joined, cues):
                    heard[numbers[number]].add(label)
        return heard

    def _labels(self, joined: Joined, cues: frozenset[str]) -> Iterator[tuple[int, str]]:
        """The cues that are in joined texts, each with the number of its text."""
        for start, _, label, _ in self._listener(cues).scan(joined.text, joined.plain):
            yield joined.owner(start), label
        for cue in _PLAIN_CUES.keys() & cues:
            for number in joined.holding(_PLAIN_CUES[cue]):
                yield number, cue

    def _subjects(self, records: Sequence[Record], kept: tuple[Record, ...]) -> Iterator[Subject]:
        """Records as checks see them, with everything that is in their words."""
        joined = Joined.of([record.words for record in records])
        hits = self._hits(joined)
        for number, record in enumerate(records):
            part = joined.part(number)
            own = tuple(hits.get(number, ()))
            yield Subject(record, joined.text[part], joined.plain[part], own, kept)

    def _unheard(self, record: Record, kept: tuple[Record, ...]) -> Subject:
        """A record that is due whatever its words are; few checks then ask what is in them."""
        words = record.words
        later = Later(lambda: tuple(self._hits(Joined.of([words])).get(0, ())))
        return Subject(record, words, normalise(words), later, kept)

    def _hits(self, joined: Joined) -> Mapping[int, list[Hit]]:
        """Everything that is in some texts, by their numbers."""
        hits: dict[int, list[Hit]] = defaultdict(list)
        found = self._scanner.scan(joined.text, joined.plain) if joined.has_words else ()
        for start, end, label, term in found:
            number = joined.owner(start)
            begin = joined.starts[number]
            hits[number].append(Hit(label, term, start - begin, end - begin))
        return hits

    def _evaluate(self, subject: Subject, lane: _Lane, cues: AbstractSet[str]) -> Iterator[Finding]:
        """What the checks that are due say of a record; `cues` are those its words hold."""
        for check in lane.checks if cues else lane.always:
            if check.cues and cues.isdisjoint(check.cues):
                continue
            if check.wanted is not None and not check.wanted(subject.record):
                continue
            if check.personal_only and is_official(subject.record.origin, self._context.about):
                continue
            matches = self._matches(check, subject)
            if not matches:
                continue
            if check.merged:
                self._tally.add(check, subject, matches, self._context)
            else:
                yield finding_of(check, subject, matches, self._context)

    def _matches(self, check: Check, subject: Subject) -> list[Match]:
        """What a check says of a record; if it trips, that is counted and the rest goes on."""
        matches: list[Match] = []
        try:
            matches.extend(check.evaluate(subject, self._context))
        except Exception:  # noqa: BLE001 - odd data must not stop the run; it is counted and shown
            self.failures[check.id] += 1
        return matches


def run(records: Sequence[Record], checks: Iterable[Check], context: Context) -> list[Finding]:
    """Both passes over all the records at once."""
    engine = Engine(checks, context)
    kept = [record for record in records if type(record) in KEPT]
    return [*engine.judge(records), *engine.judge_kept(kept)]


def _apart(texts: Sequence[str]) -> Iterator[tuple[Sequence[int], Sequence[str]]]:
    """The texts in ASCII and the others, with their numbers; the first are several times as fast.

    Joined together, one accent would make all of them slow.
    """
    plain = list(map(str.isascii, texts))
    if all(plain):
        yield range(len(texts)), texts
        return
    for chosen in (plain, list(map(not_, plain))):
        yield list(compress(range(len(texts)), chosen)), list(compress(texts, chosen))


def _plan(kind: type[Record], checks: Sequence[Check]) -> _Plan:
    if "author" not in kind.__dataclass_fields__:
        return _Plan(_nobody, {None: _Lane.of(checks)})
    lanes = {
        author: _Lane.of(check for check in checks if author in check.authors) for author in Author
    }
    return _Plan(attrgetter("author"), {who: lane for who, lane in lanes.items() if lane.checks})


def _nobody(record: Record) -> None:
    """The author of a record that has none."""
