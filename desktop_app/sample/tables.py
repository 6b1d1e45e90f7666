"""Tables and times as downloads made of tables have them, for the demo."""

import csv
import io
from collections.abc import Iterable
from datetime import UTC, datetime


def table(header: str, rows: Iterable[tuple[str, ...]]) -> str:
    """A table with its header, which is given as it stands in the file."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header.split(","))
    writer.writerows(rows)
    return out.getvalue()


def clock(when: int) -> str:
    """A time as "2026-11-18 09:12:44 UTC"."""
    return f"{datetime.fromtimestamp(when, UTC):%Y-%m-%d %H:%M:%S} UTC"
