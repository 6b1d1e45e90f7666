"""The tables of a review file, and the steps that bring an older file up to date."""

from collections.abc import Callable

from sqlalchemy import (
    Column,
    Connection,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    UniqueConstraint,
)

metadata = MetaData()

meta = Table(
    "meta",
    metadata,
    Column("name", String, primary_key=True),
    Column("value", String, nullable=False),
)
usage = Table(
    "usage",
    metadata,
    Column("platform", String, primary_key=True),
    Column("use", String, nullable=False),
)
account = Table(
    "account",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("platform", String, nullable=False),
    Column("name", String, nullable=False),
    UniqueConstraint("platform", "name"),
)
imports = Table(
    "imports",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("account_id", ForeignKey("account.id"), nullable=False),
    Column("made", Integer, nullable=False),
    Column("coverage", String, nullable=False),
    Column("problems", String, nullable=False),
    sqlite_autoincrement=True,
)
kept = Table(
    "kept",
    metadata,
    Column("import_id", ForeignKey("imports.id"), primary_key=True),
    Column("key", String, primary_key=True),
    Column("kind", String, nullable=False),
    Column("section", String, nullable=False),
    Column("place", String, nullable=False),
    Column("body", String, nullable=False),
    sqlite_with_rowid=False,
)
finding = Table(
    "finding",
    metadata,
    Column("rule", String, primary_key=True),
    Column("key", String, primary_key=True),
    Column("stage", Integer, nullable=False),
    Column("platform", String, nullable=False),
    Column("account", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("section", String, nullable=False),
    Column("place", String, nullable=False),
    Column("moment", Integer),
    Column("author", String, nullable=False),
    Column("audience", String, nullable=False),
    Column("severity", String, nullable=False),
    Column("clauses", String, nullable=False),
    Column("title", String, nullable=False),
    Column("plain", String, nullable=False),
    Column("body", String, nullable=False),
    Column("first_import", Integer, nullable=False),
    Column("last_import", Integer, nullable=False),
    Index("finding_by_account", "platform", "account"),
    sqlite_with_rowid=False,
)
decision = Table(
    "decision",
    metadata,
    Column("item", String, primary_key=True),
    Column("choice", String, nullable=False),
    Column("note", String, nullable=False),
    Column("made", Integer, nullable=False),
    Column("expires", String, nullable=False),
)
answer = Table(
    "answer",
    metadata,
    Column("platform", String, primary_key=True),
    Column("account", String, primary_key=True),
    Column("question", String, primary_key=True),
    Column("value", String, nullable=False),
    Column("made", Integer, nullable=False),
)


def _first(connection: Connection) -> None:
    """Make the tables of the first version."""
    metadata.create_all(connection)


MIGRATIONS: tuple[Callable[[Connection], None], ...] = (_first,)
"""Step n brings a file of version n to version n + 1; steps are only ever added."""
