"""What the reading processes are told, what they answer, and what comes of it all."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from checks.evidence import Kind, Problem, Record
from checks.findings import Counted
from checks.model import Context, Coverage
from desktop_app.jobs import Progress
from desktop_app.packing import FindingRow, KeptRow

_DEFAULT_MEMORY = 1 << 30


@dataclass(frozen=True, slots=True)
class Job:
    """One export to read: everything a reading process is told at its start.

    `platform` is the one the person chose, if they did; `platform_names` is what platforms are
    called in sentences. `kept` holds what earlier imports of the review left, for the checks
    that look at everything. `memory` is the most bytes of address space a process may take:
    about three times what is in use at the worst, because libraries reserve more than they use.
    `processes` is how many to read in, or None for as many as are of use.
    """

    paths: tuple[Path, ...]
    context: Context
    platform: str | None = None
    messages: bool = False
    photos: bool = False
    kept: tuple[Record, ...] = ()
    platform_names: Mapping[str, str] = field(default_factory=dict)
    memory: int = _DEFAULT_MEMORY
    processes: int | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """Some members of one section, read one after the other by one process; `size` in bytes."""

    number: int
    platform: str
    section: str
    size: int


@dataclass(frozen=True, slots=True)
class Planned:
    """What an export holds before anything of it is read.

    There is a coverage for each platform, the export's own first, with nothing counted in it yet.
    The problems are of the export as a whole, and `members` is how many files it holds.
    """

    coverages: tuple[Coverage, ...]
    steps: tuple[Step, ...]
    problems: tuple[Problem, ...]
    members: int = 0

    @property
    def size(self) -> int:
        """Bytes to read, unpacked."""
        return sum(step.size for step in self.steps)


@dataclass(frozen=True, slots=True)
class Rows:
    """What the review keeps of some records of a step, as rows."""

    step: int
    findings: tuple[FindingRow, ...] = ()
    kept: tuple[KeptRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Done:
    """What a step came to, told when its last rows have been sent.

    `failed` is why something of it went unread, or "". Of very many problems the first are
    here, and `more` counts the rest. `first` and `last` are seconds UTC. `counted` is what merged
    checks counted, and `tripped`, by check, the records they could not deal with.
    """

    step: int
    records: Mapping[Kind, int] = field(default_factory=dict)
    first: int | None = None
    last: int | None = None
    failed: str = ""
    problems: tuple[Problem, ...] = ()
    more: int = 0
    counted: tuple[Counted, ...] = ()
    tripped: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Failed:
    """A failure on its way to the parent: its class's name and its sentence."""

    name: str
    sentence: str


Message = Planned | Progress | Rows | Done | Failed
"""What a reading process says."""


@dataclass(frozen=True, slots=True)
class Read:
    """Asks a reading process to read a step."""

    step: int


@dataclass(frozen=True, slots=True)
class Keep:
    """Hands a reading process some of what is kept of all steps, of one account, in order."""

    platform: str
    account: str
    rows: tuple[KeptRow, ...]


@dataclass(frozen=True, slots=True)
class LookAtEverything:
    """Asks a reading process for the pass over all that is kept; `counted` is of all steps."""

    counted: tuple[Counted, ...]


Request = Job | Read | Keep | LookAtEverything
"""What a reading process is asked."""

Tell = Callable[[Progress | Rows], None]
"""Takes what a reading process says while it is at a step."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was read of one platform, and what could not be, with the rows to keep.

    `beside` has the same of each other platform whose records came in the same export.
    """

    coverage: Coverage
    problems: tuple[Problem, ...] = ()
    findings: tuple[FindingRow, ...] = ()
    kept: tuple[KeptRow, ...] = ()
    beside: "tuple[Outcome, ...]" = ()
