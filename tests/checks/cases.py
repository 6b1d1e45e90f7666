"""What tests of the checks share: an invented person, a small policy and one way to judge."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from checks.engine import run
from checks.evidence import Origin, Record
from checks.model import (
    About,
    Check,
    Clause,
    Context,
    Finding,
    Policy,
    Question,
    Strength,
    Subject,
    Topic,
    Workplace,
)
from checks.text import normalise

TODAY = date(2026, 3, 2)
ORIGIN = Origin("chatterbox", "jo_penrose", "section", "file.json")
ABOUT = About(
    name="Jo Penrose",
    handles=("jo_penrose",),
    started=date(2021, 9, 1),
    colleagues=("Wilma Strand", "Ged Oduya"),
    workplaces=(
        Workplace(
            name="Thornwick Junior School",
            aliases=("Thornwick Juniors",),
            trust="Greymere Schools Trust",
            town="Thornwick",
            postcode="TW9 9ZZ",
            domains=("thornwick.example.sch.uk",),
            latitude=53.2000,
            longitude=-2.1000,
        ),
    ),
)


def seconds(year: int, month: int = 1, day: int = 1) -> int:
    """Noon of a day, in seconds UTC."""
    return int(datetime(year, month, day, 12, tzinfo=UTC).timestamp())


def policy_for(topic: Topic, settings: Mapping[str, str] | None = None) -> Policy:
    """A policy of one clause, strong enough to leave every severity as it is."""
    clause = Clause("1", Strength.MUST, "One clause", "It asks something.", topics=(topic,))
    return Policy("small", "Small", "1", "England", (clause,), required_settings=settings or {})


def context_for(
    check: Check,
    words: Mapping[str, tuple[str, ...]] | None = None,
    pupils: tuple[str, ...] = (),
    recent_pupils: tuple[str, ...] = (),
    settings: Mapping[str, str] | None = None,
    questions: Sequence[Question] = (),
) -> Context:
    """Everything a check may know, for one check."""
    return Context(
        ABOUT,
        policy_for(check.topic, settings),
        TODAY,
        words or {},
        pupils,
        recent_pupils,
        questions={(ORIGIN.platform, question.setting): question for question in questions},
    )


def judge(check: Check, context: Context, *records: Record) -> list[Finding]:
    """What one check finds in some records."""
    return run(records, (check,), context)


def official(context: Context) -> Context:
    """The same context, with the account named as run for the school."""
    about = replace(context.about, official_accounts=(ORIGIN.account,))
    return replace(context, about=about)


def subject_of(record: Record) -> Subject:
    """A record as a check sees it where no term was found in it."""
    return Subject(record, record.words, normalise(record.words))
