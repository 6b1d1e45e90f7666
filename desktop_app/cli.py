"""The keepclear command: what it takes, and how its result and failures come out.

Everything slow is imported only when a command needs it: the reading process imports this module
too when the command starts it.
"""

import argparse
import io
import multiprocessing
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

import desktop_app
from desktop_app import offline
from desktop_app.errors import CannotSave, KeepClearError, UsageError
from desktop_app.locked import limits

NOTHING_TO_DO, SOMETHING_TO_DO, FAILED = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Result:
    """What a command came to: the text for standard output, and the exit status."""

    text: str
    status: int = NOTHING_TO_DO


Command = Callable[[argparse.Namespace], Result]


class _Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in one sentence, and takes no option cut short."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings, allow_abbrev=False)

    def error(self, message: str) -> NoReturn:
        """Raise UsageError in place of printing the usage and ending the program."""
        raise UsageError(f"{message[:1].upper()}{message[1:].rstrip('.')}. Try “keepclear --help”.")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; the exit status is 0 nothing to do, 1 something to do, 2 it failed."""
    multiprocessing.freeze_support()  # a frozen program starts its reading process as itself
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    offline.install()
    limits.keep_no_dump()
    try:
        options = _parser().parse_args(arguments)
        result = _command(options)(options)
        if result.text:
            _put(result.text, options)
    except KeepClearError as error:
        return _failed(str(error))
    except KeyboardInterrupt:
        return _failed("Stopped. Nothing that was still being read was kept.")
    except BrokenPipeError:  # whoever read the output has had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except OSError as error:
        reason = error.strerror or "the system gave no reason"
        return _failed(f"Something on this computer did not work: {reason}.")
    return result.status


def say(sentence: str) -> None:
    """Tell the person something on standard error, apart from the result."""
    print(sentence, file=sys.stderr, flush=True)


def _failed(sentence: str) -> int:
    """The exit status of a failure that was told in a sentence."""
    say(sentence)
    return FAILED


def _put(text: str, options: argparse.Namespace) -> None:
    """Write the result where it is wanted; raises CannotSave."""
    place: Path | None = getattr(options, "output", None)
    if place is None:
        print(text, end="", flush=True)
        return
    try:
        place.write_text(text, encoding="utf-8", errors="replace", newline="\n")
    except OSError as error:
        why = (error.strerror or "the place is not there").lower()
        raise CannotSave(place.name, why) from error


def _command(options: argparse.Namespace) -> Command:
    """What the options ask for."""
    # Imported here and not above: slow, and not wanted in the reading process.
    from desktop_app import cli_check, cli_other  # noqa: PLC0415

    if options.self_test:
        return cli_other.self_test
    if options.delete_my_data:
        return cli_other.delete_my_data
    commands: dict[str, Command] = {
        "check": cli_check.check,
        "demo": cli_check.demo,
        "platforms": cli_other.platforms,
        "policy": cli_other.check_policy,
    }
    if options.command is None:
        raise UsageError("Say what to do, for example “keepclear check”. Try “keepclear --help”.")
    return commands[options.command]


def _parser() -> argparse.ArgumentParser:
    """Everything the command line takes."""
    parser = _Parser(
        prog="keepclear",
        description="Check your own social media accounts against your school's policy, in "
        "private. Nothing leaves this computer.",
        epilog="Exit status: 0 nothing to do, 1 something to do, 2 it could not be done.",
    )
    version = f"keepclear {desktop_app.__version__}"
    parser.add_argument("--version", action="version", version=version)
    parser.add_argument("--self-test", action="store_true", help="see whether all parts are here")
    parser.add_argument(
        "--delete-my-data",
        action="store_true",
        help="delete everything Keep Clear keeps for you on this computer, without asking",
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _add_check(commands.add_parser("check", help="check downloads of your own accounts"))
    demo = commands.add_parser("demo", help="check an invented person's downloads")
    demo.add_argument("--platform", metavar="ID", help="only this platform")
    _add_format(demo)
    table = commands.add_parser(
        "platforms", help="list the platforms and what can be done for each"
    )
    _add_format(table)
    policy = commands.add_parser("policy", help="work with policy packs")
    actions = policy.add_subparsers(dest="action", metavar="ACTION", required=True)
    pack = actions.add_parser("check", help="see whether a policy pack can be used")
    pack.add_argument("file", metavar="FILE", type=Path)
    return parser


def _add_check(check: argparse.ArgumentParser) -> None:
    """What `keepclear check` takes."""
    check.add_argument(
        "exports", metavar="EXPORT", nargs="*", type=Path, help="a zip, a folder or a file"
    )
    files = {
        "about": "what to know about you, as a TOML file",
        "pupils": "a list of pupils to compare with; held in memory for this run only",
        "recent-pupils": "a list of recent pupils, held in memory for this run only",
        "answers": "answers to guided questions, as a TOML file",
        "review": "keep the review in this encrypted file, or go on with it",
        "output": "write the result here in place of standard output",
        "pdf": "also save the checklist as a PDF",
    }
    for name, text in files.items():
        check.add_argument(f"--{name}", metavar="FILE", type=Path, help=text)
    check.add_argument("--policy", metavar="ID|FILE", help="the policy to check against")
    check.add_argument("--messages", action="store_true", help="read messages too")
    check.add_argument("--photos", action="store_true", help="read place and time of your photos")
    check.add_argument(
        "--include",
        metavar="TOPIC",
        nargs="+",
        action="extend",
        default=[],
        help="turn on a topic that the policy leaves off",
    )
    _add_format(check)


def _add_format(parser: argparse.ArgumentParser) -> None:
    """The two forms a result comes in."""
    parser.add_argument("--format", choices=("text", "json"), default="text")


if __name__ == "__main__":
    sys.exit(main())
