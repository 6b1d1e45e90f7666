import io

import pytest

from desktop_app.jobs import Progress
from desktop_app.progress_bar import ProgressBar


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    now = [100.0]
    monkeypatch.setattr("desktop_app.progress_bar.time.monotonic", lambda: now[0])
    return now


def test_a_bar_is_drawn_over_the_one_before_and_taken_away(clock: list[float]) -> None:
    stream = Terminal()
    with ProgressBar(stream) as bar:
        bar(Progress(0, 0, "Opening your download"))
        clock[0] += 1
        bar(Progress(50, 100, "Reading posts"))
    drawn = stream.getvalue().split("\r")
    assert drawn[1] == "Opening your download"
    assert drawn[2] == "[###############---------------]  50% Reading posts"
    assert drawn[3].strip() == ""
    assert drawn[-1] == ""


def test_it_is_drawn_at_most_ten_times_a_second(clock: list[float]) -> None:
    stream = Terminal()
    with ProgressBar(stream) as bar:
        for done in range(100):
            clock[0] += 0.01
            bar(Progress(done, 100, "Reading"))
    assert stream.getvalue().count("[") in {10, 11}


def test_nothing_is_drawn_where_there_is_no_terminal() -> None:
    stream = io.StringIO()
    with ProgressBar(stream) as bar:
        bar(Progress(50, 100, "Reading posts"))
    assert stream.getvalue() == ""
