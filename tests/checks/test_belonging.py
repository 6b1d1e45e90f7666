import pytest

from checks.belonging import (
    is_about_school,
    is_elsewhere,
    is_full_name,
    named_workplaces,
    own_school,
    staff_talk,
)
from tests.checks.writing import post, seen


def named(text: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in named_workplaces(seen(post(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thornwick Junior School won", ["Thornwick Junior School"]),
        ("Thornwick Juniors won", ["Thornwick Juniors"]),
        ("#thornwickjuniors won", ["#thornwickjuniors"]),
        ("at TJS all day", ["TJS"]),
        ("TJS, what a place", ["TJS"]),
        ("Well, TJS staff know", ["TJS"]),
        ("Well. Says TJS, of assembly", ["TJS"]),
        ("Well, says TJS", []),
        ("60 TJS a minute", []),
        ("the TJS soundtrack", []),
        ("tjs in small letters", []),
        ("Thornwick Arms at eight", []),
        ("Thornwick Junior Infants", []),
        ("Thornwick Academy won", []),
        ("Thornwick junior won", ["Thornwick junior"]),
    ],
)
def test_tells_the_school_from_other_places(text: str, expected: list[str]) -> None:
    assert named(text) == expected


def test_knows_a_full_name_and_a_domain() -> None:
    subject = seen(post("Thornwick Junior School, Thornwick Juniors, thornwick.example.sch.uk"))
    full = {
        subject.text[hit.start : hit.end]: is_full_name(subject, hit)
        for hit in named_workplaces(subject)
    }
    assert full["Thornwick Junior School"]
    assert full["thornwick.example.sch.uk"]
    assert not full["Thornwick Juniors"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("my class is loud", ["my class"]),
        ("our lovely little school is", ["our lovely little school"]),
        ("our head is", ["our head"]),
        ("my head is sore", []),
        ("my yoga class", []),
        ("my friend's class", []),
        ("my day at school", []),
        ("my school reunion", []),
        ("the school is shut", []),
        ("my daughter and our school", []),
        ("our school in 1986", []),
        ("my class taught me at uni", []),
        ("at ours they start phonics early", ["at ours"]),
        ("party at ours", []),
    ],
)
def test_finds_the_own_school(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in own_school(seen(post(text)))] == expected


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("PPA and a book scrutiny", 2),
        ("PPA, PPA and PPA", 0),
        ("PPA time", 0),
        ("My son has PPA and a book scrutiny", 0),
        ("Every teacher has PPA and a book scrutiny", 0),
    ],
)
def test_needs_two_different_words_of_staff(text: str, count: int) -> None:
    assert len(staff_talk(seen(post(text)))) == count


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thornwick Juniors won", True),
        ("my class won", True),
        ("one of my pupils won", True),
        ("My son: one of my pupils won", False),
        ("the dog won", False),
    ],
)
def test_tells_what_is_about_the_school(text: str, expected: bool) -> None:
    assert is_about_school(seen(post(text))) is expected


def test_elsewhere_is_family_long_ago_or_an_old_year() -> None:
    assert is_elsewhere(seen(post("my niece sang")), (0, 3))
    assert is_elsewhere(seen(post("when I was at school. We sang")), (22, 24))
    assert is_elsewhere(seen(post("we sang in 1979")), (0, 2))
    assert not is_elsewhere(seen(post("we sang")), (0, 2))
