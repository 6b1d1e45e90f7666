"""Nextdoor: the words of a data request's tables, whose layout no public source describes.

Tables are told by the names of their columns, and nothing that is read this way is proof: what
Nextdoor holds counts as not checked, and the questions ask for it.
"""

from checks.evidence import Comment, Conversation, Membership, Message, Post, Record
from desktop_app.readers.formats import nextdoor_tables as tables
from desktop_app.readers.section import Section

PLATFORM = "nextdoor"
FORMS = ("CSV",)

# Many downloads are made of tables: only one with a column for the neighbourhood is taken.
MARKERS = (rf"^{tables.TABLES}$",)


def _part(name: str, *yields: type[Record], private: bool = False) -> Section:
    """The row of all tables with columns of one kind."""
    parse = tables.read_part(name)
    return Section(name, tables.TABLES, parse, yields, private, holds=tables.holds(name))


SECTIONS = (
    _part("posts", Post),
    _part("comments", Comment),
    _part("messages", Message, Conversation, private=True),
    _part("groups", Membership),
    _part("other_tables"),
)

confirm = tables.confirm
find_owner = tables.find_owner
