from dataclasses import replace
from typing import Any

import pytest
from reportlab.platypus import Flowable, Paragraph

from checks.checklist import Item, ItemState
from checks.evidence import Audience, Kind
from checks.model import Confidence, Remedy
from desktop_app.pdf.blocks import Box
from desktop_app.pdf.items import how_parts, item_parts, legal_lines, rights_parts, where_and_when
from desktop_app.review.values import ReportOptions
from tests.desktop_app.pdf.sheets import FINDING, ITEM, LINK, POLICY, RIGHT, SECRET, item

NAMES = {"facebook": "Facebook"}
LEFT_OUT = "The words of this message are left out of this file."


def words(parts: list[Flowable]) -> list[str]:
    """The words of the paragraphs among some parts."""
    return [part.getPlainText() for part in parts if isinstance(part, Paragraph)]


def told(of: Item, **options: Any) -> list[str]:
    return words(item_parts(of, POLICY, ReportOptions(**options), NAMES))


def test_an_item_says_what_where_why_and_what_to_do() -> None:
    assert told(ITEM) == [
        "You wrote about somebody",
        "Facebook, post, account robin.tarrant, 14 November 2023, seen by everyone.",
        "This names somebody. Likely.",
        "People can link it to the school.",
        "Policy 5.2, no pupils as friends (must).",
        "I met \xa0name covered\xa0 by the mill pond.",
        "What you can do: delete it.",
    ]


def test_names_show_and_excerpts_go_as_asked_for() -> None:
    assert f"I met {SECRET} by the mill pond." in told(ITEM, names=True)
    assert not any("mill pond" in line for line in told(ITEM, names=True, excerpts=False))
    without = told(item(excerpt="", marks=(), names=()))
    assert without == told(ITEM, excerpts=False)


def test_the_words_of_what_may_be_from_a_pupil_are_left_out() -> None:
    lines = told(replace(ITEM, stop=True), names=True)
    assert LEFT_OUT in lines
    assert not any("mill pond" in line for line in lines)


@pytest.mark.parametrize(
    ("reason", "confidence", "line"),
    [
        ("This is so.", Confidence.SURE, "This is so. Quite sure."),
        ("This is so.", Confidence.UNSURE, "This is so. Only you can tell."),
        ("This may be. Only you can tell.", Confidence.LIKELY, "This may be. Only you can tell."),
    ],
)
def test_how_sure_it_is_is_said_once(reason: str, confidence: Confidence, line: str) -> None:
    assert told(item(reason=reason, confidence=confidence))[2] == line


def test_a_finding_without_a_clause_cites_none() -> None:
    assert not any(line.startswith("Policy") for line in told(item(clauses=("1.1",))))
    both = told(item(clauses=("9.1", "5.2")))
    assert "Policy 5.2, no pupils as friends (must); Policy 9.1, care (is advised)." in both


@pytest.mark.parametrize(
    ("state", "line"),
    [
        (ItemState.DONE, "You marked this as done. Not read again."),
        (ItemState.CONFIRMED, "Done, and a later download confirms it. Not read again."),
        (ItemState.NOT_APPLICABLE, "You said that this is not a problem. Not read again."),
    ],
)
def test_a_done_item_is_ticked_and_asks_for_nothing(state: ItemState, line: str) -> None:
    done = replace(item(state), state_reason="Not read again.", rights=(RIGHT,))
    parts = item_parts(done, POLICY, ReportOptions(), NAMES)
    assert [part._done for part in parts if isinstance(part, Box)] == [True]
    assert line in words(parts)
    assert words(parts)[-2:] == [line, "I met \xa0name covered\xa0 by the mill pond."]
    assert how_parts([done]) == []


def test_an_item_that_came_back_is_open() -> None:
    back = item(ItemState.CAME_BACK)
    parts = item_parts(back, POLICY, ReportOptions(), NAMES)
    assert [part._done for part in parts if isinstance(part, Box)] == [False]
    assert "This was done, and a later download shows it again." in words(parts)
    assert "What you can do: delete it." in words(parts)


def test_what_is_to_be_kept_first_is_not_told_how_to_go() -> None:
    kept = replace(ITEM, keep_first=True, steps=("Keep it, and talk to your union first.",))
    assert told(kept)[-1] == "Keep it, and talk to your union first."
    assert not any("delete" in line.lower() for line in told(kept))
    assert how_parts([kept]) == []


def test_what_the_law_protects_is_pointed_at() -> None:
    assert "see “What the law protects”" in told(replace(ITEM, rights=(RIGHT,)))[-1]


@pytest.mark.parametrize(
    ("given", "line"),
    [
        (
            {"platform": "", "account": "", "kind": Kind.ANSWER, "when": None},
            "Your answer, seen by everyone.",
        ),
        (
            {"platform": "mill", "audience": Audience.UNKNOWN, "when": None, "account": ""},
            "mill, post.",
        ),
        ({"when": 0, "account": ""}, "Facebook, post, 1 January 1970, seen by everyone."),
    ],
)
def test_what_is_not_known_of_a_place_is_not_told(given: dict[str, Any], line: str) -> None:
    assert where_and_when(item(**given), NAMES) == line


def test_the_way_there_is_told_once_for_each_remedy() -> None:
    other = replace(ITEM, id="2", finding=FINDING, steps=("Something else.",))
    untag = replace(ITEM, id="3", remedy=Remedy.UNTAG, steps=("Take it off.",), link="")
    nothing = replace(ITEM, id="4", remedy=Remedy.KEEP, steps=())
    first, second = how_parts([ITEM, other, replace(untag, checked=None), nothing])
    assert words(first) == [
        "Delete it",
        "1.\xa0\xa0Open the activity log.",
        "2.\xa0\xa0Tick it & choose Bin.",
        LINK,
        "The way there may have changed. Last checked on 3 February 2026.",
    ]
    assert words(second) == ["Take the tag off", "1.\xa0\xa0Take it off."]


def test_the_way_there_is_that_of_an_item_that_has_one() -> None:
    (steps,) = how_parts([replace(ITEM, steps=()), item(ItemState.DONE, 2), ITEM])
    assert words(steps)[1].endswith("Open the activity log.")


def test_each_right_is_told_once_with_its_source() -> None:
    protected = replace(ITEM, rights=(RIGHT,))
    (note,) = rights_parts([protected, ITEM, protected])
    assert note.getPlainText() == (
        "You may say so in good faith.Speaking Act 1999. Last checked on 1 March 2026. "
        "Not legal advice."
    )


def test_a_note_on_the_law_is_no_advice() -> None:
    assert words(legal_lines(replace(RIGHT, source=""))) == [
        "You may say so in good faith.",
        "Last checked on 1 March 2026. Not legal advice.",
    ]
