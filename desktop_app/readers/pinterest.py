"""Pinterest: the web pages of a data request.

Pins and boards are read. How its other parts are laid out is not known, so that they are there is
told and no more: they are left to be looked at on Pinterest.
"""

from checks.evidence import (
    Comment,
    Contact,
    Conversation,
    Login,
    Message,
    Post,
    ProfileField,
    Record,
    Setting,
)
from desktop_app.readers.formats import pinterest_pins as pins
from desktop_app.readers.section import Parser, Section

PLATFORM = "pinterest"

FORMS = ("HTML",)

# Every download made of pages has such files, so what is in them decides.
MARKERS = (rf"^{pins.PAGES}$",)


def _part(name: str, parse: Parser, *yields: type[Record], private: bool = False) -> Section:
    """The row of what stands under headings of one meaning, on whichever page that is."""
    return Section(name, pins.PAGES, parse, yields, private, holds=pins.holds(name))


def _unread(name: str, *yields: type[Record], private: bool = False) -> Section:
    """The row of a part whose layout is not known."""
    return _part(name, pins.read_unknown(name), *yields, private=private)


SECTIONS = (
    _part("pins", pins.read_pins, Post, Setting),
    _part("boards", pins.read_boards, Post, Setting),
    _unread("people", Contact),
    _unread("messages", Message, Conversation, private=True),
    _unread("comments", Comment),
    _unread("sign_ins", Login),
    _unread("settings", Setting),
    _unread("profile", ProfileField),
    _unread("searches"),
    _unread("other_parts"),
    Section("files", r".*\.(?:jpe?g|png|gif|webp|mp4|css|js|ico|svg)", None),
)

confirm = pins.confirm
find_owner = pins.find_owner
