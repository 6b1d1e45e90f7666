"""The demo person's Pinterest, as the one web page of a data request has it."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from html import escape

from desktop_app.sample.clock import DAY, NOW
from desktop_app.sample.script import innocent_in, planted_in, texts

PLATFORM = "pinterest"
FILE_NAME = "pinterest_data_export.zip"

_HOME = "https://www.pinterest.com"
_BREAK = "<br>\n"

_Line = tuple[str, str]


def members(planted: bool) -> dict[str, str]:
    """Every member's path and text."""
    parts = (("y1bkd", "Boards", _boards(planted)), ("db1sy", "Pins", _pins(planted)))
    body = "".join(f'<h1 id="{ident}">{title}</h1>\n{text}' for ident, title, text in parts)
    page = f'<html><head><meta charset="utf-8"></head><body>\n<div id="contents">\n{body}</div>\n'
    return {"pinterest_data/index.html": f"{page}</body></html>\n"}


def _boards(planted: bool) -> str:
    secret = "No" if planted_in(PLATFORM, "open", planted) else "Yes"
    names = [*innocent_in(PLATFORM, "board"), *planted_in(PLATFORM, "board", planted)]
    return "".join(
        _record(
            f"{_HOME}/morganellery_/board-{number}/",
            name,
            (("Created at", _clock(NOW - 900 * DAY)), ("Secret", secret)),
        )
        for number, name in enumerate(names)
    )


def _pins(planted: bool) -> str:
    """Pins of the last year; those that are open and older would be worth a look."""
    private = (planted_in(PLATFORM, "open", planted) or ("True",))[0]
    repins = [*innocent_in(PLATFORM, "repin"), *planted_in(PLATFORM, "repin", planted)]
    said = [(text, "False") for text in texts(PLATFORM, "pin", planted, 24)]
    said += [(text, "True") for text in repins]
    return "".join(
        _record(
            f"{_HOME}/pin/{2_800_000_000 + number}/",
            f"{_HOME}/pin/{2_800_000_000 + number}/",
            _pin(number, text, is_repin, private),
        )
        for number, (text, is_repin) in enumerate(said)
    )


def _pin(number: int, text: str, is_repin: str, private: str) -> Sequence[_Line]:
    return (
        ("Title", "No data"),
        ("Details", text),
        ("Image", f"{number:032x}"),
        ("Is Native", "True"),
        ("Board Id", "70001"),
        ("Board Name", "Otters and other animals"),
        ("Is Video", "False"),
        ("Ip Address", "192.0.2.7"),
        ("Username", "morganellery_"),
        ("Alt Text", "No data"),
        ("Canonical Link", "No data"),
        ("Story Pin Media", "No data"),
        ("Video", "No data"),
        ("Created at", _clock(NOW - number * 9 * DAY)),
        ("Alive", "True"),
        ("Is a repin", is_repin),
        ("Private", private),
    )


def _record(address: str, name: str, lines: Iterable[_Line]) -> str:
    told = "".join(f"{label}: {escape(value, quote=False)},{_BREAK}" for label, value in lines)
    return f'<a href="{address}">{escape(name, quote=False)}</a>{_BREAK}{told}<br><br>\n'


def _clock(when: int) -> str:
    return f"{datetime.fromtimestamp(when, UTC):%Y/%m/%d %H:%M:%S}"
