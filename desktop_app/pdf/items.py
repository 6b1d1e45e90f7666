"""One item of the checklist on paper: a box to tick, and everything one needs to do it."""

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import quoteattr

from reportlab.platypus import Flowable, Paragraph

from checks.checklist import Item, ItemState
from checks.model import LegalNote, Policy, Remedy
from desktop_app.pdf.blocks import Box, body, quote, small
from desktop_app.pdf.look import LINK, MUTED, RIGHTS, plain, quoted, style
from desktop_app.pdf.words import AUDIENCES, KINDS, REMEDIES, SURENESS, cited, day_of, long_date
from desktop_app.review.values import ReportOptions

_INDENT = 20
_DONE = frozenset({ItemState.DONE, ItemState.CONFIRMED, ItemState.NOT_APPLICABLE})
_STATES = {
    ItemState.DONE: "You marked this as done.",
    ItemState.CONFIRMED: "Done, and a later download confirms it.",
    ItemState.CAME_BACK: "This was done, and a later download shows it again.",
    ItemState.NOT_APPLICABLE: "You said that this is not a problem.",
}


def item_parts(
    item: Item, policy: Policy, options: ReportOptions, names: dict[str, str]
) -> list[Flowable]:
    """The parts of one item; `names` is what platforms are called."""
    finding = item.finding
    parts: list[Flowable] = [
        Box(done=item.state in _DONE),
        Paragraph(plain(finding.title), style(11, 15, strong=True, after=1, left=_INDENT)),
        small(where_and_when(item, names), _INDENT),
        *_why(item, policy),
    ]
    if item.stop:
        parts.append(small("The words of this message are left out of this file.", _INDENT))
    elif options.excerpts and finding.excerpt:
        markup = quoted(finding.excerpt, finding.marks, finding.names, show=options.names)
        parts.append(quote(markup, _INDENT))
    return [*parts, *_what_to_do(item)]


def how_parts(items: Sequence[Item]) -> list[list[Flowable]]:
    """The steps of each remedy that some open items of one platform need, each once."""
    needed: dict[Remedy, Item] = {}
    for item in items:
        if item.state not in _DONE and item.steps and not item.keep_first:
            needed.setdefault(item.remedy, item)
    return [list(_steps(REMEDIES[remedy], item)) for remedy, item in needed.items()]


def where_and_when(item: Item, names: dict[str, str]) -> str:
    """Where something is, of what kind, from which day and who could see it."""
    finding = item.finding
    platform = names.get(finding.platform, finding.platform)
    parts = [f"{platform}, {KINDS[finding.kind]}" if platform else KINDS[finding.kind].capitalize()]
    if finding.account:
        parts.append(f"account {finding.account}")
    if day := day_of(finding.when):
        parts.append(day)
    if seen := AUDIENCES.get(finding.audience):
        parts.append(f"seen by {seen}")
    return ", ".join(parts) + "."


def _why(item: Item, policy: Policy) -> Iterator[Flowable]:
    finding = item.finding
    said = finding.reason.endswith(tuple(SURENESS.values()))
    sure = "" if said else f" {SURENESS[finding.confidence]}"
    yield body(f"{finding.reason}{sure}", _INDENT)
    yield body(finding.why, _INDENT)
    clauses = [clause for clause in policy.clauses if clause.id in finding.clauses]
    if clauses:
        yield small("; ".join(map(cited, clauses)) + ".", _INDENT)
    state = " ".join(part for part in (_STATES.get(item.state, ""), item.state_reason) if part)
    if state:
        yield small(state, _INDENT)


def _what_to_do(item: Item) -> Iterator[Flowable]:
    if item.state in _DONE:
        return
    if item.keep_first:
        for step in item.steps:
            yield Paragraph(plain(step), style(9.8, 14, left=_INDENT, strong=True))
    else:
        told = f"What you can do: {REMEDIES[item.remedy].lower()}."
        yield Paragraph(plain(told), style(9.8, 14, left=_INDENT, strong=True))
    if item.rights:
        yield small("The law protects some of this; see “What the law protects”.", _INDENT)


def _steps(title: str, item: Item) -> Iterator[Flowable]:
    yield Paragraph(plain(title), style(10, 14, strong=True, after=1))
    for number, step in enumerate(item.steps, 1):
        text = f"{number}.&nbsp;&nbsp;{plain(step)}"
        yield Paragraph(text, style(9.8, 14, left=_INDENT, hang=14, after=1.5))
    if item.link:
        address = f'<a href={quoteattr(item.link)} color="{LINK}">'
        yield Paragraph(f"{address}{plain(item.link)}</a>", style(9, 13, left=_INDENT))
    if item.checked:
        told = f"The way there may have changed. Last checked on {long_date(item.checked)}."
        yield small(told, _INDENT)


def rights_parts(items: Sequence[Item]) -> list[Paragraph]:
    """What the law protects in some of the items, each note once, on a ground of its own."""
    notes = dict.fromkeys(note for item in items for note in item.rights)
    look = style(9.3, 13, before=6, after=10, ground=RIGHTS)
    return [
        Paragraph(
            f'{plain(note.text)}<br/><font size="8.8" color="{MUTED.hexval()}">'
            f"{plain(source_of(note))}</font>",
            look,
        )
        for note in notes
    ]


def legal_lines(note: LegalNote) -> list[Paragraph]:
    """A sentence about the law with its source."""
    return [Paragraph(plain(note.text), style(9.3, 13, after=0, keep=True)), small(source_of(note))]


def source_of(note: LegalNote) -> str:
    """Where a note comes from, and the day it was last checked."""
    source = f"{note.source}. " if note.source else ""
    return f"{source}Last checked on {long_date(note.last_checked)}. Not legal advice."
