"""Every reader against its golden cases: `<reader>/<case>/export/` gives `expected.jsonl`."""

import json
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from checks.evidence import Origin, Problem, Record
from desktop_app.export import Export
from desktop_app.readers import all_readers, recognise
from desktop_app.readers.section import Members, Reader, Scope, platforms_of, read, sections_in
from desktop_app.reading.owner import owner_on

HERE = Path(__file__).parent
NO_ENDING = "JSON"
"""What members without an ending are; a Matrix server's are called `events` or `profile`."""

CASES = sorted(folder.parent for folder in HERE.glob("*/*/export"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}-{case.name}")
def test_case(case: Path, update_golden: bool) -> None:
    with Export([case / "export"]) as export:
        rows = _rows(export, case.parent.name)
    expected = case / "expected.jsonl"
    if update_golden:
        lines = [json.dumps(row, ensure_ascii=False) for row in rows]
        expected.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    wanted = [json.loads(line) for line in expected.read_text(encoding="utf-8").splitlines()]
    assert rows == wanted


def test_every_case_says_what_it_expects() -> None:
    assert CASES
    for case in CASES:
        assert (case / "expected.jsonl").is_file(), case


@pytest.mark.parametrize("reader", all_readers(), ids=lambda reader: reader.PLATFORM)
def test_a_reader_says_which_kinds_of_file_it_reads(reader: Reader) -> None:
    said = [form.partition(" ")[0] for form in reader.FORMS]
    assert said
    assert len(set(said)) == len(said)
    cases = [case for case in CASES if case.parent.name == reader.PLATFORM]
    assert set(said) == set().union(*map(_forms_read, cases))


def _forms_read(case: Path) -> set[str]:
    """The endings of a case's members that gave a record of the platform; some have none."""
    found, path = set(), ""
    for line in (case / "expected.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        path = row.get("read", path)
        if row.get("key", "").startswith(f"{case.parent.name}:"):
            found.add(Path(path).suffix.removeprefix(".").upper() or NO_ENDING)
    return found


def _rows(members: Members, platform: str) -> list[dict[str, Any]]:
    """What the reader of an export gives, members in order: owner, records, problems."""
    reader = recognise(members)
    assert platform == reader.PLATFORM
    owner = reader.find_owner(members, ())
    rows: list[dict[str, Any]] = [
        {"owner": owner.name, "handle": owner.handle, "ids": sorted(owner.ids)}
    ]
    owners = {each: owner_on(members, reader, each, owner) for each in platforms_of(reader)}
    for path in members.paths:
        sections = sections_in(reader.SECTIONS, members, path)
        if not sections:
            rows.append({"unmatched": path})
        for section in sections:
            if section.parse is None:
                rows.append({"left alone": path, "section": section.name})
                continue
            whose = owners[section.platform or platform]
            origin = Origin(section.platform or platform, whose.account, section.name, path)
            scope = Scope(origin, whose, path, members.size(path), members)
            rows.append({"read": path, "section": section.name})
            rows.extend(map(_row, read(section, scope)))
    return rows


def _row(found: Record | Problem) -> dict[str, Any]:
    if isinstance(found, Problem):
        row: dict[str, Any] = {"problem": found.what, "where": found.where}
        return row | {"fatal": True} if found.fatal else row
    row = {"kind": str(found.kind), "key": found.key}
    for field in fields(found):
        value = getattr(found, field.name)
        if field.name not in ("origin", "id") and value != field.default:
            row[field.name] = _plain(value)
    return row


def _plain(value: Any) -> Any:
    if hasattr(value, "__slots__") and not isinstance(value, str):
        return {field.name: getattr(value, field.name) for field in fields(value)}
    return list(value) if isinstance(value, tuple) else value
