"""Reads sign-ins and connected apps of Instagram's and Threads' downloads."""

from collections.abc import Iterator
from typing import BinaryIO

from checks.evidence import App, Audience, Login, Problem, ProfileField, Record
from desktop_app.readers.formats import dates, instagram_labels as labels
from desktop_app.readers.formats.instagram_entries import Told, told
from desktop_app.readers.formats.meta import OTHER_LANGUAGE, value_of
from desktop_app.readers.section import Scope, tidy

_GONE = ("expired_", "removed_")


def read_logins(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Sign-ins and devices signed in with; whether they still are is not told."""
    for entry in told(stream, scope):
        yield entry if isinstance(entry, Problem) else _login(entry, scope)


def read_signup(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The first sign-in of all, with the name and addresses of that day."""
    for entry in told(stream, scope):
        if isinstance(entry, Problem):
            yield entry
            continue
        yield _login(entry, scope)
        former = value_of(entry.facts, labels.USERNAME)
        if former and former != scope.owner.handle:
            yield ProfileField(scope.origin, "", name="former_name", value=former)
        for wanted in (labels.EMAIL, labels.PHONE):
            if value := value_of(entry.facts, wanted):
                yield ProfileField(scope.origin, "", "other", value, Audience.ONLY_ME)


def read_apps(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """Apps and websites that are or were connected."""
    gone = tidy(scope.path).rpartition("/")[2].startswith(_GONE)
    strange = False
    for entry in told(stream, scope):
        if isinstance(entry, Problem):
            yield entry
            continue
        name = entry.title or value_of(entry.facts, labels.NAME)
        if name:
            yield App(scope.origin, "", name, entry.when, not gone)
        else:
            strange = True
    if strange:
        yield scope.problem(OTHER_LANGUAGE, fatal=True)


def _login(entry: Told, scope: Scope) -> Login | Problem:
    known = (labels.AGENT, labels.DEVICE, labels.ADDRESS, labels.TIME, labels.LAST_LOGIN)
    if not labels.is_known(entry.facts, *known):
        return scope.problem(OTHER_LANGUAGE, fatal=True)
    agent, device, address = (value_of(entry.facts, each) for each in known[:3])
    made = entry.when or dates.iso(entry.title)
    return Login(scope.origin, "", made, device or agent, address)
