"""What a sample's members hold, read without the program's own readers."""

import json
from collections.abc import Iterator

from desktop_app.sample.script import LOOK_ALIKES, PLANTED


def strings(value: object) -> Iterator[str]:
    """Every string of a document, its keys too."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for each in value:
            yield from strings(each)
    elif isinstance(value, dict):
        for key, each in value.items():
            yield str(key)
            yield from strings(each)


def unmangled(text: str) -> str:
    """A string as it was before Meta wrote one character for each of its bytes."""
    return text.encode("latin-1").decode("utf-8")


def meta_strings(members: dict[str, str]) -> set[str]:
    """Every string of a download from Meta, all of whose members are JSON."""
    return {unmangled(text) for body in members.values() for text in strings(json.loads(body))}


def planted_on(platform: str) -> list[str]:
    """Every text planted on a platform."""
    return [item.text for item in PLANTED if item.platform == platform]


def innocent_on(platform: str) -> list[str]:
    """Every look-alike of a platform."""
    return [item.text for item in LOOK_ALIKES if item.platform == platform]
