"""Reads a TOML table key by key and names file, key and reason of whatever is wrong in it."""

import re
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime

import tomli

from desktop_app.errors import PolicyError

LONGEST_TEXT = 4_000
LONGEST_LIST = 5_000
_LINK = re.compile(r"(https?|tg)://[^\s\"<>]+")
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.\-]*")


class Table:
    """One TOML table; every key is asked for once, and `finish` refuses those nobody asked for.

    All getters raise PolicyError with the file, the dotted key and the reason.
    """

    def __init__(self, file: str, values: Mapping[str, object], path: str = "") -> None:
        self.file = file
        self.path = path
        self._values = dict(values)

    @classmethod
    def parse(cls, file: str, content: bytes) -> "Table":
        """Read the bytes of a TOML file."""
        try:
            return cls(file, tomli.loads(content.decode("utf-8-sig")))
        except UnicodeDecodeError:
            raise PolicyError(file, "the file", "it is not UTF-8 text") from None
        except tomli.TOMLDecodeError as error:
            raise PolicyError(file, "the file", f"it is not valid TOML: {error}") from None
        except ValueError:
            raise PolicyError(file, "the file", "it holds a number of absurd length") from None
        except RecursionError:
            raise PolicyError(file, "the file", "it is nested too deeply") from None

    def wrong(self, key: str, reason: str) -> PolicyError:
        """The error that something is wrong with a key of this table."""
        return PolicyError(self.file, f"{self.path}.{key}" if self.path else key, reason)

    def has(self, key: str) -> bool:
        """Whether the key is there and not yet asked for."""
        return key in self._values

    def names(self) -> tuple[str, ...]:
        """The keys that were not yet asked for, in the order of the file."""
        return tuple(self._values)

    def text(self, key: str, default: str | None = None) -> str:
        """A text that is not empty, or `default` where the key is absent."""
        value = self._values.pop(key, default)
        if value is None:
            raise self.wrong(key, "it is missing")
        if not isinstance(value, str):
            raise self.wrong(key, f"it has to be text, not {_kind(value)}")
        if not value.strip() and default is None:
            raise self.wrong(key, "it is empty")
        if len(value) > LONGEST_TEXT:
            raise self.wrong(key, f"it is longer than {LONGEST_TEXT} characters")
        return value.strip()

    def name(self, key: str) -> str:
        """An id: letters, digits, dots, hyphens and underscores."""
        value = self.text(key)
        if not _ID.fullmatch(value):
            raise self.wrong(key, "an id has only letters, digits, dots, hyphens and underscores")
        return value

    def choice(self, key: str, allowed: Collection[str], default: str | None = None) -> str:
        """One of some words."""
        value = self.text(key, default)
        if value not in allowed and value != default:
            raise self.wrong(key, f"“{value}” is not known; it is one of {', '.join(allowed)}")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, empty where the key is absent."""
        values = self._values.pop(key, ())
        if not isinstance(values, list | tuple):
            raise self.wrong(key, f"it has to be a list, not {_kind(values)}")
        if len(values) > LONGEST_LIST:
            raise self.wrong(key, f"it has more than {LONGEST_LIST} entries")
        for place, value in enumerate(values, 1):
            if not isinstance(value, str) or not value.strip():
                raise self.wrong(f"{key}[{place}]", "it has to be text that is not empty")
            if len(value) > LONGEST_TEXT:
                raise self.wrong(f"{key}[{place}]", f"it is longer than {LONGEST_TEXT} characters")
        return tuple(value.strip() for value in values)

    def choices(self, key: str, allowed: Collection[str]) -> tuple[str, ...]:
        """A list of words, each one of some."""
        values = self.texts(key)
        for value in values:
            if value not in allowed:
                known = ", ".join(allowed)
                raise self.wrong(key, f"“{value}” is not known; it is one of {known}")
        return values

    def link(self, key: str) -> str:
        """An address that opens in a browser or a platform's own program, or ""."""
        value = self.text(key, "")
        if value and not _LINK.fullmatch(value):
            raise self.wrong(key, f"“{value}” is not an address that begins with https://")
        return value

    def day(self, key: str, default: date | None = None) -> date | None:
        """A date such as 2026-11-22, or `default` where the key is absent."""
        value = self._values.pop(key, default)
        if value is not None and (not isinstance(value, date) or isinstance(value, datetime)):
            raise self.wrong(key, "it has to be a date such as 2026-11-22, without quotes")
        return value

    def yes(self, key: str) -> bool:
        """True or false; false where the key is absent."""
        value = self._values.pop(key, False)
        if not isinstance(value, bool):
            raise self.wrong(key, "it has to be true or false")
        return value

    def count(self, key: str) -> int | None:
        """A whole number that is not negative, or None where the key is absent."""
        value = self._values.pop(key, None)
        if value is None:
            return None
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            raise self.wrong(key, "it has to be a whole number that is not negative")
        return value

    def degrees(self, key: str, limit: int) -> float | None:
        """A number of degrees between -limit and limit, or None where the key is absent."""
        value = self._values.pop(key, None)
        if value is None:
            return None
        if not isinstance(value, int | float) or isinstance(value, bool) or not abs(value) <= limit:
            raise self.wrong(key, f"it has to be a number between -{limit} and {limit}")
        return float(value)

    def table(self, key: str) -> "Table":
        """The table under a key, an empty one where the key is absent."""
        value = self._values.pop(key, {})
        if not isinstance(value, dict):
            raise self.wrong(key, f"it has to be a table, not {_kind(value)}")
        return Table(self.file, value, f"{self.path}.{key}" if self.path else key)

    def tables(self, key: str) -> tuple["Table", ...]:
        """The tables of a list, each named by its id or its place from 1."""
        values = self._values.pop(key, ())
        if not isinstance(values, list | tuple):
            raise self.wrong(key, f"it has to be a list of tables, not {_kind(values)}")
        if len(values) > LONGEST_LIST:
            raise self.wrong(key, f"it has more than {LONGEST_LIST} entries")
        return tuple(self._entry(key, place, value) for place, value in enumerate(values, 1))

    def _entry(self, key: str, place: int, value: object) -> "Table":
        if not isinstance(value, dict):
            raise self.wrong(f"{key}[{place}]", f"it has to be a table, not {_kind(value)}")
        name = value.get("id")
        name = name if isinstance(name, str) and _ID.fullmatch(name) else place
        return Table(self.file, value, f"{self.path}.{key}[{name}]".lstrip("."))

    def finish(self) -> None:
        """Refuse the keys that nobody asked for."""
        for key in self._values:
            raise self.wrong(key, "this key is not known here")


@contextmanager
def reading(file: str, content: bytes) -> Iterator[Table]:
    """The whole file as a table, all of whose keys have to be asked for inside the block."""
    table = Table.parse(file, content)
    yield table
    table.finish()


def refuse_twice(tables: tuple[Table, ...], ids: tuple[str, ...]) -> None:
    """Refuse an id that stands twice in one list."""
    seen: set[str] = set()
    for table, name in zip(tables, ids, strict=True):
        if name in seen:
            raise table.wrong("id", f"“{name}” is there twice")
        seen.add(name)


def _kind(value: object) -> str:
    """What a TOML value is called."""
    names = {bool: "true or false", int: "a number", float: "a number", str: "text"}
    names |= {list: "a list", dict: "a table", date: "a date", datetime: "a time"}
    return names.get(type(value), "something else")
