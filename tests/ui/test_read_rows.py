from checks.evidence import Kind, Problem
from checks.model import Coverage, SectionCoverage, SectionStatus
from ui.read_rows import Trouble, counted, read_rows, troubles
from ui.widgets.read_list import ReadRow, outcome

READ, FAILED = SectionStatus.READ, SectionStatus.FAILED
SKIPPED, ABSENT = SectionStatus.SKIPPED, SectionStatus.ABSENT
POSTS = (Kind.POST,)


def rows(*sections: SectionCoverage, others: int = 0) -> dict[str, ReadRow]:
    coverage = Coverage("made-up.zip", "facebook", "robin", sections, others)
    return {row.name: row for row in read_rows(coverage)}


def test_what_was_read_is_counted_with_its_years() -> None:
    part = SectionCoverage(
        "posts", READ, {Kind.POST: 1_173}, POSTS, "", 1_300_000_000, 1_700_000_000
    )
    row = rows(part)["Posts"]
    assert row.detail == "1,173 posts, 2011 to 2023"
    assert outcome(row)[2] == "Read"


def test_one_year_is_said_once_and_an_unknown_one_not_at_all() -> None:
    same = SectionCoverage("posts", READ, {Kind.POST: 1}, POSTS, "", 1_700_000_000, 1_700_000_001)
    assert rows(same)["Posts"].detail == "1 post, 2023"
    timeless = SectionCoverage("contacts", READ, {Kind.CONTACT: 2}, (Kind.CONTACT,))
    assert rows(timeless)["Contacts"].detail == "2 people"


def test_nothing_in_a_part_is_not_the_same_as_no_part() -> None:
    empty = SectionCoverage("group_posts", READ, {}, POSTS)
    absent = SectionCoverage("posts by others", ABSENT, {}, POSTS)
    found = rows(empty, absent)
    assert found["Group posts"].detail == "There is nothing in it."
    assert outcome(found["Group posts"])[2] == "Read"
    assert found["Posts by others"].detail == "Not in this download."
    assert outcome(found["Posts by others"])[2] == "Not there"


def test_a_part_that_failed_half_way_is_part_read() -> None:
    half = SectionCoverage("posts", FAILED, {Kind.POST: 3}, POSTS, "It breaks off.")
    silent = SectionCoverage("groups", FAILED, {Kind.MEMBERSHIP: 3}, POSTS)
    broken = SectionCoverage("comments", FAILED, {}, POSTS, "It is damaged.")
    found = rows(half, silent, broken)
    assert found["Posts"].detail == "3 posts. It breaks off."
    assert outcome(found["Posts"])[2] == "Part read"
    assert found["Groups"].detail == "3 groups and pages. More is not read."
    assert found["Comments"].detail == "It is damaged."
    assert outcome(found["Comments"])[2] == "Could not be read"


def test_parts_left_alone_share_a_row_and_absent_ones_need_none() -> None:
    closed = SectionCoverage("messages", SKIPPED, {}, (Kind.MESSAGE,), "You did not ask.")
    likes = SectionCoverage("likes", SKIPPED, {}, (), "left alone")
    adverts = SectionCoverage("left_alone", SKIPPED, {}, (), "left alone")
    none = SectionCoverage("searches", ABSENT)
    viewer = SectionCoverage("viewer", READ)
    found = rows(closed, likes, adverts, none, viewer)
    assert list(found) == ["Messages", "Others"]
    assert found["Others"].detail == "Keep Clear leaves these alone: Likes, Left alone."
    assert outcome(found["Others"])[2] == "Left closed"


def test_files_nobody_knows_are_never_passed_over() -> None:
    assert rows(others=1)["Not known"].detail.startswith("1 file is of a kind")
    assert rows(others=1_200)["Not known"].detail.startswith("1,200 files are of a kind")


def test_a_broken_part_without_a_kind_is_still_said() -> None:
    assert list(rows(SectionCoverage("viewer", FAILED, {}, (), "It is damaged."))) == ["Viewer"]


def test_the_same_problem_in_many_places_is_said_once() -> None:
    problems = [Problem(f"posts_{n}.json", "It is damaged.") for n in range(5)]
    other = Problem("", "The download is in another language.")
    assert troubles([*problems, other, problems[0]]) == (
        Trouble("It is damaged.", "posts_0.json, posts_1.json, posts_2.json and 2 more places"),
        Trouble("The download is in another language.", ""),
    )


def test_every_kind_has_its_words() -> None:
    for kind in Kind:
        assert counted(kind, 1).startswith("1 ")
        assert counted(kind, 2) != counted(kind, 1).replace("1", "2")
