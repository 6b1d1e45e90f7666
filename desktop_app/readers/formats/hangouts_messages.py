"""Messages on Hangouts, a summary of each conversation, and the groups the person was in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import BinaryIO

from checks.evidence import (
    Account,
    Author,
    Conversation,
    Membership,
    Message,
    Problem,
    ProfileField,
    Record,
)
from desktop_app.readers.formats.dates import milliseconds
from desktop_app.readers.formats.hangouts_owner import WHO_ARE_YOU, name_in
from desktop_app.readers.formats.hangouts_shapes import Content, Event, Head
from desktop_app.readers.formats.hangouts_talks import Talk, talks
from desktop_app.readers.formats.quick import quick_message
from desktop_app.readers.section import Scope

UNDATED = "Some times here are in a form that Keep Clear does not know; these messages have none."
_ODD = "Entries of a kind that was not recognised, which were left out: {}."
_HAPPENED = frozenset(
    {"ADD_USER", "REMOVE_USER", "RENAME_CONVERSATION", "HANGOUT_EVENT"}
    | {"OTR_MODIFICATION", "GROUP_LINK_SHARING_MODIFICATION", "PHONE_CALL"}
)
_ME, _UNKNOWN = Author.ME, Author.UNKNOWN


@dataclass(slots=True)
class _Count:
    """What is counted of a conversation, and who writes in it, while its messages go by."""

    people: dict[str, tuple[str, Author]] = field(default_factory=dict)
    total: int = 0
    mine: int = 0
    first: int | None = None
    last: int | None = None

    def add(self, messages: Sequence[Message], mine: int) -> None:
        """Count some messages, so many of which the person sent."""
        self.total += len(messages)
        self.mine += mine
        times = [message.made for message in messages if message.made is not None]
        if times:
            known = [time for time in (self.first, self.last) if time is not None]
            self.first, self.last = min(times + known), max(times + known)


def read_groups(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The account, and the groups with a name that the person is or was in."""
    numbers = sorted(scope.owner.ids)
    name = "" if scope.owner.name in scope.owner.ids else scope.owner.name
    yield Account(scope.origin, numbers[0] if numbers else "", name)
    if name:
        yield ProfileField(scope.origin, "", "name", name)
    for found in talks(stream, scope, events=False):
        if isinstance(found, Problem):
            yield found
            continue
        talk, _ = found
        head = talk.head
        if head is not None and head.name and _is_group(head):
            active = head.self_conversation_state.status in (None, "ACTIVE")
            yield Membership(scope.origin, talk.id, head.name, active=active, about="group")


def read_messages(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The messages, and a summary of each conversation behind its messages."""
    return chain.from_iterable(_lists(stream, scope))


def _lists(stream: BinaryIO, scope: Scope) -> Iterator[Sequence[Record | Problem]]:
    """What a file gives, in lists: there may be a million messages, and each step is felt."""
    count = _Count()
    strange = 0
    undated = False
    for found in talks(stream, scope, events=True):
        if isinstance(found, Problem):
            yield (found,)
            continue
        talk, events = found
        if events is None:
            yield (_summary(talk, count, scope),)
            count = _Count()
        else:
            strange += sum(
                [each.chat_message is None and each.event_type not in _HAPPENED for each in events]
            )
            messages = _messages(talk, events, count, scope)
            undated = undated or any(message.made is None for message in messages)
            yield messages
    if strange:
        yield (scope.problem(_ODD.format(strange)),)
    if undated:
        yield (scope.problem(UNDATED),)
    if not scope.owner.ids:
        yield (scope.problem(WHO_ARE_YOU, fatal=True),)


def _messages(talk: Talk, events: list[Event], count: _Count, scope: Scope) -> list[Message]:
    messages: list[Message] = []
    origin, people, title = scope.origin, count.people, _title(talk, scope)
    asked = _folder(talk.head) == "request"
    mine = 0
    for event in events:
        if event.chat_message is None:
            continue
        number = event.sender_id.id if event.sender_id else ""
        sender, author = people.get(number) or _met(number, talk, count, scope)
        content = event.chat_message.message_content
        mine += author is _ME
        messages.append(
            quick_message(
                origin,
                event.event_id or "",
                _time(event),
                author,
                _text(content),
                title,
                sender,
                asked,
                _attached(content) if content.attachment else (),
            )
        )
    count.add(messages, mine)
    return messages


def _time(event: Event) -> int | None:
    """When something was sent; the number counts millionths of a second."""
    stamp = event.timestamp
    if isinstance(stamp, str):
        if not stamp.isdecimal() or len(stamp) < 7:
            return None
        return milliseconds(int(stamp[:-3]))
    return milliseconds(stamp / 1000) if stamp else None


def _text(content: Content) -> str:
    segments = content.segment
    if not segments:
        return ""
    if len(segments) == 1:
        return segments[0].text or ""
    return "".join([each.text or ("\n" if each.type == "LINE_BREAK" else "") for each in segments])


def _attached(content: Content) -> tuple[str, ...]:
    """The kinds of what was sent along; the download does not say what it was called."""
    items = [each.embed_item for each in content.attachment or ()]
    return tuple([kind for item in items if item for kind in (item.type or ())[:1]])


def _met(number: str, talk: Talk, count: _Count, scope: Scope) -> tuple[str, Author]:
    """What to call a sender, and whether it is the person; worked out once for each."""
    name = name_in(talk.head, number) if talk.head else ""
    author = scope.owner.wrote(number) if number and scope.owner.ids else _UNKNOWN
    if talk.head is None:
        return name, author
    count.people[number] = name, author
    return name, author


def _others(talk: Talk, scope: Scope) -> tuple[str, ...]:
    """The names of those who take part besides the person, as far as they are told."""
    people = talk.head.participant_data if talk.head else []
    names = [
        (who.fallback_name or "").strip() for who in people if who.id.id not in scope.owner.ids
    ]
    return tuple(dict.fromkeys(filter(None, names)))


def _title(talk: Talk, scope: Scope) -> str:
    return (talk.head.name if talk.head else "") or ", ".join(_others(talk, scope))


def _is_group(head: Head) -> bool:
    return head.type == "GROUP" or len(head.participant_data) > 2


def _folder(head: Head | None) -> str:
    own = head.self_conversation_state if head else None
    if own and own.status == "INVITED":
        return "request"
    return "archived" if own and "ARCHIVED_VIEW" in (own.view or ()) else "inbox"


def _summary(talk: Talk, count: _Count, scope: Scope) -> Conversation:
    return Conversation(
        scope.origin,
        talk.id,
        title=_title(talk, scope),
        participants=_others(talk, scope),
        is_group=talk.head is not None and _is_group(talk.head),
        folder=_folder(talk.head),
        total=count.total,
        mine=count.mine,
        first=count.first,
        last=count.last,
    )
