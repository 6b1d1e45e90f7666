from checks.evidence import Kind, Origin, Post, Problem
from checks.model import SectionStatus
from desktop_app.readers.section import Owner
from desktop_app.reading.tally import Share, Tally


def test_a_section_that_failed_stays_failed() -> None:
    tally = Tally()
    tally.failed([Problem("a", "odd"), Problem("a", "cut short", fatal=True), Problem("a", "x")])
    assert (tally.status, tally.reason) == (SectionStatus.FAILED, "cut short")
    tally.opened()
    assert tally.status is SectionStatus.FAILED


def test_a_section_left_closed_says_why_unless_some_of_it_was_read() -> None:
    alone, private, read = Tally(), Tally(), Tally()
    alone.left(known=True)
    private.left(known=False)
    read.opened()
    read.left(known=True)
    assert alone.status is private.status is SectionStatus.SKIPPED
    assert "leaves this part alone" in alone.reason
    assert "did not ask" in private.reason
    assert (read.status, read.reason) == (SectionStatus.READ, "")


def test_a_tally_is_kept_with_its_first_and_last_time() -> None:
    tally = Tally(yields=[Kind.POST, Kind.MEDIA, Kind.POST])
    tally.types.update([Post, Post])
    origin = Origin("x", "kim", "posts", "a")
    tally.stretch([Post(origin, "1", made=7), Post(origin, "2")])
    tally.stretch([Post(origin, "3", made=3)])
    tally.stretch([])
    covered = tally.covered("posts")
    assert (covered.records, covered.yields) == ({Kind.POST: 2}, (Kind.POST, Kind.MEDIA))
    assert (covered.first, covered.last) == (3, 7)


def test_a_share_is_there_once_any_section_is() -> None:
    share = Share("threads", Owner("Kim"))
    was_there = []
    for section in ("posts", "drafts"):
        tally = share.tally(section)
        was_there.append(share.is_there)
        tally.left(known=True)
    assert was_there == [False, True]
    assert [section.name for section in share.sections] == ["posts", "drafts"]


def test_of_very_many_problems_the_first_are_kept_and_the_rest_counted() -> None:
    share = Share("threads")
    share.note([Problem("a", str(number)) for number in range(300)])
    share.note([Problem("b", str(number)) for number in range(1300)])
    assert len(share.problems) == 501
    assert share.problems[-1].what.startswith("1,100 more entries")
    assert Share("x").problems == ()
