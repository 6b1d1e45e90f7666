from collections.abc import Iterator
from contextlib import suppress
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from checks.evidence import Audience, Author, Kind, Problem
from checks.findings import Counted
from checks.model import (
    Confidence,
    Coverage,
    Finding,
    Remedy,
    SectionCoverage,
    SectionStatus,
    Severity,
)
from desktop_app.jobs import Progress
from desktop_app.packing import pack_finding
from desktop_app.reading import process
from desktop_app.reading.job import Done, Failed, Message, Planned, Rows, Step
from desktop_app.reading.wire import hear, say

Ends = tuple["Connection[Any, Any]", "Connection[Any, Any]"]

FINDING = Finding(
    check="old_public_posts",
    clauses=("5.1",),
    platform="x",
    account="kim\ud800",
    kind=Kind.POST,
    key="x:kim:post:1",
    where="data/tweets.js",
    when=1_700_000_000,
    author=Author.ME,
    audience=Audience.PUBLIC,
    excerpt="Back at “Alder Hill” 🎉",
    marks=((8, 20),),
    names=(),
    title="An old public post",
    why="It may be found.",
    reason="It is old.",
    severity=Severity.LOW,
    confidence=Confidence.SURE,
    remedy=Remedy.DELETE_ITEM,
)
SECTION = SectionCoverage("posts", SectionStatus.READ, {Kind.POST: 3}, (Kind.POST,), "", 1, 2)
COVERAGE = Coverage("x.zip", "x", "kim", (SECTION,), told=("name",))


@pytest.fixture
def ends() -> Iterator[Ends]:
    ours, theirs = Pipe()
    with ours, theirs:
        yield ours, theirs


@pytest.mark.parametrize(
    "message",
    [
        Planned((COVERAGE,), (Step(0, "x", "posts", 9),), (Problem("a.zip", "left closed"),)),
        Progress(3, 9, "Reading posts"),
        Rows(2, (pack_finding(FINDING, "posts", second=False),), (("k", "contact", "a", "b", ""),)),
        Done(1, {Kind.POST: 2}, 5, None, "cut short", (Problem("a", "b", fatal=True),), 7),
        Done(0, counted=(Counted(FINDING, 12),), tripped={"personal_data": 1}),
        Failed("EmptyExport", "It is empty."),
    ],
    ids=lambda message: type(message).__name__,
)
def test_a_message_arrives_as_it_was_sent(ends: Ends, message: Message) -> None:
    ours, theirs = ends
    say(theirs, message)
    assert hear(ours) == message


@given(st.binary() | st.builds(b"%b %b".__mod__, st.tuples(st.just(b"Done"), st.binary())))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_anything_else_is_no_message(ends: Ends, data: bytes) -> None:
    ours, theirs = ends
    theirs.send_bytes(data)
    with suppress(ValueError):
        assert isinstance(hear(ours), Done)


def test_what_is_pickled_is_not_unpickled(ends: Ends) -> None:
    ours, theirs = ends
    theirs.send(Progress(1, 2, "Reading"))
    with pytest.raises(ValueError, match=r".*"):
        hear(ours)


@pytest.mark.parametrize("name", ["EmptyExport", "nonsense", "annotations", "BaseException"])
def test_a_failure_is_only_ever_one_of_ours(name: str) -> None:
    error = process._rebuilt(Failed(name, "It is empty."))
    assert type(error).__name__ == (name if name == "EmptyExport" else "ReadingStopped")
    assert str(error) == "It is empty."
