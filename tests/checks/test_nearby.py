from dataclasses import replace

import pytest

from checks.evidence import Audience, Author, Comment, Place, Post, Record, State
from checks.model import Hit, Severity
from checks.nearby import (
    beside,
    counted,
    graded,
    is_passed_on,
    near,
    overlaps,
    span,
    spans,
    widest,
)
from tests.checks.cases import ORIGIN
from tests.checks.writing import comment, line, picture, post, seen, sent


def hits(*places: tuple[int, int]) -> tuple[Hit, ...]:
    return tuple(Hit("list", "term", start, end) for start, end in places)


def test_leaves_out_what_is_part_of_an_innocent_phrase() -> None:
    subject = seen(post("Spick and span. What a spick."))
    assert [span(hit) for hit in counted(subject, "slurs_race")] == [(23, 28)]


def test_looks_at_the_beginning_of_a_very_long_text_only() -> None:
    subject = seen(post("Spick and span. " * 60 + "spick " * 60))
    assert [hit.start for hit in counted(subject, "slurs_race")][:2] == [960, 966]
    assert len(counted(subject, "slurs_race")) == 50


def test_gives_each_place_once() -> None:
    assert spans(hits((1, 2), (1, 2), (4, 6))) == ((1, 2), (4, 6))


def test_keeps_only_the_widest_places() -> None:
    assert widest([(4, 6), (0, 3), (1, 2), (0, 3)]) == ((0, 3), (4, 6))


@pytest.mark.parametrize(
    ("place", "reach", "expected"),
    [((0, 2), 3, 1), ((0, 2), 2, 0), ((12, 14), 4, 1), ((6, 7), 0, 1), ((0, 100), 0, 1)],
)
def test_near_counts_characters_between(place: tuple[int, int], reach: int, expected: int) -> None:
    assert len(near(hits((4, 9)), place, reach)) == expected


def test_overlaps_needs_a_shared_character() -> None:
    assert overlaps(hits((4, 9)), (8, 10))
    assert not overlaps(hits((4, 9)), (9, 10))


def test_beside_stays_in_the_sentence() -> None:
    subject = seen(post("My son is here. My class is not."))
    assert beside(subject, (3, 6), "own_family")
    assert not beside(subject, (17, 25), "own_family")
    assert not beside(subject, (17, 25), "past_school")


@pytest.mark.parametrize(
    ("record", "place", "expected"),
    [
        (post("mine", shared="theirs"), (5, 8), True),
        (post("mine", shared="theirs"), (0, 4), False),
        (post("", shared="theirs"), (0, 4), True),
        (replace(post("mine", shared="theirs"), place=Place("Pier")), (5, 8), False),
        (replace(post("mine", shared="theirs"), place=Place("Pier")), (10, 12), True),
        (replace(post("mine", shared="theirs"), links=("https://x.example",)), (13, 15), False),
        (post("mine"), (0, 4), False),
        (post("RT @somebody: theirs"), (15, 18), True),
        (comment("RT @somebody: theirs"), (15, 18), False),
    ],
)
def test_tells_the_words_of_others(record: Record, place: tuple[int, int], expected: bool) -> None:
    assert is_passed_on(seen(record), place) is expected


@pytest.mark.parametrize(
    ("record", "given", "expected"),
    [
        (post("x", Audience.PUBLIC), Severity.LOW, Severity.MEDIUM),
        (post("x", Audience.PUBLIC), Severity.MEDIUM, Severity.HIGH),
        (post("x", Audience.PUBLIC), Severity.HIGH, Severity.HIGH),
        (post("x", Audience.CONTACTS), Severity.MEDIUM, Severity.MEDIUM),
        (post("x", Audience.ONLY_ME), Severity.HIGH, Severity.MEDIUM),
        (replace(post("x", Audience.PUBLIC), state=State.ARCHIVED), Severity.LOW, Severity.LOW),
        (replace(picture("x"), state=State.DELETED), Severity.MEDIUM, Severity.LOW),
        (sent("x"), Severity.MEDIUM, Severity.LOW),
        (line("bio", "x"), Severity.LOW, Severity.MEDIUM),
        (Comment(ORIGIN, "1", author=Author.ME, text="x"), Severity.LOW, Severity.LOW),
    ],
)
def test_grades_by_who_can_see_it(record: Record, given: Severity, expected: Severity) -> None:
    assert graded(seen(record), ((0, 1),), given) is expected


def test_words_passed_on_weigh_less() -> None:
    subject = seen(post("mine", shared="theirs"))
    assert graded(subject, ((5, 7),), Severity.MEDIUM) is Severity.LOW
    assert graded(subject, ((0, 2), (5, 7)), Severity.MEDIUM) is Severity.MEDIUM
    assert graded(subject, (), Severity.MEDIUM) is Severity.MEDIUM


def test_a_post_is_looked_at_as_it_stands() -> None:
    assert isinstance(seen(post("x")).record, Post)
