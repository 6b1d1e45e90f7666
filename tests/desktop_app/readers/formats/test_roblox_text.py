from collections.abc import Callable

import pytest
from hypothesis import given, strategies as st

from desktop_app.readers.formats.roblox_text import UNDATED, Strange, month_first
from desktop_app.readers.section import Scope

Make = Callable[..., Scope]


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("02/28/2026 08:09:10", 1_772_266_150),
        ("12/01/2025 00:00:00", 1_764_547_200),
        ("28/02/2026 08:09:10", None),
        ("2/28/2026 08:09:10", None),
        ("02/28/2026T08:09:10", None),
        ("02-28-2026 08:09:10", None),
        ("", None),
    ],
)
def test_the_month_stands_first(text: str, made: int | None) -> None:
    assert month_first(text) == made


@given(st.text())
def test_any_other_text_is_no_time(text: str) -> None:
    assert month_first(text) is None or len(text) == len("02/28/2026 08:09:10")


def test_times_in_their_four_forms(make_scope: Make) -> None:
    strange = Strange()
    assert strange.clock(" 02/28/2026 08:09:10 ") == 1_772_266_150
    assert strange.iso("2026-02-28T08:09:10.250Z") == 1_772_266_150
    assert strange.iso("2026-02-28 08:09:10") == 1_772_266_150
    assert strange.seconds("1772266150") == 1_772_266_150
    assert strange.milliseconds("1772266150999") == 1_772_266_150
    assert strange.clock("") is strange.iso("") is strange.seconds("") is None
    assert list(strange.problems(make_scope())) == []


def test_what_is_strange_is_told_once_and_in_short(make_scope: Make) -> None:
    strange = Strange()
    assert strange.clock("soon") is strange.milliseconds("later") is None
    for _ in range(2):
        strange.tell("A word: “{}”.", "kitchen  " + "x" * 60)
    strange.tell("All of it.", fatal=True)
    undated, word, whole = strange.problems(make_scope())
    assert (undated.what, undated.fatal) == (UNDATED, False)
    assert word.what == f"A word: “kitchen {'x' * 32}”."
    assert whole.fatal
