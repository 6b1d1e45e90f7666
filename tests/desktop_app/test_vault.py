import importlib.util
import json
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop_app import vault
from desktop_app.errors import (
    DamagedReview,
    MissingKey,
    NewerReview,
    NoKeyring,
    WrongPassphrase,
)


@pytest.fixture
def review(tmp_path: Path) -> Path:
    return tmp_path / "mine.keepclear"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vault, "_PATIENCE", 5.0)


@pytest.fixture
def accepted(memory_keyring: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The test's own keyring, taken for one that keeps secrets."""
    monkeypatch.setattr("keyring.core.load_keyring", lambda name: memory_keyring)
    return memory_keyring


def change(review: Path, **changes: object) -> None:
    """Change a header as somebody would who means it: its seal is broken by accidents only."""
    header = vault.header_of(review)
    found = json.loads(header.read_text())
    header.write_text(json.dumps(found | {"seal": ""} | changes))


def test_each_damaged_byte_of_a_header_is_told_as_damage(review: Path) -> None:
    vault.new_key(review, "correct horse")
    header = vault.header_of(review)
    whole = header.read_bytes()
    for at in range(len(whole)):
        header.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        with pytest.raises((DamagedReview, NewerReview)):
            vault.needs_passphrase(review)
    header.write_bytes(whole)
    assert vault.needs_passphrase(review)


def test_a_header_from_before_there_were_seals_opens(review: Path) -> None:
    key = vault.new_key(review, "correct horse")
    header = vault.header_of(review)
    older = json.loads(header.read_text())
    del older["seal"]
    header.write_text(json.dumps(older))
    assert vault.key_of(review, "correct horse") == key


def test_a_passphrase_makes_the_same_key_each_time(review: Path) -> None:
    key = vault.new_key(review, "correct horse")
    assert len(key) == 32
    assert vault.needs_passphrase(review)
    assert vault.key_of(review, "correct horse") == key
    assert vault.new_key(review, "correct horse") != key  # each review has salt of its own


def test_the_passphrase_may_be_typed_in_either_form_of_an_accent(review: Path) -> None:
    key = vault.new_key(review, "caf\u00e9")
    assert vault.key_of(review, "cafe\u0301") == key


@pytest.mark.parametrize("passphrase", ["Correct horse", "", None])
def test_a_wrong_passphrase_is_told_as_such(review: Path, passphrase: str | None) -> None:
    vault.new_key(review, "correct horse")
    with pytest.raises(WrongPassphrase):
        vault.key_of(review, passphrase)


def test_argon2id_is_used_as_strongly_as_promised(review: Path) -> None:
    vault.new_key(review, "correct horse")
    header = json.loads(vault.header_of(review).read_text())
    assert (header["passes"], header["memory_kib"], header["lanes"]) == (3, 65536, 4)
    assert vault.header_of(review).stat().st_mode & 0o077 == 0


def test_the_header_holds_neither_key_nor_passphrase(review: Path) -> None:
    key = vault.new_key(review, "correct horse")
    text = vault.header_of(review).read_text()
    assert key.hex() not in text
    assert "horse" not in text


def test_the_keyring_keeps_the_key(review: Path, accepted: Any) -> None:
    key = vault.new_key(review, None)
    assert list(accepted.passwords.values()) == [key.hex()]
    assert key.hex() not in vault.header_of(review).read_text()
    assert not vault.needs_passphrase(review)
    assert vault.has_keyring()
    assert vault.key_of(review) == key


def test_forgetting_takes_the_key_out_of_the_keyring(review: Path, accepted: Any) -> None:
    vault.new_key(review, None)
    vault.forget(review)
    assert accepted.passwords == {}
    assert not vault.header_of(review).exists()
    vault.forget(review)  # nothing is there any more, which is what was wanted


@pytest.mark.parametrize("left", [None, "00" * 32, "not hex"])
def test_a_key_that_is_gone_or_another_is_missing(
    review: Path, accepted: Any, left: str | None
) -> None:
    vault.new_key(review, None)
    (name,) = accepted.passwords
    if left is None:
        accepted.passwords.clear()
    else:
        accepted.passwords[name] = left
    with pytest.raises(MissingKey):
        vault.key_of(review)


def test_where_no_keyring_is_accepted_none_is_used(review: Path) -> None:
    assert not vault.has_keyring()
    with pytest.raises(NoKeyring):
        vault.new_key(review, None)
    assert not vault.header_of(review).exists()


class Named:
    """A keyring as the library loads it by its name."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.priority = 5.1 if "kwallet" in name else 5.0


@pytest.mark.parametrize(
    ("system", "chosen"),
    [
        ("linux", "keyring.backends.kwallet.DBusKeyring"),
        ("darwin", "keyring.backends.macOS.Keyring"),
        ("win32", "keyring.backends.Windows.WinVaultKeyring"),
    ],
)
def test_the_best_of_the_accepted_keyrings_is_used_and_no_other_is_loaded(
    monkeypatch: pytest.MonkeyPatch, system: str, chosen: str
) -> None:
    asked: list[str] = []

    def load(name: str) -> Named:
        asked.append(name)
        if "libsecret" in name:
            raise RuntimeError("it is not there")
        return Named(name)

    monkeypatch.setattr("keyring.core.load_keyring", load)
    monkeypatch.setattr("sys.platform", system)
    ring: object = vault._accepted()
    assert isinstance(ring, Named)
    assert ring.name == chosen
    clear = {"keyring.backends.null.Keyring", "keyring.backends.chainer.ChainerBackend"}
    assert set(asked) & clear == set()
    assert all(name.startswith("keyring.backends.") for name in asked)


def test_every_accepted_keyring_is_one_the_library_has() -> None:
    names = {name for many in vault._ACCEPTED.values() for name in many}
    for name in names | set(vault._ACCEPTED_ELSEWHERE):
        module, _, kind = name.rpartition(".")
        source = importlib.util.find_spec(module)
        assert source is not None
        assert source.origin is not None
        assert f"class {kind}(" in Path(source.origin).read_text("utf-8")


def test_looking_for_a_keyring_starts_no_other_program() -> None:
    code = (
        "import os, sys\n"
        "def tell(event, found):\n"
        "    if event in {'subprocess.Popen', 'os.posix_spawn', 'os.fork', 'os.exec'}:\n"
        "        os._exit(9)\n"
        "sys.addaudithook(tell)\n"
        "from desktop_app import vault\n"
        "vault.has_keyring()\n"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")  # 9 where one was started


def forgetful(*_: object) -> None:
    return None


def failing(*_: object) -> None:
    raise RuntimeError("no bus")


@pytest.mark.parametrize("answer", [forgetful, failing])
def test_a_keyring_that_does_not_give_back_is_not_used(
    review: Path, accepted: Any, monkeypatch: pytest.MonkeyPatch, answer: Callable[..., None]
) -> None:
    monkeypatch.setattr(accepted, "get_password", answer)
    with pytest.raises(NoKeyring):
        vault.new_key(review, None)


def test_a_keyring_that_does_not_answer_is_left(
    review: Path, accepted: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    answered = threading.Event()
    monkeypatch.setattr(vault, "_PATIENCE", 0.05)
    monkeypatch.setattr(accepted, "set_password", lambda *_: answered.wait(5))
    with pytest.raises(NoKeyring):
        vault.new_key(review, None)
    answered.set()


@pytest.mark.parametrize(
    "changes",
    [
        {"salt": "abc"},
        {"salt": "00"},
        {"salt": "  "},
        {"passes": 0},
        {"passes": 10**9},
        {"memory_kib": 1 << 40},
        {"memory_kib": "much"},
        {"lanes": 400},
        {"lanes": 1.5},
        {"passes": True},
        {"memory_kib": float("nan")},
        {"check": "é"},
        {"mark": 3},
        {"surprise": 1},
        {"format": None},
    ],
)
def test_a_header_that_makes_no_sense_is_damaged(review: Path, changes: dict[str, object]) -> None:
    vault.new_key(review, "correct horse")
    change(review, **changes)
    with pytest.raises(DamagedReview):
        vault.key_of(review, "correct horse")
    vault.forget(review)
    assert not vault.header_of(review).exists()


@pytest.mark.parametrize("text", ["", "[]", "{", "{}", "\0\0", "[" * 5000])
def test_a_header_that_is_none_is_damaged(review: Path, text: str) -> None:
    vault.header_of(review).write_text(text)
    with pytest.raises(DamagedReview):
        vault.needs_passphrase(review)


def test_a_missing_header_is_damaged_and_a_later_one_newer(review: Path) -> None:
    with pytest.raises(DamagedReview):
        vault.needs_passphrase(review)
    vault.new_key(review, "correct horse")
    change(review, format=2, something="new")
    with pytest.raises(NewerReview):
        vault.needs_passphrase(review)
