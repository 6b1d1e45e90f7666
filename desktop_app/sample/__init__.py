"""Makes an invented person's exports, with planted problems and innocent look-alikes.

One module for each platform, found by itself: a module that offers PLATFORM, FILE_NAME and
`members(planted)` joins the demo. What a platform hands out as a single file has one member,
called as that file is.
"""

import importlib
import pkgutil
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, cast

from checks.model import Finding
from desktop_app.sample.planting import LookAlike, Planted
from desktop_app.sample.script import LOOK_ALIKES, PLANTED

_INSIDE = {"thread": "threads"}
"""Slots of an export that hold another platform’s records."""


class Sample(Protocol):
    """What a sample module offers."""

    PLATFORM: str
    FILE_NAME: str

    @staticmethod
    def members(planted: bool) -> Mapping[str, str | bytes]:
        """Every member's path and text (or bytes), with or without what is planted."""


@dataclass(frozen=True, slots=True)
class Score:
    """How a run did: what was planted and found, planted and missed, and flagged by mistake."""

    found: tuple[Planted, ...]
    missed: tuple[Planted, ...]
    mistaken: tuple[LookAlike, ...]


def all_samples() -> tuple[Sample, ...]:
    """Every sample module, sorted by platform."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    modules = (importlib.import_module(f"{__name__}.{name}") for name in names)
    return tuple(cast(Sample, module) for module in modules if hasattr(module, "FILE_NAME"))


def write(folder: Path, platform: str | None = None, planted: bool = True) -> tuple[Path, ...]:
    """Write the exports (or one platform's) into a folder and return their paths."""
    paths = []
    for sample in all_samples():
        if platform in (None, sample.PLATFORM):
            path = folder / sample.FILE_NAME
            _write(path, sample.members(planted))
            paths.append(path)
    return tuple(paths)


def _write(path: Path, members: Mapping[str, str | bytes]) -> None:
    """Write an export as a zip, or as it is where it is a single file of another kind."""
    if path.suffix != ".zip":
        (whole,) = members.values()
        path.write_bytes(whole.encode() if isinstance(whole, str) else whole)
        return
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 11, 20, 12, 0, 0)), text)


def score(findings: Iterable[Finding], platforms: Iterable[str]) -> Score:
    """Compare what was found with what was planted on some platforms."""
    shown = [(finding, f"{finding.excerpt}\n{finding.where}") for finding in findings]
    chosen = frozenset(platforms)
    wanted = [item for item in PLANTED if item.platform in chosen]
    found = tuple(item for item in wanted if any(_is(item, *pair) for pair in shown))
    mistaken = tuple(
        item
        for item in LOOK_ALIKES
        if any(pair[0].platform == _home(item) and item.text in pair[1] for pair in shown)
    )
    return Score(found, tuple(item for item in wanted if item not in found), mistaken)


def _home(item: Planted | LookAlike) -> str:
    """The platform that what is planted in an export belongs to."""
    return _INSIDE.get(item.slot, item.platform)


def _is(item: Planted, finding: Finding, shown: str) -> bool:
    """Whether a finding is the planted item, under the item's clause."""
    same_place = finding.platform == _home(item) and item.clause in finding.clauses
    return same_place and item.shown in shown
