"""One item of the checklist on paper: a box to tick, and everything one needs to do it."""

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import quoteattr

from reportlab.platypus import Flowable, KeepTogether, Paragraph, Spacer, Table, TableStyle

from checks.checklist import Item, ItemState
from checks.model import LegalNote, Policy
from desktop_app.pdf.blocks import Box, body, card, quote, small
from desktop_app.pdf.look import LINK, RIGHTS, plain, quoted, style
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
    item: Item, policy: Policy, options: ReportOptions, names: dict[str, str], width: float
) -> list[Flowable]:
    """The parts of one item, which stay on one page.

    `names` is what platforms are called, `width` the room across in points.
    """
    parts = [_head(item, names, width), *_why(item, policy)]
    if options.excerpts and item.finding.excerpt:
        finding = item.finding
        markup = quoted(finding.excerpt, finding.marks, finding.names, show=options.names)
        parts += [_indented(quote(markup, width - _INDENT)), Spacer(0, 4)]
    return [KeepTogether([*parts, *_what_to_do(item)]), Spacer(0, 11)]


def how_parts(items: Sequence[Item]) -> list[Flowable]:
    """The steps of each remedy that some open items of one platform need, each once."""
    needed = {item.remedy: item for item in items if item.state not in _DONE}
    parts: list[Flowable] = []
    for remedy, item in needed.items():
        if item.steps and not item.keep_first:
            parts.append(KeepTogether([*_steps(REMEDIES[remedy], item), Spacer(0, 6)]))
    return parts


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


def _head(item: Item, names: dict[str, str], width: float) -> Table:
    title = Paragraph(plain(item.finding.title), style(11, 15, strong=True, after=1))
    table = Table(
        [[Box(done=item.state in _DONE), [title, small(where_and_when(item, names))]]],
        [_INDENT, width - _INDENT],
        hAlign="LEFT",
    )
    table.setStyle(
        TableStyle(
            [
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("RIGHTPADDING", (0, 0), (-1, -1), 0),
                ("TOPPADDING", (0, 0), (0, 0), 3),
                ("TOPPADDING", (1, 0), (1, 0), 0),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
            ]
        )
    )
    return table


def _indented(part: Flowable) -> Table:
    table = Table([["", part]], [_INDENT, None], hAlign="LEFT")
    table.setStyle(
        TableStyle(
            [(f"{side}PADDING", (0, 0), (-1, -1), 0) for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")]
        )
    )
    return table


def _why(item: Item, policy: Policy) -> Iterator[Flowable]:
    finding = item.finding
    sure = SURENESS[finding.confidence]
    yield body(
        finding.reason if finding.reason.endswith(sure) else f"{finding.reason} {sure}", _INDENT
    )
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


def rights_parts(items: Sequence[Item], width: float) -> list[Flowable]:
    """What the law protects in some of the items, each note once, as a card."""
    notes = dict.fromkeys(note for item in items for note in item.rights)
    lines = [part for note in notes for part in legal_lines(note)]
    return [card(lines, width, RIGHTS)] if lines else []


def legal_lines(note: LegalNote) -> list[Flowable]:
    """A sentence about the law with its source and the day it was last checked."""
    source = f"{note.source}. " if note.source else ""
    told = f"{source}Last checked on {long_date(note.last_checked)}. Not legal advice."
    return [Paragraph(plain(note.text), style(9.3, 13, after=0)), small(told)]
