"""Writes tables and times as downloads made of tables have them."""

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime


def clock(when: int) -> str:
    """A time as "2026-11-18 09:12:44 UTC"."""
    return f"{datetime.fromtimestamp(when, UTC):%Y-%m-%d %H:%M:%S} UTC"


def pieces(header: str, rows: Iterable[list[str]], before: str = "") -> Iterator[bytes]:
    """A table row by row, with its header, and what stands before that."""
    yield f"{before}{header}\n".encode()
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    for row in rows:
        table.writerow(row)
        yield out.getvalue().encode()
        out.seek(0)
        out.truncate()
