"""What is read of a Hangouts download, of both layouts."""

import msgspec

from desktop_app.readers.formats.dates import Stamp


class Ident(msgspec.Struct, gc=False):
    """A conversation's id."""

    id: str = ""


class Who(msgspec.Struct, gc=False, frozen=True):
    """The numbers of a person."""

    gaia_id: str | None = None
    chat_id: str | None = None

    @property
    def id(self) -> str:
        """The number of the person's account, or else of the person in chats."""
        return self.gaia_id or self.chat_id or ""


class Read(msgspec.Struct, gc=False):
    """Whose state of reading it is."""

    participant_id: Who = msgspec.field(default_factory=Who)


class Own(msgspec.Struct, gc=False):
    """How the person is in a conversation."""

    self_read_state: Read = msgspec.field(default_factory=Read)
    status: str | None = None
    view: list[str] | None = None


class Participant(msgspec.Struct, gc=False):
    """Somebody who takes or took part."""

    id: Who = msgspec.field(default_factory=Who)
    fallback_name: str | None = None


class Head(msgspec.Struct, gc=False):
    """What is told of a conversation besides its messages."""

    id: Ident = msgspec.field(default_factory=Ident)
    type: str | None = None
    name: str | None = None
    self_conversation_state: Own = msgspec.field(default_factory=Own)
    participant_data: list[Participant] = []

    @property
    def mine(self) -> Who:
        """The person's own numbers, empty where they are not told."""
        return self.self_conversation_state.self_read_state.participant_id


class Outer(msgspec.Struct, gc=False):
    """What stands around the head in the layout since about 2018."""

    conversation: Head = msgspec.field(default_factory=Head)
    conversation_id: Ident = msgspec.field(default_factory=Ident)


class Segment(msgspec.Struct, gc=False):
    """A piece of a text."""

    type: str | None = None
    text: str | None = None


class Item(msgspec.Struct, gc=False):
    """What is embedded, by its kinds."""

    type: list[str] | None = None


class Attachment(msgspec.Struct, gc=False):
    """Something sent along."""

    embed_item: Item | None = None


class Content(msgspec.Struct, gc=False):
    """What a message says."""

    segment: list[Segment] | None = None
    attachment: list[Attachment] | None = None


class Chat(msgspec.Struct, gc=False):
    """A message within an event."""

    message_content: Content = msgspec.field(default_factory=Content)


class Event(msgspec.Struct, gc=False):
    """A message, or something that happened in a conversation."""

    sender_id: Who | None = None
    timestamp: Stamp = None
    event_id: str | None = None
    event_type: str | None = None
    chat_message: Chat | None = None
