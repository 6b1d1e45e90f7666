import re

import pytest

from ui.tokens import DARK, FACES, LIGHT

THEMES = {"light": LIGHT, "dark": DARK}
TEXT = [
    ("text", "bg"),
    ("text", "surface"),
    ("text", "sunken"),
    ("text", "hover"),
    ("text", "tint"),
    ("muted", "bg"),
    ("muted", "surface"),
    ("muted", "sunken"),
    ("muted", "tint"),
    ("muted", "check_t"),
    ("muted", "first_t"),
    ("primary", "bg"),
    ("primary", "surface"),
    ("primary", "tint"),
    ("primary", "first_t"),
    ("on_primary", "primary"),
    ("on_primary", "primary_hover"),
    ("on_primary", "primary_pressed"),
    ("guide_text", "guide"),
    ("first", "surface"),
    *((level, f"{level}_t") for level in ("first", "soon", "check", "fine")),
    *(("text", f"{level}_t") for level in ("first", "soon", "check", "fine")),
]
SHAPES = [
    ("border", "bg"),
    ("border", "surface"),
    ("border", "sunken"),
    ("bar", "sunken"),
    ("ring", "bg"),
    ("ring", "surface"),
]


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_measured_as_the_guidelines_do() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("ink", "ground"), TEXT)
def test_words_can_be_read(theme: str, ink: str, ground: str) -> None:
    colours = THEMES[theme]
    assert contrast(colours[ink], colours[ground]) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("ink", "ground"), SHAPES)
def test_edges_can_be_seen(theme: str, ink: str, ground: str) -> None:
    colours = THEMES[theme]
    assert contrast(colours[ink], colours[ground]) >= 2.95


def test_both_themes_name_the_same_roles() -> None:
    assert set(LIGHT) == set(DARK)


def test_every_colour_is_written_in_full() -> None:
    pattern = re.compile(r"#[0-9A-F]{6}")
    assert all(pattern.fullmatch(colour) for theme in THEMES.values() for colour in theme.values())


def test_no_page_is_pure_black_or_pure_white() -> None:
    assert LIGHT["bg"] != "#FFFFFF"
    assert DARK["bg"] != "#000000"


def test_no_text_is_smaller_than_thirteen_pixels() -> None:
    assert min(face.px for face in FACES.values()) == 13
