"""Everything a report says, in order, from the cover to the last question."""

from collections.abc import Iterator
from datetime import date

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import (
    CondPageBreak,
    Flowable,
    HRFlowable,
    KeepTogether,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)

from checks.checklist import OPEN, Checklist, Item
from checks.model import About, Coverage, Policy, Severity
from desktop_app import catalogue
from desktop_app.pdf.blocks import Bookmark, Mark, body, heading, rows, small
from desktop_app.pdf.items import how_parts, item_parts, legal_lines, rights_parts, where_and_when
from desktop_app.pdf.look import LEVEL_COLOURS, LINE, MUTED, PLAIN, plain, style
from desktop_app.pdf.words import LEVELS, VERDICTS, counted, long_date, sections_in_words
from desktop_app.review.values import ReportOptions

WIDTH = A4[0] - 44 * mm
"""The room across a page, in points."""
_FIRST = 6
_HALF = A4[1] / 2
"""The room a platform, or the clauses, need to begin on a page that is begun, in points."""


class Story:
    """The parts of one report."""

    def __init__(
        self,
        checklist: Checklist,
        options: ReportOptions,
        policy: Policy,
        about: About,
        made: date,
    ) -> None:
        self._checklist = checklist
        self._options = options
        self._policy = policy
        self._about = about
        self._made = made
        self._names = {row.id: row.name for row in catalogue.platforms().values()}
        self._open = [item for item in checklist.items if item.state in OPEN]

    def parts(self) -> list[Flowable]:
        """Every part, in the order of the pages."""
        return [
            *self._cover(),
            *self._first(),
            *self._platforms(),
            *self._rights(),
            *self._results(),
            *self._questions(),
            *self._helpers(),
            *self._law(),
        ]

    def _cover(self) -> Iterator[Flowable]:
        title = Paragraph("My private list", style(20, 26, strong=True, after=0))
        day = Paragraph(
            f'<para align="right">{long_date(self._made)}</para>',
            style(10, 26, colour=MUTED, after=0),
        )
        line = Table([[Mark(20), title, day]], [30, WIDTH - 170, 140], hAlign="LEFT")
        line.setStyle(
            TableStyle(
                [
                    ("FONTNAME", (0, 0), (-1, -1), PLAIN),
                    ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
                    ("LEFTPADDING", (0, 0), (-1, -1), 0),
                    ("RIGHTPADDING", (0, 0), (-1, -1), 0),
                ]
            )
        )
        yield Bookmark("My private list", "cover")
        yield line
        whose = f"For {self._about.name} only." if self._about.name else "For you only."
        yield small(f"{whose} Made on this computer. Sent to nobody.")
        yield HRFlowable(width="100%", color=LINE, thickness=0.8, spaceBefore=4, spaceAfter=8)
        yield body(self._in_words())
        yield body(f"Checked against: {self._policy.title}, edition {self._policy.edition}.")
        if not self._options.names:
            yield body("Other people’s names are left out of this file.")
        yield heading("What was read")
        if not self._checklist.coverage:
            yield body("No download has been read yet.")
        for coverage in self._checklist.coverage:
            yield from self._covered(coverage)
        yield from self._problems()

    def _in_words(self) -> str:
        counts = [
            f"{LEVELS[level].lower()}: {number:,}"
            for level in Severity
            if (number := sum(item.finding.severity is level for item in self._open))
        ]
        if not counts:
            return "Nothing is left to do from what was read. What was not checked stands below."
        things = counted(len(self._open), "thing is", "things are")
        return f"{things} worth a look. {'; '.join(counts).capitalize()}."

    def _covered(self, coverage: Coverage) -> Iterator[Flowable]:
        name = self._account(coverage.platform, coverage.account)
        yield Paragraph(plain(name), style(strong=True, before=5, after=1, keep=True))
        for sentence in sections_in_words(coverage):
            yield small(sentence)
        if coverage.others:
            beside = counted(coverage.others, "file", "files")
            yield small(f"{beside} of no known kind came with it.")

    def _problems(self) -> Iterator[Flowable]:
        told = dict.fromkeys(problem.what for problem in self._checklist.problems)
        if told:
            yield heading("What could not be read")
            for sentence in told:
                yield small(sentence)

    def _first(self) -> Iterator[Flowable]:
        chosen = self._open[:_FIRST]
        if not chosen:
            return
        parts = [
            heading("What to do first", LEVEL_COLOURS[Severity.HIGH]),
            Bookmark("What to do first", "first"),
        ]
        for item in chosen:
            parts.append(Paragraph(plain(item.finding.title), style(strong=True, after=0)))
            parts += [small(where_and_when(item, self._names)), Spacer(0, 3)]
        left = len(self._open) - len(chosen)
        if left:
            told = f"{counted(left, 'more thing follows', 'more things follow')} below."
            parts.append(small(told))
        yield KeepTogether(parts)

    def _platforms(self) -> Iterator[Flowable]:
        shown = [item for item in self._checklist.items if self._options.done or item.state in OPEN]
        by_platform: dict[str, list[Item]] = {}
        for item in shown:
            by_platform.setdefault(item.finding.platform, []).append(item)
        for platform, items in sorted(by_platform.items(), key=lambda pair: self._order(pair[0])):
            name = self._names.get(platform, platform) or "Your answers"
            yield CondPageBreak(_HALF)
            lead = [
                Paragraph(plain(name), style(18, 23, strong=True, before=16, after=4)),
                Bookmark(name, f"platform-{platform}"),
            ]
            level = None
            for item in items:
                if item.finding.severity is not level:
                    level = item.finding.severity
                    lead.append(heading(LEVELS[level], LEVEL_COLOURS[level]))
                parts = item_parts(item, self._policy, self._options, self._names)
                yield KeepTogether([*lead, *parts])
                yield Spacer(0, 11)
                lead = []
            lead = [heading(f"How to do it on {name}" if platform else "How to do it")]
            for steps in how_parts(items):
                yield KeepTogether([*lead, *steps])
                yield Spacer(0, 6)
                lead = []

    def _order(self, platform: str) -> tuple[bool, str]:
        return not platform, self._names.get(platform, platform).casefold()

    def _rights(self) -> Iterator[Flowable]:
        lead = [
            heading("What the law protects"),
            Bookmark("What the law protects", "rights"),
            body("Some of what is listed is yours to say. The policy asks; you choose."),
        ]
        for note in rights_parts(self._checklist.items):
            yield KeepTogether([*lead, note])
            lead = []

    def _results(self) -> Iterator[Flowable]:
        titles = {clause.id: clause.title for clause in self._policy.clauses}
        groups: dict[str, list[tuple[str, ...]]] = {}
        for result in self._checklist.results:
            account = self._account(result.platform, result.account)
            clause = f"{result.clause} {titles.get(result.clause, '')}"
            line = (account, VERDICTS[result.verdict], result.reason)
            groups.setdefault(clause, []).append(line)
        if groups:
            yield CondPageBreak(_HALF)
            yield heading("Clause by clause")
            yield Bookmark("Clause by clause", "clauses")
            yield small("“Clear” rests on what was read. “Not checked” says what is missing.")
            yield rows(
                ("Account", "Result", "Why"),
                groups,
                (WIDTH * 0.3, WIDTH * 0.17, WIDTH * 0.53),
            )

    def _account(self, platform: str, account: str) -> str:
        if not platform:
            return "Your answers"
        name = self._names.get(platform, platform)
        return f"{name}, {account}" if account else name

    def _questions(self) -> Iterator[Flowable]:
        if self._checklist.questions:
            yield heading("Questions still open")
            yield Bookmark("Questions still open", "questions")
            asked: dict[tuple[str, str], list[str]] = {}
            for question in self._checklist.questions:
                asked.setdefault((question.platform, question.account), []).append(question.prompt)
            for whose, prompts in asked.items():
                name = self._account(*whose) if whose[0] else "About you"
                yield Paragraph(plain(name), style(strong=True, before=6, after=2, keep=True))
                yield from map(small, prompts)

    def _helpers(self) -> Iterator[Flowable]:
        if self._policy.helpers:
            yield heading("Who to talk to")
            yield Bookmark("Who to talk to", "helpers")
            for helper in self._policy.helpers:
                contact = f" ({helper.contact})" if helper.contact else ""
                yield Paragraph(
                    plain(f"{helper.role}{contact}"), style(strong=True, after=0, keep=True)
                )
                yield small(helper.when)

    def _law(self) -> Iterator[Flowable]:
        if self._policy.law:
            yield heading("The law today, beside what the policy cites")
            yield Bookmark("The law today", "law")
            for note in self._policy.law:
                if note.cites:
                    cites = f"The policy cites: {note.cites}"
                    yield Paragraph(plain(cites), style(9.3, 13, strong=True, after=0, keep=True))
                yield from legal_lines(note)
