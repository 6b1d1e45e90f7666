from importlib import resources

import pytest

from ui import fonts


def test_every_bundled_font_loads() -> None:
    families = fonts.load()
    assert "Inter" in families
    assert "Inter Display" in families


def test_a_font_that_cannot_be_read_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "FILES", ("OFL.txt",))
    assert fonts.load() == ()


def test_the_licence_goes_with_the_fonts() -> None:
    text = resources.files("resources").joinpath("fonts", "OFL.txt").read_text("utf-8")
    assert "SIL OPEN FONT LICENSE" in text
    assert "The Inter Project Authors" in text
