from datetime import date

import pytest

from checks.evidence import Kind, Problem
from checks.model import About, Coverage, SectionCoverage, SectionStatus, Topic, Workplace
from desktop_app.catalogue import default_policy
from desktop_app.plain import from_text, reader_of, to_text

ABOUT = About(
    name="Róisín Marsh",
    handles=("rmarsh", "\ud800"),
    started=date(2019, 9, 2),
    workplaces=(Workplace("Alder Hill School", aliases=("AHS",), latitude=51.5),),
)
COVERAGE = Coverage(
    "x.zip",
    "facebook",
    "rmarsh",
    (
        SectionCoverage("posts", SectionStatus.READ, {Kind.POST: 3}, (Kind.POST,), first=1),
        SectionCoverage("messages", SectionStatus.SKIPPED, reason="not asked"),
    ),
    whole=False,
)


@pytest.mark.parametrize("value", [About(), ABOUT, COVERAGE, Problem("a", "b", fatal=True)])
def test_a_value_comes_back_as_it_was(value: object) -> None:
    text = to_text(value)
    assert text.isascii()
    assert from_text(type(value), text) == value


def test_a_whole_policy_comes_back_as_it_was() -> None:
    policy = default_policy()
    assert from_text(type(policy), to_text(policy)) == policy


def test_collections() -> None:
    problems = (Problem("a", "b"), Problem("c", "d"))
    assert from_text(tuple[Problem, ...], to_text(problems)) == problems
    topics = frozenset({Topic.DISREPUTE, Topic.WORKPLACE_MENTIONS})
    assert from_text(frozenset[Topic], to_text(topics)) == topics
    assert reader_of(tuple[int, Kind])([1, "post"]) == (1, Kind.POST)


def test_a_field_of_a_later_version_gets_its_default() -> None:
    assert from_text(Problem, '{"where": "a", "what": "b"}') == Problem("a", "b")


@pytest.mark.parametrize("text", ["[]", "{}", "nonsense", '{"where": 1}'])
def test_another_text_is_refused(text: str) -> None:
    with pytest.raises((ValueError, TypeError, KeyError)):
        from_text(Problem, text)
