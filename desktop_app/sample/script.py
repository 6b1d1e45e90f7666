"""Puts together what is planted in the demo and what only looks alike, platform by platform.

One module of `scripts` for each platform, found by itself.
"""

import importlib
import pkgutil
from collections.abc import Iterator
from types import ModuleType

from desktop_app.sample import scripts
from desktop_app.sample.person import FILLER
from desktop_app.sample.planting import LookAlike, Planted


def _modules() -> Iterator[ModuleType]:
    names = sorted(module.name for module in pkgutil.iter_modules(scripts.__path__))
    return (importlib.import_module(f"{scripts.__name__}.{name}") for name in names)


PLANTED: tuple[Planted, ...] = tuple(item for module in _modules() for item in module.PLANTED)
LOOK_ALIKES: tuple[LookAlike, ...] = tuple(
    item for module in _modules() for item in module.LOOK_ALIKES
)


def planted_in(platform: str, slot: str, planted: bool) -> tuple[str, ...]:
    """The planted texts of one slot, or none where the clean export is made."""
    if not planted:
        return ()
    return tuple(item.text for item in PLANTED if item.platform == platform and item.slot == slot)


def innocent_in(platform: str, slot: str) -> tuple[str, ...]:
    """The look-alikes of one slot."""
    return tuple(
        item.text for item in LOOK_ALIKES if item.platform == platform and item.slot == slot
    )


def texts(platform: str, slot: str, planted: bool, fill: int) -> tuple[str, ...]:
    """Planted texts, look-alikes and filler of one slot, mixed in a fixed order."""
    special = [*planted_in(platform, slot, planted), *innocent_in(platform, slot)]
    result = [FILLER[number % len(FILLER)] for number in range(fill)]
    step = max(1, fill // (len(special) + 1))
    for number, text in enumerate(special):
        result.insert(min(len(result), (number + 1) * step + number), text)
    return tuple(result)
