"""A review's result as the JSON of the command line's contract."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import desktop_app
from checks.checklist import OPEN, OpenQuestion
from checks.model import ClauseResult, Finding, SectionCoverage
from desktop_app.review import ImportResult, Review

_START = datetime(1970, 1, 1, tzinfo=UTC)


def report(review: Review) -> str:
    """The whole result; findings are those that are still to be done."""
    checklist = review.checklist()
    whole = {
        "tool": {"name": "keepclear", "version": desktop_app.__version__},
        "policy": {"id": review.policy.id, "edition": review.policy.edition},
        "exports": [_export(each) for each in review.imports()],
        "results": [_result(each) for each in checklist.results],
        "findings": [_finding(item.finding) for item in checklist.items if item.state in OPEN],
        "questions": [_question(each) for each in checklist.questions],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def moment(when: int | None) -> str | None:
    """Seconds as ISO 8601 UTC to the second; None where unknown or beyond any calendar."""
    try:
        return None if when is None else f"{_START + timedelta(seconds=when):%Y-%m-%dT%H:%M:%SZ}"
    except OverflowError:
        return None


def _export(result: ImportResult) -> Mapping[str, Any]:
    coverage = result.coverage
    return {
        "source": coverage.source,
        "platform": coverage.platform,
        "account": coverage.account,
        "sections": [_section(section) for section in coverage.sections],
        "problems": [{"where": each.where, "what": each.what} for each in result.problems],
    }


def _section(section: SectionCoverage) -> Mapping[str, Any]:
    records = {str(kind): count for kind, count in section.records.items()}
    return {"name": section.name, "status": section.status, "records": records}


def _result(result: ClauseResult) -> Mapping[str, Any]:
    return {
        "clause": result.clause,
        "platform": result.platform,
        "account": result.account,
        "result": result.verdict,
        "reason": result.reason,
    }


def _finding(finding: Finding) -> Mapping[str, Any]:
    return {
        "check": finding.check,
        "clauses": list(finding.clauses),
        "platform": finding.platform,
        "account": finding.account,
        "kind": finding.kind,
        "key": finding.key,
        "where": finding.where,
        "when": moment(finding.when),
        "author": finding.author,
        "audience": finding.audience,
        "excerpt": finding.excerpt,
        "reason": finding.reason,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "remedy": finding.remedy,
    }


def _question(question: OpenQuestion) -> Mapping[str, Any]:
    return {"id": question.id, "platform": question.platform, "prompt": question.prompt}
