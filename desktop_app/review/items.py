"""The checklist of a review, made when it is asked for and held until something changes."""

import threading
from collections.abc import Callable, Collection
from dataclasses import replace
from typing import TypeVar

from checks.checklist import Basis, Checklist, Item, ItemState, build, decided, items_of
from checks.engine import Engine
from checks.model import Severity
from checks.rules import all_checks
from checks.text import normalise
from desktop_app.review.knowing import basis_of, decisions_of, judge_answers
from desktop_app.review.said import Said
from desktop_app.store import Store

_Made = TypeVar("_Made")


class Items:
    """The checklist and the engine that answers are judged with, for any thread.

    Two locks, always taken in this order: the change, the store's own, the checklist.
    """

    def __init__(self, store: Store, said: Said) -> None:
        self._store = store
        self._said = said
        self._lock = threading.RLock()
        self._changing = threading.RLock()
        self._engine: Engine | None = None
        self._basis: Basis | None = None
        self._checklist: Checklist | None = None
        self._by_id: dict[str, Item] = {}

    def checklist(self) -> Checklist:
        """The checklist of everything known so far."""
        with self._lock:
            if self._checklist is None:
                self._basis = self._known()
                return self._hold(build(self._basis))
            return self._checklist

    def item(self, item_id: str) -> Item:
        """One item; raises KeyError where there is none of that id."""
        with self._lock:
            self.checklist()
            return self._by_id[item_id]

    def ids(
        self,
        severity: Severity | None,
        platform: str | None,
        clause: str | None,
        words: str,
        state: ItemState | None,
    ) -> tuple[str, ...]:
        """The ids of the items that fit all that is given, in the checklist's order."""
        items = self.checklist().items
        if severity or platform or clause or words.strip():
            fitting = self._store.evidence.matching(
                severity=severity, platform=platform, clause=clause, words=normalise(words)
            )
            items = tuple(
                item for item in items if (item.finding.check, item.finding.key) in fitting
            )
        return tuple(item.id for item in items if state in {None, item.state})

    def make(
        self,
        change: Callable[[], _Made],
        *,
        afresh: bool = False,
        then: Callable[[], None] = lambda: None,
    ) -> _Made:
        """Make a change, look at the answers anew and do what comes `then`, all of it or nothing.

        `afresh` where what checks may know has changed. Raises what `change` raises.
        """
        with self._changing:
            try:
                with self._store.together():
                    made = change()
                    if self._engine is None or afresh:
                        self._engine = Engine(all_checks(), self._said.context())
                    judge_answers(self._store, self._engine, self._said.policy)
                    then()
            except BaseException:
                self._said.recall()
                self._engine = None
                raise
            finally:
                self.changed()
            return made

    def drop_idle_decisions(self) -> None:
        """Forget the decisions on items that are not there any more."""
        known = {item.id for item in items_of(self._known())}
        decided = [row[0] for row in self._store.choices.decisions()]
        self._store.choices.undo([item for item in decided if item not in known])

    def decide(self, change: Callable[[], None], ids: Collection[str]) -> None:
        """Make a change of decisions on some items; only these are looked at anew."""
        change()
        with self._lock:
            if self._checklist is not None and self._basis is not None:
                self._basis = replace(self._basis, decisions=decisions_of(self._store))
                self._hold(decided(self._checklist, self._basis, ids))

    def changed(self) -> None:
        """Let go of the checklist: something it rests on is different."""
        with self._lock:
            self._basis = None
            self._checklist = None
            self._by_id = {}

    def _hold(self, made: Checklist) -> Checklist:
        self._checklist = made
        self._by_id = {item.id: item for item in made.items}
        return made

    def _known(self) -> Basis:
        """What the store holds now."""
        failures = self._engine.failures if self._engine else {}
        context, beginnings = self._said.context(), self._said.beginnings
        return basis_of(self._store, context, beginnings, failures)
