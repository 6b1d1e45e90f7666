from pathlib import Path

import pytest

from desktop_app.errors import (
    DamagedInPart,
    DamagedReview,
    KeepClearError,
    NewerReview,
    ReviewInUse,
)
from desktop_app.store import Lost, Store, schema
from desktop_app.store.database import Database
from desktop_app.store.evidence import ImportRow

KEY = bytes(range(32))
PAGE = 4096
NOTE = "kept for the meeting "
FINDING = (
    *("swearing", "post:1", 1, "facebook", "Robin", "post", "posts", "", None, "me", "public"),
    *("low", " 5.5 ", "Rude words", "bloody", "{}"),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A review with some of everything, on a few dozen pages."""
    path = tmp_path / "mine.keepclear"
    store = Store(path, KEY)
    store.choices.say("about", '{"name": "Robin"}')
    store.choices.say("policy", "p" * 9000)
    store.choices.set_usage("facebook", "use")
    store.choices.answer(("instagram", "", "who", "public", 5))
    store.choices.decide((f"item {n:03}", "done", NOTE * 8, 7, "") for n in range(120))
    kept = [(f"key {n}", "contact", "contacts", "", "b" * 200) for n in range(60)]
    store.evidence.add((ImportRow(0, "facebook", "Robin", 9, "{}", "[]"), kept, [FINDING]))
    store.close()
    return path


def held(store: Store) -> dict[str, list[object]]:
    """Every row of a review, by table."""
    with store._database.begin() as connection:
        return {
            table.name: sorted(map(tuple, connection.execute(table.select())), key=repr)
            for table in schema.metadata.sorted_tables
        }


def all_rows(path: Path) -> dict[str, list[object]]:
    store = Store(path, KEY)
    try:
        return held(store)
    finally:
        store.close()


def flipped(raw: bytes, page: int) -> bytes:
    at = page * PAGE + 777
    return raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :]


def zeroed(raw: bytes, page: int) -> bytes:
    return raw[: page * PAGE] + bytes(PAGE) + raw[(page + 1) * PAGE :]


def cut(raw: bytes, page: int) -> bytes:
    return raw[: page * PAGE + page % 2 * 100]


TABLES = {
    Lost.SAID: "meta",
    Lost.USAGE: "usage",
    Lost.ANSWERS: "answer",
    Lost.DECISIONS: "decision",
    Lost.IMPORTS: "imports",
}


@pytest.mark.parametrize("damage", [flipped, zeroed, cut])
def test_whatever_page_is_damaged_what_is_whole_is_saved_and_the_rest_is_told(
    path: Path, damage: object
) -> None:
    assert callable(damage)
    before = all_rows(path)
    raw = path.read_bytes()
    told: set[Lost] = set()
    for page in range(1, len(raw) // PAGE):
        path.write_bytes(damage(raw, page))
        with pytest.raises(DamagedInPart):
            Store(path, KEY)
        new = Store()
        lost = new.take_from(path, KEY)
        saved = held(new)
        new.close()
        told.update(lost)
        assert path.read_bytes() == damage(raw, page)
        for name, rows in saved.items():
            assert set(rows) <= set(before[name])
        for part, name in TABLES.items():
            assert (saved[name] == before[name]) != (part in lost), (page, name)
        if Lost.IMPORTS in lost:
            assert saved["kept"] == saved["finding"] == saved["account"] == []
    assert told == set(Lost)


def test_the_rows_on_both_sides_of_a_damaged_page_are_saved(path: Path) -> None:
    raw = path.read_bytes()
    most = 0
    for page in range(1, len(raw) // PAGE):
        path.write_bytes(flipped(raw, page))
        new = Store()
        if Lost.DECISIONS in new.take_from(path, KEY):
            most = max(most, len(new.choices.decisions()))
            items = [row[0] for row in new.choices.decisions()]
            assert len(items) == len(set(items))
        new.close()
    assert 90 < most < 120


def refused(path: Path) -> type[KeepClearError]:
    new = Store()
    try:
        new.take_from(path, KEY)
    except KeepClearError as error:
        return type(error)
    finally:
        new.close()
    raise AssertionError


def test_nothing_can_be_read_without_the_first_page(path: Path) -> None:
    raw = path.read_bytes()
    for damaged in (flipped(raw, 0), zeroed(raw, 0), raw[:100]):
        path.write_bytes(damaged)
        with pytest.raises(DamagedReview):
            Store(path, KEY)
        assert refused(path) is DamagedReview
    path.write_bytes(b"")
    assert refused(path) is DamagedReview


def test_a_file_in_use_and_one_of_a_later_version_are_told(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop_app.store.database._PATIENCE", 0.05)
    database = Database(path, KEY)
    assert refused(path) is ReviewInUse
    with database.begin() as connection:
        connection.exec_driver_sql("PRAGMA user_version = 99")
    database.close()
    assert refused(path) is NewerReview
