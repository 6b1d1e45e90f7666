from collections.abc import Iterator

import pytest

from desktop_app.store import Store


@pytest.fixture
def store() -> Iterator[Store]:
    store = Store()
    yield store
    store.close()


def test_what_is_said_last_holds(store: Store) -> None:
    store.choices.say("about", "one")
    store.choices.say("about", "two")
    assert store.choices.said() == {"about": "two"}


def test_usage(store: Store) -> None:
    store.choices.set_usage("facebook", "use")
    store.choices.set_usage("facebook", "never")
    store.choices.set_usage("x", "used")
    assert store.choices.usage() == {"facebook": "never", "x": "used"}


def test_answers_are_replaced_and_taken_back(store: Store) -> None:
    store.choices.answer(("x", "rt", "q", "yes", 1))
    store.choices.answer(("x", "rt", "q", "no", 2))
    store.choices.answer(("", "", "q", "no", 3))
    assert store.choices.answers() == (("", "", "q", "no", 3), ("x", "rt", "q", "no", 2))
    store.choices.take_back("x", "rt", "q")
    assert store.choices.answers() == (("", "", "q", "no", 3),)


def test_decisions_are_replaced_and_undone(store: Store) -> None:
    store.choices.decide([("a", "done", "", 1, ""), ("b", "ask", "note", 1, "2027-01-01")])
    store.choices.decide([("a", "mistaken", "", 2, "")])
    assert store.choices.decisions() == (
        ("a", "mistaken", "", 2, ""),
        ("b", "ask", "note", 1, "2027-01-01"),
    )
    store.choices.undo(["a"])
    assert [row[0] for row in store.choices.decisions()] == ["b"]
