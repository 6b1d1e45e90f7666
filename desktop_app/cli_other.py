"""The small commands: platforms, policy check, self-test, delete my data."""

import argparse
from collections import Counter

import desktop_app
from checks.rules import all_checks
from desktop_app import catalogue, platform_table
from desktop_app.cli import FAILED, NOTHING_TO_DO, Result
from desktop_app.readers import all_readers
from desktop_app.review import Review, opening


def platforms(options: argparse.Namespace) -> Result:
    """Every platform, and what Keep Clear can do for it."""
    table = platform_table.rows()
    shape = platform_table.as_json if options.format == "json" else platform_table.as_text
    return Result(shape(table))


def check_policy(options: argparse.Namespace) -> Result:
    """Whether a policy pack can be used; raises PolicyError with file, key and reason."""
    policy = catalogue.load_policy(options.file)
    count = len(policy.clauses)
    return Result(f"“{policy.title}”, {policy.edition}, can be used. It has {count} clauses.\n")


def self_test(_options: argparse.Namespace) -> Result:
    """Count the parts and open a review in memory; fails where a kind of part is missing."""
    counts = {
        "readers": len(all_readers()),
        "checks": len(all_checks()),
        "platforms": len(catalogue.platforms()),
        "policies": len(catalogue.policies()),
        "word lists": len(catalogue.word_lists()),
    }
    review = Review.this_sitting()
    questions = Counter(bool(each.platform) for each in review.checklist().questions)
    review.close()
    counts["questions of the policy"] = questions[False]
    lines = [f"keepclear {desktop_app.__version__}"]
    lines += [f"{name}: {count}" for name, count in counts.items()]
    missing = [name for name, count in counts.items() if not count]
    lines.append(f"Missing: {', '.join(missing)}." if missing else "All parts are here.")
    return Result("\n".join(lines) + "\n", FAILED if missing else NOTHING_TO_DO)


def delete_my_data(_options: argparse.Namespace) -> Result:
    """Delete everything Keep Clear keeps for this person; raises StillThere."""
    count = opening.wipe_all()
    reviews = "1 review" if count == 1 else f"{count} reviews"
    return Result(
        f"Deleted: {reviews}, with their keys, and the settings. Files that you saved yourself in "
        "other places are still there.\n"
    )
