"""The rules of docs/architecture.md that a program can check."""

import ast
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGES = ("ui", "desktop_app", "checks", "resources")
MOST_LINES = 400
SHARED_BY_READERS = {"section", "formats"}
SHARED_BY_CONNECTIONS = {"http", "sign_in"}
TEXT = {".py", ".toml", ".txt", ".md", ".yaml", ".yml", ".svg", ".cfg", ".qss", ""}

PLACES = re.compile(
    r"(?<![\w.])/(?:root|work|farm)/"  # somebody's own folders
    r"|files\.pythonhosted|pypi\.org|registry\.npmjs|deb\.debian|index-url\s*[=:]|/simple/"
)
# This file spells out what is looked for.
SPELT_OUT = {"tests/test_architecture.py"}


def tracked() -> list[Path]:
    """Every file that belongs to the project, as git or, without it, the folders tell."""
    try:
        done = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            cwd=ROOT,
            capture_output=True,
            check=True,
        )
    except (OSError, subprocess.CalledProcessError):
        found = [path for path in ROOT.rglob("*") if not _is_hidden(path)]
    else:
        found = [ROOT / os.fsdecode(name) for name in done.stdout.split(b"\0") if name]
    return [path for path in found if path.is_file()]


def _is_hidden(path: Path) -> bool:
    parts = path.relative_to(ROOT).parts
    return any(part.startswith(".") or part == "__pycache__" for part in parts)


FILES = tracked()
SOURCES = [path for path in FILES if path.suffix == ".py"]
MODULES = [path for path in SOURCES if path.relative_to(ROOT).parts[0] in PACKAGES]


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def lines(path: Path) -> list[str]:
    return path.read_text("utf-8", "surrogateescape").splitlines()


def offenders(paths: list[Path], offends: Callable[[Path], bool]) -> list[str]:
    """The names of the files that break a rule."""
    return [name_of(path) for path in paths if offends(path)]


def stems(folder: Path) -> set[str]:
    """The names of the modules and packages in a folder."""
    return {
        path.stem
        for path in folder.iterdir()
        if path.stem != "__init__" and (path.suffix == ".py" or (path / "__init__.py").exists())
    }


def without(names: set[str], pattern: str) -> list[str]:
    """The names for which no file matches the pattern."""
    return sorted(name for name in names if not any(ROOT.glob(pattern.format(name))))


def test_imports_keep_to_the_contracts() -> None:
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-logo", "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    assert re.search(r"Contracts: \d+ kept, 0 broken", done.stdout)


def imported(path: Path) -> Iterator[str]:
    """The full names of everything a module imports."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_qt_brings_no_network_and_no_database() -> None:
    banned = ("PySide6.QtNetwork", "PySide6.QtSql", "PySide6.QtWebEngine", "PySide6.QtWebSockets")
    assert offenders(MODULES, lambda path: any(n.startswith(banned) for n in imported(path))) == []


def test_every_module_says_in_a_sentence_what_it_is_for() -> None:
    def says_nothing(path: Path) -> bool:
        docstring = ast.get_docstring(ast.parse(path.read_text("utf-8"))) or ""
        return not docstring.split("\n\n")[0].endswith((".", "?"))

    assert offenders(MODULES, says_nothing) == []


def test_no_file_grows_too_long() -> None:
    assert offenders(SOURCES, lambda path: len(lines(path)) > MOST_LINES) == []


def test_no_machines_own_places_are_in_the_project() -> None:
    texts = [path for path in FILES if path.suffix in TEXT and name_of(path) not in SPELT_OUT]
    assert offenders(texts, lambda path: bool(PLACES.search("\n".join(lines(path))))) == []


def test_nothing_is_left_for_later() -> None:
    later = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
    assert offenders(MODULES, lambda path: bool(later.search("\n".join(lines(path))))) == []


def test_packaging_stays_a_folder_of_scripts() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists()


def test_every_reader_has_a_platform_row_and_a_golden_case() -> None:
    readers = stems(ROOT / "desktop_app" / "readers") - SHARED_BY_READERS
    assert readers
    assert without(readers, "resources/platforms/{}.toml") == []
    assert without(readers, "tests/readers/{}/*/expected.jsonl") == []


def test_every_connection_has_a_platform_row_and_a_test() -> None:
    connections = stems(ROOT / "desktop_app" / "connections") - SHARED_BY_CONNECTIONS
    assert without(connections, "resources/platforms/{}.toml") == []
    assert without(connections, "tests/desktop_app/connections/test_{}.py") == []


def test_every_rule_has_its_own_test() -> None:
    rules = stems(ROOT / "checks" / "rules")
    assert rules
    assert without(rules, "tests/checks/rules/test_{}.py") == []


def test_the_lists_of_files_are_not_empty() -> None:
    assert {name_of(path) for path in MODULES} >= {"checks/evidence.py", "ui/app.py"}
    assert "README.md" in {name_of(path) for path in FILES}
