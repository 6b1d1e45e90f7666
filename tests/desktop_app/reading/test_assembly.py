from dataclasses import replace
from itertools import permutations
from typing import Any

from checks.evidence import Kind, Problem
from checks.model import Coverage, SectionCoverage, SectionStatus
from desktop_app.packing import FindingRow, KeptRow
from desktop_app.reading.assembly import Assembly
from desktop_app.reading.job import Done, Outcome, Planned, Rows, Step

READ = SectionStatus.READ
X = Coverage(
    "x.zip",
    "x",
    "kim",
    (SectionCoverage("posts", READ), SectionCoverage("likes", SectionStatus.ABSENT)),
    others=2,
)
THREADS = Coverage("x.zip", "threads", "kim_2", (SectionCoverage("posts", READ),))
STEPS = (
    Step(0, "x", "posts", 10),
    Step(1, "x", "posts", 30),
    Step(2, "threads", "posts", 30),
)
PLANNED = Planned((X, THREADS), STEPS, (Problem("a.zip", "left closed"),))


def finding(check: str, platform: str) -> FindingRow:
    rest: Any = ("key", 1, platform, "kim", "post", "posts", "a", None)
    return (check, *rest, "me", "public", "high", " 5.1 ", "", "", "[]")


def kept(key: str) -> KeptRow:
    return (key, "contact", "posts", "a", "[]")


SAID: tuple[tuple[Rows | Done, ...], ...] = (
    (
        Rows(0, (finding("a", "x"), finding("b", "elsewhere")), (kept("1"),)),
        Rows(0, (finding("c", "x"),)),
        Done(0, {Kind.POST: 2}, 5, 9, problems=(Problem("a", "odd"),), tripped={"a": 1}),
    ),
    (
        Rows(1, (), (kept("2"), kept("3"))),
        Done(1, {Kind.POST: 1}, 4, 4, "cut short", (Problem("b", "cut short", fatal=True),)),
    ),
    (
        Rows(2, (finding("a", "threads"),), (kept("4"),)),
        Done(2, {Kind.POST: 7}, problems=(Problem("c", "odd"),), tripped={"a": 2}),
    ),
)


def assembled(order: tuple[int, ...]) -> Outcome:
    assembly = Assembly(PLANNED)
    for number in order:
        assert (assembly.has_steps, assembly.is_complete) == (False, False)
        for said in SAID[number]:
            assembly.take(said)
    assembly.take(Rows(3, (finding("z", "x"),)))
    assembly.take(Done(3, tripped={"z": 1}))
    assert (assembly.has_steps, assembly.is_complete) == (True, True)
    return assembly.outcome()


def test_the_outcome_is_the_same_in_whatever_order_the_steps_come() -> None:
    outcomes = [assembled(order) for order in permutations(range(3))]
    assert all(outcome == outcomes[0] for outcome in outcomes)


def test_each_platform_has_its_own_in_the_order_of_the_export() -> None:
    whole = assembled((2, 1, 0))
    (beside,) = whole.beside
    assert [row[0] for row in whole.findings] == ["a", "b", "c", "z"]
    assert [row[0] for row in whole.kept] == ["1", "2", "3"]
    assert [row[0] for row in beside.findings] == ["a"]
    assert [row[0] for row in beside.kept] == ["4"]
    assert [each.what for each in whole.problems] == ["left closed", "odd", "cut short"]
    assert [each.where for each in beside.problems] == ["c"]
    assert whole.coverage.failures == beside.coverage.failures == {"a": 3, "z": 1}
    assert (whole.coverage.others, whole.coverage.account) == (2, "kim")


def test_a_section_is_the_sum_of_its_steps_and_failed_if_one_did() -> None:
    posts, likes = assembled((0, 1, 2)).coverage.sections
    assert posts == SectionCoverage(
        "posts", SectionStatus.FAILED, {Kind.POST: 3}, (), "cut short", 4, 9
    )
    assert likes == X.sections[1]


def test_the_longest_steps_come_first() -> None:
    assert Assembly(PLANNED).order == [1, 2, 0]


def test_what_is_kept_is_handed_on_in_pieces_of_one_account() -> None:
    assembly = Assembly(PLANNED)
    assembly.take(Rows(2, (), (kept("9"),)))
    assembly.take(Rows(1, (), tuple(kept(str(number)) for number in range(2_500))))
    pieces = list(assembly.kept())
    assert [(each.platform, each.account, len(each.rows)) for each in pieces] == [
        ("x", "kim", 2000),
        ("x", "kim", 500),
        ("threads", "kim_2", 1),
    ]


def test_of_very_many_problems_the_first_of_the_export_are_kept() -> None:
    some = tuple(Problem("a", str(number)) for number in range(400))
    told = []
    for order in ((0, 1), (1, 0)):
        assembly = Assembly(replace(PLANNED, problems=()))
        for step in order:
            assembly.take(Done(step, problems=some, more=7))
        assembly.take(Done(2))
        told.append(assembly.outcome().problems)
    assert told[0] == told[1]
    assert len(told[0]) == 501
    assert [each.what for each in told[0][:500]] == [each.what for each in (*some, *some)][:500]
    assert told[0][-1].what.startswith("314 more entries")
