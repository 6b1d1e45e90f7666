from itertools import pairwise

import pytest

from desktop_app.sample.person import FILLER
from desktop_app.sample.planting import Planted
from desktop_app.sample.script import (
    LOOK_ALIKES,
    PLANTED,
    innocent_in,
    planted_in,
    texts,
)

SLOTS = sorted(
    {(item.platform, item.slot) for item in PLANTED}
    | {(item.platform, item.slot) for item in LOOK_ALIKES}
)


def test_a_finding_is_known_by_its_needle_or_its_text() -> None:
    assert Planted("x", "5.7", "post", "whole text").shown == "whole text"
    assert Planted("x", "5.7", "post", "whole text", "needle").shown == "needle"


def test_nothing_is_planted_twice() -> None:
    assert len(set(PLANTED)) == len(PLANTED)
    assert len(set(LOOK_ALIKES)) == len(LOOK_ALIKES)


def test_what_is_planted_is_nowhere_in_what_is_innocent() -> None:
    innocent = [*(item.text for item in LOOK_ALIKES), *FILLER]
    said = [item.text for item in PLANTED if len(item.text.split()) > 4]
    assert len(said) > 30
    assert not any(text in other for text in said for other in innocent)


def test_what_is_planted_goes_where_it_is_not_wanted() -> None:
    planted = ("Tilly Marchbank", "Jonah Whitcliffe")
    assert planted_in("facebook", "friend", planted=True) == planted
    assert planted_in("facebook", "friend", planted=False) == ()
    assert planted_in("facebook", "no such slot", planted=True) == ()
    assert "Tilly Ashdown" in innocent_in("facebook", "friend")


@pytest.mark.parametrize(("platform", "slot"), SLOTS)
@pytest.mark.parametrize("fill", [0, 1, 6, 150])
def test_every_special_text_is_there_exactly_once(platform: str, slot: str, fill: int) -> None:
    for planted in (True, False):
        mixed = texts(platform, slot, planted, fill)
        special = [*planted_in(platform, slot, planted), *innocent_in(platform, slot)]
        assert [text for text in mixed if text in special] == special
        assert len(mixed) == fill + len(special)
        assert mixed == texts(platform, slot, planted, fill)


def test_special_texts_are_spread_over_the_filler() -> None:
    mixed = texts("facebook", "post", True, 150)
    places = [number for number, text in enumerate(mixed) if text not in FILLER]
    assert all(second - first > 1 for first, second in pairwise(places))
    assert places[-1] > 100
