"""Writes the tables of platforms in README.md and docs/platforms.md; run it after a change of them.

They are made of the platforms' rows and the readers, as `keepclear platforms` is. With `--check`
nothing is written, and the exit status is 1 where a page is not as it would be.
"""

import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from desktop_app.platform_table import Row, rows  # noqa: E402 - only now can it be found

_PLACE = re.compile(r"(<!-- platforms: [^>]* -->\n).*?(<!-- end of platforms -->)", re.DOTALL)


def short(table: Sequence[Row]) -> str:
    """The platforms whose downloads are read, and the names of the others."""
    lines = ["| Platform | Kinds of file that are read |", "| --- | --- |"]
    lines += [f"| {row.title} | {row.download} |" for row in table if row.forms]
    others = [row for row in table if not row.forms]
    asked = " · ".join(row.name for row in others if not row.closed)
    closed = " · ".join(row.name for row in others if row.closed)
    lines += ["", f"With guided questions only: {asked}."]
    lines += ["", f"Closed, with questions about what is left of them: {closed}."]
    return "\n".join(lines)


def whole(table: Sequence[Row]) -> str:
    """Every platform with everything there is to say in a table."""
    lines = [
        "| Platform | Id | Kind | Download read | Sign-in | Guided questions |",
        "| --- | --- | --- | --- | --- | ---: |",
    ]
    for row in table:
        sign_in = "yes" if row.connection else "no"
        cells = (row.title, f"`{row.id}`", row.kind, row.download, sign_in, str(row.questions))
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


PAGES: dict[str, Callable[[Sequence[Row]], str]] = {
    "README.md": short,
    "docs/platforms.md": whole,
}


def renewed(page: str, table: Sequence[Row]) -> str:
    """A page's text with its table as it should be; raises ValueError where it has no place."""
    text, count = _PLACE.subn(
        lambda place: f"{place[1]}\n{PAGES[page](table)}\n\n{place[2]}",
        (ROOT / page).read_text("utf-8"),
    )
    if count != 1:
        raise ValueError(f"{page} has no one place for the table of platforms")
    return text


def main(arguments: Sequence[str]) -> int:
    """Write the pages, or with `--check` only compare them."""
    table = rows()
    stale = [page for page in PAGES if (ROOT / page).read_text("utf-8") != renewed(page, table)]
    for page in stale:
        if "--check" in arguments:
            print(f"{page} is not as it should be: run packaging/tables.py.")
        else:
            (ROOT / page).write_text(renewed(page, table), "utf-8", newline="\n")
            print(f"{page} is written.")
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
