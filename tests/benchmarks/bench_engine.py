"""Times the engine on many short texts: `python -m tests.benchmarks.bench_engine [records]`.

Most texts hold nothing; about one in twenty-five holds a term, one in seven a digit, and one in
ten a character outside ASCII. The figures are seconds of this process, best of three.
"""

import random
import string
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial
from itertools import accumulate
from typing import Any

from checks import engine
from checks.engine import Engine
from checks.evidence import Author, Origin, Post
from checks.finders import native_finder, word_finder
from checks.model import (
    About,
    Check,
    Clause,
    Context,
    Match,
    Policy,
    Remedy,
    Severity,
    Strength,
    Subject,
    Topic,
    Workplace,
)
from checks.scanner import Scanner

RECORDS = 1_400_000
TERMS = 2_000
PUPILS = 100
BATCH = 2_000
SEED = 20_26
ROUNDS = 3

LISTS = ("mild", "strong", "accusation", "lesson")
ORIGIN = Origin("facebook", "robin", "posts", "posts.json")


def words_of(rng: random.Random, count: int, shortest: int = 2) -> list[str]:
    """Invented words of the lengths that English words have."""
    lengths = rng.choices(
        range(shortest, 12), (4, 6, 7, 6, 5, 4, 3, 2, 1, 1)[shortest - 2 :], k=count
    )
    return ["".join(rng.choices(string.ascii_lowercase, k=length)) for length in lengths]


def context_of(rng: random.Random, words: list[str]) -> Context:
    """A run with word lists, a school and a list of pupils."""
    terms = [
        f"{first} {second}" if rng.random() < 0.3 else f"{first}*" if rng.random() < 0.1 else first
        for first, second in zip(
            words_of(rng, TERMS, 5), rng.choices(words[:2_000], k=TERMS), strict=True
        )
    ]
    topics = (Topic.OFFENSIVE_LANGUAGE,)
    return Context(
        about=About(
            name="Robin Example",
            colleagues=("Wilhelmina Oakenshaw", "Miss Thistlewood"),
            workplaces=(Workplace("Larkmoor Primary School", ("LPS",), town="Netherby"),),
        ),
        policy=Policy(
            "p", "P", "1", "England", (Clause("1", Strength.MUST, "t", "x", topics=topics),)
        ),
        today=date(2026, 1, 1),
        words={name: tuple(terms[at :: len(LISTS)]) for at, name in enumerate(LISTS)},
        pupils=tuple(
            f"{a.title()} {b.title()}x"
            for a, b in zip(words[-PUPILS:], words[-PUPILS - 1 :], strict=False)
        ),
    )


def checks() -> Iterator[Check]:
    """Checks that look for everything and say something of some hits."""

    def evaluate(subject: Subject, _: Context) -> Iterable[Match]:
        if subject.hits and subject.hits[0].start % 10 == 0:
            yield Match("Something.", marks=((subject.hits[0].start, subject.hits[0].end),))

    for cues in (*((name,) for name in LISTS), ("workplace", "colleague", "pupil"), ("digit",)):
        yield Check(
            "_".join(cues),
            Topic.OFFENSIVE_LANGUAGE,
            "t",
            "w",
            Severity.HIGH,
            Remedy.DELETE_ITEM,
            (Post,),
            evaluate,
            cues,
        )


def posts_of(rng: random.Random, words: list[str], terms: list[str], count: int) -> list[Post]:
    """Posts of about 70 characters; as in English few words are frequent, and those are short."""
    weights = list(accumulate(1 / (rank + 2) for rank in range(len(words))))
    posts = []
    for number in range(count):
        text = rng.choices(words, cum_weights=weights, k=rng.randint(6, 32))
        if rng.random() < 0.04:
            text.append(rng.choice(terms).rstrip("*"))
        if rng.random() < 0.14:
            text.append(str(rng.randint(1, 2030)))
        if rng.random() < 0.10:
            text.append(rng.choice(("🎉", "it’s", "café", "— yes", "❤️")))
        posts.append(Post(ORIGIN, str(number), author=Author.ME, text=" ".join(text).capitalize()))
    return posts


def timed(job: Callable[[], int]) -> tuple[float, int]:
    """The least seconds of three rounds, and what the job counted."""
    best, counted = float("inf"), 0
    for _ in range(ROUNDS):
        start = time.process_time()
        counted = job()
        best = min(best, time.process_time() - start)
    return best, counted


def say(line: str) -> None:
    """Write a line of the result."""
    sys.stdout.write(f"{line}\n")


def main(count: int) -> None:
    """Print the microseconds per record with each finder."""
    rng = random.Random(SEED)
    words = sorted(words_of(rng, 30_000), key=lambda word: len(word) + rng.uniform(0, 4))
    context = context_of(rng, words)
    terms = [term for listed in context.words.values() for term in listed]
    posts = posts_of(rng, words, terms, count)
    characters = sum(len(post.text) for post in posts) / count
    say(f"{count:,} records of {characters:.0f} characters, {len(terms):,} terms, seed {SEED}")
    finders: dict[str, Any] = {
        "Aho-Corasick": native_finder,
        "plain Python": word_finder,
    }
    for name, finder in finders.items():
        engine.Scanner = partial(Scanner, finder=finder)  # type: ignore[attr-defined,assignment]
        made = Engine(checks(), context)

        def job(made: Engine = made) -> int:
            return sum(len(made.judge(posts[at : at + BATCH])) for at in range(0, count, BATCH))

        seconds, found = timed(job)
        say(f"{name}: {seconds / count * 1e6:.2f} µs a record, {found:,} findings")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else RECORDS)
