"""Writes a seeded, invented Twitch data request of any number of records, for timing."""

from collections.abc import Mapping
from pathlib import Path

from tests.benchmarks.invention import Inventor, new_zip, write_pieces
from tests.benchmarks.tabled import clock, pieces

_CHANNELS = ("heron_cam", "slow_bread", "otters_at_dusk", "night_trains")


def write(path: Path, records: int, seed: int = 23) -> Mapping[str, int]:
    """Write the download to a zip and say how many records of each kind are in it."""
    invent = Inventor(seed)
    rows = (
        [clock(invent.time()), invent.random.choice(_CHANNELS), invent.text()]
        for _ in range(records)
    )
    with new_zip(path) as archive:
        write_pieces(archive, "chat/chat_messages.csv", pieces("time,channel,body", rows))
    return {"comment": records}
