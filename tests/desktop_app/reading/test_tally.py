from collections import Counter

from checks.evidence import Kind, Origin, Post, Problem
from desktop_app.reading.tally import Tally

ORIGIN = Origin("x", "kim", "posts", "a")


def test_records_are_counted_with_their_first_and_last_time() -> None:
    tally = Tally()
    tally.count(Counter({Post: 2}), [Post(ORIGIN, "1", made=7), Post(ORIGIN, "2")])
    tally.count(Counter({Post: 1}), [Post(ORIGIN, "3", made=3)])
    tally.count(Counter(), [])
    done = tally.done(4, (), Counter({"personal_data": 1}))
    assert (done.step, done.records, done.tripped) == (4, {Kind.POST: 3}, {"personal_data": 1})
    assert (done.first, done.last) == (3, 7)


def test_the_first_fatal_problem_says_why_it_failed() -> None:
    tally = Tally()
    tally.note([Problem("a", "odd")])
    assert not tally.done(0, (), Counter()).failed
    tally.note([Problem("a", "cut short", fatal=True), Problem("a", "x", fatal=True)])
    tally.note([Problem("a", "y", fatal=True)])
    assert tally.done(0, (), Counter()).failed == "cut short"


def test_of_very_many_problems_the_first_are_kept_and_the_rest_counted() -> None:
    tally = Tally()
    tally.note([Problem("a", str(number)) for number in range(300)])
    tally.note([Problem("b", str(number)) for number in range(1300)])
    done = tally.done(0, (), Counter())
    assert (len(done.problems), done.more) == (500, 1100)
    assert done.problems[-1] == Problem("b", "199")
