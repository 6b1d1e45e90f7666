"""Kept records and findings as rows of text and numbers, and back.

The reading process packs and the review file keeps the rows as they come, so nothing is done
twice and the window's process does little. Texts are put in JSON that is pure ASCII, because a
hostile export can hold half characters that no file could take.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import fields
from enum import StrEnum
from operator import attrgetter
from types import GenericAlias
from typing import Any, get_type_hints

from checks.evidence import KEPT, KINDS, Audience, Author, Kind, Origin, Problem, Record
from checks.model import (
    Confidence,
    Coverage,
    Finding,
    Remedy,
    SectionCoverage,
    SectionStatus,
    Severity,
    Span,
)
from checks.text import normalise

KeptRow = tuple[str, str, str, str, str]
"""Key, kind, section, where, body."""

FindingRow = tuple[
    str, str, int, str, str, str, str, str, int | None, str, str, str, str, str, str, str
]
"""Check, key, pass, platform, account, kind, section, where, when, author, audience, severity, clauses
(each between spaces), title, plain words for searching, body."""

_Plan = tuple[Callable[[Record], Any], tuple[Callable[..., Any], ...]]

_encode = json.JSONEncoder(separators=(",", ":")).encode
_FIRST_OWN_FIELD = 2  # origin and id come first in every record


def pack_record(record: Record) -> KeptRow:
    """A kept record as a row; its platform and account go with the import it belongs to."""
    read_fields, _ = _PLANS[record.kind]
    body = _encode((record.id, *read_fields(record)))
    origin = record.origin
    return safe(record.key), record.kind, origin.section, safe(origin.where), body


def unpack_record(platform: str, account: str, row: KeptRow) -> Record:
    """A kept record from its row."""
    _, kind, section, where, body = row
    kept_type = _TYPES[Kind(kind)]
    _, readers = _PLANS[Kind(kind)]
    record_id, *values = json.loads(body)
    own = (read(value) for read, value in zip(readers, values, strict=True))
    return kept_type(Origin(platform, account, section, where), record_id, *own)


def pack_finding(finding: Finding, section: str, *, second: bool) -> FindingRow:
    """A finding as a row.

    `section` is where in its export it was read; `second` says that it came from the pass over
    all kept records.
    """
    shown = (finding.title, finding.excerpt, finding.reason, finding.where)
    body = (
        finding.clauses,
        finding.excerpt,
        finding.marks,
        finding.names,
        finding.why,
        finding.reason,
        finding.confidence,
        finding.remedy,
    )
    return (
        finding.check,
        safe(finding.key),
        1 + second,
        finding.platform,
        safe(finding.account),
        finding.kind,
        section,
        safe(finding.where),
        finding.when,
        finding.author,
        finding.audience,
        finding.severity,
        f" {' '.join(finding.clauses)} ",
        finding.title,
        safe(normalise(" ".join(shown))),
        _encode(body),
    )


def unpack_finding(row: FindingRow) -> Finding:
    """A finding from its row."""
    check, key, _, platform, account, kind, _, where, when, author, audience, severity = row[:12]
    clauses, excerpt, marks, names, why, reason, confidence, remedy = json.loads(row[15])
    return Finding(
        check=check,
        clauses=tuple(clauses),
        platform=platform,
        account=account,
        kind=Kind(kind),
        key=key,
        where=where,
        when=when,
        author=Author(author),
        audience=Audience(audience),
        excerpt=excerpt,
        marks=_spans(marks),
        names=_spans(names),
        title=row[13],
        why=why,
        reason=reason,
        severity=Severity(severity),
        confidence=Confidence(confidence),
        remedy=Remedy(remedy),
    )


def pack_coverage(coverage: Coverage) -> str:
    """What an import read, as text."""
    sections = [
        (
            section.name,
            section.status,
            dict(section.records),
            section.yields,
            section.reason,
            section.first,
            section.last,
        )
        for section in coverage.sections
    ]
    return _encode((safe(coverage.source), sections, coverage.others, coverage.whole))


def unpack_coverage(platform: str, account: str, text: str) -> Coverage:
    """What an import read, from its text."""
    source, sections, others, whole = json.loads(text)
    return Coverage(
        source,
        platform,
        account,
        tuple(
            SectionCoverage(
                name,
                SectionStatus(status),
                {Kind(kind): count for kind, count in records.items()},
                tuple(Kind(kind) for kind in yields),
                reason,
                first,
                last,
            )
            for name, status, records, yields, reason, first, last in sections
        ),
        others,
        whole,
    )


def pack_problems(problems: Sequence[Problem]) -> str:
    """An import's problems, as text."""
    return _encode([(problem.where, problem.what, problem.fatal) for problem in problems])


def unpack_problems(text: str) -> tuple[Problem, ...]:
    """An import's problems, from their text."""
    return tuple(Problem(where, what, fatal) for where, what, fatal in json.loads(text))


def safe(text: str) -> str:
    """The same text without half characters, which no file can take."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()


def _plan(kept_type: type[Record]) -> _Plan:
    """How a type's own fields are taken out, and how each is read back."""
    names = [field.name for field in fields(kept_type)][_FIRST_OWN_FIELD:]
    hints = get_type_hints(kept_type)
    return attrgetter(*names), tuple(_reader(hints[name]) for name in names)


def _reader(hint: Any) -> Callable[..., Any]:
    """How a field of some type is read back from JSON: lists were tuples, words were enums."""
    if isinstance(hint, GenericAlias):
        return tuple
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint
    return _same


def _same(value: Any) -> Any:
    """The value as it is."""
    return value


def _spans(pairs: list[list[int]]) -> tuple[Span, ...]:
    """Spans from the lists JSON made of them."""
    return tuple((start, end) for start, end in pairs)


_TYPES = {KINDS[kept_type]: kept_type for kept_type in KEPT}
_PLANS = {kind: _plan(kept_type) for kind, kept_type in _TYPES.items()}
