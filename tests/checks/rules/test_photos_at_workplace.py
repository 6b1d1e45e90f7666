from dataclasses import replace

import pytest

from checks.evidence import Author, Media, Place, Post, Record
from checks.model import Confidence, Subject, Workplace
from checks.rules.photos_at_workplace import CHECK, metres_between, photos_at_workplace
from tests.checks.cases import ORIGIN
from tests.checks.writing import CONTEXT, found, line, picture

AT_SCHOOL = Place("", 53.2010, -2.1010)


def test_flags_a_picture_taken_at_the_school() -> None:
    finding = found(CHECK, picture("hello", place=AT_SCHOOL))
    assert finding is not None
    assert finding.confidence is Confidence.UNSURE


def test_flags_a_post_with_a_picture_only() -> None:
    place = Post(ORIGIN, "1", author=Author.ME, text="hello", place=AT_SCHOOL)
    assert found(CHECK, place) is None
    assert found(CHECK, replace(place, has_media=True)) is not None


@pytest.mark.parametrize(
    "record",
    [
        picture("hello", place=Place("", 53.2100, -2.1000)),
        picture("hello", place=Place("Somewhere")),
        picture("hello", place=Place("", 53.2, None)),
        picture("hello"),
        line("bio", "hello"),
    ],
)
def test_leaves_other_places_alone(record: Record) -> None:
    assert not list(photos_at_workplace(Subject(record), CONTEXT))


def test_needs_to_know_where_the_school_is() -> None:
    about = replace(CONTEXT.about, workplaces=(Workplace("A"), Workplace("B", latitude=53.2)))
    subject = Subject(Media(ORIGIN, "1", place=AT_SCHOOL))
    assert not list(photos_at_workplace(subject, replace(CONTEXT, about=about)))


def test_measures_in_metres() -> None:
    assert metres_between((0.0, 0.0), (0.0, 1.0)) == pytest.approx(111_195, abs=1)
    assert metres_between((53.2, -2.1), (53.2, -2.1)) == 0
