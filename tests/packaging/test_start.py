import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

START = Path(__file__).parents[2] / "packaging" / "start.py"


@pytest.fixture
def start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The starter, at work in a checkout of its own on a Linux desktop."""
    spec = importlib.util.spec_from_file_location("start", START)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    root = tmp_path / "a checkout"
    (root / "packaging").mkdir(parents=True)
    for name, lock in {"PROGRAM": "requirements.txt", "TESTS": "requirements-test.txt"}.items():
        monkeypatch.setattr(module, name, root / "packaging" / lock)
        (root / "packaging" / lock).write_text(f"{name}==1.0 --hash=sha256:0")
    monkeypatch.setattr(module, "ROOT", root)
    monkeypatch.setattr(module, "VENV", root / ".venv")
    monkeypatch.setattr(module, "OLD_VENV", root / ".venv-old")
    monkeypatch.setattr(module, "MARK", root / ".venv" / "made-by-keepclear.txt")
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.chdir(tmp_path)
    return module


@pytest.fixture
def commands(start: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the starter runs; making an environment gives it a Python, and nothing is fetched."""
    done: list[str] = []

    def run(command: list[str], _: str) -> None:
        done.append(" ".join(command))
        if "venv" in command:
            start.venv_python().parent.mkdir()
            start.venv_python().touch()

    monkeypatch.setattr(start, "run", run)
    return done


@pytest.fixture
def handed(start: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What the starter hands over to, once the environment and the libraries are there."""
    done: list[list[str]] = []

    def hand_over(arguments: list[str]) -> int:
        done.append(arguments)
        return 1

    monkeypatch.setattr(start, "hand_over", hand_over)
    monkeypatch.setattr(start, "prepare", lambda requirements: done.append([requirements.name]))
    monkeypatch.setattr(start, "find_libraries", lambda wanted: done.append([str(len(wanted))]))
    return done


@pytest.mark.parametrize(
    ("command", "steps"),
    [
        (["run", "check", "a b.zip"], [["-m", "desktop_app.cli", "check", "a b.zip"]]),
        (["demo"], [["-m", "desktop_app", "--demo"]]),
        (["demo", "--format", "json"], [["-m", "desktop_app.cli", "demo", "--format", "json"]]),
        (["window"], [["-m", "desktop_app"]]),
    ],
)
def test_a_command_is_handed_over(
    start: ModuleType, handed: list[list[str]], command: list[str], steps: list[list[str]]
) -> None:
    assert start.main(command) == 1
    needs_qt = steps[0][1] == "desktop_app"
    assert handed == [*([["12"]] if needs_qt else []), ["requirements.txt"], *steps]


def test_the_demo_is_text_without_a_display(
    start: ModuleType, handed: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DISPLAY")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert start.main(["demo"]) == 1
    assert handed == [["requirements.txt"], ["-m", "desktop_app.cli", "demo"]]


@pytest.mark.parametrize(
    ("more", "goes_to"), [([], ["-m", "nox"]), (["tests/ui"], ["-m", "pytest", "tests/ui"])]
)
def test_the_tests_run_in_the_checkout_without_a_screen(
    start: ModuleType, handed: list[list[str]], more: list[str], goes_to: list[str]
) -> None:
    assert start.main(["test", *more]) == 1
    assert handed == [["6"], ["requirements-test.txt"], goes_to]
    assert Path.cwd() == start.ROOT
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"


@pytest.mark.parametrize(("command", "status"), [([], 2), (["dmeo"], 2), (["--help"], 0)])
def test_what_it_does_not_know_is_answered_with_how_to_use_it(
    start: ModuleType, capsys: pytest.CaptureFixture[str], command: list[str], status: int
) -> None:
    assert start.main(command) == status
    assert "packaging/start.py demo" in capsys.readouterr().err


def test_an_old_python_is_refused(
    start: ModuleType,
    handed: list[list[str]],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(start, "THIS", (3, 10))
    assert start.main(["demo"]) == 2
    assert "needs Python 3.11 or newer" in capsys.readouterr().err
    assert handed == []


def test_ctrl_c_ends_it_without_a_word(
    start: ModuleType, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(start, "prepare", interrupted)
    assert start.main(["run"]) == 130
    assert capsys.readouterr().err == ""


# The environment


def test_the_environment_is_made_once(start: ModuleType, commands: list[str]) -> None:
    start.prepare(start.PROGRAM)
    start.prepare(start.PROGRAM)
    assert len(commands) == 2
    assert commands[0].endswith(f"-I -m venv {start.VENV}")
    assert commands[1].startswith(f"{start.venv_python()} -I -m pip ")
    assert "--no-deps --require-hashes --only-binary=:all:" in commands[1]
    assert commands[1].endswith(str(start.PROGRAM))


def test_the_tests_add_to_the_programs_environment(start: ModuleType, commands: list[str]) -> None:
    start.prepare(start.PROGRAM)
    start.prepare(start.TESTS)
    start.prepare(start.PROGRAM)
    start.prepare(start.TESTS)
    assert [command.split()[-1].rpartition("/")[2] for command in commands] == [
        ".venv",
        "requirements.txt",
        "requirements-test.txt",
    ]


def test_the_tests_environment_serves_the_program(start: ModuleType, commands: list[str]) -> None:
    start.prepare(start.TESTS)
    start.prepare(start.PROGRAM)
    assert len(commands) == 2


def test_another_lock_makes_another_environment(start: ModuleType, commands: list[str]) -> None:
    start.prepare(start.PROGRAM)
    (start.VENV / "left over").touch()
    start.PROGRAM.write_text("program==2.0 --hash=sha256:1")
    start.prepare(start.PROGRAM)
    assert len(commands) == 4
    assert not (start.VENV / "left over").exists()
    assert not start.OLD_VENV.exists()


def test_a_half_made_environment_is_made_again(
    start: ModuleType, commands: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = start.run

    def interrupted(command: list[str], failed: str) -> None:
        whole(command, failed)
        if "pip" in command:
            raise KeyboardInterrupt

    monkeypatch.setattr(start, "run", interrupted)
    with pytest.raises(KeyboardInterrupt):
        start.prepare(start.PROGRAM)
    monkeypatch.setattr(start, "run", whole)
    commands.clear()
    start.prepare(start.PROGRAM)
    assert len(commands) == 2


def test_an_environment_whose_python_is_gone_is_made_again(
    start: ModuleType, commands: list[str]
) -> None:
    start.prepare(start.PROGRAM)
    start.venv_python().unlink()
    start.prepare(start.PROGRAM)
    assert len(commands) == 4


def test_somebody_elses_environment_is_left_alone(start: ModuleType, commands: list[str]) -> None:
    start.VENV.mkdir()
    (start.VENV / "pyvenv.cfg").touch()
    with pytest.raises(start.StopError, match=r"not of this script's making"):
        start.prepare(start.PROGRAM)
    assert (start.VENV / "pyvenv.cfg").exists()
    assert commands == []


def test_a_checkout_that_cannot_be_written_to_is_named(
    start: ModuleType, commands: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(start.StopError, match=r"\(Read-only file system\)"):
        start.prepare(start.PROGRAM)
    assert commands == []


@pytest.mark.usefixtures("commands")
def test_a_python_without_ensurepip_is_named(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    monkeypatch.setattr(sys, "base_prefix", "/opt/python")
    with pytest.raises(start.StopError, match="lacks its ensurepip module"):
        start.prepare(start.PROGRAM)


def test_debians_python_gets_its_ensurepip(
    start: ModuleType, commands: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    monkeypatch.setattr(sys, "base_prefix", "/usr")
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    start.prepare(start.PROGRAM)
    package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    assert commands[:2] == [
        "apt-get update -qq",
        f"apt-get install -y --no-install-recommends {package}",
    ]
    assert len(commands) == 4


# The system's libraries


class Loader:
    """A system's loader that lacks some libraries until packages are installed."""

    def __init__(self, missing: set[str]) -> None:
        self.missing = missing

    def __call__(self, name: str) -> None:
        if name in self.missing:
            raise OSError(name)


@pytest.fixture
def loader(monkeypatch: pytest.MonkeyPatch) -> Loader:
    """A Debian that lacks two of the libraries and knows glib by its newer name."""
    made = Loader({"libEGL.so.1", "libglib-2.0.so.0"})

    def known(command: list[str], **_: object) -> subprocess.CompletedProcess[bytes]:
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(ctypes, "CDLL", made)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(subprocess, "run", known)
    return made


@pytest.mark.usefixtures("loader")
def test_a_plain_user_is_told_the_one_line(
    start: ModuleType, commands: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    with pytest.raises(start.StopError) as stop:
        start.find_libraries(start.ANY_QT)
    assert str(stop.value).splitlines()[1] == (
        "sudo apt-get install -y --no-install-recommends libegl1 libglib2.0-0t64"
    )
    assert commands == []


def test_root_gets_them_installed(
    start: ModuleType, commands: list[str], loader: Loader, monkeypatch: pytest.MonkeyPatch
) -> None:
    def install(command: list[str], _: str) -> None:
        commands.append(" ".join(command))
        if "install" in command:
            loader.missing.clear()

    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    monkeypatch.setattr(start, "run", install)
    start.find_libraries(start.ANY_QT)
    assert commands == [
        "apt-get update -qq",
        "apt-get install -y --no-install-recommends libegl1 libglib2.0-0t64",
    ]


@pytest.mark.usefixtures("commands", "loader")
def test_libraries_that_stay_missing_are_named(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    with pytest.raises(start.StopError, match=r"still missing .* libEGL\.so\.1, libglib"):
        start.find_libraries(start.ANY_QT)


def test_an_older_debian_gets_the_older_name(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unknown(command: list[str], **_: object) -> subprocess.CompletedProcess[bytes]:
        return subprocess.CompletedProcess(command, 100)

    monkeypatch.setattr(subprocess, "run", unknown)
    assert start.known_name(("libglib2.0-0t64", "libglib2.0-0")) == "libglib2.0-0"
    assert start.known_name(("libegl1",)) == "libegl1"


@pytest.mark.usefixtures("loader")
def test_other_linuxes_are_told_the_files(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(start.StopError, match=r"libEGL\.so\.1, libglib-2\.0\.so\.0"):
        start.find_libraries(start.ANY_QT)


@pytest.mark.usefixtures("loader")
def test_other_systems_bring_their_own(start: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    start.find_libraries(start.ANY_QT)
    monkeypatch.delenv("DISPLAY")
    assert start.has_display()


# Running


def test_a_command_that_fails_is_quoted_at_its_end(start: ModuleType) -> None:
    code = "for n in range(9): print('line', n)\nraise SystemExit(1)"
    with pytest.raises(start.StopError) as stop:
        start.run([sys.executable, "-c", code], "It did not work.")
    assert str(stop.value).splitlines() == [
        "It did not work.",
        *(f"    line {number}" for number in range(3, 9)),
    ]


def test_a_command_that_works_is_not_heard(
    start: ModuleType, capfd: pytest.CaptureFixture[str]
) -> None:
    start.run([sys.executable, "-c", "print('much')"], "")
    assert capfd.readouterr() == ("", "")


def test_handing_over_keeps_the_folder_off_the_import_path(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[object] = []

    def execve(*all_of_it: object) -> None:
        given.extend(all_of_it)
        raise SystemExit

    monkeypatch.setattr(os, "execve", execve, raising=False)
    monkeypatch.setattr(start, "WINDOWS", False)
    with pytest.raises(SystemExit):
        start.hand_over(["-m", "desktop_app.cli"])
    python, command, environment = given
    assert python == str(start.venv_python())
    assert command == [python, "-P", "-m", "desktop_app.cli"]
    assert isinstance(environment, dict)
    assert environment["PYTHONPATH"] == str(start.ROOT)


def test_on_windows_it_waits_and_passes_the_status_on(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[bytes]:
        return subprocess.CompletedProcess(command, 1)

    monkeypatch.setattr(subprocess, "run", run)
    monkeypatch.setattr(start, "WINDOWS", True)
    assert start.venv_python() == start.VENV / "Scripts" / "python.exe"
    assert start.hand_over([]) == 1
