"""Every fuzz target once over what it begins with, without the fuzzer, so that none rots."""

import random

import pytest

from tests.fuzz.target import Broken, Runner, Target, hold
from tests.fuzz.targets import all_targets

TARGETS = [target for _, target in all_targets().values()]
MOST = 60
"""Seeds of each target, spread over all that there are; the fuzzer takes every one of them."""


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)
def test_what_a_target_begins_with_holds(target: Target) -> None:
    seeds = list(target.seeds())
    assert seeds
    run = Runner(target)
    chance = random.Random(7)
    try:
        for seed in seeds[:: 1 + len(seeds) // MOST]:
            run(seed[: target.longest])
            if target.mutate is not None:
                run(target.mutate(seed, chance)[: target.longest])
    finally:
        run.close()


def test_every_target_has_a_name_of_its_own_and_says_words() -> None:
    assert len({target.name for target in TARGETS}) == len(TARGETS) > 15
    assert all(isinstance(word, bytes) for target in TARGETS for word in target.words())


def test_what_does_not_hold_is_told() -> None:
    target = Target("odd", lambda data: hold(data != b"odd", "it is odd"), lambda: (b"even",))
    run = Runner(target)
    run(b"even")
    with pytest.raises(Broken, match="it is odd"):
        run(b"odd")
    run.close()
