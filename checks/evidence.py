"""The records that everything Keep Clear learns is turned into.

An export file, a read-only connection and an answered question all yield these records; only
checks turn them into findings. Times are whole seconds since 1970-01-01 UTC, or None.
"""

import hashlib
from dataclasses import dataclass, fields

from checks.vocabulary import (
    Audience as Audience,
    Author as Author,
    Kind as Kind,
    MediaRole as MediaRole,
    Relation as Relation,
    State as State,
)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a record comes from; one is shared by all records of a member.

    `account` is the account's own handle or name, `where` the member's path inside the export
    (or the question's id). Neither is a path on this computer.
    """

    platform: str
    account: str
    section: str
    where: str


@dataclass(frozen=True, slots=True)
class Place:
    """A named place or a pair of degrees (WGS 84), or both."""

    name: str = ""
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read or recognised; shown to the person, never hidden.

    `where` is the member's path inside the export and `what` one plain sentence. Neither holds
    any of the person's own words. A fatal problem means that an unknown part of the member went
    unread, so its section counts as failed; else only the one thing named is missing.
    """

    where: str
    what: str
    fatal: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """One piece of evidence; `id` is the platform's own id, or "" where it has none."""

    origin: Origin
    id: str

    @property
    def kind(self) -> Kind:
        """The kind of this record."""
        return KINDS[type(self)]

    @property
    def key(self) -> str:
        """A name for this record that stays the same when the export is read again.

        The platform's own id where it has one, else a hash of the fields that stay the same.
        """
        origin = self.origin
        mark = self.id or _hash_of(self)
        return f"{origin.platform}:{origin.account}:{self.kind}:{mark}"

    @property
    def words(self) -> str:
        """The words of this record that checks read, or ""."""
        return ""

    @property
    def when(self) -> int | None:
        """When it was made, in seconds UTC, where that is known."""
        return None


@dataclass(frozen=True, slots=True)
class Account(Record):
    """One person's presence on a platform."""

    name: str = ""
    handles: tuple[str, ...] = ()
    official: bool = False
    created: int | None = None


@dataclass(frozen=True, slots=True)
class ProfileField(Record):
    """One line of a profile.

    `name` is one of: name, username, former_name, bio, employer, job_title, education, city,
    hometown, website, email, phone, birthday, gender, relationship, family, political_view,
    religious_view, address, profile_photo, category, other.
    """

    name: str = ""
    value: str = ""
    audience: Audience = Audience.UNKNOWN

    @property
    def words(self) -> str:
        """The field's value."""
        return self.value


@dataclass(frozen=True, slots=True)
class Setting(Record):
    """One privacy or security setting as an export, a connection or an answer tells it.

    `name` is the setting's shared id (see the platform rows), `value` one of its option values,
    `shown` the label and value as the platform words them.
    """

    name: str = ""
    value: str = ""
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Post(Record):
    """Something the person put on a platform, or that stands on their page.

    `shared` holds words of somebody else that the person passed on; `group` the group, page or
    wall it stands in; `title` the platform's own sentence about it.
    """

    made: int | None = None
    author: Author = Author.UNKNOWN
    audience: Audience = Audience.UNKNOWN
    text: str = ""
    shared: str = ""
    title: str = ""
    group: str = ""
    place: Place | None = None
    tags: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    state: State = State.LIVE
    is_reply: bool = False
    has_media: bool = False

    @property
    def words(self) -> str:
        """The post's text, with place, shared words, links and tags on lines of their own."""
        if self.place is None and not self.shared and not self.links and not self.tags:
            return self.text
        place = self.place.name if self.place else ""
        parts = (self.text, place, self.shared, *self.links, *self.tags)
        return "\n".join(part for part in parts if part)

    @property
    def when(self) -> int | None:
        """When it was posted, in seconds UTC."""
        return self.made


@dataclass(frozen=True, slots=True)
class Comment(Record):
    """A comment; `on` says under what it stands, as far as the platform tells.

    `on_mine` is True under the person's own post, False under another's, None where unknown.
    """

    made: int | None = None
    author: Author = Author.UNKNOWN
    audience: Audience = Audience.UNKNOWN
    text: str = ""
    on: str = ""
    on_mine: bool | None = None
    group: str = ""

    @property
    def words(self) -> str:
        """The comment's text."""
        return self.text

    @property
    def when(self) -> int | None:
        """When it was written, in seconds UTC."""
        return self.made


@dataclass(frozen=True, slots=True)
class Message(Record):
    """One message of a conversation; system lines are not messages."""

    made: int | None = None
    author: Author = Author.UNKNOWN
    text: str = ""
    conversation: str = ""
    sender: str = ""
    is_request: bool = False
    attachments: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """The message's text."""
        return self.text

    @property
    def when(self) -> int | None:
        """When it was sent, in seconds UTC."""
        return self.made


@dataclass(frozen=True, slots=True)
class Conversation(Record):
    """A summary of one conversation, kept in place of its messages.

    `total` and `mine` count messages, `first` and `last` are seconds UTC, `folder` is one of
    inbox, archived, request.
    """

    title: str = ""
    participants: tuple[str, ...] = ()
    is_group: bool = False
    folder: str = "inbox"
    total: int = 0
    mine: int = 0
    first: int | None = None
    last: int | None = None

    @property
    def words(self) -> str:
        """The title of a group conversation."""
        return self.title if self.is_group else ""

    @property
    def when(self) -> int | None:
        """When the last message was sent, in seconds UTC."""
        return self.last


@dataclass(frozen=True, slots=True)
class Contact(Record):
    """A friend, follower or followed person; `note` is what they say of their own work."""

    name: str = ""
    handle: str = ""
    relation: Relation = Relation.FRIEND
    since: int | None = None
    note: str = ""

    @property
    def when(self) -> int | None:
        """When the contact was made, in seconds UTC."""
        return self.since


@dataclass(frozen=True, slots=True)
class Membership(Record):
    """A group, page, server, list or hashtag the person joined, follows or runs."""

    name: str = ""
    role: str = "member"
    since: int | None = None
    active: bool = True
    about: str = ""

    @property
    def words(self) -> str:
        """The group's name."""
        return self.name

    @property
    def when(self) -> int | None:
        """When the person joined, in seconds UTC."""
        return self.since


@dataclass(frozen=True, slots=True)
class Media(Record):
    """A picture or video, by what the export says of it; its bytes are not read for this.

    `uri` is its path inside the export and `taken` the camera's time in seconds, if given.
    """

    made: int | None = None
    author: Author = Author.UNKNOWN
    audience: Audience = Audience.UNKNOWN
    uri: str = ""
    caption: str = ""
    album: str = ""
    place: Place | None = None
    taken: int | None = None
    role: MediaRole = MediaRole.POSTED
    state: State = State.LIVE
    is_video: bool = False

    @property
    def words(self) -> str:
        """The caption, with the album's and the place's name on lines of their own."""
        if not self.album and self.place is None:
            return self.caption
        place = self.place.name if self.place else ""
        return "\n".join(part for part in (self.caption, self.album, place) if part)

    @property
    def when(self) -> int | None:
        """When it was put there, in seconds UTC."""
        return self.made


@dataclass(frozen=True, slots=True)
class Login(Record):
    """A sign-in or an open session."""

    made: int | None = None
    device: str = ""
    address: str = ""
    place: str = ""
    active: bool = False

    @property
    def when(self) -> int | None:
        """When it was last used, in seconds UTC."""
        return self.made


@dataclass(frozen=True, slots=True)
class App(Record):
    """Another service that is or was connected to the account."""

    name: str = ""
    since: int | None = None
    active: bool = True
    permissions: tuple[str, ...] = ()

    @property
    def when(self) -> int | None:
        """When it was connected, in seconds UTC."""
        return self.since


@dataclass(frozen=True, slots=True)
class Answer(Record):
    """What the person answered to a guided question that is not about a setting.

    `id` is the question's id; `concern` is True where the answer is worth a look.
    """

    clause: str = ""
    question: str = ""
    value: str = ""
    label: str = ""
    concern: bool = False


KINDS: dict[type[Record], Kind] = {
    Account: Kind.ACCOUNT,
    ProfileField: Kind.PROFILE,
    Setting: Kind.SETTING,
    Post: Kind.POST,
    Comment: Kind.COMMENT,
    Message: Kind.MESSAGE,
    Conversation: Kind.CONVERSATION,
    Contact: Kind.CONTACT,
    Membership: Kind.MEMBERSHIP,
    Media: Kind.MEDIA,
    Login: Kind.LOGIN,
    App: Kind.APP,
    Answer: Kind.ANSWER,
}

KEPT: frozenset[type[Record]] = frozenset(
    {Account, ProfileField, Setting, Conversation, Contact, Membership, Login, App, Answer}
)
"""The kinds that go into the review file; the others are checked, counted and let go."""

_CHANGING = frozenset(
    {"origin", "id", "audience", "state", "total", "mine", "last", "active", "note"}
)


def _hash_of(record: Record) -> str:
    """A short hash of the fields of a record that stay the same from one export to the next."""
    parts = [
        repr(getattr(record, field.name)) for field in fields(record) if field.name not in _CHANGING
    ]
    return hashlib.blake2b(
        "\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=10
    ).hexdigest()
