"""Keeps the key of a review: in the system's keyring, or made from a passphrase each time.

Beside each review stands a small header file. It says how the key is had, never what it is, and
holds a check value, so that a wrong passphrase can be told from a damaged review.
"""

import contextlib
import hashlib
import hmac
import json
import os
import secrets
import sys
import threading
import unicodedata
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Protocol, Self, TypeVar

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from desktop_app.errors import (
    DamagedReview,
    MissingKey,
    NewerReview,
    NoKeyring,
    WrongPassphrase,
)

SERVICE = "Keep Clear"
"""What the keyring's entries stand under; the user name is the review's own random mark."""

_FORMAT = 1
_KEY_BYTES = 32
_SALT_BYTES = 16
_PASSES, _MEMORY_KIB, _LANES = 3, 64 * 1024, 4
_MOST_PASSES, _MOST_MEMORY_KIB, _MOST_LANES = 20, 1024 * 1024, 16
_PATIENCE = 90.0
"""Seconds for the keyring to answer; the person may have to unlock it first."""

_ACCEPTED = {
    "win32": ("keyring.backends.Windows.WinVaultKeyring",),
    "darwin": ("keyring.backends.macOS.Keyring",),
}
_ACCEPTED_ELSEWHERE = (
    "keyring.backends.SecretService.Keyring",
    "keyring.backends.libsecret.Keyring",
    "keyring.backends.kwallet.DBusKeyring",
    "keyring.backends.kwallet.DBusKeyringKWallet4",
)
"""The keyrings that keep a secret; others write it in the clear or throw it away."""

_Found = TypeVar("_Found")


class _Keyring(Protocol):
    """What is used of a keyring."""

    @property
    def priority(self) -> float:
        """How well it suits the system; the highest is the system's own."""

    def get_password(self, service: str, username: str) -> str | None:
        """The secret, or None."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep the secret."""

    def delete_password(self, service: str, username: str) -> None:
        """Forget the secret."""


@dataclass(frozen=True, slots=True)
class _Header:
    """How a review's key is had; `salt` is "" where it is in the keyring.

    `seal` tells a damaged header from a wrong passphrase; it is no protection from anybody.
    """

    mark: str
    check: str
    salt: str = ""
    passes: int = _PASSES
    memory_kib: int = _MEMORY_KIB
    lanes: int = _LANES
    format: int = _FORMAT
    seal: str = ""

    @property
    def sealed(self) -> Self:
        """The same with its own seal."""
        rest = json.dumps(asdict(replace(self, seal="")), sort_keys=True)
        return replace(self, seal=hashlib.sha256(rest.encode()).hexdigest())


def header_of(review: Path) -> Path:
    """Where the header of a review is."""
    return review.with_name(f"{review.name}-header")


def needs_passphrase(review: Path) -> bool:
    """Whether a passphrase opens a review; False where its key is in the keyring.

    Raises DamagedReview where its header is missing or broken, NewerReview where it is of a
    later version.
    """
    return bool(_read(review).salt)


def has_keyring() -> bool:
    """Whether the system has a keyring that keeps a secret; it may have to be unlocked first."""
    return _in_time(_accepted) is not None


def new_key(review: Path, passphrase: str | None) -> bytes:
    """A key for a new review, whose header is written; from the keyring if there is no passphrase.

    Raises NoKeyring where no keyring kept the key.
    """
    mark = secrets.token_hex(16)
    if passphrase is None:
        key = secrets.token_bytes(_KEY_BYTES)
        _keep(mark, key)
        _write(review, _Header(mark, _check_value(key)))
        return key
    salt = secrets.token_bytes(_SALT_BYTES).hex()
    blank = _Header(mark, "", salt)
    key = _derived(blank, passphrase)
    _write(review, _Header(mark, _check_value(key), salt))
    return key


def key_of(review: Path, passphrase: str | None = None) -> bytes:
    """The key of a review.

    Raises WrongPassphrase, MissingKey, NewerReview or DamagedReview.
    """
    header = _read(review)
    if header.salt:
        key = _derived(header, passphrase or "")
        if not hmac.compare_digest(_check_value(key), header.check):
            raise WrongPassphrase
        return key
    found = _in_time(lambda: _ask(header.mark))
    try:
        key = bytes.fromhex(found or "")
    except ValueError as error:
        raise MissingKey from error
    if not hmac.compare_digest(_check_value(key), header.check):
        raise MissingKey
    return key


def forget(review: Path) -> None:
    """Delete a review's key and its header; without them what is left cannot be read."""
    try:
        header = _read(review)
    except (DamagedReview, NewerReview):
        header = None
    if header and not header.salt:
        _in_time(lambda: _delete(header.mark))
    header_of(review).unlink(missing_ok=True)


def _check_value(key: bytes) -> str:
    """What tells the right key, and nothing about it."""
    return hmac.new(key, b"Keep Clear: is this the key?", hashlib.sha256).hexdigest()


def _derived(header: _Header, passphrase: str) -> bytes:
    """The key a passphrase makes; takes about half a second on purpose."""
    plain = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    maker = Argon2id(
        salt=bytes.fromhex(header.salt),
        length=_KEY_BYTES,
        iterations=header.passes,
        lanes=header.lanes,
        memory_cost=header.memory_kib,
    )
    return maker.derive(plain)


def _read(review: Path) -> _Header:
    """The header of a review, with nothing in it taken on trust."""
    try:
        found = json.loads(header_of(review).read_bytes())
        version = found["format"]
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise DamagedReview from error
    if not isinstance(version, int):
        raise DamagedReview
    if version > _FORMAT:
        raise NewerReview
    try:
        header = _Header(**found)
        salt, *_ = (bytes.fromhex(text) for text in (header.salt, header.mark, header.check))
        is_sound = (
            len(salt) == (_SALT_BYTES if header.salt else 0)
            and all(type(work) is int for work in (header.passes, header.memory_kib, header.lanes))
            and 1 <= header.passes <= _MOST_PASSES
            and 8 * header.lanes <= header.memory_kib <= _MOST_MEMORY_KIB
            and 1 <= header.lanes <= _MOST_LANES
            and header.seal in {"", header.sealed.seal}  # "" is from before there were seals
        )
    except (TypeError, ValueError) as error:
        raise DamagedReview from error
    if not is_sound:
        raise DamagedReview
    return header


def _write(review: Path, header: _Header) -> None:
    """Write a header, for this user's eyes only."""
    place = os.open(header_of(review), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(place, "w", encoding="ascii") as file:
        json.dump(asdict(header.sealed), file)


def _keep(mark: str, key: bytes) -> None:
    """Put a key into the keyring and see that it is there."""

    def put_and_look() -> bool:
        ring = _accepted()
        if ring is None:
            return False
        ring.set_password(SERVICE, mark, key.hex())
        return ring.get_password(SERVICE, mark) == key.hex()

    if not _in_time(put_and_look):
        raise NoKeyring


def _ask(mark: str) -> str | None:
    """What the keyring holds for a review."""
    ring = _accepted()
    return ring.get_password(SERVICE, mark) if ring else None


def _delete(mark: str) -> None:
    """Take a review's key out of the keyring."""
    ring = _accepted()
    if ring is not None:
        ring.delete_password(SERVICE, mark)


def _accepted() -> _Keyring | None:
    """The system's keyring, if it is one that keeps a secret.

    Each is loaded by its name. `keyring` by itself would load every one there is, those of other
    systems and of other programs included, and some start a compiler to look for a library.
    """
    from keyring.core import load_keyring  # noqa: PLC0415 - slow, and not always needed

    found: list[_Keyring] = []
    for name in _ACCEPTED.get(sys.platform, _ACCEPTED_ELSEWHERE):
        with contextlib.suppress(Exception):  # each says in its own way that it is not there
            found.append(load_keyring(name))
    return max(found, key=lambda ring: ring.priority, default=None)


def _in_time(ask: Callable[[], _Found]) -> _Found | None:
    """What the keyring answers; None where it fails or does not answer in time.

    It may show a dialogue of its own and wait, so it is asked in a thread that can be left.
    """
    answers: list[_Found] = []

    def run() -> None:
        with contextlib.suppress(Exception):  # each keyring fails in its own way; none is usable
            answers.append(ask())

    thread = threading.Thread(target=run, name="keepclear-keyring", daemon=True)
    thread.start()
    thread.join(_PATIENCE)
    return answers[0] if answers else None
