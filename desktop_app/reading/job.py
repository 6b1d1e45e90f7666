"""What the reading process is told, and what it hands back."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from checks.evidence import Problem, Record
from checks.model import Context, Coverage
from desktop_app.packing import FindingRow, KeptRow

_DEFAULT_MEMORY = 1 << 30


@dataclass(frozen=True, slots=True)
class Job:
    """One export to read: everything the reading process is told.

    `platform` is the one the person chose, if they did; `platform_names` is what platforms are
    called in sentences. `kept` holds what earlier imports of the review left, for the checks
    that look at everything. `memory` is the most bytes of address space the process may take:
    about three times what is in use at the worst, because libraries reserve more than they use.
    """

    paths: tuple[Path, ...]
    context: Context
    platform: str | None = None
    messages: bool = False
    photos: bool = False
    kept: tuple[Record, ...] = ()
    platform_names: Mapping[str, str] = field(default_factory=dict)
    memory: int = _DEFAULT_MEMORY


@dataclass(frozen=True, slots=True)
class Batch:
    """What the review keeps of some of the records, as rows.

    The kept records are of `platform`; a finding's row names its own.
    """

    platform: str
    findings: tuple[FindingRow, ...] = ()
    kept: tuple[KeptRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was read of one platform, and what could not be.

    `beside` has the same of each other platform whose records came in the same export.
    """

    coverage: Coverage
    problems: tuple[Problem, ...]
    beside: "tuple[Outcome, ...]" = ()


Sink = Callable[[Batch], None]
"""Takes the rows of each batch."""
