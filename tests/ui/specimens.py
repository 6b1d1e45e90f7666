"""Every component with made-up words, for the gallery and the tests."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from checks.model import LegalNote, SectionStatus, Severity
from desktop_app.errors import EncryptedZip
from desktop_app.jobs import Progress
from ui.models import Group, ResultModel, ResultRow
from ui.widgets import button
from ui.widgets.action_row import ActionCard, ActionRow
from ui.widgets.bars import Bars, YearBar
from ui.widgets.card import Card, EmptyCard, Notice
from ui.widgets.chip import Chip, Switch
from ui.widgets.choice import Choices
from ui.widgets.drop_zone import DropZone
from ui.widgets.error_card import ErrorCard
from ui.widgets.field import Field
from ui.widgets.finding_card import FindingCard, FindingView
from ui.widgets.layout import Column, Columns, Row
from ui.widgets.numbered import Numbered
from ui.widgets.progress_card import ProgressCard
from ui.widgets.quote import Cover, HoldToShow, Quote
from ui.widgets.read_list import ReadList, ReadRow
from ui.widgets.report_page import ReportPage, ReportPreview, ReportSection
from ui.widgets.result_list import ResultList
from ui.widgets.scaffold import Scaffold
from ui.widgets.steps import Steps
from ui.widgets.stop_card import StopCard
from ui.widgets.tag import Tag, level_tag, status_tag
from ui.widgets.task_row import TaskList, TaskRow
from ui.widgets.text import Text
from ui.widgets.tick import Tick
from ui.widgets.word_tokens import WordTokens, shown
from ui.widgets.wrap import Wrap

POST = (
    "Another joyful Monday at Larkmead, where Mrs Quill told me the hamster is “on strike like "
    "Miss” 🐹. Solidarity with him, and with Tam Orrin."
)
LAW = LegalNote(
    "Union activity is protected.",
    "Trade Union and Labour Relations (Consolidation) Act 1992, section 146",
    ("England",),
    date(2026, 11, 22),
)


def spans(text: str, *words: str) -> tuple[tuple[int, int], ...]:
    """Where words stand in a text."""
    return tuple((text.index(word), text.index(word) + len(word)) for word in words)


FINDING = FindingView(
    id="one",
    level=Severity.HIGH,
    kind="Facebook post",
    title="This post names your school",
    excerpt=POST,
    marks=spans(POST, "Larkmead"),
    names=spans(POST, "Mrs Quill", "Tam Orrin"),
    facts=(("Seen by", "Everyone"), ("Written", "12 March 2019"), ("How sure", "Quite sure")),
    why="Anyone can read it, and it ties you to one school. A pupil can be told from it.",
    tags=("Policy 5.7", "The policy says “should”, and calls it a breach"),
    rights=("Staff should not show political allegiance.", (LAW,)),
    steps=("Open the post. Choose the three dots, then **Edit audience**.", "Choose **Only me**."),
    steps_note="Steps last checked on 22 November 2026. The path may have changed.",
    link="https://www.facebook.com/",
    link_words="Open it on Facebook",
)
YEARS = (
    YearBar(2009, (40, 10, 12, 0)),
    YearBar(2010, (96, 22, 20, 0)),
    YearBar(2011, (150, 30, 44, 2)),
    YearBar(2012, (180, 24, 60, 0)),
    YearBar(2013, (120, 20, 88, 4)),
    YearBar(2014, (90, 12, 110, 6)),
    YearBar(2015, (52, 8, 140, 3)),
    YearBar(2016, (40, 4, 122, 8)),
    YearBar(2017, (21, 2, 130, 12)),
    YearBar(2018, (0, 0, 22, 20)),
)


def buttons() -> QWidget:
    """Buttons, chips, switches, fields, ticks and tags."""
    page = Scaffold(1000)
    page.begin("Components", "Everything one can press or write in.")
    line = QWidget()
    wrap = Wrap(line, 18)
    off = button.main("Continue")
    off.setEnabled(False)
    for part in (
        button.main("Continue"),
        button.other("Skip for now"),
        button.other("Hide", "hide"),
        button.quiet("Show me how", "info"),
        button.delete("Delete everything…", "bin"),
        off,
    ):
        wrap.addWidget(part)
    page.box.addWidget(line)
    chips = QWidget()
    more = Wrap(chips, 8)
    for chip in (Chip("To look at", 38, on=True), Chip("Sorted", 412), Chip("All", 2000)):
        more.addWidget(chip)
    more.addWidget(Switch("Show as", [("list", "List"), ("picture", "Picture")], "list"))
    page.box.addWidget(chips)
    left, right = Card(), Card()
    fields = Column(None, 10)
    wrong = Field("Your school", "Larkmead Primary")
    wrong.complain("Write the name as parents would write it.")
    for field in (Field("Your name", "Sam Whitlock", hint="As your accounts show it."), wrong):
        fields.addWidget(field)
    left.box.addLayout(fields)
    left.box.addWidget(
        WordTokens("Names you use online", ("samwhit_77", "Sam W", "Whits"), add="Add a name")
    )
    left.box.addWidget(shown(("Larkmead Primary School", "Larkmead", "Oakmere", "Cadderby")))
    options = [("a", "Everyone", ""), ("b", "Friends", ""), ("c", "Only me", "The safest answer")]
    right.box.addWidget(Choices("Who can see your friends list?", options, "b"))
    for words, on in (("What to do, and how", True), ("My private notes", False)):
        right.box.addWidget(Tick(words, on=on))
    grey = Tick("The words of each post", on=True)
    grey.setEnabled(False)
    right.box.addWidget(grey)
    page.box.addWidget(Columns(left, right, under=46))
    tags = QWidget()
    tag_line = Wrap(tags, 8)
    for level in Severity:
        tag_line.addWidget(level_tag(level))
    for status in ("Not started", "In progress", "Cannot check", "Completed", "Not used"):
        tag_line.addWidget(status_tag(status))
    tag_line.addWidget(Tag("fine", "Fine"))
    tag_line.addWidget(Tag("neutral", "Policy 5.7"))
    page.box.addWidget(tags)
    return page


def accounts() -> QWidget:
    """Steps and task rows, as the page of accounts has them."""
    page = Scaffold(1080)
    page.begin("Accounts", "In any order. Stop whenever you like.")
    card = Card(padding=12)
    row = Row(None, 18)
    row.addWidget(Text("3 of 9 looked at", "strong", wrap=False))
    row.addWidget(Steps(3, 9), 1)
    row.addWidget(button.other("See results so far"))
    card.box.addLayout(row)
    page.box.addWidget(card)
    use = TaskList(
        [
            TaskRow("Facebook", "412 MB download, read today", "Completed"),
            TaskRow("Instagram", "3 of 5 parts were read", "In progress"),
            TaskRow("WhatsApp", "Groups and what others can see", "Not started"),
            TaskRow("X, once Twitter", "@samwhit_77", "Not started"),
        ]
    )
    other = TaskList(
        [
            TaskRow("People", "2,000 contacts, 38 to look at", "In progress", icon="people"),
            TaskRow("Bebo", "Closed in 2013. Is a copy of you anywhere?", "Not used"),
            TaskRow("MySpace", "Profiles from before 2013 may still be found", "Cannot check"),
        ]
    )
    page.box.addWidget(Columns(use, other, under=62, gap=24))
    return page


def gather() -> QWidget:
    """Drop zone, progress and what was read."""
    page = Scaffold(860)
    page.begin("Facebook", "Bring the download Facebook made for you.")
    page.box.addWidget(DropZone())
    progress = ProgressCard()
    progress.begin("facebook-sam-nov.zip")
    progress.show_progress(Progress(261_000_000, 412_000_000, "Reading posts from 2019."))
    page.box.addWidget(progress)
    page.box.addWidget(
        ReadList(
            [
                ReadRow("Posts and comments", "5,194 items, 2009 to 2025", SectionStatus.READ),
                ReadRow("Groups", "3 of 5 parts were read.", SectionStatus.READ, partly=True),
                ReadRow("Messages", "You chose to leave these closed", SectionStatus.SKIPPED),
                ReadRow("Security and sign-ins", "Not in this download.", SectionStatus.ABSENT),
            ]
        )
    )
    page.box.addWidget(button.main("Continue"))
    return page


def notices() -> QWidget:
    """Empty, error, warning, information and finished."""
    page = Scaffold(620)
    card = EmptyCard(
        "folder",
        "Nothing to show yet",
        "Your results appear here after the first account. Facebook is a good place to start.",
        button.main("Go to Accounts"),
    )
    page.box.addWidget(card)
    ours = ErrorCard()
    ours.show_error(EncryptedZip("instagram-sam.zip"), "We could not open this file")
    page.box.addWidget(ours)
    theirs = ErrorCard()
    theirs.show_error(ValueError("words that must not be shown"))
    page.box.addWidget(theirs)
    page.box.addWidget(
        Notice(
            "info",
            "info",
            "Two things came back",
            "Posts you marked as done are in your new Facebook download.",
            buttons=[button.other("Show both")],
            beside=True,
        )
    )
    page.box.addWidget(
        Notice("fine", "done", "You are done until Easter", "We will not remind you.")
    )
    return page


def settings() -> QWidget:
    """Rows with one button each."""
    page = Scaffold(940)
    page.begin("Settings and privacy", "Everything the app knows, and where it is.")
    rows = [
        ActionRow("lock", "Your review", "One locked file.", button.other("Show where")),
        ActionRow(
            "soon",
            "Lock by itself",
            "After 10 minutes without a key press.",
            button.other("Change"),
        ),
        ActionRow(
            "bin",
            "Delete everything",
            "Removes your review and its key. Your accounts are not touched.",
            button.delete("Delete everything…"),
        ),
    ]
    page.box.addWidget(ActionCard(rows))
    sizes = [("1", "100 %"), ("1.25", "125 %"), ("1.5", "150 %"), ("2", "200 %")]
    card = Card()
    card.box.addWidget(Text("Text size", "small_strong"))
    card.box.addWidget(Switch("Text size", sizes, "1"))
    page.box.addWidget(card)
    return page


def finding() -> QWidget:
    """A finding in full, covered."""
    page = QWidget()
    box = Column(page, 0, (24, 24, 24, 24))
    card = FindingCard()
    card.show_finding(FINDING)
    box.addWidget(card)
    return page


def quotes() -> QWidget:
    """A quote covered in each way, and held open."""
    page = Scaffold(760)
    for cover in Cover:
        quote = Quote(POST, FINDING.marks, FINDING.names, cover=cover)
        page.box.addWidget(quote)
        page.box.addWidget(HoldToShow(quote))
    held = Quote(POST, FINDING.marks, FINDING.names)
    held.reveal(True)
    page.box.addWidget(held)
    page.box.addWidget(Numbered(FINDING.steps))
    return page


def stop() -> QWidget:
    """The stop card."""
    page = Scaffold(780)
    page.box.addWidget(
        StopCard(
            "A message in your Instagram inbox may be from a pupil. You have done nothing wrong "
            "by receiving it.",
            (
                "**Keep it.** Do not delete it, and do not reply.",
                "**Tell someone today.** Your line manager or headteacher.",
                "**Write down what you saw,** while it is fresh.",
            ),
            sender="kit_m",
            when="18 November 2026, 21:14",
            warning="If it shows or asks for a sexual picture of a child: close it, never copy, "
            "print or save it, and call the police or the school’s safeguarding lead.",
        )
    )
    return page


def results() -> QWidget:
    """The list beside a finding."""
    titles = {
        "a": ResultRow("You are friends with someone you marked as a pupil", "Instagram"),
        "b": ResultRow("A photo that may show pupils", "Facebook, 3 July 2018", "Done"),
        "one": ResultRow("This post names your school", "Facebook, 12 March 2019"),
        "c": ResultRow("Your profile shows where you work", "LinkedIn"),
        "d": ResultRow("A strong word, in a joke", "X, 2 May 2016"),
    }
    page = QWidget()
    model = ResultModel(titles.__getitem__, page)
    model.show(
        [
            Group(Severity.HIGH, ("a", "b", "one")),
            Group(Severity.MEDIUM, ("c",)),
            Group(Severity.LOW, ("d",)),
        ]
    )
    view = ResultList(model)
    view.setMaximumWidth(320)
    view.choose("one")
    card = FindingCard(Cover.NAMES)
    card.show_finding(FINDING)
    row = Row(page, 20, (32, 8, 24, 20))
    row.addWidget(view, 1)
    row.addWidget(card, 2)
    return page


def picture() -> QWidget:
    """The picture of years."""
    page = Scaffold(620)
    card = Card(padding=24)
    card.box.addWidget(Text("Your posts by year, and who can see them", "h2"))
    card.box.addWidget(Bars(YEARS))
    page.box.addWidget(card)
    return page


def report() -> QWidget:
    """A page of the report."""
    page = Scaffold(760)
    sheet = ReportPage()
    sheet.show_preview(
        ReportPreview(
            "My private list",
            "22 November 2026",
            "For Sam Whitlock only. Made on this computer. Sent to nobody.",
            (
                ReportSection(
                    "",
                    Severity.HIGH,
                    (("Limit a post that names your school", "Facebook. Policy 5.7, should."),),
                ),
                ReportSection("Could not be checked", words="MySpace: the download is gone."),
            ),
        )
    )
    page.box.addWidget(sheet)
    return page


SPECIMENS: dict[str, Callable[[], QWidget]] = {
    "buttons": buttons,
    "accounts": accounts,
    "gather": gather,
    "notices": notices,
    "settings": settings,
    "finding": finding,
    "quotes": quotes,
    "stop": stop,
    "results": results,
    "picture": picture,
    "report": report,
}
PAGE = QSize(1035, 745)
"""What a page has in a window of 1280 by 800."""
