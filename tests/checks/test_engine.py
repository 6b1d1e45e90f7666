"""The engine calls a check for what it asks for, and for nothing else."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from checks.engine import Engine, Later, run
from checks.evidence import (
    Answer,
    Author,
    Contact,
    Membership,
    Message,
    Post,
    ProfileField,
    Record,
)
from checks.model import (
    Check,
    Clause,
    Context,
    Finding,
    Hit,
    Match,
    Policy,
    Remedy,
    Severity,
    Strength,
    Subject,
    Topic,
)
from checks.rules import all_checks
from tests.checks.cases import ABOUT, ORIGIN, TODAY, official

POLICY = Policy(
    "p",
    "P",
    "1",
    "England",
    (
        Clause("1", Strength.MUST, "t", "x", topics=(Topic.OFFENSIVE_LANGUAGE,)),
        Clause("2", Strength.SHOULD, "t", "x", optional_topics=(Topic.POLITICAL_ALLEGIANCE,)),
    ),
)
CONTEXT = Context(ABOUT, POLICY, TODAY, {"mild": ("plonker", "numpty*"), "rude": ("git",)})


def mark_hits(subject: Subject, _: Context) -> Iterable[Match]:
    """Point at everything that was found."""
    yield Match(
        f"Found {len(subject.hits)}.", marks=tuple((hit.start, hit.end) for hit in subject.hits)
    )


CHECK = Check(
    "mild_words",
    Topic.OFFENSIVE_LANGUAGE,
    "t",
    "w",
    Severity.HIGH,
    Remedy.DELETE_ITEM,
    (Post, Message),
    mark_hits,
    cues=("mild",),
)


def post(text: str, author: Author = Author.ME, number: int = 1) -> Post:
    return Post(ORIGIN, str(number), author=author, text=text)


def judge(check: Check, *records: Record, context: Context = CONTEXT) -> list[Finding]:
    return Engine((check,), context).judge(records)


def test_a_check_is_called_for_texts_that_hold_one_of_its_cues() -> None:
    found = judge(CHECK, post("fine"), post("You PLONKER, you numpties plonker"), post("git"))
    assert [finding.excerpt for finding in found] == ["You PLONKER, you numpties plonker"]
    assert found[0].marks == ((4, 11), (26, 33))


def test_a_check_sees_the_hits_of_all_lists_in_places_of_its_own_record() -> None:
    seen: list[Subject] = []

    def look(subject: Subject, _: Context) -> Iterable[Match]:
        seen.append(subject)
        return ()

    judge(replace(CHECK, evaluate=look), post("first"), post("a git, a Plonker at Thornwick"))
    (subject,) = seen
    assert subject.plain == "a git, a plonker at thornwick"
    assert [(hit.label, subject.text[hit.start : hit.end]) for hit in subject.hits] == [
        ("rude", "git"),
        ("mild", "Plonker"),
        ("town", "Thornwick"),
        ("workplace", "Thornwick"),
    ]
    assert subject.kept == ()


def test_a_cue_in_the_words_of_one_author_calls_no_check_for_another() -> None:
    others = replace(CHECK, id="others", authors=frozenset({Author.OTHER}), cues=("rude",))
    records = [post(text, author) for text in ("plonker", "git") for author in Author]
    found = [
        (each.check, each.author, each.excerpt)
        for each in Engine((CHECK, others), CONTEXT).judge(records)
    ]
    assert found == [("mild_words", Author.ME, "plonker"), ("others", Author.OTHER, "git")]


def test_a_cue_for_one_kind_calls_no_check_for_another() -> None:
    messages = replace(CHECK, id="messages", looks_at=(Message,), cues=("rude",))
    posts = replace(CHECK, looks_at=(Post,))
    message = Message(ORIGIN, "3", author=Author.ME, text="git")
    found = Engine((posts, messages), CONTEXT).judge([post("git"), post("plonker"), message])
    assert [(each.check, each.excerpt) for each in found] == [
        ("mild_words", "plonker"),
        ("messages", "git"),
    ]


def test_a_check_without_cues_finds_out_what_is_in_the_words_if_it_asks() -> None:
    looks: list[str] = []

    def look() -> tuple[Hit, ...]:
        looks.append("once")
        return Hit("mild", "plonker", 0, 7), Hit("rude", "git", 8, 11)

    later = Later(look)
    assert looks == []
    assert (len(later), later[1].label, [hit.term for hit in later]) == (
        2,
        "rude",
        ["plonker", "git"],
    )
    assert looks == ["once"]


def test_a_check_without_cues_is_called_for_every_record_even_without_words() -> None:
    found = judge(replace(CHECK, cues=()), post(""), post("fine", number=2))
    assert len(found) == 2


def test_a_check_is_called_only_for_records_it_wants_by_a_look() -> None:
    def is_second(record: Record) -> bool:
        return record.id == "2"

    records = [post("plonker", number=number) for number in (1, 2, 3)]
    for cues in ((), ("mild",)):
        found = judge(replace(CHECK, cues=cues, wanted=is_second), *records)
        assert [(each.key[-1], each.reason) for each in found] == [("2", "Found 1.")]


def test_a_check_is_called_only_for_the_kinds_it_looks_at() -> None:
    message = Message(ORIGIN, "2", author=Author.ME, text="plonker")
    group = Membership(ORIGIN, "3", name="plonker")
    assert [finding.kind.value for finding in judge(CHECK, post("plonker"), message, group)] == [
        "post",
        "message",
    ]
    fields = replace(CHECK, looks_at=(Membership, ProfileField))
    assert len(judge(fields, group, ProfileField(ORIGIN, "4", value="numptydom"))) == 2


def test_a_check_reads_only_the_words_of_those_it_names() -> None:
    records = [post("plonker", author, number) for number, author in enumerate(Author)]
    assert [each.author for each in judge(CHECK, *records)] == [Author.ME]
    both = replace(CHECK, authors=frozenset({Author.OTHER, Author.UNKNOWN}))
    assert [each.author for each in judge(both, *records)] == [Author.OTHER, Author.UNKNOWN]


@pytest.mark.parametrize(
    ("cue", "text", "found"),
    [
        ("digit", "room 7", True),
        ("digit", "room ٧", True),
        ("digit", "room seven", False),
        ("at_sign", "me@here", True),
        ("at_sign", "me at here", False),
    ],
)
def test_plain_cues_are_seen_record_by_record(cue: str, text: str, found: bool) -> None:
    check = replace(CHECK, cues=(cue,))
    records = [post("no 🎀"), post(text, number=2), post("none", number=3), post(text, number=4)]
    assert [each.key[-1] for each in judge(check, *records)] == (["2", "4"] if found else [])


def test_a_personal_check_leaves_official_accounts_alone() -> None:
    personal = replace(CHECK, personal_only=True)
    assert judge(personal, post("plonker"))
    assert not judge(personal, post("plonker"), context=official(CONTEXT))
    assert judge(CHECK, post("plonker"), context=official(CONTEXT))


def test_a_topic_that_is_optional_runs_only_when_it_is_asked_for() -> None:
    political = replace(CHECK, topic=Topic.POLITICAL_ALLEGIANCE)
    asked = replace(CONTEXT, included=frozenset({Topic.POLITICAL_ALLEGIANCE}))
    assert not judge(political, post("plonker"))
    (finding,) = judge(political, post("plonker"), context=asked)
    assert (finding.clauses, finding.severity) == (("2",), Severity.MEDIUM)
    assert not judge(replace(CHECK, topic=Topic.DISREPUTE), post("plonker"))


def test_a_check_that_trips_is_counted_and_what_it_said_before_is_kept() -> None:
    def trip(subject: Subject, _: Context) -> Iterable[Match]:
        yield Match("Before.")
        if "numptys" in subject.plain:
            raise ValueError(subject.text)

    other = replace(CHECK, id="other")
    engine = Engine((replace(CHECK, evaluate=trip), other), CONTEXT)
    found = engine.judge([post("numptys"), post("plonker", number=2)])
    assert [(each.check, each.key[-1]) for each in found] == [
        ("mild_words", "1"),
        ("other", "1"),
        ("mild_words", "2"),
        ("other", "2"),
    ]
    assert dict(engine.failures) == {"mild_words": 1}


def test_the_second_pass_sees_all_kept_records() -> None:
    def alone(subject: Subject, _: Context) -> Iterable[Match]:
        if len(subject.kept) == 2:
            yield Match(f"{len(subject.kept)} kept.")

    second = replace(CHECK, looks_at=(Contact,), cues=(), passes=2, evaluate=alone)
    kept = [Contact(ORIGIN, "1", name="Fay"), Membership(ORIGIN, "2", name="Chess")]
    engine = Engine((second,), CONTEXT)
    assert engine.judge(kept) == []
    assert [each.reason for each in engine.judge_kept(kept)] == ["2 kept."]


def test_merged_checks_speak_once_all_batches_are_judged() -> None:
    engine = Engine((replace(CHECK, merged=True),), CONTEXT)
    assert engine.judge([post("plonker"), post("fine")]) == []
    assert engine.judge([post("plonker", number=2)]) == []
    (finding,) = engine.judge_kept(())
    assert finding.reason == "Found 1."
    assert engine.judge_kept(()) == []


def test_what_merged_checks_counted_apart_is_the_same_put_together() -> None:
    check = replace(CHECK, merged=True, evaluate=lambda *_: [Match("{count} of them.")])
    old = replace(post("plonker"), made=5)
    new = replace(post("plonker", number=2), made=9)
    whole = Engine((check,), CONTEXT)
    whole.judge([old, new])
    parts = [Engine((check,), CONTEXT) for _ in range(2)]
    for part, record in zip(parts, (old, new), strict=True):
        part.judge([record])
    first, second = (part.counted() for part in parts)
    assert parts[0].counted() == ()
    last = Engine((check,), CONTEXT)
    last.count_in((*first, *second))
    found = last.judge_kept(())
    assert found == whole.judge_kept(())
    assert [(each.reason, each.when) for each in found] == [("2 of them.", 9)]


def test_answers_belong_to_their_clause_and_no_topic_is_needed() -> None:
    check = replace(CHECK, topic=Topic.ANSWERS, looks_at=(Answer,), cues=())
    (finding,) = judge(check, Answer(ORIGIN, "q", clause="2", question="Do you?"))
    assert (finding.clauses, finding.severity) == (("2",), Severity.MEDIUM)


def test_a_run_makes_both_passes() -> None:
    second = replace(CHECK, id="second", looks_at=(Contact,), cues=(), passes=2)
    records = [post("plonker"), Contact(ORIGIN, "1", name="Fay")]
    assert [each.check for each in run(records, (second, CHECK), CONTEXT)] == [
        "mild_words",
        "second",
    ]


TEXTS = st.text("plonker git\n@7é🎀numptys\u200b", max_size=30)
RECORDS = st.lists(
    st.one_of(
        st.builds(
            Post,
            st.just(ORIGIN),
            st.text("12", max_size=2),
            author=st.sampled_from(Author),
            text=TEXTS | st.sampled_from(["you plonker", "numptys git", "Thornwick Juniors 7"]),
        ),
        st.builds(Membership, st.just(ORIGIN), st.just(""), name=TEXTS),
        st.builds(Message, st.just(ORIGIN), st.just(""), author=st.just(Author.ME), text=TEXTS),
    ),
    max_size=12,
)
KINDS = (Post, Message, Membership)
CHECKS = (
    replace(CHECK, looks_at=KINDS),
    replace(CHECK, id="any", looks_at=KINDS, cues=("rude", "workplace", "digit", "at_sign")),
    replace(CHECK, id="every", cues=()),
    replace(CHECK, id="all", merged=True),
)


def in_batches(records: Sequence[Record], size: int) -> list[Finding]:
    engine = Engine(CHECKS, CONTEXT)
    found = [
        finding
        for at in range(0, len(records), size)
        for finding in engine.judge(records[at : at + size])
    ]
    return [*found, *engine.judge_kept(())]


@given(RECORDS, st.integers(1, 12))
def test_findings_are_the_same_whatever_the_size_of_a_batch(
    records: list[Record], size: int
) -> None:
    assert in_batches(records, size) == in_batches(records, 100)


@given(RECORDS)
def test_any_record_is_judged_the_same_twice_and_trips_no_check(records: list[Record]) -> None:
    policy = replace(POLICY, clauses=(Clause("1", Strength.MUST, "t", "x", topics=tuple(Topic)),))
    context = replace(CONTEXT, policy=policy, pupils=("Fay Marsh",))
    engine = Engine(all_checks(), context)
    assert engine.judge(records) == Engine(all_checks(), context).judge(records)
    assert not engine.failures
