"""What was read, and whether that is enough to call something clear.

A kind of record counts as read when at least one section that yields it was read and none that
yields it failed or was left closed. Another such section may be absent: exports leave out what a
person has none of. When all of them are absent, nothing was read. Where a section says that
downloads never show all of a kind, that kind is not proof either; where they never hold what others
wrote, it is none for a check of others' words.

An account may have several imports. The newest one that read a section, or failed at it, speaks
for that section; a later download that leaves the section out does not undo it.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b

from checks.evidence import KINDS, Author, Kind
from checks.model import Check, Context, Coverage, SectionCoverage, SectionStatus

NOUNS: Mapping[Kind, str] = {
    Kind.ACCOUNT: "account details",
    Kind.PROFILE: "profile",
    Kind.SETTING: "settings",
    Kind.POST: "posts",
    Kind.COMMENT: "comments",
    Kind.MESSAGE: "messages",
    Kind.CONVERSATION: "conversations",
    Kind.CONTACT: "contacts",
    Kind.MEMBERSHIP: "groups and pages",
    Kind.MEDIA: "photos and videos",
    Kind.LOGIN: "sign-ins",
    Kind.APP: "connected apps",
    Kind.ANSWER: "answers",
}

_TELL = {
    "workplace": "Tell the program where you work.",
    "workplace_domains": "Tell the program the web address of your school.",
    "workplace_place": "Tell the program where your school is on the map.",
    "colleagues": "Tell the program who your colleagues are.",
    "started": "Tell the program when you started work there.",
    "pupils": "No list of pupils was given to compare with.",
    "recent_pupils": "No list of recent pupils was given to compare with.",
}
_LISTS = frozenset({"pupils", "recent_pupils"})
_CHANGED_SINCE = "What you told the program has changed since. Read the download again."
_TRIPPED = "A check stopped early on some of what was read."
_SPEAKING = frozenset({SectionStatus.READ, SectionStatus.FAILED})


def told_in(context: Context) -> tuple[str, ...]:
    """Which of the things that checks need are given in a context, in order."""
    about = context.about
    given = {
        "workplace": bool(about.workplaces),
        "workplace_domains": any(each.domains for each in about.workplaces),
        "workplace_place": any(each.latitude is not None for each in about.workplaces),
        "colleagues": bool(about.colleagues),
        "started": about.started is not None,
        "pupils": bool(context.pupils),
        "recent_pupils": bool(context.recent_pupils),
    }
    return tuple(need for need, is_given in given.items() if is_given)


def fingerprint(context: Context) -> str:
    """A short hash of what the checks of a run depend on, apart from lists given for that run."""
    policy = context.policy
    parts = (
        context.about,
        policy.id,
        policy.edition,
        sorted(policy.words.items()),
        [(clause.id, clause.topics, clause.optional_topics) for clause in policy.clauses],
        sorted(context.included),
    )
    return blake2b(repr(parts).encode("utf-8", "surrogatepass"), digest_size=10).hexdigest()


@dataclass(frozen=True, slots=True)
class _Part:
    """A section, and the import that speaks for it."""

    section: SectionCoverage
    coverage: Coverage


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read of one account."""

    parts: tuple[_Part, ...]

    @classmethod
    def of(cls, imports: Iterable[Coverage]) -> "Reading":
        """The imports of one account, oldest first, as one."""
        parts: dict[str, _Part] = {}
        for coverage in imports:
            for section in coverage.sections:
                if section.status in _SPEAKING or section.name not in parts:
                    parts[section.name] = _Part(section, coverage)
        return cls(tuple(parts.values()))

    def kinds(self, check: Check) -> tuple[Kind, ...]:
        """The kinds a check looks at that a download of this platform can hold."""
        held = {kind for part in self.parts for kind in part.section.yields}
        return tuple(kind for kind in looked_at(check) if kind in held)

    def missing(self, check: Check, kinds: Collection[Kind], context: Context) -> tuple[str, ...]:
        """What a check lacks to call some kinds clear, in plain sentences; none if nothing."""
        reasons = [reason for kind in kinds if (reason := self.unread(kind))]
        read = [
            part
            for part in self.parts
            if part.section.status is SectionStatus.READ and set(kinds) & set(part.section.yields)
        ]
        behind = [part.coverage for part in read]
        if Author.OTHER in check.authors:
            reasons += [part.section.unheard for part in read]
        reasons.append(check.unseen)
        reasons += [_untold(check.needs, coverage, context) for coverage in behind]
        if any(coverage.read_with not in ("", fingerprint(context)) for coverage in behind):
            reasons.append(_CHANGED_SINCE)
        if any(coverage.failures.get(check.id) for coverage in behind):
            reasons.append(_TRIPPED)
        return tuple(dict.fromkeys(reason for reason in reasons if reason))

    def unread(self, kind: Kind) -> str:
        """Why a kind does not count as read, or ""."""
        sections = [part.section for part in self.parts if kind in part.section.yields]
        noun = NOUNS[kind]
        for section in sections:
            if section.status is SectionStatus.FAILED:
                return f"Your {noun} could not be read to the end."
        for section in sections:
            if section.status is SectionStatus.SKIPPED:
                return section.reason or f"Your {noun} were left closed."
        read = [section for section in sections if section.status is SectionStatus.READ]
        if read:
            return next((section.unseen for section in read if section.unseen), "")
        return f"This download does not have your {noun}."


def looked_at(check: Check) -> tuple[Kind, ...]:
    """The kinds of record a check looks at."""
    return tuple(KINDS[kind] for kind in check.looks_at)


def _untold(need: str, coverage: Coverage, context: Context) -> str:
    """What to tell so that a check can do its work, or "".

    A list of pupils lives for one run only, so what counts is whether the import had it.
    """
    given = told_in(context)
    if need in _LISTS:
        given += coverage.told
    return "" if not need or need in given else _TELL.get(need, f"Tell the program your {need}.")
