"""Does one thing with a review in a process of its own, so that it can be killed, filled or locked.

    python driver.py create FOLDER              make a review of somebody who answered a question
    python driver.py add FOLDER EXPORT          read an export into it
    python driver.py decide FOLDER              decide on the first two items
    python driver.py pdf FOLDER                 save its report
    python driver.py renew FOLDER               open it as a later version would
    python driver.py hold FOLDER                open it and wait
    python driver.py wipe FOLDER                delete it

Says on standard output how far it is, a word a line. Ends with 3 and one sentence on standard
error where a person would have been told one.
"""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from checks.model import About, SectionStatus, Workplace
from desktop_app import offline, vault
from desktop_app.errors import KeepClearError
from desktop_app.jobs import Progress
from desktop_app.review import Choice, Review, Use
from desktop_app.sample.person import TODAY
from desktop_app.store import schema

ABOUT = About(name="Robin Tarrant", workplaces=(Workplace("Alder Hill Primary"),))
NAME = "mine.keepclear"
TOLD = 3
"""The exit status where a sentence was told."""


class FolderKeyring:
    """A keyring that keeps its secrets in a file beside the folder, for these trials only."""

    priority = 1.0

    def __init__(self, file: Path) -> None:
        self._file = file

    def _all(self) -> dict[str, str]:
        return dict(json.loads(self._file.read_text())) if self._file.exists() else {}

    def get_password(self, service: str, username: str) -> str | None:
        return self._all().get(username)

    def set_password(self, service: str, username: str, password: str) -> None:
        self._file.write_text(json.dumps({**self._all(), username: password}))

    def delete_password(self, service: str, username: str) -> None:
        left = self._all()
        del left[username]
        self._file.write_text(json.dumps(left))


def review_in(folder: Path) -> Path:
    """Where the review of a folder is."""
    return folder / NAME


def use_keyring_of(folder: Path) -> None:
    """Take a keyring that lives beside the folder in place of the system's."""
    ring = FolderKeyring(folder.with_name(f"{folder.name}-keyring"))
    vault._accepted = lambda: ring


def open_in(folder: Path, name: str = NAME) -> Review:
    """The review of a folder, on a day that is always the same."""
    use_keyring_of(folder)
    review = Review.open(folder / name)
    review._said._today = TODAY
    return review


def say(word: str) -> None:
    """Tell whoever watches how far this is."""
    os.write(1, f"{word}\n".encode())


def watch(progress: Progress) -> None:
    """Tell the beginning of the reading, and of the writing."""
    if progress.label.startswith("Writing"):
        say("writing")
    elif not progress.done:
        say("reading")


def create(folder: Path, _argument: str) -> None:
    use_keyring_of(folder)
    review = Review.create(review_in(folder), None)
    review.tell(ABOUT)
    review.set_usage("instagram", Use.USE)
    question = review.open_questions("instagram")[0].question
    review.answer("instagram", "", question.id, question.options[0].value)
    review.close()


def add(folder: Path, export: str) -> None:
    review = open_in(folder)
    say("open")
    result = review.add_export([Path(export)], messages=True, on_progress=watch)
    failed = any(each.status is SectionStatus.FAILED for each in result.coverage.sections)
    say("in-part" if failed else "done")
    review.close()


def decide(folder: Path, _argument: str) -> None:
    review = open_in(folder)
    review.decide(review.item_ids()[:2], Choice.DONE, "Deleted on Sunday.")
    review.close()


def pdf(folder: Path, _argument: str) -> None:
    review = open_in(folder)
    say("open")
    review.save_pdf(folder / "checklist.pdf")
    say("done")
    review.close()


def renew(folder: Path, _argument: str) -> None:
    """Open it as a later version of the program would, which brings it up to date first."""
    schema.MIGRATIONS = (*schema.MIGRATIONS, lambda connection: None)
    open_in(folder).close()
    say("done")


def hold(folder: Path, _argument: str) -> None:
    review = open_in(folder)
    say("open")
    sys.stdin.read()
    review.close()


def wipe(folder: Path, _argument: str) -> None:
    open_in(folder).wipe()


COMMANDS: dict[str, Callable[[Path, str], None]] = {
    each.__name__: each for each in (create, add, decide, pdf, renew, hold, wipe)
}


def main() -> int:
    """Do what the command line says; the exit status is 0, or 3 where a sentence was told."""
    offline.install()
    command, folder, *rest = sys.argv[1:]
    try:
        COMMANDS[command](Path(folder), rest[0] if rest else "")
    except KeepClearError as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        return TOLD
    return 0


if __name__ == "__main__":
    sys.exit(main())
