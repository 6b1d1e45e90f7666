"""Reads comments of a Facebook download, those in groups included, in JSON."""

from collections.abc import Iterator
from typing import BinaryIO

from checks.evidence import Author, Problem, Record
from desktop_app.readers.formats import dates, json_stream
from desktop_app.readers.formats.facebook_entries import CommentBody, Entry
from desktop_app.readers.formats.facebook_labels import Strange, comments_of_labels
from desktop_app.readers.formats.facebook_titles import on_mine
from desktop_app.readers.formats.quick import quick_comment
from desktop_app.readers.formats.text_repair import repair
from desktop_app.readers.section import Scope

_KEYS = "(?:group_)?comments"


def read_comments(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The person's comments; the words stand in `data[].comment.comment`."""
    origin = scope.origin
    authors: dict[str | None, Author] = {}
    strange = Strange()
    for batch in json_stream.batches(stream, scope, Entry, _KEYS):
        if isinstance(batch, Problem):
            yield batch
            continue
        for entry in batch:
            for datum in entry.data or ():
                body = datum.comment
                if body is None or not body.comment:
                    continue
                author = authors.get(body.author) or _author(body, scope, authors)
                text = body.comment if body.comment.isascii() else repair(body.comment)
                title = entry.title or ""
                if not title.isascii():
                    title = repair(title)
                made = dates.seconds(body.timestamp) or dates.seconds(entry.timestamp)
                yield quick_comment(
                    origin,
                    "",
                    made,
                    author,
                    text=text,
                    on=title,
                    on_mine=on_mine(title),
                    group=repair(body.group) if body.group else "",
                )
        labelled = [entry for entry in batch if entry.label_values]
        yield from comments_of_labels(labelled, scope, strange)


def _author(body: CommentBody, scope: Scope, authors: dict[str | None, Author]) -> Author:
    """Whose comment it is: the file is the person's own, but the comment may name another."""
    author = scope.owner.wrote(repair(body.author or ""))
    authors[body.author] = Author.ME if author is Author.UNKNOWN else author
    return authors[body.author]
