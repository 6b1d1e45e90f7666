"""The demo's clock: times count back from one fixed evening, so every demo is the same."""

from collections.abc import Iterator

NOW = 1_795_000_000
"""Seconds UTC; an evening in November 2026."""
DAY = 86_400


def weekly(count: int) -> Iterator[int]:
    """Times in seconds, one a week back from now."""
    return iter(range(NOW, NOW - count * 7 * DAY, -7 * DAY))


def mangled(value: object) -> object:
    """A document with its strings as Meta writes them: one character for each UTF-8 byte."""
    if isinstance(value, str):
        return value.encode("utf-8").decode("latin-1")
    if isinstance(value, list):
        return [mangled(item) for item in value]
    if isinstance(value, dict):
        return {str(mangled(key)): mangled(item) for key, item in value.items()}
    return value
