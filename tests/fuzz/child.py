"""Fuzzes one target in a process of its own: `python -m tests.fuzz.child MODULE TARGET FOLDER …`.

What is wrong is written into the folder and the fuzzing goes on, so that one mistake does not hide
the next; only what kills the process ends it. Options for libFuzzer follow the folder.
"""

import hashlib
import random
import re
import sys
import traceback
from collections.abc import Callable, Iterable
from pathlib import Path

import atheris

from tests.fuzz.target import Broken, Runner

_MOST_OPEN = 40
"""Different mistakes of one target that are told; more would say nothing new."""


def main() -> None:
    """Make the target ready with its corpus, and hand over to libFuzzer, which ends the process."""
    module, name, folder, *options = sys.argv[1:]
    with atheris.instrument_imports(include=["desktop_app", "checks"]):
        from tests.fuzz import targets  # and with it the program

        target = next(each for each in targets.in_module(module) if each.name == name)
        corpus = Path(folder) / "corpus"
        _fill(corpus, target.seeds())
    words = _dictionary(Path(folder), target.words())
    mutate = target.mutate
    extra = {} if mutate is None else {"custom_mutator": _mutator(mutate)}
    arguments = [f"-max_len={target.longest}", *words, *options, str(corpus)]
    atheris.Setup([sys.argv[0], *arguments], _Guard(Runner(target), Path(folder)), **extra)
    atheris.Fuzz()


def _fill(corpus: Path, seeds: Iterable[bytes]) -> None:
    """Write the seeds, and run nothing yet."""
    corpus.mkdir(parents=True, exist_ok=True)
    for seed in seeds:
        (corpus / hashlib.sha1(seed).hexdigest()).write_bytes(seed)


def _dictionary(folder: Path, words: Iterable[bytes]) -> list[str]:
    """The option that names libFuzzer's dictionary, if the target has words for it."""
    lines = ["".join(f"\\x{byte:02x}" for byte in word) for word in words if 0 < len(word) < 60]
    if not lines:
        return []
    path = folder / "words.dict"
    path.write_text("".join(f'"{line}"\n' for line in lines), encoding="ascii")
    return [f"-dict={path}"]


def _mutator(change: Callable[[bytes, random.Random], bytes]) -> Callable[[bytes, int, int], bytes]:
    """A target's own way to change inputs, as libFuzzer calls it."""

    def mutate(data: bytes, most: int, seed: int) -> bytes:
        changed = change(data, random.Random(seed))
        return changed if len(changed) <= most else changed[:most]

    return mutate


class _Guard:
    """Runs inputs and keeps the first one of each kind of mistake."""

    def __init__(self, run: Callable[[bytes], None], folder: Path) -> None:
        self._run = run
        self._folder = folder
        self._seen: set[str] = set()

    def __call__(self, data: bytes) -> None:
        try:
            self._run(data)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
            mark = _mark_of(error)
            if mark in self._seen or len(self._seen) >= _MOST_OPEN:
                return
            self._seen.add(mark)
            path = self._folder / f"crash-{mark}"
            path.write_bytes(data)
            path.with_suffix(".txt").write_text(traceback.format_exc(), "utf-8", "replace")


def _mark_of(error: BaseException) -> str:
    """A short name of a mistake: its kind, and the places in the program it came through last."""
    places = [
        f"{frame.filename}:{frame.lineno}"
        for frame in traceback.extract_tb(error.__traceback__)[-3:]
    ]
    what = re.sub(r"\d+", "", str(error))[:40] if isinstance(error, Broken) else ""
    text = "|".join((type(error).__name__, *places, what))
    return hashlib.sha1(text.encode("utf-8", "replace")).hexdigest()[:12]


if __name__ == "__main__":
    main()
