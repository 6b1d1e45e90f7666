"""`keepclear check` and `keepclear demo`: downloads in, one review, a result out."""

import argparse
import getpass
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path

from checks.checklist import OPEN
from checks.model import Policy, SectionStatus, Topic
from desktop_app import catalogue, output_json, output_text, paths, sample
from desktop_app.cli import FAILED, NOTHING_TO_DO, SOMETHING_TO_DO, Result, say
from desktop_app.errors import ExportError, NoKeyring, UsageError
from desktop_app.progress_bar import ProgressBar
from desktop_app.review import Review
from desktop_app.sample import person


def check(options: argparse.Namespace) -> Result:
    """Read the downloads, answer what was answered, and show what there is to do."""
    if not (options.exports or options.review or options.answers):
        raise UsageError("Name at least one download to check. Try “keepclear check --help”.")
    about = catalogue.load_about(options.about) if options.about else None
    policy = _policy(options.policy) if options.policy else None
    given = catalogue.load_answers(options.answers) if options.answers else ()
    topics = [_topic(name) for name in options.include]
    lists = {
        "pupils": catalogue.load_names(options.pupils) if options.pupils else (),
        "recent_pupils": catalogue.load_names(options.recent_pupils)
        if options.recent_pupils
        else (),
    }
    _warn(options.review, options.output, options.pdf)
    with _review(options.review) as review:
        if policy:
            review.use_policy(policy)
        if about:
            review.tell(about)
        for topic in topics:
            review.include(topic, on=True)
        was_read = _read_all(review, options, lists)
        for answer in given:
            review.answer(answer.platform, answer.account, answer.question, answer.value)
        if options.exports and not was_read:
            return Result("", FAILED)
        if options.pdf:
            review.save_pdf(options.pdf)
        return Result(_shown(review, options.format), _status(review))


def demo(options: argparse.Namespace) -> Result:
    """Check the invented person's downloads, and say what was planted and what was found."""
    known = [each.PLATFORM for each in sample.all_samples()]
    if options.platform not in {None, *known}:
        raise UsageError(f"The demo has no “{options.platform}”. It has: {', '.join(known)}.")
    with tempfile.TemporaryDirectory(prefix="keepclear-demo-") as folder:
        review = Review.this_sitting(person.TODAY)
        review.tell(person.ABOUT)
        for path in sample.write(Path(folder), options.platform):
            with ProgressBar(sys.stderr) as bar:
                review.add_export(
                    [path],
                    messages=True,
                    pupils=person.PUPILS,
                    recent_pupils=person.RECENT_PUPILS,
                    on_progress=bar,
                )
    findings = [item.finding for item in review.checklist().items]
    score = sample.score(findings, [options.platform] if options.platform else known)
    say(output_text.score(score))
    return Result(_shown(review, options.format), _status(review))


def _read_all(
    review: Review, options: argparse.Namespace, lists: dict[str, tuple[str, ...]]
) -> bool:
    """Read each download; one that cannot be read is told and left out. Whether any was read."""
    was_read = False
    for parts in review.downloads(options.exports):
        try:
            with ProgressBar(sys.stderr) as bar:
                result = review.add_export(
                    parts,
                    messages=options.messages,
                    photos=options.photos,
                    pupils=lists["pupils"],
                    recent_pupils=lists["recent_pupils"],
                    on_progress=bar,
                )
        except ExportError as error:
            say(str(error))
            continue
        sections = (part.coverage.sections for part in (result, *result.beside))
        statuses = {section.status for section in chain.from_iterable(sections)}
        if SectionStatus.READ in statuses:
            was_read = True
        else:
            say(f"Nothing in “{result.coverage.source}” could be read.")
    return was_read


def _shown(review: Review, form: str) -> str:
    """The result as text or as JSON."""
    return output_json.report(review) if form == "json" else output_text.report(review)


def _status(review: Review) -> int:
    """Whether there is something to do."""
    is_open = any(item.state in OPEN for item in review.checklist().items)
    return SOMETHING_TO_DO if is_open else NOTHING_TO_DO


@contextmanager
def _review(path: Path | None) -> Iterator[Review]:
    """A review in memory, or the one in a file, made if it is not there."""
    if path is None:
        review = Review.this_sitting()
    elif path.exists():
        review = Review.open(path, _ask("Passphrase: ") if Review.needs_passphrase(path) else None)
    else:
        review = _new_review(path)
    try:
        yield review
    finally:
        review.close()


def _new_review(path: Path) -> Review:
    """A new review file, with a passphrase only where the computer has no keyring."""
    try:
        return Review.create(path, None)
    except NoKeyring as error:
        say(str(error))
    passphrase = _ask("New passphrase: ")
    if not passphrase:
        raise UsageError("A review needs a passphrase of at least one sign here.")
    if passphrase != _ask("The same once more: "):
        raise UsageError("The two passphrases are not the same. Nothing was made.")
    return Review.create(path, passphrase)


def _ask(prompt: str) -> str:
    """A passphrase from the person, unseen, or from a program that feeds standard input."""
    if sys.stdin.isatty():
        return getpass.getpass(prompt)
    return sys.stdin.readline().rstrip("\r\n")


def _policy(wanted: str) -> Policy:
    """A policy by its id, or from a file."""
    known = catalogue.policies()
    if wanted in known:
        return known[wanted]
    if not Path(wanted).is_file():
        raise UsageError(
            f"There is no policy “{wanted}”. Name a file, or one of: {', '.join(known)}."
        )
    return catalogue.load_policy(Path(wanted))


def _topic(name: str) -> Topic:
    """A topic by its name."""
    try:
        return Topic(name)
    except ValueError:
        raise UsageError(
            f"There is no topic “{name}”. One of them is political_allegiance."
        ) from None


def _warn(*places: Path | None) -> None:
    """Say where a private file had better not be."""
    warnings = dict.fromkeys(
        warning for place in places if place and (warning := paths.warning_about(place.parent))
    )
    for warning in warnings:
        say(warning)
