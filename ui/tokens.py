"""The colours, type sizes and measures of the window, as plain data."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

LIGHT: Mapping[str, str] = MappingProxyType(
    {
        "bg": "#F7F5F0",
        "surface": "#FFFFFF",
        "sunken": "#EFECE4",
        "hover": "#F1EEE7",
        "line": "#DFDBD1",
        "border": "#7D7A70",
        "text": "#1B2124",
        "muted": "#565C5F",
        "primary": "#134B5F",
        "primary_hover": "#0E3C4D",
        "primary_pressed": "#0A2E3C",
        "on_primary": "#FFFFFF",
        "tint": "#E2EEF2",
        "first": "#9E3A1F",
        "first_t": "#FBEAE3",
        "soon": "#754A00",
        "soon_t": "#FAF0D8",
        "check": "#46468C",
        "check_t": "#ECECF8",
        "fine": "#1C6341",
        "fine_t": "#E3F1E8",
        "bar": "#768B93",
        "cover": "#C9D6DA",
        "cover2": "#B7C7CC",
        "yellow": "#FFCC33",
        "guide": "#FFF3C9",
        "guide_text": "#3D3000",
        "disabled": "#6F706B",
        "disabled_bg": "#ECE9E2",
        "ring": "#0B2A36",
        "ring2": "#FFCC33",
        "bars_public": "#E0A800",
        "bars_wider": "#134B5F",
        "bars_contacts": "#5E9BB0",
        "bars_only_me": "#B9D3DC",
        "pattern": "#3D3000",
        "ahead": "#B9D3DC",
        "scroll": "#D3CEC2",
        "picture": "#134B5F",
        "mark": "#134B5F",
        "sheet": "#FFFFFF",
    }
)
"""Colours on paper, by what they are for."""

DARK: Mapping[str, str] = MappingProxyType(
    {
        "bg": "#14181A",
        "surface": "#1D2326",
        "sunken": "#0F1214",
        "hover": "#252C30",
        "line": "#343C40",
        "border": "#858F94",
        "text": "#EEF0EE",
        "muted": "#B2B9BB",
        "primary": "#86C9DF",
        "primary_hover": "#A0D6E8",
        "primary_pressed": "#6DB6CF",
        "on_primary": "#07222C",
        "tint": "#1D3A45",
        "first": "#FFA58C",
        "first_t": "#3A221A",
        "soon": "#F1C56A",
        "soon_t": "#352B15",
        "check": "#BCBFF8",
        "check_t": "#282A4A",
        "fine": "#86D3A6",
        "fine_t": "#183123",
        "bar": "#7A8A91",
        "cover": "#3A4A51",
        "cover2": "#47585F",
        "yellow": "#FFCC33",
        "guide": "#3A3212",
        "guide_text": "#FFE9A6",
        "disabled": "#858C90",
        "disabled_bg": "#23292C",
        "ring": "#FFCC33",
        "ring2": "#FFCC33",
        "bars_public": "#FFCC33",
        "bars_wider": "#86C9DF",
        "bars_contacts": "#4D8DA3",
        "bars_only_me": "#2C5362",
        "pattern": "#3D3000",
        "ahead": "#343C40",
        "scroll": "#4A5357",
        "picture": "#17414F",
        "mark": "#134B5F",
        "sheet": "#FFFFFF",
    }
)
"""Colours on slate, for the same uses."""


@dataclass(frozen=True, slots=True)
class Face:
    """How one kind of text is set: pixels at 100 %, weight and line height in per cent.

    The line height is of the font's own height, which is how Qt counts it.
    """

    px: int
    weight: int = 400
    line: int = 120
    display: bool = False
    tabular: bool = False


FACES: Mapping[str, Face] = MappingProxyType(
    {
        "display": Face(34, 600, 100, display=True),
        "h1": Face(28, 600, 102, display=True),
        "figure": Face(30, 600, 100, display=True, tabular=True),
        "h2": Face(19, 600, 106),
        "h3": Face(16, 600, 110),
        "lead": Face(17, 400, 118),
        "body": Face(15, 400, 120),
        "strong": Face(15, 600, 120),
        "row": Face(15, 600, 100),
        "small": Face(14, 400, 118),
        "hint": Face(14, 400, 100),
        "small_strong": Face(14, 600, 118),
        "caption": Face(13, 500, 115),
        "caption_figures": Face(13, 500, 115, tabular=True),
    }
)
"""The kinds of text; nothing is smaller than 13 pixels."""

TEXT_FAMILIES = (
    "Inter",
    "Segoe UI Variable Text",
    "Segoe UI",
    ".AppleSystemUIFont",
    "Noto Sans",
    "DejaVu Sans",
)
DISPLAY_FAMILIES = ("Inter Display", *TEXT_FAMILIES)

SCALES = (1.0, 1.25, 1.5, 2.0)
"""The text sizes on offer, as factors."""

NARROW = 60
"""The width in ems under which the sidebar becomes a menu."""
