"""All fuzz targets, and where each of them is found."""

import importlib

from tests.fuzz.target import Target

MODULES = ("small", "decoders", "files", "tars", "judging", "readers")


def in_module(name: str) -> tuple[Target, ...]:
    """The targets of one module of this folder."""
    found: tuple[Target, ...] = importlib.import_module(f"tests.fuzz.{name}").TARGETS
    return found


def all_targets() -> dict[str, tuple[str, Target]]:
    """Every target by its name, with the module it is in."""
    return {target.name: (module, target) for module in MODULES for target in in_module(module)}
