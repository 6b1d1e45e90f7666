import gc
import threading
import weakref

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import collector
from ui.collector import collect, collecting_here


class Loop:
    """Garbage as soon as it is made, and only a collection finds it."""

    def __init__(self) -> None:
        self.itself = self


def fill_young() -> list[list[int]]:
    return [[] for _ in range(gc.get_threshold()[0] + 100)]


def made_old() -> weakref.ref[Loop]:
    """Garbage that has been looked over before as something in use."""
    loop = Loop()
    gc.collect(1)
    return weakref.ref(loop)


@pytest.fixture(autouse=True)
def by_hand() -> None:
    gc.collect()


def test_what_is_new_is_collected_when_there_is_much_of_it() -> None:
    garbage = weakref.ref(Loop())
    collect(at_rest=False)
    assert garbage() is not None
    kept = fill_young()
    collect(at_rest=False)
    assert garbage() is None
    assert kept


def test_everything_is_looked_through_only_at_rest() -> None:
    garbage = made_old()
    kept = fill_young()
    collect(at_rest=False)
    assert garbage() is not None
    collect(at_rest=True)
    assert garbage() is None
    assert kept


def test_at_rest_nothing_is_done_where_nothing_is_old() -> None:
    garbage = weakref.ref(Loop())
    collect(at_rest=True)
    assert garbage() is not None


def test_it_is_done_in_this_thread_alone(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(collector, "EVERY", 1)
    places: list[int] = []

    def note(phase: str, _info: dict[str, int]) -> None:
        places.append(threading.get_ident())

    gc.enable()
    with collecting_here(lambda: False):
        gc.callbacks.append(note)
        elsewhere = threading.Thread(target=fill_young)
        elsewhere.start()
        elsewhere.join()
        assert places == []
        kept = fill_young()
        qtbot.waitUntil(lambda: bool(places))
        gc.callbacks.remove(note)
        assert not gc.isenabled()
    assert set(places) == {threading.get_ident()}
    assert gc.isenabled()
    assert kept
