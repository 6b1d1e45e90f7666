"""What a download came to, in words: one row for each of its parts, and its problems."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication

from checks.evidence import Kind, Problem
from checks.model import Coverage, SectionCoverage, SectionStatus
from ui.widgets.read_list import ReadRow

_translate = QCoreApplication.translate
_MOST_PLACES = 3


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something that could not be read, once for all the places it happened in."""

    what: str
    where: str


def read_rows(coverage: Coverage) -> tuple[ReadRow, ...]:
    """The parts that matter, in the reader's order, then those that are left alone as one."""
    rows = [_row(part) for part in coverage.sections if _matters(part)]
    left = [
        name_of(part)
        for part in coverage.sections
        if not part.yields and part.status is SectionStatus.SKIPPED
    ]
    if left:
        words = _translate("ReadRows", "Keep Clear leaves these alone: {names}.")
        detail = words.format(names=", ".join(left))
        rows.append(ReadRow(_translate("ReadRows", "Others"), detail, SectionStatus.SKIPPED))
    if coverage.others:
        one = _translate("ReadRows", "1 file is of a kind that Keep Clear does not know.")
        more = _translate("ReadRows", "{count} files are of a kind that Keep Clear does not know.")
        detail = one if coverage.others == 1 else more.format(count=f"{coverage.others:,}")
        rows.append(ReadRow(_translate("ReadRows", "Not known"), detail, SectionStatus.SKIPPED))
    return tuple(rows)


def troubles(problems: Sequence[Problem]) -> tuple[Trouble, ...]:
    """The problems with the same ones put together, in order of their first place."""
    places: dict[str, dict[str, None]] = {}
    for problem in problems:
        places.setdefault(problem.what, {})[problem.where] = None
    return tuple(Trouble(what, _places(list(found))) for what, found in places.items())


def name_of(part: SectionCoverage) -> str:
    """What a part of a download is called."""
    words = part.name.replace("_", " ")
    return words[:1].upper() + words[1:]


def counted(kind: Kind, count: int) -> str:
    """So many records of a kind: 1 post, 173 posts."""
    one, more = _nouns()[kind]
    return f"{count:,} {one if count == 1 else more}"


def _matters(part: SectionCoverage) -> bool:
    """Whether a part was read, or would tell something if it were."""
    if part.status in {SectionStatus.READ, SectionStatus.FAILED}:
        return bool(part.yields or part.records) or part.status is SectionStatus.FAILED
    return bool(part.yields)


def _row(part: SectionCoverage) -> ReadRow:
    count = sum(part.records.values())
    if part.status is SectionStatus.FAILED and count:
        detail = _translate("ReadRows", "{counts}. {reason}").format(
            counts=_counts(part), reason=part.reason or _translate("ReadRows", "More is not read.")
        )
        return ReadRow(name_of(part), detail, SectionStatus.READ, partly=True)
    return ReadRow(name_of(part), _detail(part), part.status)


def _detail(part: SectionCoverage) -> str:
    if part.status is SectionStatus.ABSENT:
        return _translate("ReadRows", "Not in this download.")
    if part.status is SectionStatus.READ:
        return _counts(part) if part.records else _translate("ReadRows", "There is nothing in it.")
    return part.reason


def _counts(part: SectionCoverage) -> str:
    counts = ", ".join(counted(kind, count) for kind, count in part.records.items())
    years = _years(part.first, part.last)
    return f"{counts}, {years}" if years else counts


def _years(first: int | None, last: int | None) -> str:
    """The years between two times in seconds UTC."""
    if first is None or last is None:
        return ""
    begin, end = (datetime.fromtimestamp(when, UTC).year for when in (first, last))
    if begin == end:
        return str(begin)
    return _translate("ReadRows", "{first} to {last}").format(first=begin, last=end)


def _places(where: Iterable[str]) -> str:
    named = [place for place in where if place]
    shown = ", ".join(named[:_MOST_PLACES])
    if len(named) <= _MOST_PLACES:
        return shown
    words = _translate("ReadRows", "{places} and {count} more places")
    return words.format(places=shown, count=f"{len(named) - _MOST_PLACES:,}")


def _nouns() -> dict[Kind, tuple[str, str]]:
    say = _translate
    return {
        Kind.ACCOUNT: (say("ReadRows", "account"), say("ReadRows", "accounts")),
        Kind.PROFILE: (say("ReadRows", "profile entry"), say("ReadRows", "profile entries")),
        Kind.SETTING: (say("ReadRows", "setting"), say("ReadRows", "settings")),
        Kind.POST: (say("ReadRows", "post"), say("ReadRows", "posts")),
        Kind.COMMENT: (say("ReadRows", "comment"), say("ReadRows", "comments")),
        Kind.MESSAGE: (say("ReadRows", "message"), say("ReadRows", "messages")),
        Kind.CONVERSATION: (say("ReadRows", "conversation"), say("ReadRows", "conversations")),
        Kind.CONTACT: (say("ReadRows", "person"), say("ReadRows", "people")),
        Kind.MEMBERSHIP: (say("ReadRows", "group or page"), say("ReadRows", "groups and pages")),
        Kind.MEDIA: (say("ReadRows", "photo or video"), say("ReadRows", "photos and videos")),
        Kind.LOGIN: (say("ReadRows", "sign-in"), say("ReadRows", "sign-ins")),
        Kind.APP: (say("ReadRows", "connected app"), say("ReadRows", "connected apps")),
        Kind.ANSWER: (say("ReadRows", "answer"), say("ReadRows", "answers")),
    }
