"""Saves what can be read of a damaged review as a new one beside it."""

from pathlib import Path

from desktop_app import vault
from desktop_app.errors import SavedFromDamage
from desktop_app.review import opening
from desktop_app.review.items import Items
from desktop_app.review.said import Said


def save_from(damaged: Path, passphrase: str | None) -> SavedFromDamage:
    """Make the new review, opened by the same passphrase or from the keyring, and tell of it.

    The damaged file is left as it is. Raises DamagedReview where nothing of it can be read, and
    what `opening.create` raises.
    """
    new = damaged.with_name(f"{damaged.stem}-saved{damaged.suffix}")
    if new.exists() and new.stat().st_size:
        return SavedFromDamage(damaged.name, new.name, None)
    key = vault.key_of(damaged, passphrase)
    store = opening.create(new, passphrase if vault.needs_passphrase(damaged) else None)
    try:
        lost = store.take_from(damaged, key)
        Items(store, Said(store, None)).make(lambda: None)
    except BaseException:
        store.close()
        opening.remove(new)
        raise
    store.close()
    return SavedFromDamage(damaged.name, new.name, lost)
