"""Turns a policy pack's TOML file into a Policy."""

from datetime import date

from checks.model import Clause, Helper, LegalNote, Policy, Strength, Topic
from desktop_app.catalogue_questions import TOPICS, questions_of
from desktop_app.catalogue_table import Table, reading, refuse_twice

NATIONS = ("England", "Wales", "Scotland", "Northern Ireland")
JURISDICTIONS = (*NATIONS, "United Kingdom")
LEGAL_STATUSES = ("in force", "repealed", "ask")
STRENGTHS = tuple(strength.value for strength in Strength)


def read_policy(name: str, file: str, content: bytes) -> Policy:
    """The pack in the bytes of a file; raises PolicyError."""
    with reading(file, content) as table:
        checked = table.day("checked")
        return Policy(
            id=name,
            title=table.text("title"),
            edition=table.text("edition"),
            jurisdiction=table.choice("jurisdiction", JURISDICTIONS),
            clauses=_clauses(table, checked),
            required_settings=_texts_by_key(table.table("required_settings")),
            helpers=tuple(_helper(entry) for entry in table.tables("helpers")),
            law=_notes(table, "law", checked),
            before_you_begin=_notes(table, "before_you_begin", checked),
            recent_pupil_years=table.count("recent_pupil_years"),
            systems=table.texts("systems"),
            words=_word_lists(table.table("wordlists")),
        )


def _clauses(owner: Table, checked: date | None) -> tuple[Clause, ...]:
    tables = owner.tables("clauses")
    if not tables:
        raise owner.wrong("clauses", "a policy has at least one clause")
    clauses = tuple(_clause(table, checked) for table in tables)
    refuse_twice(tables, tuple(clause.id for clause in clauses))
    asked: set[str] = set()
    for clause in clauses:
        for question in clause.questions:
            if question.id in asked:
                place = f"clauses[{clause.id}].questions[{question.id}].id"
                raise owner.wrong(place, f"“{question.id}” stands in another clause as well")
            asked.add(question.id)
    return clauses


def _clause(table: Table, checked: date | None) -> Clause:
    name = table.name("id")
    clause = Clause(
        id=name,
        strength=Strength(table.choice("strength", STRENGTHS)),
        title=table.text("title"),
        text=table.text("text"),
        section=table.text("section", ""),
        topics=tuple(Topic(value) for value in table.choices("topics", TOPICS)),
        optional_topics=tuple(Topic(value) for value in table.choices("optional_topics", TOPICS)),
        questions=questions_of(table, clause=name, checked=checked),
        law=_notes(table, "law", checked),
        rights=_notes(table, "rights", checked),
        note=table.text("note", ""),
    )
    for topic in clause.optional_topics:
        if topic in clause.topics:
            raise table.wrong("optional_topics", f"“{topic}” is among the topics as well")
    table.finish()
    return clause


def _notes(owner: Table, key: str, checked: date | None) -> tuple[LegalNote, ...]:
    return tuple(_note(table, checked) for table in owner.tables(key))


def _note(table: Table, checked: date | None) -> LegalNote:
    last_checked = table.day("last_checked", checked)
    if last_checked is None:
        raise table.wrong("last_checked", "a note needs the day on which it was last checked")
    status = table.choice("status", LEGAL_STATUSES, "in force")
    note = LegalNote(
        text=table.text("text"),
        source=table.text("source", "" if status == "ask" else None),
        nations=table.choices("nations", NATIONS),
        last_checked=last_checked,
        status=status,
        cites=table.text("cites", ""),
    )
    table.finish()
    return note


def _helper(table: Table) -> Helper:
    helper = Helper(table.text("role"), table.text("when"), table.text("contact", ""))
    table.finish()
    return helper


def _texts_by_key(table: Table) -> dict[str, str]:
    return {key: table.name(key) for key in table.names()}


def _word_lists(table: Table) -> dict[str, tuple[str, ...]]:
    return {key: table.texts(key) for key in table.names()}
