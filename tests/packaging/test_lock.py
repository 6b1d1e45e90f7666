import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LOCKS = ("requirements.txt", "requirements-test.txt")


def locked(name: str) -> dict[str, str]:
    """Each line of a lock that names a version, with everything that follows it."""
    text = (ROOT / "packaging" / name).read_text("utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return dict(line.split("--hash=", 1) for line in lines)


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize("name", LOCKS)
def test_every_version_is_locked_by_hash(name: str) -> None:
    for line, hashes in locked(name).items():
        assert re.match(r"[a-z0-9-]+==\d[\w.]*( ; .*)?\s*$", line), line
        assert re.match(r"sha256:[0-9a-f]{64}\s*(--hash=sha256:[0-9a-f]{64}\s*)*$", hashes), line


@pytest.mark.parametrize("name", LOCKS)
def test_no_address_and_no_option_stands_in_a_lock(name: str) -> None:
    text = (ROOT / "packaging" / name).read_text("utf-8")
    assert "://" not in text
    assert "file:" not in text
    assert not re.search(r"^\s*-(?!-hash=)", text, re.MULTILINE)


def test_the_tests_lock_holds_the_programs() -> None:
    program, tests = (locked(name) for name in LOCKS)
    assert program.items() <= tests.items()


def test_every_dependency_is_in_the_lock() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    for name, wanted in {
        "requirements.txt": project["project"]["dependencies"],
        "requirements-test.txt": project["dependency-groups"]["dev"],
    }.items():
        names = {line.split("==")[0] for line in locked(name)}
        asked = {plain(re.split(r"[<>=; ]", one)[0]) for one in wanted}
        assert asked <= names


def test_qt_is_the_version_that_each_python_can_use() -> None:
    qt = {line.strip() for line in locked("requirements.txt") if line.startswith("pyside6")}
    assert len(qt) == 2
    assert "pyside6-essentials==6.9.3 ; python_full_version < '3.14'" in qt
    assert not any(line.startswith(("pyside6-addons", "pyside6=")) for line in locked(LOCKS[1]))
