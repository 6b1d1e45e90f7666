"""Start Keep Clear from its checkout: make its virtual environment once, then hand over.

    python3 packaging/start.py demo       show an invented person's accounts being checked
    python3 packaging/start.py test       run everything that is checked before a change goes in
    python3 packaging/start.py window     open Keep Clear
    python3 packaging/start.py run …      the keepclear command, with whatever follows

Standard library only, the same on Windows, macOS and Linux. What it says goes to standard error.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

OLDEST, NEWEST, THIS = (3, 11), (3, 14), sys.version_info[:2]
WINDOWS = os.name == "nt"
ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
OLD_VENV = ROOT / ".venv-old"
MARK = VENV / "made-by-keepclear.txt"
PROGRAM = ROOT / "packaging" / "requirements.txt"
TESTS = ROOT / "packaging" / "requirements-test.txt"
# The lock names everything, so pip resolves nothing: a newer release of something that is asked
# for with an extra ("coverage[toml]") would otherwise stop it on the day it comes out.
PIP_INSTALL = (
    *("-m", "pip", "--disable-pip-version-check", "--no-input", "install", "--quiet", "--no-deps"),
    *("--require-hashes", "--only-binary=:all:", "--requirement"),
)

# What Qt loads from the system, and the Debian packages that hold it, the newest name first.
ANY_QT = {
    "libEGL.so.1": ("libegl1",),
    "libGL.so.1": ("libgl1",),
    "libxkbcommon.so.0": ("libxkbcommon0",),
    "libdbus-1.so.3": ("libdbus-1-3",),
    "libfontconfig.so.1": ("libfontconfig1",),
    "libglib-2.0.so.0": ("libglib2.0-0t64", "libglib2.0-0"),
}
ON_SCREEN = {
    "libxcb-cursor.so.0": ("libxcb-cursor0",),
    "libxcb-icccm.so.4": ("libxcb-icccm4",),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1",),
    "libxcb-shape.so.0": ("libxcb-shape0",),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0",),
    "libwayland-cursor.so.0": ("libwayland-cursor0",),
}


class StopError(Exception):
    """Something the person has to put right first; the text says what."""


def main(arguments: list[str]) -> int:
    """Do what the first argument says; returns the exit status, 2 where it cannot be done."""
    commands = {"demo": demo, "test": test, "window": window, "run": keepclear}
    command, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    if command not in commands:
        say(__doc__ or "")
        return 0 if command in {"-h", "--help", "help"} else 2
    try:
        refuse_other_pythons()
        return commands[command](rest)
    except StopError as stop:
        say(str(stop))
        return 2
    except KeyboardInterrupt:
        return 130


def demo(rest: list[str]) -> int:
    """Show the demo in a window; as text without a display, or where more is asked for."""
    if rest or not has_display():
        return keepclear(["demo", *rest])
    return window(["--demo"])


def window(rest: list[str]) -> int:
    """Open the window."""
    find_libraries({**ANY_QT, **ON_SCREEN})
    prepare(PROGRAM)
    return hand_over(["-m", "desktop_app", *rest])


def keepclear(rest: list[str]) -> int:
    """Run the keepclear command, which needs no Qt."""
    prepare(PROGRAM)
    return hand_over(["-m", "desktop_app.cli", *rest])


def test(rest: list[str]) -> int:
    """Run every check of the noxfile, or pytest alone with what follows."""
    find_libraries(ANY_QT)
    prepare(TESTS)
    os.chdir(ROOT)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return hand_over(["-m", "pytest", *rest] if rest else ["-m", "nox"])


def say(line: str) -> None:
    """Tell the person something, apart from the program's own output."""
    print(line, file=sys.stderr, flush=True)


def refuse_other_pythons() -> None:
    """Stop where this Python is too old."""
    if THIS < OLDEST or sys.implementation.name != "cpython":
        raise StopError(
            "Keep Clear needs Python 3.11 or newer from python.org or your system; this is "
            f"{platform.python_implementation()} {platform.python_version()}."
        )


def has_display() -> bool:
    """Whether a window can be shown here."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


# The system's libraries


def find_libraries(wanted: dict[str, tuple[str, ...]]) -> None:
    """See to it that Qt finds its system libraries; installs them as root on Debian and Ubuntu."""
    if not sys.platform.startswith("linux"):
        return
    missing = {name: packages for name, packages in wanted.items() if not loads(name)}
    if not missing:
        return
    if shutil.which("apt-get") is None:
        raise StopError(
            "Qt needs these libraries, which are missing here. Install the packages of your "
            f"system that hold them: {', '.join(missing)}"
        )
    install_packages(list(missing.values()), "the libraries Qt needs")
    still = [name for name in missing if not loads(name)]
    if still:
        raise StopError(f"These libraries are still missing after installing: {', '.join(still)}")


def loads(library: str) -> bool:
    """Whether the system's loader finds a library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install_packages(wanted: list[tuple[str, ...]], what: str) -> None:
    """Install Debian packages as root; otherwise stop with the line that does it."""
    is_root = os.geteuid() == 0
    if is_root:
        say(f"Installing {what} with apt-get …")
        run(["apt-get", "update", "-qq"], "apt-get could not fetch the list of packages.")
    names = sorted(known_name(names) for names in wanted)
    line = ["apt-get", "install", "-y", "--no-install-recommends", *names]
    if not is_root:
        raise StopError(f"Missing: {what}. Run this line, then start again:\nsudo {' '.join(line)}")
    run(line, f"apt-get could not install {what}.")


def known_name(names: tuple[str, ...]) -> str:
    """The first of a package's names that this system's apt knows, else the last."""
    for name in names[:-1]:
        found = subprocess.run(["apt-cache", "show", name], capture_output=True, check=False)
        if found.returncode == 0:
            return name
    return names[-1]


# The virtual environment


def prepare(requirements: Path) -> None:
    """Make the virtual environment with what is asked for, unless it is there already."""
    wanted = fingerprint(requirements)
    python = venv_python()
    marks = MARK.read_text("utf-8").split() if MARK.exists() and python.exists() else []
    if wanted in marks:
        return
    try:
        if fingerprint(PROGRAM) not in marks:
            make_venv()
            marks = []
        say("Installing the locked libraries (about 100 MB the first time) …")
        run(
            [str(python), "-I", *PIP_INSTALL, str(requirements)],
            "The libraries could not be installed. They are locked for Python "
            f"{spelt(OLDEST)} to {spelt(NEWEST)} and need the internet the first time.",
        )
        # The tests' requirements hold the program's.
        MARK.write_text("\n".join({*marks, wanted, fingerprint(PROGRAM)}), "utf-8")
    except OSError as error:
        raise StopError(
            f"The virtual environment could not be made in {VENV} ({error.strerror}). Keep Clear "
            "needs a checkout it may write to, with about 600 MB free."
        ) from error


def fingerprint(requirements: Path) -> str:
    """What an environment with these requirements is known by."""
    lock = hashlib.sha256(requirements.read_bytes()).hexdigest()[:20]
    return f"{requirements.stem}-{spelt(THIS)}-{platform.machine()}-{lock}"


def spelt(version: tuple[int, int]) -> str:
    """A Python version as people write it."""
    return f"{version[0]}.{version[1]}"


def venv_python() -> Path:
    """The environment's own Python."""
    return VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")


def make_venv() -> None:
    """Make an empty environment, in place of one of ours that is out of date or half made."""
    if VENV.exists() and not MARK.exists() and any(VENV.iterdir()):
        raise StopError(f"{VENV} is not of this script's making. Move it away, then start again.")
    if importlib.util.find_spec("ensurepip") is None:
        add_ensurepip()
    say("Making the virtual environment …")
    shutil.rmtree(OLD_VENV, ignore_errors=True)
    if VENV.exists():
        VENV.rename(OLD_VENV)  # in one step, so that its mark never goes before the rest
        shutil.rmtree(OLD_VENV, ignore_errors=True)
    VENV.mkdir()
    MARK.touch()  # first, so that a half-made one is known as ours
    base = getattr(sys, "_base_executable", sys.executable)
    run([base, "-I", "-m", "venv", str(VENV)], "Python could not make a virtual environment.")


def add_ensurepip() -> None:
    """Install the part of Python that Debian keeps in a package of its own."""
    own = Path(sys.base_prefix) == Path("/usr") and shutil.which("apt-get") is not None
    if not own:
        raise StopError("This Python lacks its ensurepip module, so it cannot install libraries.")
    package = f"python{spelt(THIS)}-venv"
    install_packages([(package,)], "Python's own venv package")


# Running


def run(command: list[str], failed: str) -> None:
    """Run a command quietly; stops with a sentence and the end of what it said if it fails."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "PIP_USER": "0"}
    done = subprocess.run(
        command,
        env=quiet,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    if done.returncode != 0:
        said = done.stdout.decode("utf-8", "replace").strip().splitlines()[-6:]
        raise StopError("\n".join([failed, *(f"    {line}" for line in said)]))


def hand_over(arguments: list[str]) -> int:
    """Go on as the environment's Python, with this checkout's packages and no others of the name.

    The person's own folder stays the current one; -P keeps it off the import path.
    """
    command = [str(venv_python()), "-P", *arguments]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    if not WINDOWS:
        os.execve(command[0], command, environment)
    return subprocess.run(command, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
