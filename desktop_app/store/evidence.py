"""What imports left behind: what was read, kept records and findings."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, delete, func, insert, select, update
from sqlalchemy.dialects import sqlite

from desktop_app.packing import FindingRow, KeptRow
from desktop_app.store import schema
from desktop_app.store.database import Begin

ANSWERS = "answers"
"""The section of findings that come from answers; they belong to no import."""


def _statement(table: Table, kept_as_is: frozenset[str] | None = None) -> str:
    """SQL that adds a row given as a tuple, replacing all columns but some where it is known."""
    statement = sqlite.insert(table)
    if kept_as_is is not None:
        known = table.primary_key.columns.keys()
        changed = {
            column.name: statement.excluded[column.name]
            for column in table.columns
            if column.name not in {*known, *kept_as_is}
        }
        statement = statement.on_conflict_do_update(known, set_=changed)
    else:
        statement = statement.prefix_with("OR REPLACE")
    return str(statement.compile(dialect=sqlite.dialect(paramstyle="qmark")))


_ADD_KEPT = _statement(schema.kept)
_ADD_FINDING = _statement(schema.finding, frozenset({"first_import"}))


@dataclass(frozen=True, slots=True)
class ImportRow:
    """One import as it is kept; `made` is seconds UTC, the rest packed text."""

    id: int
    platform: str
    account: str
    made: int
    coverage: str
    problems: str


@dataclass(frozen=True, slots=True)
class StoredFinding:
    """A finding's row with the first and the last import it was found in (0 for answers)."""

    row: FindingRow
    first_import: int
    last_import: int


TakenIn = tuple[ImportRow, Sequence[KeptRow], Sequence[FindingRow]]
"""One import with what is kept of it and what was found in it."""


class Evidence:
    """The tables that imports fill."""

    def __init__(self, begin: Begin) -> None:
        self._begin = begin

    def add(self, *taken: TakenIn) -> tuple[int, ...]:
        """Take in the imports of one download, all of it or nothing, and return their ids.

        The `id` of a given row is not looked at.
        """
        ids = []
        with self._begin() as connection:
            for new, kept, findings in taken:
                ids.append(self._add_import(connection, new))
                _add_kept(connection, ids[-1], kept)
                _add_findings(connection, ids[-1], findings)
        return tuple(ids)

    def imports(self) -> tuple[ImportRow, ...]:
        """Every import, the oldest first."""
        table, account = schema.imports, schema.account
        columns = (
            table.c.id,
            account.c.platform,
            account.c.name,
            table.c.made,
            table.c.coverage,
            table.c.problems,
        )
        with self._begin() as connection:
            rows = connection.execute(select(*columns).join(account).order_by(table.c.id))
            return tuple(ImportRow(*row) for row in rows)

    def kept(self) -> tuple[tuple[int, KeptRow], ...]:
        """Every kept record with its import, the oldest import first."""
        table = schema.kept
        with self._begin() as connection:
            rows = connection.execute(select(table).order_by(table.c.import_id, table.c.key))
            return tuple((row[0], tuple(row[1:])) for row in rows)

    def findings(self) -> tuple[StoredFinding, ...]:
        """Every finding, in order of rule and key."""
        table = schema.finding
        with self._begin() as connection:
            rows = connection.execute(select(table).order_by(table.c.rule, table.c.key))
            return tuple(_stored(tuple(row)) for row in rows)

    def found(self) -> Mapping[int, int]:
        """How many findings each import was the last to show."""
        column = schema.finding.c.last_import
        with self._begin() as connection:
            rows = connection.execute(select(column, func.count()).group_by(column))
            return {row[0]: row[1] for row in rows}

    def matching(
        self,
        *,
        severity: str | None = None,
        platform: str | None = None,
        clause: str | None = None,
        words: str = "",
    ) -> frozenset[tuple[str, str]]:
        """Rule and key of the findings that fit all that is given; `words` are in plain form."""
        table = schema.finding
        query = select(table.c.rule, table.c.key)
        if severity is not None:
            query = query.where(table.c.severity == severity)
        if platform is not None:
            query = query.where(table.c.platform == platform)
        if clause is not None:
            query = query.where(table.c.clauses.contains(f" {clause} ", autoescape=True))
        for word in words.split():
            query = query.where(table.c.plain.contains(word, autoescape=True))
        with self._begin() as connection:
            return frozenset((row.rule, row.key) for row in connection.execute(query))

    def replace(self, findings: Sequence[FindingRow], *, section: str) -> None:
        """Put findings in place of all those of a section that belongs to no import."""
        with self._begin() as connection:
            connection.execute(delete(schema.finding).where(schema.finding.c.section == section))
            _add_findings(connection, 0, findings)

    def replace_second(self, findings: Sequence[FindingRow]) -> None:
        """Put findings in place of all those of the second pass, as of the last import."""
        table = schema.finding
        with self._begin() as connection:
            last = connection.execute(select(func.max(schema.imports.c.id))).scalar() or 0
            connection.execute(delete(table).where(table.c.stage == 2))
            _add_findings(connection, last, findings)

    def forget(self, import_id: int) -> None:
        """Remove an import and what only it knew; findings that others had too stay."""
        table, imports = schema.finding, schema.imports
        with self._begin() as connection:
            account = connection.execute(
                select(imports.c.account_id).where(imports.c.id == import_id)
            ).scalar_one()
            connection.execute(delete(schema.kept).where(schema.kept.c.import_id == import_id))
            connection.execute(delete(imports).where(imports.c.id == import_id))
            others = select(imports.c.id).where(imports.c.account_id == account)
            for column, nearest in (
                (table.c.last_import, func.max(imports.c.id)),
                (table.c.first_import, func.min(imports.c.id)),
            ):
                between = imports.c.id.between(table.c.first_import, table.c.last_import)
                left = others.with_only_columns(nearest).where(between).scalar_subquery()
                connection.execute(
                    update(table)
                    .where(column == import_id)
                    .values({column: func.coalesce(left, -1)})
                )
            connection.execute(delete(table).where(table.c.last_import < 0))
            has_imports = connection.execute(others.limit(1)).first()
            if has_imports is None:
                connection.execute(delete(schema.account).where(schema.account.c.id == account))

    def _add_import(self, connection: Connection, new: ImportRow) -> int:
        """The id of a new row of imports."""
        account = _account_id(connection, new.platform, new.account)
        values = (None, account, new.made, new.coverage, new.problems)
        found = connection.execute(
            insert(schema.imports).values(values).returning(schema.imports.c.id)
        )
        return int(found.scalar_one())


def _account_id(connection: Connection, platform: str, name: str) -> int:
    """The id of an account, new or known."""
    table = schema.account
    known = select(table.c.id).where(table.c.platform == platform, table.c.name == name)
    found = connection.execute(known).scalar()
    if found is None:
        row = insert(table).values(platform=platform, name=name).returning(table.c.id)
        found = connection.execute(row).scalar_one()
    return int(found)


def _add_kept(connection: Connection, import_id: int, rows: Iterable[KeptRow]) -> None:
    """Add kept records, as tuples straight to the database: a review can hold many."""
    values = [(import_id, *row) for row in rows]
    if values:
        connection.exec_driver_sql(_ADD_KEPT, values)


def _add_findings(connection: Connection, import_id: int, rows: Iterable[FindingRow]) -> None:
    """Add findings; one that is known already keeps the import it was first found in."""
    values = [(*row, import_id, import_id) for row in rows]
    if values:
        connection.exec_driver_sql(_ADD_FINDING, values)


def _stored(values: tuple[Any, ...]) -> StoredFinding:
    """A finding as it was packed, and its imports."""
    return StoredFinding(values[:-2], *values[-2:])
