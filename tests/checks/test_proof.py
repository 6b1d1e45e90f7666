"""What counts as read, and what is missing where something does not."""

from dataclasses import replace

import pytest

from checks.evidence import Author, Kind, Message
from checks.model import About, Coverage, SectionCoverage, SectionStatus, Topic, Workplace
from checks.proof import NOUNS, Reading, fingerprint, told_in
from tests.checks.accounts import (
    ABSENT,
    ALL_READ,
    FAILED,
    PLACES,
    PUPILS,
    READ,
    SKIPPED,
    WORDS,
    basis,
    clause,
    coverage,
)

CONTEXT = basis(clause("1", Topic.OFFENSIVE_LANGUAGE)).context


def missing(*imports: Coverage) -> tuple[str, ...]:
    reading = Reading.of(imports)
    return reading.missing(WORDS, reading.kinds(WORDS), CONTEXT)


def test_nothing_is_missing_when_every_kind_was_read() -> None:
    assert missing(coverage(**ALL_READ)) == ()
    assert Reading.of((coverage(**ALL_READ),)).kinds(WORDS) == (
        Kind.POST,
        Kind.COMMENT,
        Kind.MESSAGE,
    )


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (READ, READ, ()),
        (READ, ABSENT, ()),
        (READ, FAILED, ("Your posts could not be read to the end.",)),
        (READ, SKIPPED, ("Your posts were left closed.",)),
        (SKIPPED, FAILED, ("Your posts could not be read to the end.",)),
        (ABSENT, ABSENT, ("This download does not have your posts.",)),
        (ABSENT, SKIPPED, ("Your posts were left closed.",)),
    ],
)
def test_sections_that_yield_the_same_kind(
    first: SectionStatus, second: SectionStatus, expected: tuple[str, ...]
) -> None:
    one = coverage(posts=(first, Kind.POST), archived=(second, Kind.POST))
    other = coverage(posts=(second, Kind.POST), archived=(first, Kind.POST))
    assert missing(one) == missing(other) == expected


def test_a_kind_that_no_section_yields_is_not_asked_of_a_download() -> None:
    reading = Reading.of((coverage(posts=(READ, Kind.POST)),))
    assert reading.kinds(WORDS) == (Kind.POST,)
    assert reading.missing(WORDS, reading.kinds(WORDS), CONTEXT) == ()
    assert Reading.of(()).kinds(WORDS) == ()


def test_a_skipped_section_says_why_in_its_own_words() -> None:
    section = SectionCoverage("messages", SKIPPED, yields=(Kind.MESSAGE,), reason="You said no.")
    assert missing(replace(coverage(), sections=(section,))) == ("You said no.",)


@pytest.mark.parametrize(
    ("older", "newer", "is_read"),
    [
        (READ, ABSENT, True),
        (READ, SKIPPED, True),
        (READ, FAILED, False),
        (FAILED, READ, True),
        (FAILED, ABSENT, False),
        (SKIPPED, READ, True),
        (ABSENT, SKIPPED, False),
    ],
)
def test_the_newest_import_that_read_a_section_or_failed_at_it_speaks_for_it(
    older: SectionStatus, newer: SectionStatus, is_read: bool
) -> None:
    reasons = missing(coverage(posts=(older, Kind.POST)), coverage(posts=(newer, Kind.POST)))
    assert (reasons == ()) is is_read


def test_what_a_check_needs_is_told_by_the_person() -> None:
    reading = Reading.of((coverage(posts=(READ, Kind.POST)),))
    assert reading.missing(PLACES, (Kind.POST,), CONTEXT) == ()
    nobody = replace(CONTEXT, about=About())
    assert reading.missing(PLACES, (Kind.POST,), nobody) == ("Tell the program where you work.",)
    other = replace(PLACES, needs="handles")
    assert reading.missing(other, (Kind.POST,), nobody) == ("Tell the program your handles.",)


def test_a_list_of_pupils_counts_for_the_import_that_had_it() -> None:
    without = coverage(friends=(READ, Kind.CONTACT))
    expected = ("No list of pupils was given to compare with.",)
    assert Reading.of((without,)).missing(PUPILS, (Kind.CONTACT,), CONTEXT) == expected
    given = replace(without, told=("pupils",))
    assert Reading.of((given,)).missing(PUPILS, (Kind.CONTACT,), CONTEXT) == ()
    assert Reading.of((given, without)).missing(PUPILS, (Kind.CONTACT,), CONTEXT) == expected
    now = replace(CONTEXT, pupils=("Fay Marsh",))
    assert Reading.of((without,)).missing(PUPILS, (Kind.CONTACT,), now) == ()


def test_what_was_read_with_other_names_has_to_be_read_again() -> None:
    now = replace(coverage(**ALL_READ), read_with=fingerprint(CONTEXT))
    before = replace(now, read_with=fingerprint(replace(CONTEXT, about=About(name="Jo"))))
    assert missing(now) == ()
    assert missing(before) == (
        "What you told the program has changed since. Read the download again.",
    )


def test_a_check_that_tripped_proves_nothing() -> None:
    assert missing(replace(coverage(**ALL_READ), failures={"words": 2})) == (
        "A check stopped early on some of what was read.",
    )
    assert missing(replace(coverage(**ALL_READ), failures={"other": 2})) == ()


def test_the_fingerprint_changes_with_what_checks_depend_on_and_with_nothing_else() -> None:
    first = fingerprint(CONTEXT)
    assert fingerprint(replace(CONTEXT, pupils=("Fay Marsh",))) == first
    for changed in (
        replace(CONTEXT, about=About()),
        replace(CONTEXT, included=frozenset({Topic.POLITICAL_ALLEGIANCE})),
        replace(CONTEXT, policy=replace(CONTEXT.policy, edition="2")),
        replace(CONTEXT, policy=replace(CONTEXT.policy, words={"mild": ("plonker",)})),
        replace(CONTEXT, policy=replace(CONTEXT.policy, clauses=())),
    ):
        assert fingerprint(changed) != first


def test_what_is_told_is_listed() -> None:
    assert told_in(CONTEXT) == (
        "workplace",
        "workplace_domains",
        "workplace_place",
        "colleagues",
        "started",
    )
    placed = Workplace("Larkmoor Primary", domains=("larkmoor.example",), latitude=51.0)
    assert told_in(replace(CONTEXT, about=About(workplaces=(placed,)))) == (
        "workplace",
        "workplace_domains",
        "workplace_place",
    )
    assert told_in(replace(CONTEXT, about=About(), recent_pupils=("Fay Marsh",))) == (
        "recent_pupils",
    )
    assert told_in(replace(CONTEXT, about=About(), pupils=("Fay Marsh",))) == ("pupils",)


def test_every_kind_has_a_noun() -> None:
    assert set(NOUNS) == set(Kind)


def test_what_no_download_shows_is_never_proved() -> None:
    reading = Reading.of((coverage(**ALL_READ),))
    beyond = replace(WORDS, unseen="Nobody can tell.")
    assert reading.missing(beyond, reading.kinds(beyond), CONTEXT) == ("Nobody can tell.",)


def test_what_no_download_shows_is_no_proof() -> None:
    unseen = "It does not show who follows you."
    contacts = (Kind.CONTACT,)
    for status, told in ((SectionStatus.READ, unseen), (SectionStatus.ABSENT, "does not have")):
        section = SectionCoverage("following", status, {}, contacts, unseen=unseen)
        reading = Reading.of([Coverage("a.zip", "reddit", "kim", (section,))])
        assert told in reading.unread(Kind.CONTACT)


def test_where_others_words_are_left_out_only_a_check_of_the_persons_own_is_proved() -> None:
    section = SectionCoverage(
        "messages", SectionStatus.READ, {}, (Kind.MESSAGE,), unheard="It holds your words alone."
    )
    reading = Reading.of([Coverage("a.zip", "discord", "kim", (section,))])
    mine = replace(WORDS, looks_at=(Message,), needs="")
    others = replace(mine, authors=frozenset({Author.OTHER}))
    assert reading.missing(mine, (Kind.MESSAGE,), CONTEXT) == ()
    assert reading.missing(others, (Kind.MESSAGE,), CONTEXT) == ("It holds your words alone.",)
