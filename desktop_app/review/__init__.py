"""One person's review: the one door through which the window and the commands work."""

import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Self

from checks.checklist import Checklist, Choice, Item, ItemState, OpenQuestion
from checks.model import About, Platform, Policy, Severity, Topic
from desktop_app import catalogue, offline, vault
from desktop_app.errors import DamagedInPart
from desktop_app.export import groups
from desktop_app.jobs import OnProgress, ignore
from desktop_app.offline import LedgerRow
from desktop_app.reading import Job
from desktop_app.review import answers, damage, opening, past, report
from desktop_app.review.importing import keep, read
from desktop_app.review.items import Items
from desktop_app.review.knowing import answers_given, known
from desktop_app.review.said import Said
from desktop_app.review.tasks import task_rows
from desktop_app.review.values import (
    Answered,
    Beginnings,
    ImportResult,
    ReportOptions,
    TaskRow,
    Use,
)
from desktop_app.store import Store

__all__ = [
    "Answered",
    "Beginnings",
    "Choice",
    "ImportResult",
    "ItemState",
    "ReportOptions",
    "Review",
    "TaskRow",
    "Use",
]


class Review:
    """Accounts, findings and decisions of one person; on disk and encrypted, or in memory only.

    It may be used from the window's thread and one working thread at a time.
    """

    def __init__(self, store: Store, path: Path | None, today: date | None = None) -> None:
        self._store = store
        self._said = Said(store, today)
        self._items = Items(store, self._said)
        self.path = path

    @classmethod
    def this_sitting(cls, today: date | None = None) -> Self:
        """A review in memory only; nothing of it is left when it is closed."""
        return cls(Store(), None, today)

    @classmethod
    def create(cls, path: Path, passphrase: str | None) -> Self:
        """A new review on disk, with its key in the keyring if there is no passphrase.

        Raises NoKeyring where a passphrase is needed, CannotSave where no file can be made.
        """
        return cls(opening.create(path, passphrase), path)

    @classmethod
    def open(cls, path: Path, passphrase: str | None = None) -> Self:
        """A review that was kept.

        Raises NoReview, WrongPassphrase, MissingKey, NewerReview, DamagedReview, ReviewInUse, or
        SavedFromDamage, which says where what could be read of a damaged one is now.
        """
        try:
            return cls(opening.open_file(path, passphrase), path)
        except DamagedInPart:
            raise damage.save_from(path, passphrase) from None

    @staticmethod
    def needs_passphrase(path: Path) -> bool:
        """Whether a passphrase opens this review; raises DamagedReview or NewerReview."""
        return vault.needs_passphrase(path)

    @staticmethod
    def can_use_keyring() -> bool:
        """Whether this computer has a keyring that can hold a review's key."""
        return vault.has_keyring()

    @staticmethod
    def usual_place() -> Path:
        """Where a review is kept unless the person chooses another place."""
        return opening.usual_place()

    @staticmethod
    def downloads(paths: Iterable[Path]) -> tuple[tuple[Path, ...], ...]:
        """Files and folders grouped into downloads: the parts of one go to one `add_export`."""
        return groups(paths)

    @property
    def kept(self) -> bool:
        """Whether the review is on disk."""
        return self.path is not None

    @property
    def about(self) -> About:
        """What the person said about themselves."""
        return self._said.about

    def tell(self, about: About) -> None:
        """Keep what the person said about themselves; imports made before are then outdated."""
        self._items.make(lambda: self._said.tell(about), afresh=True)

    @property
    def policy(self) -> Policy:
        """The policy the review goes by."""
        return self._said.policy

    def use_policy(self, policy: Policy) -> None:
        """Go by another policy; imports made before are then outdated."""
        self._items.make(lambda: self._said.use_policy(policy), afresh=True)

    @property
    def today(self) -> date:
        """The day the review is looked at."""
        return self._said.today

    @staticmethod
    def load_policy(path: Path) -> Policy:
        """Somebody's own policy pack; raises PolicyError or UsageError."""
        return catalogue.load_policy(path)

    def policies(self) -> tuple[Policy, ...]:
        """The policies that come with Keep Clear."""
        return tuple(catalogue.policies().values())

    @property
    def beginnings(self) -> Beginnings:
        """What was said before the start."""
        return self._said.beginnings

    def begin(self, complaint: str, computer: str) -> None:
        """Keep what was said before the start: see `Beginnings`."""
        self._said.begin(Beginnings(complaint, computer))
        self._items.changed()

    @property
    def included(self) -> frozenset[Topic]:
        """The topics turned on that the policy leaves off."""
        return self._said.included

    def include(self, topic: Topic, on: bool) -> None:
        """Turn a topic on or off that the policy leaves off; imports are then outdated."""
        self._items.make(lambda: self._said.include(topic, on), afresh=True)

    def platforms(self) -> tuple[Platform, ...]:
        """Every platform Keep Clear knows."""
        return tuple(catalogue.platforms().values())

    def usage(self) -> Mapping[str, Use]:
        """Which platforms the person uses, by id; UNSAID where they did not say."""
        said = self._store.choices.usage()
        return {name: Use(said.get(name, Use.UNSAID)) for name in catalogue.platforms()}

    def set_usage(self, platform_id: str, use: Use) -> None:
        """Keep whether the person uses a platform."""
        self._store.choices.set_usage(platform_id, use)
        self._items.changed()

    def tasks(self) -> tuple[TaskRow, ...]:
        """Every platform, with what is to be done about it."""
        checklist = self.checklist()
        return task_rows(
            catalogue.platforms(),
            self.usage(),
            {coverage.platform for coverage in checklist.coverage},
            {row[0] for row in self._store.choices.answers()},
            Counter(question.platform for question in checklist.questions),
        )

    def add_export(
        self,
        paths: Sequence[Path],
        *,
        platform: str | None = None,
        messages: bool = False,
        photos: bool = False,
        pupils: Sequence[str] = (),
        recent_pupils: Sequence[str] = (),
        on_progress: OnProgress = ignore,
    ) -> ImportResult:
        """Read one download (its parts, if it has several) and keep what comes of it.

        The lists of pupils are held for this run only. Raises the ExportError that says why it
        cannot be read, and whatever `on_progress` raises; the review is then as it was.
        """
        now = known(self._store, self.policy)
        job = Job(
            paths=tuple(paths),
            context=self._said.context(tuple(pupils), tuple(recent_pupils)),
            platform=platform,
            messages=messages,
            photos=photos,
            kept=(*now.kept, *now.answers),
            platform_names={row.id: row.name for row in self.platforms()},
        )
        taken = read(job, on_progress)
        return self._items.make(lambda: keep(taken, self._store))

    def imports(self) -> tuple[ImportResult, ...]:
        """Every import, the oldest first."""
        return past.results(self._store)

    def forget(self, import_id: int) -> None:
        """Remove an import and what only it knew, decisions on that included."""
        forget = self._store.evidence.forget
        self._items.make(lambda: forget(import_id), then=self._items.drop_idle_decisions)

    def open_questions(self, platform: str | None = None) -> tuple[OpenQuestion, ...]:
        """The questions nobody answered yet, of one platform or of all."""
        questions = self.checklist().questions
        return tuple(each for each in questions if platform in {None, each.platform})

    def answered(self, platform: str | None = None) -> tuple[Answered, ...]:
        """The answers given, of one platform or of all."""
        given = answers_given(self._store, self.policy)
        return tuple(each for each in given if platform in {None, each.platform})

    def answer(self, platform: str, account: str, question_id: str, value: str) -> None:
        """Keep an answer; platform and account are "" for the policy's own questions.

        Raises UsageError where there is no such question, or no such value.
        """
        row = (platform, account, question_id, value, int(time.time()))
        answers.checked(row, catalogue.platforms(), self.policy)
        self._items.make(lambda: self._store.choices.answer(row))

    def take_back(self, platform: str, account: str, question_id: str) -> None:
        """Forget an answer."""
        self._items.make(lambda: self._store.choices.take_back(platform, account, question_id))

    def checklist(self) -> Checklist:
        """The checklist of everything known so far."""
        return self._items.checklist()

    def item_ids(
        self,
        severity: Severity | None = None,
        platform: str | None = None,
        clause: str | None = None,
        words: str = "",
        state: ItemState | None = None,
    ) -> tuple[str, ...]:
        """The ids of the items that fit all that is given, in the checklist's order."""
        return self._items.ids(severity, platform, clause, words, state)

    def item(self, item_id: str) -> Item:
        """One item; raises KeyError where there is none of that id."""
        return self._items.item(item_id)

    def decide(
        self,
        item_ids: Iterable[str],
        choice: Choice,
        note: str = "",
        expires: date | None = None,
    ) -> None:
        """Keep a decision on some items; it holds up to and with the day it expires."""
        made, ends = int(time.time()), expires.isoformat() if expires else ""
        rows = [(item, choice, note, made, ends) for item in item_ids]
        decide = self._store.choices.decide
        self._items.decide(lambda: decide(rows), frozenset(row[0] for row in rows))

    def undo(self, item_ids: Iterable[str]) -> None:
        """Forget the decisions on some items."""
        ids = frozenset(item_ids)
        self._items.decide(lambda: self._store.choices.undo(ids), ids)

    def save_pdf(
        self,
        path: Path,
        options: ReportOptions | None = None,
        on_progress: OnProgress = ignore,
    ) -> None:
        """Write the checklist as a PDF; raises CannotSave, and whatever `on_progress` raises."""
        chosen = options or ReportOptions()
        checklist, today = self.checklist(), self._said.today
        report.save_pdf(path, checklist, chosen, self.policy, self.about, today, on_progress)

    def ledger(self) -> tuple[LedgerRow, ...]:
        """Every request to the network that was made or refused."""
        return offline.ledger()

    def wipe(self) -> None:
        """Delete the review, its key first; it cannot be used any more. Raises StillThere."""
        self.close()
        if self.path is not None:
            opening.wipe(self.path)

    @staticmethod
    def wipe_all() -> int:
        """Delete every review of the usual place, and what is beside them; how many there were.

        The open one has to be wiped or closed before. Raises StillThere.
        """
        return opening.wipe_all()

    def close(self) -> None:
        """Close the review; one that is in memory only is gone with that."""
        self._items.changed()
        self._store.close()
