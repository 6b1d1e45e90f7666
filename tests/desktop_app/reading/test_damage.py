import random
from collections.abc import Callable
from pathlib import Path

from checks.model import Context
from desktop_app.errors import ExportError
from desktop_app.jobs import ignore
from desktop_app.reading import Job, read_here

Make = Callable[..., Path]


def test_damaged_bytes_anywhere_are_problems_or_a_refusal(make_zip: Make, context: Context) -> None:
    whole = make_zip().read_bytes()
    chance = random.Random(5)
    for number in range(60):
        raw = bytearray(whole)
        for _ in range(chance.randint(1, 4)):
            raw[chance.randrange(len(raw))] = chance.randrange(256)
        path = make_zip(name=f"{number}.zip")
        path.write_bytes(raw)
        try:
            outcome = read_here(Job((path,), context, messages=True), ignore)
        except ExportError:
            continue
        assert outcome.coverage.sections
