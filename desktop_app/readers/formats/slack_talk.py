"""A room of a Slack workspace while its messages go by: whose words they are, and their count."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from checks.evidence import Author, Conversation, Message
from desktop_app.readers.formats.slack_package import Room, names_of, room_of
from desktop_app.readers.formats.slack_shapes import File, Message as Said
from desktop_app.readers.formats.slack_text import Clean, cleaner
from desktop_app.readers.section import Scope

_PEOPLE = frozenset({"dm", "group"})
_GROUPS = frozenset({"private", "group"})
_PROGRAM = frozenset({"bot_message", "slackbot_response"})
_WORDS = _PROGRAM | {
    None,
    "",
    "me_message",
    "thread_broadcast",
    "reply_broadcast",
    "file_share",
    "file_comment",
}
_OWN_LINES = frozenset(
    f"{room}_{what}"
    for room in ("channel", "group")
    for what in ("join", "leave", "topic", "purpose", "name", "archive", "unarchive")
) | {
    "channel_convert_to_private",
    "channel_posting_permissions",
    "channel_canvas_updated",
    "pinned_item",
    "unpinned_item",
    "bot_add",
    "bot_remove",
    "bot_enable",
    "bot_disable",
    "reminder_add",
    "tombstone",
    "huddle_thread",
    "sh_room_created",
    "file_mention",
    "joiner_notification",
    "app_conversation_join",
}
"""Lines that Slack writes itself when somebody does something."""


@dataclass(slots=True)
class Talk:
    """What a room's messages are read with, and what is counted of them."""

    room: Room
    title: str
    names: Mapping[str, str]
    clean: Clean
    owner: frozenset[str]
    total: int = 0
    mine: int = 0
    times: list[int] = field(default_factory=list)
    others: dict[str, None] = field(default_factory=dict)
    strange: dict[str, None] = field(default_factory=dict)
    known: dict[str | None, tuple[Author, str]] = field(default_factory=dict)

    def who(self, said: Said) -> tuple[Author, str]:
        """Whose words a message is, and the name it stands under.

        A program's words are none of the person's.
        """
        number = said.user
        if number is None:
            is_program = said.subtype in _PROGRAM or said.bot_id is not None
            return Author.OTHER if is_program else Author.UNKNOWN, said.username or ""
        known = self.known.get(number)
        if known is None:
            author = Author.OTHER if self.owner else Author.UNKNOWN
            author = Author.ME if number in self.owner else author
            known = author, self.names.get(number) or _name_then(said) or number
            self.known[number] = known
        return known

    @property
    def is_of_others(self) -> bool:
        """Whether the person is not in it: an export may hold everybody's conversations."""
        people = self.room.members
        return bool(self.owner and people) and self.owner.isdisjoint(people)

    def is_said(self, said: Said) -> bool:
        """Whether these are somebody's words; what is of no known kind may well be."""
        kind = said.subtype
        if kind in _WORDS:
            return True
        if kind in _OWN_LINES:
            return False
        self.strange[str(kind)] = None
        return True

    def count(self, messages: Sequence[Message]) -> None:
        """Count some messages of a conversation."""
        self.total += len(messages)
        self.mine += sum([message.author is Author.ME for message in messages])
        made = [message.made for message in messages if message.made is not None]
        if made:
            self.times = [min((*self.times, *made)), max((*self.times, *made))]


def talk_of(scope: Scope) -> Talk:
    """The talk of the room whose folder a member lies in."""
    owner, names = scope.owner.ids, names_of(scope.members)
    room = room_of(scope.members, scope.path)
    talk = Talk(room, room.name, names, cleaner(names), owner)
    if room.kind in _PEOPLE:
        people = [names.get(number, number) for number in room.members if number not in owner]
        talk.title = ", ".join(people) or room.name
        talk.others |= dict.fromkeys(people)
    return talk


def summary_of(talk: Talk, scope: Scope) -> Conversation:
    """What is kept of a private room once all its messages went by."""
    others = tuple(filter(None, talk.others))
    return Conversation(
        scope.origin,
        talk.room.id,
        talk.title,
        others,
        talk.room.kind in _GROUPS or (talk.room.kind != "dm" and len(others) > 1),
        total=talk.total,
        mine=talk.mine,
        first=min(talk.times, default=None),
        last=max(talk.times, default=None),
    )


def pictures_of(said: Said) -> list[File]:
    """The pictures and videos of a message."""
    files = [file for file in said.files or () if file is not None]
    return [file for file in files if (file.mimetype or "").startswith(("image/", "video/"))]


def title_of(file: File) -> str:
    """What somebody called a file, beside its name."""
    return file.title if file.title and file.title != file.name else ""


def _name_then(said: Said) -> str:
    """The name of somebody the lists leave out, as it was when they wrote."""
    then = said.user_profile
    shown = (then.display_name or then.real_name or then.name) if then else None
    return shown or said.username or ""
