"""What the person said: about themselves, which platforms they use, answers and decisions."""

from collections.abc import Iterable, Mapping

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert

from desktop_app.store import schema
from desktop_app.store.database import Begin

DecisionRow = tuple[str, str, str, int, str]
"""Item, choice, note, when it was made (seconds UTC), the day it ends (ISO date or "")."""

AnswerRow = tuple[str, str, str, str, int]
"""Platform, account, question, value, when it was given (seconds UTC)."""


class Choices:
    """The small tables a person fills by hand."""

    def __init__(self, begin: Begin) -> None:
        self._begin = begin

    def said(self) -> Mapping[str, str]:
        """Everything said once, by name."""
        with self._begin() as connection:
            return {row.name: row.value for row in connection.execute(select(schema.meta))}

    def say(self, name: str, value: str) -> None:
        """Keep something said once, in place of what was said before."""
        statement = insert(schema.meta).values(name=name, value=value)
        with self._begin() as connection:
            connection.execute(
                statement.on_conflict_do_update(["name"], set_={"value": statement.excluded.value})
            )

    def usage(self) -> Mapping[str, str]:
        """Which platforms are used, by platform."""
        with self._begin() as connection:
            return {row.platform: row.use for row in connection.execute(select(schema.usage))}

    def set_usage(self, platform: str, use: str) -> None:
        """Keep whether a platform is used."""
        statement = insert(schema.usage).values(platform=platform, use=use)
        with self._begin() as connection:
            connection.execute(statement.on_conflict_do_update(["platform"], set_={"use": use}))

    def answers(self) -> tuple[AnswerRow, ...]:
        """Every answer, in order of platform, account and question."""
        table = schema.answer
        order = (table.c.platform, table.c.account, table.c.question)
        with self._begin() as connection:
            return tuple(tuple(row) for row in connection.execute(select(table).order_by(*order)))

    def answer(self, row: AnswerRow) -> None:
        """Keep an answer, in place of the one given before."""
        with self._begin() as connection:
            connection.execute(insert(schema.answer).prefix_with("OR REPLACE").values(row))

    def take_back(self, platform: str, account: str, question: str) -> None:
        """Forget an answer."""
        table = schema.answer
        with self._begin() as connection:
            connection.execute(
                delete(table).where(
                    table.c.platform == platform,
                    table.c.account == account,
                    table.c.question == question,
                )
            )

    def decisions(self) -> tuple[DecisionRow, ...]:
        """Every decision, in order of item."""
        table = schema.decision
        with self._begin() as connection:
            rows = connection.execute(select(table).order_by(table.c.item))
            return tuple(tuple(row) for row in rows)

    def decide(self, rows: Iterable[DecisionRow]) -> None:
        """Keep decisions, in place of those made before on the same items."""
        add = insert(schema.decision).prefix_with("OR REPLACE")
        names = schema.decision.columns.keys()
        values = [dict(zip(names, row, strict=True)) for row in rows]
        with self._begin() as connection:
            if values:
                connection.execute(add, values)

    def undo(self, items: Iterable[str]) -> None:
        """Forget the decisions on some items."""
        gone = delete(schema.decision).where(schema.decision.c.item == bindparam("gone"))
        values = [{"gone": item} for item in items]
        with self._begin() as connection:
            if values:
                connection.execute(gone, values)
