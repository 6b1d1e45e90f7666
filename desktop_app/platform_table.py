"""The table of all platforms: what is read from a download, what is asked, and what is closed.

It is worked out from the platforms' rows and the modules that are there, so that the command,
README.md and docs/platforms.md cannot say different things.
"""

import json
import pkgutil
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date

import desktop_app
from checks.model import Platform
from desktop_app import catalogue, connections
from desktop_app.readers import all_readers
from desktop_app.readers.section import Reader, platforms_of

_HEAD = ("Id", "Platform", "Download read", "Sign-in", "Questions")
_WIDTHS = (19, 21, 16, 7, 9)
"""Columns that come to 80 signs with two between them."""


@dataclass(frozen=True, slots=True)
class Row:
    """What Keep Clear can do for one platform.

    `forms` are the kinds of file that are read, none where no download is; `within` names the
    download they come in where it is not the platform's own. `questions` counts the guided ones.
    """

    id: str
    name: str
    kind: str
    forms: tuple[str, ...]
    within: str
    connection: bool
    questions: int
    closed: bool
    closed_on: date | None

    @property
    def title(self) -> str:
        """The platform's name, and when it closed where it has."""
        if not self.closed:
            return self.name
        year = f" {self.closed_on.year}" if self.closed_on else ""
        return f"{self.name} (closed{year})"

    @property
    def download(self) -> str:
        """What is read of a download, in a few words; "no" where nothing is."""
        forms = ", ".join(self.forms) or "no"
        return f"{forms}; in the {self.within} download" if self.within else forms


def rows() -> tuple[Row, ...]:
    """Every platform, in order of name."""
    signs_in = {module.name for module in pkgutil.iter_modules(connections.__path__)}
    found = []
    for platform in catalogue.platforms().values():
        forms, within = _read(platform)
        found.append(
            Row(
                id=platform.id,
                name=platform.name,
                kind=platform.kind,
                forms=forms,
                within=within,
                connection=platform.id in signs_in,
                questions=len(platform.questions),
                closed=platform.status == "closed",
                closed_on=platform.closed_on,
            )
        )
    return tuple(found)


def _read(platform: Platform) -> tuple[tuple[str, ...], str]:
    """The kinds of file that are read for a platform, and whose download they are, or "".

    What has no reader of its own comes with the platform whose account it is used with.
    """
    readers = _readers_of(platform.id) or _readers_of(platform.account_of)
    if not readers:
        return (), ""
    first = readers[0]
    forms = dict.fromkeys(form for reader in readers for form in reader.FORMS)
    if platform.id == first.PLATFORM:
        return tuple(forms), str(getattr(first, "DOWNLOAD", ""))
    return tuple(forms), catalogue.platforms()[first.PLATFORM].name


def _readers_of(platform: str) -> list[Reader]:
    """The readers that give records of a platform, its own first."""
    readers = [each for each in all_readers() if platform in platforms_of(each)]
    return sorted(readers, key=lambda each: platform != each.PLATFORM)


def as_text(table: Sequence[Row]) -> str:
    """The table for a terminal of 80 columns."""
    lines = [*_lines(_HEAD), "  ".join("-" * width for width in _WIDTHS)]
    for row in table:
        sign_in = "yes" if row.connection else "no"
        lines += _lines((row.id, row.title, row.download, sign_in, str(row.questions)))
    return "\n".join([*lines, "", *_notes(table)]) + "\n"


def _lines(cells: Sequence[str]) -> Iterator[str]:
    """One row of the table on as many lines as its longest cell needs."""
    wrapped = [
        textwrap.wrap(cell, width, break_long_words=True) or [""]
        for cell, width in zip(cells, _WIDTHS, strict=True)
    ]
    for number in range(max(map(len, wrapped))):
        parts = [
            (lines[number] if number < len(lines) else "").ljust(width)
            for lines, width in zip(wrapped, _WIDTHS, strict=True)
        ]
        yield "  ".join(parts).rstrip()


def _notes(table: Sequence[Row]) -> list[str]:
    read, closed = sum(bool(row.forms) for row in table), sum(row.closed for row in table)
    return textwrap.wrap(
        f"{len(table)} platforms: the downloads of {read} are read, and {closed} have closed. "
        "Questions are the guided ones, about what no download tells. Sign-in is a read-only look "
        "at an account.",
        width=sum(_WIDTHS) + 2 * len(_WIDTHS) - 2,
    )


def as_json(table: Sequence[Row]) -> str:
    """The table for programs."""
    whole = {
        "tool": {"name": "keepclear", "version": desktop_app.__version__},
        "platforms": [asdict(row) for row in table],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1, default=date.isoformat) + "\n"
