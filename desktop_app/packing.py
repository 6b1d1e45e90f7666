"""Kept records and findings as rows of text and numbers, and back.

The reading process packs and the review file keeps the rows as they come, so nothing is done
twice and the window's process does little. Texts are put in JSON that is pure ASCII, because a
hostile export can hold half characters that no file could take.
"""

import json
from collections.abc import Callable
from dataclasses import fields
from functools import lru_cache
from operator import attrgetter
from typing import Any, get_type_hints

from checks.evidence import KEPT, KINDS, Audience, Author, Kind, Origin, Record
from checks.model import Confidence, Finding, Remedy, Severity, Span
from checks.text import normalise
from desktop_app.plain import reader_of

KeptRow = tuple[str, str, str, str, str]
"""Key, kind, section, where, body."""

FindingRow = tuple[
    str, str, int, str, str, str, str, str, int | None, str, str, str, str, str, str, str
]
"""Check, key, pass, platform, account, kind, section, where, when, author, audience, severity,
clauses (each between spaces), title, plain words for searching, body."""

_Plan = tuple[Callable[[Record], Any], tuple[tuple[int, Callable[..., Any]], ...]]

_encode = json.JSONEncoder(separators=(",", ":")).encode
_FIRST_OWN_FIELD = 2  # origin and id come first in every record


def pack_record(record: Record) -> KeptRow:
    """A kept record as a row; its platform and account go with the import it belongs to."""
    read_fields, _ = _PLANS[record.kind]
    body = _encode((record.id, *read_fields(record)))
    origin = record.origin
    return safe(record.key), record.kind, origin.section, safe(origin.where), body


def unpack_record(platform: str, account: str, row: KeptRow) -> Record:
    """A kept record from its row; one kept by an older version lacks the newest fields."""
    _, kind, section, where, body = row
    kept_type = _TYPES[Kind(kind)]
    _, readers = _PLANS[Kind(kind)]
    values = json.loads(body)
    for place, read in readers:
        if place < len(values):
            values[place] = read(values[place])
    return kept_type(_origin(platform, account, section, where), *values)


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


def safe(text: str) -> str:
    """The same text without half characters, which no file can take."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()


def _plan(kept_type: type[Record]) -> _Plan:
    """How a type's own fields are taken out, and how those are read back that are not plain."""
    names = [field.name for field in fields(kept_type)][_FIRST_OWN_FIELD:]
    hints = get_type_hints(kept_type)
    readers = ((place, reader_of(hints[name])) for place, name in enumerate(names, 1))
    plain = reader_of(str)
    return attrgetter(*names), tuple(each for each in readers if each[1] is not plain)


def _spans(pairs: list[list[int]]) -> tuple[Span, ...]:
    """Spans from the lists JSON made of them."""
    return tuple((start, end) for start, end in pairs)


_origin = lru_cache(maxsize=1024)(Origin)  # a member's records share one
_TYPES = {KINDS[kept_type]: kept_type for kept_type in KEPT}
_PLANS = {kind: _plan(kept_type) for kind, kept_type in _TYPES.items()}
