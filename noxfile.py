"""The project's checks, run in the interpreter that nox itself runs in: `python -m nox`."""

import os
import sys
from pathlib import Path

import nox

nox.needs_version = ">=2026.10.20"
nox.options.default_venv_backend = "none"
nox.options.sessions = ["format", "lint", "types", "imports", "tests"]

PYTHON = sys.executable
LOCK = (
    "uv",
    "pip",
    "compile",
    "pyproject.toml",
    "--constraints=packaging/constraints.txt",
    "--universal",
    "--python-version=3.11",
    "--generate-hashes",
    "--no-emit-index-url",
    "--no-header",
    "--no-annotate",
    "--quiet",
)


@nox.session
def format(session: nox.Session) -> None:  # noqa: A001 - the word people type
    """Show whether every file is formatted."""
    session.run(PYTHON, "-m", "ruff", "format", "--check")


@nox.session
def lint(session: nox.Session) -> None:
    """Look for mistakes and habits the project does without."""
    session.run(PYTHON, "-m", "ruff", "check")


@nox.session
def types(session: nox.Session) -> None:
    """Check every type, the window's included."""
    session.run(PYTHON, "-m", "mypy")


@nox.session
def imports(session: nox.Session) -> None:
    """Check who imports whom."""
    session.run(str(Path(PYTHON).with_name("lint-imports")), "--no-logo", "--no-cache")


@nox.session
def tests(session: nox.Session) -> None:
    """Run the tests: every branch of `checks` is taken, and nine in ten of the rest."""
    offscreen = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    pytest = (PYTHON, "-m", "pytest", "-n", "auto", "--cov", "--cov-report=")
    session.run(*pytest, *session.posargs, env=offscreen)
    report = (PYTHON, "-m", "coverage", "report")
    session.run(*report, "--include=checks/*", "--fail-under=100")
    session.run(*report, "--omit=checks/*", "--fail-under=90")


@nox.session(default=False)
def benchmarks(session: nox.Session) -> None:
    """Measure reading and judging, and print the table of tests/benchmarks/README.md."""
    session.run(PYTHON, "tests/benchmarks/table.py", *session.posargs)


@nox.session(default=False)
def fuzz(session: nox.Session) -> None:
    """Feed decoders, readers and checks with hostile input; `-- --help` names what can be asked.

    It needs the fuzzer, which is for Linux alone, and says how to install it where it is missing.
    """
    session.run(PYTHON, "tests/fuzz/run.py", *session.posargs)


@nox.session(default=False)
def lock(session: nox.Session) -> None:
    """Write the two locked requirements files anew; needs uv."""
    session.run(*LOCK, "--output-file=packaging/requirements.txt", external=True)
    session.run(
        *LOCK, "--group=dev", "--output-file=packaging/requirements-test.txt", external=True
    )
