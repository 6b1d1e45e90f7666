"""Reads the platforms, policy packs, remedies and word lists that come with Keep Clear."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path, PurePath

from checks.model import Platform, Policy, Question, Remedy, RemedySteps
from desktop_app.catalogue_about import (
    GivenAnswer,
    load_about,
    load_answers,
    load_names,
    read_bytes,
)
from desktop_app.catalogue_platforms import read_platform, read_remedies
from desktop_app.catalogue_policy import read_policy
from desktop_app.errors import PolicyError

__all__ = [
    "DEFAULT_POLICY",
    "GivenAnswer",
    "default_policy",
    "load_about",
    "load_answers",
    "load_names",
    "load_policy",
    "platforms",
    "policies",
    "remedies",
    "setting_questions",
    "steps_for",
    "word_lists",
]

DEFAULT_POLICY = "trust_social_networking"


@cache
def platforms() -> Mapping[str, Platform]:
    """Every platform Keep Clear knows, living and closed, by id and in order of name."""
    rows = (
        read_platform(PurePath(file.name).stem, file.name, file.read_bytes())
        for file in _files("platforms", ".toml")
    )
    return {row.id: row for row in sorted(rows, key=lambda row: row.name.casefold())}


@cache
def policies() -> Mapping[str, Policy]:
    """The packs that come with Keep Clear, by id."""
    packs = {}
    for file in _files("policies", ".toml"):
        name = PurePath(file.name).stem
        packs[name] = _known_systems(read_policy(name, file.name, file.read_bytes()), file.name)
    return packs


def default_policy() -> Policy:
    """The pack that holds until the person chooses another."""
    return policies()[DEFAULT_POLICY]


def load_policy(path: Path) -> Policy:
    """Somebody's own pack; its id is the file's name without its ending.

    Raises PolicyError with the file, the key and the reason, and UsageError where the file
    cannot be read.
    """
    return _known_systems(read_policy(path.stem, path.name, read_bytes(path)), path.name)


@cache
def remedies() -> Mapping[Remedy, RemedySteps]:
    """The steps of every remedy that hold where a platform gives none of its own."""
    file = resources.files("resources") / "remedies.toml"
    return read_remedies(file.name, file.read_bytes())


def steps_for(platform: str, remedy: Remedy) -> RemedySteps:
    """How a remedy is done on a platform: its own steps, else those that hold anywhere."""
    row = platforms().get(platform)
    own = row.remedies.get(remedy) if row else None
    return own or remedies()[remedy]


@cache
def setting_questions() -> Mapping[tuple[str, str], Question]:
    """The guided question about each setting, by platform and setting."""
    return {
        (row.id, question.setting): question
        for row in platforms().values()
        for question in row.questions
        if question.setting
    }


def word_lists(policy: Policy | None = None) -> Mapping[str, tuple[str, ...]]:
    """The terms of each word list by its name, with those that a policy's pack adds."""
    lists = dict(_own_word_lists())
    for name, words in (policy.words if policy else {}).items():
        lists[name] = tuple(dict.fromkeys((*lists.get(name, ()), *words)))
    return lists


@cache
def _own_word_lists() -> Mapping[str, tuple[str, ...]]:
    return {
        PurePath(file.name).stem: tuple(_terms(file.read_text(encoding="utf-8")))
        for file in _files("wordlists", ".txt")
    }


def _terms(text: str) -> Iterator[str]:
    """The terms in a word list: one a line, without what follows a #."""
    for line in text.splitlines():
        term = line.partition("#")[0].strip()
        if term:
            yield term


def _known_systems(policy: Policy, file: str) -> Policy:
    """The same policy, if every system it names is a platform."""
    known = {PurePath(row.name).stem for row in _files("platforms", ".toml")}
    for name in policy.systems:
        if name not in known:
            raise PolicyError(file, "systems", f"“{name}” is not a platform Keep Clear knows")
    return policy


def _files(folder: str, ending: str) -> list[Traversable]:
    """The files of one folder of resources, in order of name."""
    found = (resources.files("resources") / folder).iterdir()
    return sorted((file for file in found if file.name.endswith(ending)), key=lambda f: f.name)
