import errno
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError, OperationalError

from desktop_app.errors import (
    CannotSave,
    DamagedInPart,
    DamagedReview,
    KeepClearError,
    NewerReview,
    ReviewInUse,
)
from desktop_app.store import schema, side_files
from desktop_app.store.database import Database

KEY = bytes(range(32))
CANARY = "Thistledown Zebracorn"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mine.keepclear"


def put(database: Database, name: str, value: str = "x") -> None:
    with database.begin() as connection:
        connection.execute(schema.meta.insert().values(name=name, value=value))


def names(database: Database) -> list[str]:
    with database.begin() as connection:
        return list(connection.execute(schema.meta.select()).scalars())


def test_what_is_put_in_is_there_when_opened_again(path: Path) -> None:
    database = Database(path, KEY)
    put(database, "a")
    database.close()
    again = Database(path, KEY)
    assert names(again) == ["a"]
    again.close()


def test_no_word_is_readable_in_the_file_or_beside_it(path: Path) -> None:
    database = Database(path, KEY)
    put(database, "a", CANARY * 2000)
    with database.begin() as connection:
        connection.execute(schema.meta.insert().values(name="b", value=CANARY * 2000))
        seen = [file.read_bytes() for file in path.parent.glob("mine*")]
    database.close()
    seen += [file.read_bytes() for file in path.parent.glob("mine*")]
    assert len(seen) > 2
    assert all(CANARY.encode() not in raw and b"SQLite" not in raw for raw in seen)
    assert [file for file in side_files(path) if file.exists()] == []


def test_a_failure_undoes_the_whole_transaction(path: Path) -> None:
    database = Database(path, KEY)
    put(database, "a")

    def fail() -> None:
        with database.begin() as connection:
            connection.execute(schema.meta.delete())
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert names(database) == ["a"]
    database.close()


def test_a_second_window_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop_app.store.database._PATIENCE", 0.05)
    first = Database(path, KEY)
    with pytest.raises(ReviewInUse):
        Database(path, KEY)
    first.close()
    Database(path, KEY).close()


def test_another_process_is_told(path: Path) -> None:
    first = Database(path, KEY)
    code = (
        "from pathlib import Path; import sys; from desktop_app.store.database import Database;"
        f"Database(Path({str(path)!r}), bytes(range(32)))"
    )
    other = subprocess.run(
        [sys.executable, "-c", code], check=False, capture_output=True, text=True
    )
    assert "ReviewInUse" in other.stderr
    first.close()


def test_another_key_and_other_bytes_are_damage(
    path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    Database(path, KEY).close()
    with pytest.raises(DamagedReview):
        Database(path, bytes(32))
    path.write_bytes(os.urandom(8192))
    with pytest.raises(DamagedReview):
        Database(path, KEY)
    assert capfd.readouterr().err == ""


def test_a_later_version_is_left_alone(path: Path) -> None:
    database = Database(path, KEY)
    with database.begin() as connection:
        connection.exec_driver_sql("PRAGMA user_version = 99")
    database.close()
    before = path.read_bytes()
    with pytest.raises(NewerReview):
        Database(path, KEY)
    assert path.read_bytes() == before


def test_an_older_file_is_brought_up_to_date_with_a_copy_made_first(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = Database(path, KEY)
    put(database, "a")
    database.close()
    copy = path.with_name("mine.keepclear-before")
    seen: list[bool] = []

    def second(connection: Connection) -> None:
        seen.append(copy.exists())
        connection.exec_driver_sql("CREATE TABLE more (id INTEGER)")

    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, second))
    database = Database(path, KEY)
    assert names(database) == ["a"]
    database.close()
    assert seen == [True]
    assert not copy.exists()
    Database(path, KEY).close()
    assert len(seen) == 1


def test_without_room_for_the_copy_the_file_stays_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Database(path, KEY).close()
    before = path.read_bytes()
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, lambda connection: None))

    def fill(_: Path, copy: Path) -> None:
        copy.write_bytes(b"x" * 100)
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(shutil, "copyfile", fill)
    with pytest.raises(CannotSave, match="no space left on device"):
        Database(path, KEY)
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.glob("mine*")] == [path.name]


def test_a_copy_that_a_crash_left_goes_with_the_next_opening(path: Path) -> None:
    Database(path, KEY).close()
    copy = path.with_name("mine.keepclear-before")
    copy.write_bytes(path.read_bytes())
    Database(path, KEY).close()
    assert not copy.exists()


def test_the_copy_is_for_this_person_alone(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Database(path, KEY).close()
    copy = path.with_name("mine.keepclear-before")
    seen: list[int] = []

    def look(connection: Connection) -> None:
        seen.append(copy.stat().st_mode & 0o077)

    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, look))
    Database(path, KEY).close()
    assert seen == [0]


def test_a_transaction_inside_another_is_a_part_of_it(path: Path) -> None:
    database = Database(path, KEY)
    put(database, "before")

    def fail() -> None:
        with database.begin():
            put(database, "a")
            put(database, "b")
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert names(database) == ["before"]
    with database.begin():
        put(database, "c")
    put(database, "d")
    assert names(database) == ["before", "c", "d"]
    database.close()


def test_a_damaged_page_is_noticed_when_the_file_is_opened(path: Path) -> None:
    database = Database(path, KEY)
    put(database, "a", "x" * 20_000)
    database.close()
    raw = bytearray(path.read_bytes())
    raw[-5000] ^= 1
    path.write_bytes(raw)
    with pytest.raises(DamagedInPart):
        Database(path, KEY)
    assert path.read_bytes() == raw


def test_a_step_that_fails_leaves_the_file_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Database(path, KEY).close()

    def second(connection: Connection) -> None:
        connection.exec_driver_sql("CREATE TABLE more (id INTEGER)")
        raise KeyError

    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, second))
    with pytest.raises(KeyError):
        Database(path, KEY)
    monkeypatch.undo()
    database = Database(path, KEY)
    with database.begin() as connection:
        assert connection.exec_driver_sql("PRAGMA user_version").scalar_one() == 1
    database.close()


def test_one_in_memory_is_brought_up_to_date_without_a_copy(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    database = Database(None)
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, lambda connection: None))
    database._bring_up_to_date()
    assert names(database) == []
    database.close()


@pytest.mark.parametrize(
    ("said", "error"),
    [
        ("database is locked", ReviewInUse),
        ("database or disk is full", CannotSave),
        ("attempt to write a readonly database", CannotSave),
        ("unable to open database file", CannotSave),
        ("disk I/O error", CannotSave),
        ("database disk image is malformed", DamagedInPart),
        ("file is not a database", DamagedReview),
    ],
)
def test_each_failure_of_the_database_has_its_sentence(
    said: str, error: type[KeepClearError]
) -> None:
    database = Database(None)

    def fail() -> None:
        with database.begin():
            raise OperationalError("SELECT", {"name": CANARY}, Exception(said))

    with pytest.raises(error) as caught:
        fail()
    assert CANARY not in str(caught.value)
    assert caught.value.__cause__ is None
    database.close()


def test_an_error_of_the_database_holds_no_words() -> None:
    database = Database(None)
    engine = database._engine
    with pytest.raises(DBAPIError) as caught, engine.connect() as connection:
        connection.exec_driver_sql("INSERT INTO nowhere VALUES (?)", (CANARY,))
    assert CANARY not in str(caught.value)
    database.close()
