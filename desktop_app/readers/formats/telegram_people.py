"""The people in Telegram's lists: saved contacts, and those written to most."""

from collections.abc import Iterator

from checks.evidence import Contact, Relation
from desktop_app.readers.formats.telegram_shapes import Frequent, Person
from desktop_app.readers.formats.telegram_text import name_of, time_of
from desktop_app.readers.section import Scope


def contacts_of(person: Person, scope: Scope) -> Iterator[Contact]:
    """A saved contact; one without a number is in the address book only.

    Of a removed entry only its times are left, so it gives nobody.
    """
    name = name_of(person.first_name, person.last_name)
    number = str(person.user_id).removeprefix("user")
    on_telegram = number not in ("", "0")
    if name or person.phone_number or on_telegram:
        yield Contact(
            scope.origin,
            number if on_telegram else "",
            name or person.phone_number or "",
            "",
            Relation.FRIEND if on_telegram else Relation.ADDRESS_BOOK,
            time_of(person.date, person.date_unixtime),
        )


def frequent_of(frequent: Frequent, scope: Scope) -> Iterator[Contact]:
    """Somebody the person writes to or calls often; bots and groups are in other lists."""
    if frequent.type == "user" and frequent.category != "inline_bots":
        ident = f"{frequent.category}-{frequent.id}"
        yield Contact(scope.origin, ident, frequent.name or "", "", Relation.CHAT_PARTNER)
