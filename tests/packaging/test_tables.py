import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from desktop_app.platform_table import rows

SCRIPT = Path(__file__).parents[2] / "packaging" / "tables.py"


@pytest.fixture
def tables() -> ModuleType:
    spec = importlib.util.spec_from_file_location("tables", SCRIPT)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("page", ["README.md", "docs/platforms.md"])
def test_the_tables_in_the_pages_say_what_the_program_does(tables: ModuleType, page: str) -> None:
    assert (tables.ROOT / page).read_text("utf-8") == tables.renewed(page, rows())


def test_pages_are_compared_and_written(
    tables: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tables, "ROOT", tmp_path)
    (tmp_path / "docs").mkdir()
    place = "<!-- platforms: here -->\nold\n<!-- end of platforms -->\n"
    for page in tables.PAGES:
        (tmp_path / page).write_text(f"Before.\n{place}After.\n", "utf-8")
    assert tables.main(["--check"]) == 1
    assert "old" in (tmp_path / "README.md").read_text("utf-8")
    assert tables.main([]) == 0
    assert tables.main(["--check"]) == 0
    text = (tmp_path / "README.md").read_text("utf-8")
    assert text.startswith("Before.\n<!-- platforms: here -->\n")
    assert "| Facebook | JSON, HTML |" in text
    assert "old" not in text
    whole = (tmp_path / "docs" / "platforms.md").read_text("utf-8")
    assert "| Facebook | `facebook` | social network | JSON, HTML | no | " in whole


def test_a_page_without_the_place_is_told(
    tables: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tables, "ROOT", tmp_path)
    (tmp_path / "README.md").write_text("Nothing here.\n", "utf-8")
    with pytest.raises(ValueError, match=r"README\.md"):
        tables.renewed("README.md", rows())
