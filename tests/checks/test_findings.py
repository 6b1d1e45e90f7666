"""A finding shows the words it is about, and hides whose names are in them."""

from dataclasses import replace

import pytest

from checks.evidence import (
    Account,
    Answer,
    App,
    Audience,
    Author,
    Contact,
    Login,
    Message,
    Post,
    ProfileField,
    Record,
    Setting,
)
from checks.findings import Tally, finding_of, order_of
from checks.model import (
    Check,
    Confidence,
    Finding,
    Hit,
    Match,
    Remedy,
    Severity,
    Subject,
    Topic,
)
from tests.checks.cases import ORIGIN, context_for, subject_of

CHECK = Check(
    "plain_words",
    Topic.OFFENSIVE_LANGUAGE,
    "Strong words",
    "Because.",
    Severity.MEDIUM,
    Remedy.DELETE_ITEM,
    (Post,),
    lambda *_: (),
)
CONTEXT = context_for(CHECK)
POST = Post(
    ORIGIN, "7", made=1_700_000_000, author=Author.ME, audience=Audience.PUBLIC, text="oh plonker"
)


def found(subject: Subject, *matches: Match, check: Check = CHECK) -> Finding:
    return finding_of(check, subject, matches, CONTEXT)


def test_a_finding_says_all_there_is_to_say() -> None:
    assert found(subject_of(POST), Match("A reason.", marks=((3, 10),))) == Finding(
        check="plain_words",
        clauses=("1",),
        platform=ORIGIN.platform,
        account=ORIGIN.account,
        kind=POST.kind,
        key=POST.key,
        where=ORIGIN.where,
        when=1_700_000_000,
        author=Author.ME,
        audience=Audience.PUBLIC,
        excerpt="oh plonker",
        marks=((3, 10),),
        names=(),
        title="Strong words",
        why="Because.",
        reason="A reason.",
        severity=Severity.MEDIUM,
        confidence=Confidence.LIKELY,
        remedy=Remedy.DELETE_ITEM,
    )


def test_several_matches_of_one_check_are_one_finding() -> None:
    finding = found(
        subject_of(POST),
        Match("Perhaps.", Confidence.UNSURE, ((0, 2),), severity=Severity.HIGH),
        Match("Surely.", Confidence.SURE, ((3, 10),), remedy=Remedy.ASK_SOMEONE),
        Match("Perhaps.", Confidence.UNSURE, ((1, 2),)),
    )
    assert finding.reason == "Surely. Perhaps."
    assert (finding.severity, finding.confidence) == (Severity.HIGH, Confidence.SURE)
    assert finding.remedy is Remedy.ASK_SOMEONE
    assert finding.marks == ((0, 2), (3, 10))


def test_no_more_than_three_reasons_are_given() -> None:
    finding = found(subject_of(POST), *(Match(f"{number}.") for number in range(5)))
    assert finding.reason == "0. 1. 2."


def test_names_found_in_the_words_are_covered() -> None:
    post = replace(POST, text="Wilma Strand and Fay")
    subject = replace(
        subject_of(post),
        hits=(Hit("colleague", "wilma strand", 0, 12), Hit("town", "fay", 17, 20)),
    )
    assert found(subject, Match("A reason.", names=((17, 20),))).names == ((0, 12), (17, 20))


def test_excerpts_that_a_check_brings_stand_one_behind_the_other() -> None:
    finding = found(
        subject_of(POST),
        Match("A.", excerpt="Fay Marsh", names=((0, 9),)),
        Match("B.", excerpt="Ivo", marks=((0, 3),), names=((0, 3),)),
        Match("C."),
    )
    assert finding.excerpt == "Fay Marsh · Ivo"
    assert finding.names == ((0, 9), (12, 15))
    assert finding.marks == ((12, 15),)


@pytest.mark.parametrize(
    ("record", "excerpt", "names"),
    [
        (Contact(ORIGIN, "", name="Fay Marsh", handle="fay"), "Fay Marsh", ((0, 9),)),
        (Contact(ORIGIN, "", handle="fay"), "fay", ((0, 3),)),
        (Setting(ORIGIN, "", shown="Who can see: everyone"), "Who can see: everyone", ()),
        (App(ORIGIN, "", name="Quiz"), "Quiz", ()),
        (Login(ORIGIN, "", device="Old phone"), "Old phone", ()),
        (Answer(ORIGIN, "", question="Do you?"), "Do you?", ()),
        (Account(ORIGIN, "", name="Jo"), "", ()),
    ],
)
def test_a_record_without_words_is_shown_by_what_it_is_called(
    record: Record, excerpt: str, names: tuple[tuple[int, int], ...]
) -> None:
    finding = found(subject_of(record), Match("A reason."))
    assert (finding.excerpt, finding.names) == (excerpt, names)
    assert finding.author is Author.UNKNOWN
    assert finding.audience is Audience.UNKNOWN


def test_a_profile_is_the_persons_own_words() -> None:
    field = ProfileField(ORIGIN, "", name="bio", value="Hello", audience=Audience.CONTACTS)
    finding = found(subject_of(field), Match("A reason."))
    assert (finding.author, finding.audience) == (Author.ME, Audience.CONTACTS)
    message = Message(ORIGIN, "", author=Author.OTHER, text="Hello")
    assert found(subject_of(message), Match("A reason.")).author is Author.OTHER


def test_a_merged_check_gives_one_finding_for_each_account() -> None:
    check = replace(CHECK, merged=True)
    other = replace(POST, origin=replace(ORIGIN, account="another"))
    tally = Tally()
    for post in (
        POST,
        replace(POST, id="8", made=1_800_000_000),
        replace(POST, id="9", made=None),
        replace(POST, id="10", made=5),
        other,
    ):
        tally.add(check, subject_of(post), (Match("You have {count} of them."),), CONTEXT)
    second, first = tally.take()
    assert first.key == f"{ORIGIN.platform}:{ORIGIN.account}:post:all"
    assert (first.reason, first.when) == ("You have 4 of them.", 1_800_000_000)
    assert (first.excerpt, first.marks, first.where) == ("", (), "")
    assert (second.account, second.reason) == ("another", "You have 1 of them.")
    assert tally.take() == []


def test_what_to_do_first_comes_first() -> None:
    finding = found(subject_of(POST), Match("A reason."))
    ordered = [
        replace(finding, severity=Severity.HIGH, confidence=Confidence.UNSURE, when=1),
        replace(finding, confidence=Confidence.SURE, when=1),
        replace(finding, confidence=Confidence.LIKELY, when=9),
        replace(finding, confidence=Confidence.LIKELY, when=8),
        replace(finding, confidence=Confidence.LIKELY, when=None),
        replace(finding, severity=Severity.LOW, confidence=Confidence.SURE, when=9),
    ]
    shuffled = [ordered[at] for at in (5, 2, 0, 4, 1, 3)]
    assert sorted(shuffled, key=order_of) == ordered
