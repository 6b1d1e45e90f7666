"""Reports about an invented person, and what is found in the files made of them."""

from dataclasses import dataclass, replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any, cast

from pypdf import PdfReader
from pypdf.generic import Destination, StreamObject

from checks.checklist import Checklist, Item, ItemState, OpenQuestion
from checks.evidence import Audience, Author, Kind, Problem
from checks.model import (
    About,
    Clause,
    ClauseResult,
    Confidence,
    Coverage,
    Finding,
    Helper,
    LegalNote,
    Policy,
    Question,
    Remedy,
    SectionCoverage,
    SectionStatus,
    Severity,
    Strength,
    Verdict,
)
from desktop_app.jobs import OnProgress, ignore
from desktop_app.pdf import Sheet, save
from desktop_app.review.values import ReportOptions

MADE = date(2026, 3, 1)
SECRET = "Thistledown Zebracorn"
"""The name of somebody else."""
FOLDER = "inbox/thistledownzebracorn_77/message_1.json"
"""A member's path in an export, which gives that name away."""
LINK = "https://example.org/settings?tab=posts&view=all"
RIGHT = LegalNote("You may say so in good faith.", "Speaking Act 1999", ("England",), MADE)
POLICY = Policy(
    id="invented",
    title="Invented Policy",
    edition="7",
    jurisdiction="England",
    clauses=(
        Clause("5.2", Strength.MUST, "No Pupils as Friends", "…"),
        Clause("5.7", Strength.SHOULD, "Nothing about work", "…", rights=(RIGHT,)),
        Clause("9.1", Strength.ADVISED, "Care", "…"),
    ),
    helpers=(
        Helper("Your union", "First, if there is a complaint.", "help@example.org"),
        Helper("A solicitor", "If it may go to court."),
    ),
    law=(
        LegalNote("That Act is gone.", "Posting Act 2003, section 4", (), MADE, cites="Old Act"),
        LegalNote("Ask your union which law applies.", "", (), MADE, status="ask"),
    ),
)
FINDING = Finding(
    check="pupil_contacts",
    clauses=("5.2",),
    platform="facebook",
    account="robin.tarrant",
    kind=Kind.POST,
    key="facebook:robin:post:1",
    where=FOLDER,
    when=1_700_000_000,
    author=Author.ME,
    audience=Audience.PUBLIC,
    excerpt=f"I met {SECRET} by the mill pond.",
    marks=((0, 5), (35, 44)),
    names=((6, 27),),
    title="You wrote about somebody",
    why="People can link it to the school.",
    reason="This names somebody.",
    severity=Severity.HIGH,
    confidence=Confidence.LIKELY,
    remedy=Remedy.DELETE_ITEM,
)
ITEM = Item(
    id="1",
    finding=FINDING,
    state=ItemState.TO_DO,
    decision=None,
    remedy=Remedy.DELETE_ITEM,
    steps=("Open the activity log.", "Tick it & choose Bin."),
    link=LINK,
    checked=date(2026, 2, 3),
)
COVERAGE = Coverage(
    source="facebook.zip",
    platform="facebook",
    account="robin.tarrant",
    sections=(
        SectionCoverage("friend_requests", SectionStatus.READ, {Kind.CONTACT: 1_204}),
        SectionCoverage("groups", SectionStatus.READ),
        SectionCoverage("messages", SectionStatus.SKIPPED),
        SectionCoverage("posts", SectionStatus.FAILED, {Kind.POST: 3}),
        SectionCoverage("likes", SectionStatus.ABSENT),
    ),
    others=2,
)
EMPTY = Checklist((), (), (), (), ())
FULL = Checklist(
    items=(ITEM,),
    results=(
        ClauseResult("5.2", "facebook", "robin.tarrant", Verdict.ATTENTION, "1 thing found."),
        ClauseResult("5.2", "x", "", Verdict.CLEAR, "Nothing was found in your contacts."),
        ClauseResult("9.1", "", "", Verdict.NOT_CHECKED, "2 questions are open."),
    ),
    questions=(
        OpenQuestion("a", "facebook", "robin.tarrant", "Who sees it?", Question("a", "?", ())),
        OpenQuestion("b", "facebook", "robin.tarrant", "Who finds you?", Question("b", "?", ())),
        OpenQuestion("c", "", "", "Do you teach?", Question("c", "?", ())),
    ),
    coverage=(COVERAGE,),
    problems=(Problem(FOLDER, "One entry has no date."), Problem("x", "One entry has no date.")),
)


def item(state: ItemState = ItemState.TO_DO, number: int = 1, **finding: Any) -> Item:
    """The usual item in another state, or with another finding."""
    return replace(ITEM, id=str(number), state=state, finding=replace(FINDING, **finding))


def listing(*items: Item) -> Checklist:
    """A checklist of these items alone."""
    return replace(EMPTY, items=items)


@dataclass(frozen=True, slots=True)
class Made:
    """A report as it is read again."""

    written: bytes
    reader: PdfReader

    @property
    def pages(self) -> list[str]:
        """The words of each page, with single spaces."""
        return [" ".join(page.extract_text().split()) for page in self.reader.pages]

    @property
    def text(self) -> str:
        """The words of all pages."""
        return " ".join(self.pages)

    @property
    def outline(self) -> list[str]:
        """The titles of the list of contents."""
        return [
            str(entry["/Title"]) for entry in self.reader.outline if isinstance(entry, Destination)
        ]

    @property
    def links(self) -> list[str]:
        """The addresses that can be clicked."""
        notes = (
            note.get_object() for page in self.reader.pages for note in page.get("/Annots", ())
        )
        return [note["/A"]["/URI"] for note in notes]

    @property
    def raw(self) -> bytes:
        """Every byte of the file, with its streams unpacked."""
        size = cast(int, self.reader.trailer["/Size"])
        objects = [self.reader.get_object(number) for number in range(1, size)]
        streams = [each.get_data() for each in objects if isinstance(each, StreamObject)]
        return b"\n".join([self.written, *streams])


def make(
    folder: Path,
    checklist: Checklist = FULL,
    options: ReportOptions | None = None,
    policy: Policy = POLICY,
    about: About | None = None,
    on_progress: OnProgress = ignore,
) -> Made:
    """Make a report and read it again."""
    path = folder / "list.pdf"
    who = about or About(name="Robin Tarrant")
    save(path, Sheet(checklist, options or ReportOptions(), policy, who, MADE), on_progress)
    written = path.read_bytes()
    return Made(written, PdfReader(BytesIO(written), strict=True))
