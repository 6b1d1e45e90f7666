"""What the markup of Meta's pages means, of both kinds, and what one record of a page holds."""

from dataclasses import dataclass, field

BLOCK = frozenset({"_a6-g", "_2lej"})  # markup of 2021 and later, markup of 2018 to 2021
PARTS = {
    "_a6-h": "heading",
    "_2lel": "heading",
    "_a72d": "date",
    "_a6-o": "date",
    "_2lem": "date",
    "_a6_q": "label",
    "_a6_r": "value",
    "_a6-q": "mute",  # what others clicked under a message
}
INLINE = frozenset({"a", "b", "i", "em", "strong", "span", "u", "s", "small", "font", "wbr"})
VOID = frozenset({"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source"})
MUTE = frozenset({"style", "script", "head", "title"})


@dataclass(slots=True)
class Block:
    """One record of a page, or what stands outside of any (`known` is False then).

    `rows` are labels with their values, `texts` all other words in order, `links` addresses on
    the web, `media` paths inside the export; `made` is in seconds UTC, taken as UK wall clock.
    """

    known: bool = False
    heading: str = ""
    texts: list[str] = field(default_factory=list)
    rows: list[tuple[str, str]] = field(default_factory=list)
    made: int | None = None
    undated: bool = False
    links: list[str] = field(default_factory=list)
    media: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The words of the record without its heading, a line to each cell."""
        return "\n".join(self.texts)

    @property
    def full(self) -> bool:
        """Whether there is anything in it."""
        return bool(self.heading or self.texts or self.rows or self.media or self.made)
