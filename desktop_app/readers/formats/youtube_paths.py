"""Where things lie in a YouTube Takeout, as patterns on tidied paths."""

import re
from collections.abc import Iterable

from desktop_app.readers.formats.youtube_words import FILES, FOLDERS
from desktop_app.readers.section import tidy

ROOT = r"(?:[^/]+/){0,2}youtube[^/]*/"
"""The folder of the product, in its language, in up to two folders around it."""

_NUMBER = r"(?: ?\(\d+\))?"


def any_of(names: Iterable[str]) -> str:
    """A pattern for one of some names."""
    return "|".join(re.escape(tidy(name)) for name in dict.fromkeys(names))


def in_folder(folder: str, names: str) -> str:
    """A pattern for files in one of the folders, which may also be given without the product's.

    In the product's own folder any folder will do, because its name follows the language.
    """
    return rf"(?:{ROOT}(?:[^/]+/)?|(?:{any_of(FOLDERS[folder])})/)(?:{names})"


def just_in(folder: str, names: str) -> str:
    """A pattern for files in one of the folders and in no other."""
    return rf"(?:{ROOT})?(?:{any_of(FOLDERS[folder])})/(?:{names})"


def table(folder: str, file: str) -> str:
    """A pattern for a table, which is cut into numbered files where it is large."""
    return in_folder(folder, rf"(?:{any_of(FILES[file])}){_NUMBER}\.csv")
