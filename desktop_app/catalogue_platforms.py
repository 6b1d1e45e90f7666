"""Turns a platform's TOML file into a Platform, and the file of common remedies into steps."""

from collections.abc import Mapping
from datetime import date

from checks.model import ExportHelp, Platform, Remedy, RemedySteps
from desktop_app.catalogue_questions import EVIDENCE, questions_of
from desktop_app.catalogue_table import Table, reading

KINDS = (
    "social network",
    "professional network",
    "neighbourhood network",
    "pictures and videos",
    "messenger",
    "chat room",
    "blog",
    "forum",
    "games",
    "sport",
    "dating",
    "account",
    "other",
)
STATUSES = ("open", "closed")
REMEDIES = tuple(remedy.value for remedy in Remedy)


def read_platform(name: str, file: str, content: bytes) -> Platform:
    """The platform in the bytes of a file; raises PolicyError."""
    with reading(file, content) as table:
        checked = table.day("checked")
        platform = Platform(
            id=name,
            name=table.text("name"),
            kind=table.choice("kind", KINDS),
            status=table.choice("status", STATUSES, "open"),
            closed_on=table.day("closed_on"),
            note=table.text("note", ""),
            export=_export(table.table("export"), checked),
            questions=questions_of(table, checked=checked),
            remedies=_remedies(table.table("remedies"), checked),
            account_of=table.text("account_of", ""),
        )
        if platform.closed_on and platform.status != "closed":
            raise table.wrong("closed_on", "only a platform whose status is closed has this day")
    return platform


def read_remedies(file: str, content: bytes) -> Mapping[Remedy, RemedySteps]:
    """The steps that hold wherever a platform gives none of its own; raises PolicyError."""
    with reading(file, content) as table:
        return _remedies(table.table("remedies"), table.day("checked"))


def _export(table: Table, checked: date | None) -> ExportHelp:
    help_ = ExportHelp(
        steps=table.texts("steps"),
        page=table.link("page"),
        choose=table.text("choose", ""),
        days=table.text("days", ""),
        evidence=table.choice("evidence", EVIDENCE, ""),
        checked=table.day("checked", checked),
    )
    table.finish()
    return help_


def _remedies(table: Table, checked: date | None) -> dict[Remedy, RemedySteps]:
    steps: dict[Remedy, RemedySteps] = {}
    for key in table.names():
        if key not in REMEDIES:
            raise table.wrong(key, f"this remedy is not known; it is one of {', '.join(REMEDIES)}")
        steps[Remedy(key)] = _steps(table.table(key), checked)
    return steps


def _steps(table: Table, checked: date | None) -> RemedySteps:
    steps = RemedySteps(
        steps=table.texts("steps"),
        link=table.link("link"),
        evidence=table.choice("evidence", EVIDENCE, ""),
        checked=table.day("checked", checked),
    )
    if not steps.steps:
        raise table.wrong("steps", "there has to be at least one step")
    table.finish()
    return steps
