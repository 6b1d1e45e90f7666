from dataclasses import replace
from pathlib import Path

import pytest

from checks.checklist import ItemState
from checks.model import About, Remedy, Severity
from desktop_app.review.values import ReportOptions
from tests.desktop_app.pdf.sheets import (
    EMPTY,
    FOLDER,
    FULL,
    ITEM,
    LINK,
    POLICY,
    RIGHT,
    SECRET,
    item,
    listing,
    make,
)

LONG = "x" * 5_000


def test_the_cover_says_whose_it_is_what_was_read_and_how_much_there_is(tmp_path: Path) -> None:
    cover, *_ = make(tmp_path).pages
    for words in (
        "My private list 1 March 2026",
        "For Robin Tarrant only. Made on this computer. Sent to nobody.",
        "1 thing is worth a look. Do first: 1.",
        "Checked against: Invented Policy, edition 7.",
        "Other people’s names are left out of this file.",
        "What was read Facebook, robin.tarrant Read: friend requests (1,204), groups.",
        "Not fully read: posts (3). Left closed: messages.",
        "2 files of no known kind came with it.",
        "What could not be read One entry has no date. What to do first",
    ):
        assert words in cover


def test_counts_are_words_for_each_level_of_what_is_open(tmp_path: Path) -> None:
    items = [
        *(item(number=number) for number in range(8)),
        item(severity=Severity.LOW, number=2_000),
        item(ItemState.CAME_BACK, severity=Severity.MEDIUM, number=2_001),
        item(ItemState.DONE, severity=Severity.MEDIUM, number=2_002),
    ]
    made = make(tmp_path, listing(*items))
    told = "10 things are worth a look. Do first: 8; do soon: 1; check: 1."
    assert told in made.pages[0]
    assert "4 more things follow below." in made.text


def test_a_report_about_nothing_claims_nothing(tmp_path: Path) -> None:
    made = make(
        tmp_path, EMPTY, ReportOptions(names=True), replace(POLICY, helpers=(), law=()), About()
    )
    assert len(made.pages) == 1
    assert "For you only." in made.text
    assert "Nothing is left to do from what was read." in made.text
    assert "No download has been read yet." in made.text
    assert "names are left out" not in made.text
    assert made.outline == ["My private list"]


def test_the_list_of_contents_names_what_there_is(tmp_path: Path) -> None:
    protected = replace(FULL, items=(replace(ITEM, rights=(RIGHT,)),))
    assert make(tmp_path, protected).outline == [
        "My private list",
        "What to do first",
        "Facebook",
        "What the law protects",
        "Clause by clause",
        "Questions still open",
        "Who to talk to",
        "The law today",
    ]


def test_items_stand_by_platform_and_level_and_answers_come_last(tmp_path: Path) -> None:
    items = (
        item(platform="", account="", number=1),
        item(platform="x", number=2),
        item(number=3),
        item(severity=Severity.LOW, number=4),
    )
    made = make(tmp_path, listing(*items))
    assert made.outline[2:5] == ["Facebook", "X (Twitter)", "Your answers"]
    facebook = made.text[made.text.index("Facebook Do first") : made.text.index("X (Twitter) Do")]
    assert facebook.count("Do first") == facebook.count("Check You wrote") == 1
    assert "How to do it on Facebook" in made.text
    assert "How to do it Delete it" in made.text


def test_steps_and_their_link_come_once_for_many_items(tmp_path: Path) -> None:
    made = make(tmp_path, listing(*(item(number=number) for number in range(9))))
    assert made.text.count("Open the activity log.") == 1
    assert made.links == [LINK]


def test_what_is_done_goes_where_it_is_not_wanted(tmp_path: Path) -> None:
    items = listing(item(), item(ItemState.DONE, 2, title="An older thing"))
    assert "An older thing" in make(tmp_path, items).text
    without = make(tmp_path, items, ReportOptions(done=False))
    assert "An older thing" not in without.text
    assert "You wrote about somebody" in without.text


def test_what_is_all_done_asks_for_nothing(tmp_path: Path) -> None:
    made = make(tmp_path, listing(item(ItemState.CONFIRMED)))
    assert "Nothing is left to do" in made.text
    assert "What to do first" not in made.text
    assert "How to do it" not in made.text


def test_what_the_law_protects_stands_with_its_source(tmp_path: Path) -> None:
    made = make(tmp_path, listing(replace(ITEM, rights=(RIGHT,))))
    assert "You may say so in good faith. Speaking Act 1999. Last checked on" in made.text


def test_each_clause_has_its_results_with_reasons(tmp_path: Path) -> None:
    text = make(tmp_path).text
    for line in (
        "5.2 No Pupils as Friends Facebook, robin.tarrant Worth a look 1 thing found.",
        "X (Twitter) Clear Nothing was found in your contacts.",
        "9.1 Care Your answers Not checked 2 questions are open.",
    ):
        assert line in text


def test_open_questions_stand_by_account(tmp_path: Path) -> None:
    text = make(tmp_path).text
    assert "Facebook, robin.tarrant Who sees it? Who finds you? About you Do you teach?" in text


def test_helpers_and_the_law_are_told_with_source_and_day(tmp_path: Path) -> None:
    text = make(tmp_path).text
    for line in (
        "Your union (help@example.org) First, if there is a complaint.",
        "A solicitor If it may go to court.",
        "The policy cites: Old Act That Act is gone. Posting Act 2003, section 4. Last checked on",
        "Ask your union which law applies. Last checked on 1 March 2026. Not legal advice.",
    ):
        assert line in text


def test_a_covered_name_is_nowhere_in_the_file(tmp_path: Path) -> None:
    shown, covered = make(tmp_path, options=ReportOptions(names=True)), make(tmp_path)
    first, last = SECRET.split()
    for name in (first, last):
        assert name in shown.text
        assert name.encode() in shown.raw
        assert name not in covered.text
        assert name.encode() not in covered.raw
    assert "name covered" in covered.text


@pytest.mark.parametrize("names", [True, False])
def test_a_path_inside_the_export_is_nowhere_in_the_file(tmp_path: Path, names: bool) -> None:
    made = make(tmp_path, options=ReportOptions(names=names))
    for part in FOLDER.split("/"):
        assert part not in made.text
        assert part.encode() not in made.raw


def test_what_may_be_evidence_is_kept_first(tmp_path: Path) -> None:
    kept = replace(ITEM, keep_first=True, steps=("Keep it, and talk to your union first.",))
    made = make(tmp_path, listing(kept, replace(kept, id="2", remedy=Remedy.UNTAG)))
    assert made.text.count("Keep it, and talk to your union first.") == 2
    assert "How to do it" not in made.text
    assert made.links == []


def test_headings_stand_with_what_they_head(tmp_path: Path) -> None:
    """However much stands before, no page ends with a heading."""
    for number in range(1, 9):
        items = [item(number=each) for each in range(number)]
        items.append(item(severity=Severity.LOW, number=99, reason="Long. " * 150))
        for page in make(tmp_path, listing(*items)).pages:
            words = page.partition(" Made on this computer, for you alone.")[0]
            assert not words.endswith(
                ("Do first", "Check", "How to do it on Facebook", "to talk to")
            )


def test_an_item_stands_on_one_page(tmp_path: Path) -> None:
    made = make(tmp_path, listing(*(item(number=number) for number in range(40))))
    _, *pages = made.pages
    assert sum(page.count("You wrote about somebody") for page in pages) == 40
    for page in pages:
        assert page.count("You wrote about somebody") == page.count("What you can do: delete it.")


@pytest.mark.parametrize(
    "excerpt",
    [LONG, "a\n" * 300, "word " * 3_000, "\n\n\n", "\U0001f600" * 400, "مرحبا " * 80, "\ud800\x00"],
)
def test_any_excerpt_can_be_printed(tmp_path: Path, excerpt: str) -> None:
    made = make(tmp_path, listing(item(excerpt=excerpt, marks=((1, 2),), names=())))
    assert "What you can do: delete it." in made.text


def test_long_words_can_stand_anywhere(tmp_path: Path) -> None:
    long = item(account=LONG, title=LONG, reason=LONG, why=LONG)
    long = replace(long, steps=(LONG,), link=f"https://example.org/{LONG}", state_reason=LONG)
    checklist = replace(
        FULL,
        items=(long,),
        results=(replace(FULL.results[0], account=LONG, reason=LONG),),
        coverage=(replace(FULL.coverage[0], account=LONG),),
        questions=(replace(FULL.questions[0], account=LONG, prompt=LONG),),
    )
    made = make(tmp_path, checklist, about=About(name=LONG))
    assert made.links[0] == long.link
    assert made.text.count("x" * 60) > 100


def test_names_in_any_script_are_printed_or_said(tmp_path: Path) -> None:
    about = About(name="Siân Ŵyn Ümit \U0001f600\u200b محمد \ud83d\x07")
    assert "For Siân Ŵyn Ümit [picture] [letters] only." in make(tmp_path, about=about).text
