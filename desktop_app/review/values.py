"""The values a review is asked for and answers with."""

from dataclasses import dataclass
from enum import StrEnum

from checks.evidence import Problem
from checks.model import Coverage, Platform, Question


class Use(StrEnum):
    """Whether the person uses a platform."""

    USE = "use"
    USED = "used"
    NEVER = "never"
    UNSAID = "unsaid"


@dataclass(frozen=True, slots=True)
class Beginnings:
    """What was said before the start.

    `complaint` is "yes", "no", "rather_not" or "", `computer` "mine", "school", "shared" or "".
    """

    complaint: str = ""
    computer: str = ""


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One platform in the list of things to do.

    `status` is Not started, In progress, Completed, Not used or Cannot check; `hint` is one
    sentence.
    """

    platform: Platform
    use: Use
    status: str
    hint: str


@dataclass(frozen=True, slots=True)
class ImportResult:
    """One import: what was read, what could not be, and how many findings it showed last.

    `id` names it for `forget`, `made` is seconds UTC, `account` what the account is called.
    `beside` has the imports of other platforms that came in the same download; it is filled only
    in the answer to `add_export`, for each of them is an import of its own from then on.
    """

    id: int
    made: int
    account: str
    coverage: Coverage
    problems: tuple[Problem, ...]
    found: int
    beside: "tuple[ImportResult, ...]" = ()


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer the person gave, with its question; `made` is seconds UTC."""

    platform: str
    account: str
    question: Question
    value: str
    made: int


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """What a saved report holds: names of other people, excerpts, and what is done already."""

    names: bool = False
    excerpts: bool = True
    done: bool = True
