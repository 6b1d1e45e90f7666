import re
from pathlib import Path

import pytest

from desktop_app.catalogue import load_about
from desktop_app.cli import main

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md")]
PAGES += sorted((ROOT / "docs").rglob("*.md"))


def test_the_example_of_about_toml_can_be_used(tmp_path: Path) -> None:
    example = re.search(r"```toml\n(.*?)```", PAGES[0].read_text("utf-8"), re.DOTALL)
    assert example
    file = tmp_path / "about.toml"
    file.write_text(example[1], "utf-8")
    about = load_about(file)
    assert about.name == "Robin Tarrant"
    assert [place.name for place in about.workplaces] == ["Fernhill Primary School"]


def test_every_option_of_check_is_there(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["check", "--help"])
    has = set(re.findall(r"--[a-z-]+", capsys.readouterr().out)) - {"--help"}
    table = re.search(r"\| Option of `check`.*?\n\n", PAGES[0].read_text("utf-8"), re.DOTALL)
    assert table
    assert {name for name in re.findall(r"--[a-z-]+", table[0]) if name != "---"} == has


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text("utf-8")):
        assert (page.parent / target).exists(), target
