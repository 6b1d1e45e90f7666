"""Has Python look for garbage in the window's thread alone, between events, and briefly."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QTimer

EVERY = 250
"""How often it looks, in milliseconds."""


@contextmanager
def collecting_here(at_rest: Callable[[], bool]) -> Iterator[None]:
    """Collect from a timer of this thread, and nowhere else, as long as this lasts.

    Left to itself Python collects in whichever thread makes an object at that moment: a timer or a
    model that is garbage would be destroyed in a thread that is not its own, or in the middle of
    something Qt does, and either can crash. While `at_rest` says that nobody would notice, it
    looks through everything, which can take a quarter of a second and stops all threads; else
    only through what is new.
    """
    timer = QTimer()
    timer.setInterval(EVERY)
    timer.timeout.connect(lambda: collect(at_rest=at_rest()))
    gc.disable()
    timer.start()
    try:
        yield
    finally:
        timer.stop()
        gc.enable()


def collect(*, at_rest: bool) -> None:
    """Collect among what is new, once there is enough of it; among everything only at rest."""
    young, middle, old = gc.get_count()
    if at_rest and (middle or old):
        gc.collect()
    elif young > gc.get_threshold()[0]:
        gc.collect(0)
