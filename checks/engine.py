"""Runs the checks over records: one pass, one scan of all words, findings out.

Records come in batches. The words of a whole batch are scanned as one text, and a check is called
only for the records with a term it looks for, so that records without any cost next to nothing.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from operator import attrgetter

from checks.entities import terms_of
from checks.evidence import KEPT, Author, Record
from checks.findings import Tally, finding_of
from checks.links import runs
from checks.model import Check, Context, Finding, Hit, Match, Subject
from checks.official import is_official
from checks.scanner import Found, Scanner
from checks.text import normalise

DIGIT, AT_SIGN = "digit", "at_sign"

_BETWEEN_TEXTS = "\n"  # no term goes over the end of a line, so none goes over into the next text
_DIGITS_ONLY = bytes(ord("0") if chr(code) in "0123456789" else ord(" ") for code in range(256))


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


@dataclass(frozen=True, slots=True)
class _Plan:
    """How one kind of record is looked at; the lane of None is for kinds without an author."""

    author_of: Callable[[Record], Author | None]
    lanes: Mapping[Author | None, _Lane]


@dataclass(frozen=True, slots=True)
class _Batch:
    """The records of a batch that some check may look at, and their words as one text."""

    records: list[Record]
    lanes: list[_Lane]
    texts: list[str]
    plains: list[str]
    starts: list[int]

    def owner(self, place: int) -> int:
        """The number of the record that a place of the joined text belongs to."""
        return bisect_right(self.starts, place) - 1


class Engine:
    """The checks made ready for one run; `failures` counts, by check, what they tripped over."""

    def __init__(self, checks: Iterable[Check], context: Context) -> None:
        self.failures: Counter[str] = Counter()
        self._context = context
        chosen = sorted((c for c in checks if runs(c, context)), key=lambda check: check.id)
        self._first = _plans([check for check in chosen if check.passes == 1])
        self._second = _plans([check for check in chosen if check.passes == 2])
        cues = {cue for check in chosen for cue in check.cues}
        self._plain_cues = tuple(cue for cue in (DIGIT, AT_SIGN) if cue in cues)
        self._scanner = Scanner(terms_of(context))
        self._tally = Tally()

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

    def _judge(
        self,
        records: Sequence[Record],
        plans: Mapping[type[Record], _Plan],
        kept: tuple[Record, ...],
    ) -> list[Finding]:
        batch = _gather(records, plans)
        hits, cues = self._hits(batch)
        due = {index for index, lane in enumerate(batch.lanes) if lane.always}
        return [
            finding
            for index in sorted(due.union(hits, cues))
            for finding in self._evaluate(
                batch, index, hits.get(index, ()), cues.get(index, ()), kept
            )
        ]

    def _hits(self, batch: _Batch) -> tuple[dict[int, list[Found]], dict[int, list[str]]]:
        """What stands in which record: the terms found, and the plain cues."""
        text = _BETWEEN_TEXTS.join(batch.texts)
        plain = _BETWEEN_TEXTS.join(batch.plains)
        hits: dict[int, list[Found]] = defaultdict(list)
        for found in self._scanner.scan(text, plain):
            hits[batch.owner(found[0])].append(found)
        cues: dict[int, list[str]] = defaultdict(list)
        for cue in self._plain_cues:
            for index in _holding(cue, plain, batch):
                cues[index].append(cue)
        return hits, cues

    def _evaluate(
        self,
        batch: _Batch,
        index: int,
        found: Sequence[Found],
        cues: Sequence[str],
        kept: tuple[Record, ...],
    ) -> Iterator[Finding]:
        lane = batch.lanes[index]
        labels = lane.cues.intersection((*(item[2] for item in found), *cues))
        checks = lane.checks if labels else lane.always
        if not checks:
            return
        record, start = batch.records[index], batch.starts[index]
        hits = tuple(Hit(label, term, a - start, b - start) for a, b, label, term in found)
        subject = Subject(record, batch.texts[index], batch.plains[index], hits, kept)
        for check in checks:
            if check.cues and labels.isdisjoint(check.cues):
                continue
            if check.personal_only and is_official(record.origin, self._context.about):
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


def _plans(checks: Sequence[Check]) -> dict[type[Record], _Plan]:
    by_type: dict[type[Record], list[Check]] = defaultdict(list)
    for check in checks:
        for kind in check.looks_at:
            by_type[kind].append(check)
    return {kind: _plan(kind, listed) for kind, listed in by_type.items()}


def _plan(kind: type[Record], checks: Sequence[Check]) -> _Plan:
    if "author" not in kind.__dataclass_fields__:
        return _Plan(_nobody, {None: _Lane.of(checks)})
    lanes = {
        author: _Lane.of(check for check in checks if author in check.authors) for author in Author
    }
    return _Plan(attrgetter("author"), {who: lane for who, lane in lanes.items() if lane.checks})


def _nobody(record: Record) -> None:
    """The author of a record that has none."""


def _gather(records: Sequence[Record], plans: Mapping[type[Record], _Plan]) -> _Batch:
    chosen: list[Record] = []
    lanes: list[_Lane] = []
    texts: list[str] = []
    for record in records:
        plan = plans.get(type(record))
        if plan is None:
            continue
        lane = plan.lanes.get(plan.author_of(record))
        if lane is None:
            continue
        words = record.words
        if words or lane.always:
            chosen.append(record)
            lanes.append(lane)
            texts.append(words)
    starts = list(accumulate((len(words) + len(_BETWEEN_TEXTS) for words in texts), initial=0))
    return _Batch(chosen, lanes, texts, [normalise(words) for words in texts], starts)


def _holding(cue: str, plain: str, batch: _Batch) -> Iterator[int]:
    """The numbers of the records whose words hold a digit, or an "@"."""
    signs = plain.encode("ascii", "replace")
    sign = b"@"
    if cue == DIGIT:
        signs, sign = signs.translate(_DIGITS_ONLY), b"0"
    place = signs.find(sign)
    while place >= 0:
        index = batch.owner(place)
        yield index
        place = signs.find(sign, batch.starts[index + 1])
