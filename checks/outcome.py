"""The values a checklist is made of, and the values it is made from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from hashlib import blake2b

from checks.evidence import Problem, Record
from checks.model import (
    Check,
    ClauseResult,
    Context,
    Coverage,
    Finding,
    LegalNote,
    Platform,
    Question,
    Remedy,
)

AccountId = tuple[str, str]
"""A platform's id and the account's handle or name; ("", "") for the person themselves."""


class ItemState(StrEnum):
    """How far an item is; derived each time, never stored."""

    TO_DO = "to do"
    DONE = "done"
    CONFIRMED = "confirmed"
    CAME_BACK = "came back"
    NOT_APPLICABLE = "not applicable"


OPEN = frozenset({ItemState.TO_DO, ItemState.CAME_BACK})
"""The states in which something is still to be done."""


class Choice(StrEnum):
    """What the person decided about an item."""

    DONE = "done"
    NOT_APPLICABLE = "not_applicable"
    MISTAKEN = "mistaken"
    ASK = "ask"


@dataclass(frozen=True, slots=True)
class Decision:
    """A choice, when it was made (seconds UTC), and the last day it holds, if it ends."""

    choice: Choice
    note: str = ""
    made: int = 0
    expires: date | None = None


@dataclass(frozen=True, slots=True)
class Imported:
    """One import: its number (1 is the oldest), when it was made (seconds UTC), what it read."""

    number: int
    made: int
    coverage: Coverage


@dataclass(frozen=True, slots=True)
class Sighting:
    """A finding, and the numbers of the first and the last import that showed it.

    Both are 0 for a finding about an answer.
    """

    finding: Finding
    first: int = 0
    last: int = 0


@dataclass(frozen=True, slots=True)
class Basis:
    """Everything a checklist is made from.

    `kept` holds the kept records of all imports and the answers, one per key; `decisions` are by
    item id; `failures` are those of checks that ran outside an import; `accounts` names accounts
    without an import, with "" where the account's own name is not known. `complaint` is "yes",
    "no", "rather_not" or "".
    """

    context: Context
    checks: tuple[Check, ...]
    platforms: Mapping[str, Platform]
    imports: tuple[Imported, ...] = ()
    kept: tuple[Record, ...] = ()
    sightings: tuple[Sighting, ...] = ()
    decisions: Mapping[str, Decision] = field(default_factory=dict)
    failures: Mapping[str, int] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    accounts: tuple[AccountId, ...] = ()
    complaint: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to do, or one that was done.

    `remedy` is the one offered, which may be milder than the finding's. With `keep_first` the
    steps say to keep it and get advice. `state_reason` is a sentence where the state needs one,
    `checked` the day the steps were last checked, `rights` what the law protects here. With
    `stop` it may be a message from a pupil: it is shown without its words, and nothing is deleted.
    """

    id: str
    finding: Finding
    state: ItemState
    decision: Decision | None
    remedy: Remedy
    steps: tuple[str, ...]
    link: str = ""
    keep_first: bool = False
    state_reason: str = ""
    checked: date | None = None
    rights: tuple[LegalNote, ...] = ()
    stop: bool = False


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question nobody answered yet; platform and account are "" for a clause's question."""

    id: str
    platform: str
    account: str
    prompt: str
    question: Question


@dataclass(frozen=True, slots=True)
class Checklist:
    """Findings and decisions, in order of what to do next, and what they rest on."""

    items: tuple[Item, ...]
    results: tuple[ClauseResult, ...]
    questions: tuple[OpenQuestion, ...]
    coverage: tuple[Coverage, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Changed:
    """An item before and after."""

    before: Item
    after: Item


@dataclass(frozen=True, slots=True)
class Comparison:
    """What became of one checklist in the next; `results` are those with another verdict."""

    new: tuple[Item, ...]
    gone: tuple[Item, ...]
    changed: tuple[Changed, ...]
    results: tuple[ClauseResult, ...]


def item_id(check: str, key: str) -> str:
    """The id of the item about a record, by check and key; it tells nothing of either."""
    name = f"{check}\x1f{key}".encode("utf-8", "surrogatepass")
    return blake2b(name, digest_size=10).hexdigest()
