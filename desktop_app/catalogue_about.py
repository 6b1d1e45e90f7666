"""Reads the small files a person gives with a command: about themselves, answers, names.

`about.toml` says who the person is, each key optional:

    name = "…"
    handles = ["…"]
    role = "…"
    started = 2019-09-02
    colleagues = ["…"]
    official_accounts = ["…"]
    [[workplace]]
    name = "…"
    aliases = ["…"]
    trust = "…"
    trust_aliases = ["…"]
    town = "…"
    postcode = "…"
    domains = ["…"]
    latitude = 53.0
    longitude = -1.0

`answers.toml` holds answers to guided questions, one table each; `value` is one of the question's
values. Without a platform the question is one of the policy's own.

    [[answers]]
    platform = "facebook"
    account = "…"
    question = "post_audience"
    value = "contacts"

A list of pupils is a text file with one name a line, or a CSV file whose first column is read.
It is held in memory for one run and never written anywhere.
"""

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from checks.model import About, Workplace
from desktop_app.catalogue_table import Table, reading
from desktop_app.errors import PolicyError, UsageError

LARGEST_FILE = 2_000_000
"""Bytes; more than any list of names or answers needs."""
MOST_NAMES = 20_000
LONGEST_NAME = 120
_HEADINGS = frozenset(
    {"name", "names", "full name", "pupil", "pupil name", "pupils", "student", "student name"}
    | {"students", "surname", "legal name", "preferred name", "forename", "first name"}
)


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """One answer from an answers file; `platform` and `account` are "" for the policy's own."""

    platform: str
    account: str
    question: str
    value: str


def read_bytes(path: Path) -> bytes:
    """The content of a small file; raises UsageError with the file's name only."""
    try:
        with path.open("rb") as stream:
            content = stream.read(LARGEST_FILE + 1)
    except (OSError, ValueError):
        raise UsageError(f"“{path.name}” could not be read. Check its name and place.") from None
    if len(content) > LARGEST_FILE:
        raise UsageError(f"“{path.name}” is larger than 2 MB, which is not what is needed here.")
    return content


def load_about(path: Path) -> About:
    """What an about.toml says of the person; raises UsageError."""
    content = read_bytes(path)
    try:
        with reading(path.name, content) as table:
            return _about(table)
    except PolicyError as error:
        raise _usage(error) from None


def load_answers(path: Path) -> tuple[GivenAnswer, ...]:
    """The answers in an answers.toml, in the order of the file; raises UsageError."""
    content = read_bytes(path)
    try:
        with reading(path.name, content) as table:
            return tuple(_answer(entry) for entry in table.tables("answers"))
    except PolicyError as error:
        raise _usage(error) from None


def load_names(path: Path) -> tuple[str, ...]:
    """The names in a text or CSV file, each once; raises UsageError, which never holds a name."""
    text = _decode(read_bytes(path))
    if "\0" in text:
        raise UsageError(f"“{path.name}” is not a text or CSV file with one name a line.")
    try:
        lines = _first_column(text) if path.suffix.lower() == ".csv" else text.splitlines()
    except csv.Error:
        raise UsageError(f"“{path.name}” could not be read as a CSV file.") from None
    names = tuple(dict.fromkeys(_names(lines)))
    if not names:
        raise UsageError(f"“{path.name}” holds no names. It needs one name a line.")
    if len(names) > MOST_NAMES:
        raise UsageError(f"“{path.name}” holds more than {MOST_NAMES:,} names.")
    if any(len(name) > LONGEST_NAME for name in names):
        raise UsageError(f"“{path.name}” has lines too long to be names. It needs one name a line.")
    return names


def _about(table: Table) -> About:
    return About(
        name=table.text("name", ""),
        handles=table.texts("handles"),
        role=table.text("role", ""),
        started=table.day("started"),
        colleagues=table.texts("colleagues"),
        workplaces=tuple(_workplace(entry) for entry in table.tables("workplace")),
        official_accounts=table.texts("official_accounts"),
    )


def _workplace(table: Table) -> Workplace:
    workplace = Workplace(
        name=table.text("name"),
        aliases=table.texts("aliases"),
        trust=table.text("trust", ""),
        trust_aliases=table.texts("trust_aliases"),
        town=table.text("town", ""),
        postcode=table.text("postcode", ""),
        domains=table.texts("domains"),
        latitude=table.degrees("latitude", 90),
        longitude=table.degrees("longitude", 180),
    )
    if (workplace.latitude is None) != (workplace.longitude is None):
        raise table.wrong("latitude", "latitude and longitude are given together or not at all")
    table.finish()
    return workplace


def _answer(table: Table) -> GivenAnswer:
    answer = GivenAnswer(
        platform=table.text("platform", ""),
        account=table.text("account", ""),
        question=table.name("question"),
        value=table.name("value"),
    )
    table.finish()
    return answer


def _decode(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _first_column(text: str) -> Iterable[str]:
    first_line = text.partition("\n")[0]
    separator = ";" if first_line.count(";") > first_line.count(",") else ","
    return [row[0] for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator) if row]


def _names(lines: Iterable[str]) -> Iterable[str]:
    """The names in some lines; “Surname, Forename” is turned round, a heading is left out."""
    for place, line in enumerate(lines):
        name = " ".join(line.split())
        if not name or (place == 0 and name.casefold() in _HEADINGS):
            continue
        surname, comma, forename = name.partition(", ")
        yield f"{forename} {surname}" if comma and "," not in forename else name


def _usage(error: PolicyError) -> UsageError:
    return UsageError(f"“{error.file}” cannot be used. {error.key}: {error.reason}.")
