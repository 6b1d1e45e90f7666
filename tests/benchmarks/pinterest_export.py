"""Writes a seeded, invented Pinterest data request of any number of records, for timing."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from html import escape
from pathlib import Path

from tests.benchmarks.invention import Inventor, new_zip, write_pieces

BOARDS = 40
_HOME = "https://www.pinterest.com"
_ME = "robin_tarrant"


def write(path: Path, records: int, seed: int = 19) -> Mapping[str, int]:
    """Write the download to a zip and say how many records of each kind are in it."""
    with new_zip(path) as archive:
        write_pieces(archive, "data.html", _page(Inventor(seed), records))
    return {"post": records + BOARDS, "setting": 1}


def _page(invent: Inventor, records: int) -> Iterator[bytes]:
    yield b'<html><head><meta charset="utf-8"></head><body><div id="contents">\n'
    yield b'<h1 id="q1w2e">Boards</h1>\n'
    for number in range(BOARDS):
        yield _board(invent, number).encode()
    yield b'<h1 id="r4t5y">Pins</h1>\n'
    for number in range(records):
        yield _pin(invent, number).encode()
    yield b"</div></body></html>\n"


def _board(invent: Inventor, number: int) -> str:
    return (
        f'<a href="{_HOME}/{_ME}/board-{number}/">{escape(invent.text(4), quote=False)}</a><br>\n'
        f"Created at: {_clock(invent.time())},<br>\n"
        "<br><br>\n"
    )


def _pin(invent: Inventor, number: int) -> str:
    """One pin; two of three are somebody else's."""
    address = f"{_HOME}/pin/{300_000_000_000 + number}/"
    is_repin = invent.random.random() < 0.66
    link = f"https://loaves.example/{number}"
    lines = (
        ("Title", invent.text(9)),
        ("Details", invent.text()),
        ("Image", f"{invent.random.getrandbits(128):032x}"),
        ("Is Native", "False"),
        ("Board Id", str(number % BOARDS)),
        ("Board Name", f"Board {number % BOARDS}"),
        ("Is Video", "False"),
        ("Ip Address", "192.0.2.7"),
        ("Username", _ME),
        ("Alt Text", "No data"),
        ("Canonical Link", f'<a href="{link}">{link}</a>'),
        ("Story Pin Media", "No data"),
        ("Video", "No data"),
        ("Created at", _clock(invent.time())),
        ("Alive", "True"),
        ("Is a repin", str(is_repin)),
        ("Private", "False"),
    )
    told = "".join(f"{label}: {value},<br>\n" for label, value in lines)
    return f'<a href="{address}">{address}</a><br>\n{told}<br><br>\n'


def _clock(when: int) -> str:
    return f"{datetime.fromtimestamp(when, UTC):%Y/%m/%d %H:%M:%S}"
