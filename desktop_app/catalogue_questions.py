"""Turns the question tables of platforms and policies into questions."""

from datetime import date

from checks.model import Option, Question, Topic
from desktop_app.catalogue_table import Table, refuse_twice

WEIGHTS = ("high", "medium", "low")
TOLD = ("yes", "partly", "no")
EVIDENCE = ("seen", "memory")
TOPICS = tuple(topic.value for topic in Topic if topic is not Topic.ANSWERS)


def questions_of(
    owner: Table, key: str = "questions", *, clause: str = "", checked: date | None = None
) -> tuple[Question, ...]:
    """The questions in a list of tables.

    `clause` is the clause they stand in, `checked` the day that holds where a question gives
    none. Raises PolicyError.
    """
    tables = owner.tables(key)
    questions = tuple(_question(table, clause, checked) for table in tables)
    refuse_twice(tables, tuple(question.id for question in questions))
    return questions


def _question(table: Table, clause: str, checked: date | None) -> Question:
    options = _options(table)
    best = table.choices("best", tuple(option.value for option in options))
    if best:
        options = tuple(
            Option(option.label, option.value, option.concern or option.value not in best)
            for option in options
        )
    topic = table.choice("topic", TOPICS, "")
    question = Question(
        id=table.name("id"),
        prompt=table.text("prompt"),
        options=options,
        setting=table.name("setting") if table.has("setting") else "",
        clause=clause,
        why=table.text("why", ""),
        where=table.text("where", ""),
        link=table.link("link"),
        weight=table.choice("weight", WEIGHTS, "medium"),
        best=best,
        told_by_export=table.choice("told_by_export", TOLD, "no"),
        noticed_by_others=table.text("noticed_by_others", ""),
        evidence=table.choice("evidence", EVIDENCE, ""),
        checked=table.day("checked", checked),
        topic=Topic(topic) if topic else None,
    )
    if not (question.setting or question.clause or question.topic):
        raise table.wrong(
            "topic", "a question needs a setting, or a topic that ties it to a clause"
        )
    table.finish()
    return question


def _options(table: Table) -> tuple[Option, ...]:
    entries = table.tables("options")
    if len(entries) < 2:
        raise table.wrong("options", "a question offers at least two answers")
    options: list[Option] = []
    for entry in entries:
        option = Option(entry.text("label"), entry.name("value"), entry.yes("concern"))
        if any(option.value == other.value for other in options):
            raise entry.wrong("value", f"“{option.value}” is there twice")
        options.append(option)
        entry.finish()
    return tuple(options)
