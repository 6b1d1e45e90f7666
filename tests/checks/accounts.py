"""What tests of the checklist share: checks, a policy, downloads and findings, all invented."""

from collections.abc import Mapping
from dataclasses import replace

from checks.evidence import (
    Answer,
    Comment,
    Contact,
    Kind,
    Login,
    Membership,
    Message,
    Origin,
    Post,
    Record,
    Setting,
)
from checks.model import (
    Check,
    Clause,
    Confidence,
    Context,
    Coverage,
    ExportHelp,
    Finding,
    LegalNote,
    Option,
    Platform,
    Policy,
    Question,
    Remedy,
    RemedySteps,
    SectionCoverage,
    SectionStatus,
    Severity,
    Strength,
    Topic,
)
from checks.outcome import Basis, Imported
from tests.checks.cases import ABOUT, ORIGIN, TODAY

READ, ABSENT = SectionStatus.READ, SectionStatus.ABSENT
FAILED, SKIPPED = SectionStatus.FAILED, SectionStatus.SKIPPED
PLATFORM, ACCOUNT = ORIGIN.platform, ORIGIN.account
HERE = (PLATFORM, ACCOUNT)


def check(name: str, topic: Topic, *looks_at: type[Record], **more: object) -> Check:
    """A check that finds nothing itself."""
    made = Check(
        name, topic, "Title", "Why.", Severity.HIGH, Remedy.DELETE_ITEM, looks_at, lambda *_: ()
    )
    return replace(made, **more)  # type: ignore[arg-type]  # fields of a check


WORDS = check("words", Topic.OFFENSIVE_LANGUAGE, Post, Comment, Message)
PUPILS = check(
    "pupils", Topic.PUPIL_CONTACTS, Contact, needs="pupils", remedy=Remedy.REMOVE_CONTACT
)
SETTINGS = check("settings", Topic.PRIVACY_SETTINGS, Setting)
SESSIONS = check("sessions", Topic.ACCOUNT_SECURITY, Login)
PLACES = check("places", Topic.WORKPLACE_MENTIONS, Post, needs="workplace", personal_only=True)
GROUPS = check("groups", Topic.DUBIOUS_GROUPS, Membership)
STRANGERS = check("strangers", Topic.MESSAGES_FROM_PUPILS, Message)
CHECKS = (WORDS, PUPILS, SETTINGS, SESSIONS, PLACES, GROUPS, STRANGERS)

YES_NO = (Option("Yes", "yes", concern=True), Option("No", "no"))
RIGHT = LegalNote("The law protects this.", "An Act", ("England",), TODAY)


def question(name: str, **more: object) -> Question:
    """A question about a setting, of high weight."""
    made = Question(name, f"{name}?", YES_NO, setting=name, weight="high")
    return replace(made, **more)  # type: ignore[arg-type]  # fields of a question


QUESTIONS = (
    question("minor", weight="low"),
    question("audience"),
    question("required", weight="medium"),
    question("two_step", topic=Topic.ACCOUNT_SECURITY),
)
CHATTERBOX = Platform(
    PLATFORM,
    "Chatterbox",
    "social network",
    export=ExportHelp(),
    questions=QUESTIONS,
    remedies={
        Remedy.DELETE_ITEM: RemedySteps(("Open it.", "Delete it."), "https://e.example", "", TODAY),
        Remedy.REPORT: RemedySteps(("Report it.",)),
    },
)


def clause(name: str, *topics: Topic, **more: object) -> Clause:
    """A clause that asks strongly."""
    made = Clause(name, Strength.MUST, "Title", "Text.", topics=topics)
    return replace(made, **more)  # type: ignore[arg-type]  # fields of a clause


def policy(*clauses: Clause) -> Policy:
    """A policy that requires one setting."""
    return Policy("p", "P", "1", "England", clauses, required_settings={"required": "contacts"})


LANGUAGE = clause("language", Topic.OFFENSIVE_LANGUAGE, rights=(RIGHT,))


def basis(*clauses: Clause, **more: object) -> Basis:
    """Everything a checklist is made from, for some clauses; no import unless given."""
    context = Context(ABOUT, policy(*clauses), TODAY)
    made = Basis(context, CHECKS, {PLATFORM: CHATTERBOX})
    return replace(made, **more)  # type: ignore[arg-type]  # fields of a basis


def coverage(**sections: tuple[SectionStatus, Kind]) -> Coverage:
    """What one import read: sections by name, each with its status and the kind it yields."""
    covered = tuple(
        SectionCoverage(name, status, yields=(kind,)) for name, (status, kind) in sections.items()
    )
    return Coverage("chatterbox.zip", PLATFORM, ACCOUNT, covered)


ALL_READ: Mapping[str, tuple[SectionStatus, Kind]] = {
    "posts": (READ, Kind.POST),
    "comments": (READ, Kind.COMMENT),
    "messages": (READ, Kind.MESSAGE),
}


def imports(*coverages: Coverage) -> tuple[Imported, ...]:
    """Imports made one after the other, at 1,000, 2,000 ... seconds."""
    return tuple(Imported(at, at * 1_000, each) for at, each in enumerate(coverages, 1))


def finding(of: Check = WORDS, key: str = "k", **more: object) -> Finding:
    """A finding of a check about a post."""
    made = Finding(
        check=of.id,
        clauses=("language",),
        platform=PLATFORM,
        account=ACCOUNT,
        kind=Kind.POST,
        key=key,
        where="posts.json",
        when=100,
        author=Post(ORIGIN, "").author,
        audience=Post(ORIGIN, "").audience,
        excerpt="An excerpt.",
        marks=(),
        names=(),
        title=of.title,
        why=of.why,
        reason="A reason.",
        severity=Severity.HIGH,
        confidence=Confidence.LIKELY,
        remedy=of.remedy,
    )
    return replace(made, **more)  # type: ignore[arg-type]  # fields of a finding


def setting(name: str, account: str = ACCOUNT, value: str = "contacts") -> Setting:
    """A setting that is known."""
    return Setting(Origin(PLATFORM, account, "settings", "s.json"), "", name=name, value=value)


def answer(name: str, platform: str = PLATFORM, account: str = ACCOUNT) -> Answer:
    """An answer to a question that is not about a setting."""
    return Answer(Origin(platform, account, "answers", name), name, value="no")
