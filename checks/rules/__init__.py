"""The checks, one file each; a file added here is a check added everywhere."""

import pkgutil
from functools import cache
from importlib import import_module

from checks.model import Check


@cache
def all_checks() -> tuple[Check, ...]:
    """Every check, sorted by id."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return tuple(import_module(f"{__name__}.{name}").CHECK for name in names)
