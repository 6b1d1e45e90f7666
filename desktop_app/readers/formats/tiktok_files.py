"""Reads the text files of a TikTok download, one kind of entry to a file."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any, BinaryIO

import msgspec

from checks.evidence import Author, Comment, Message, Post, Problem, Record, Relation
from desktop_app.readers.formats.tiktok_account import login_of, profile_of
from desktop_app.readers.formats.tiktok_blocks import HEADING, LOOSE, OTHER_LANGUAGE, blocks
from desktop_app.readers.formats.tiktok_comments import comment_of
from desktop_app.readers.formats.tiktok_layout import (
    COMMENT_FIELDS,
    LOGIN_FIELDS,
    PEOPLE_FIELDS,
    POST_FIELDS,
)
from desktop_app.readers.formats.tiktok_messages import Chat, message_of, name_of
from desktop_app.readers.formats.tiktok_people import contact_of
from desktop_app.readers.formats.tiktok_posts import Posts
from desktop_app.readers.formats.tiktok_settings import LABELS, settings_of
from desktop_app.readers.formats.tiktok_shapes import (
    Person,
    Profile,
    Said,
    Sent,
    SignIn,
    Video,
    made_of,
)
from desktop_app.readers.formats.tiktok_text import Strange
from desktop_app.readers.section import Parser, Scope

_PROFILE = frozenset(
    {"username", "displayname", "biodescription", "birthdate", "emailaddress", "telephonenumber"}
    | {"accountregion", "inferredgender", "profilephoto", "profilevideo", "followercount"}
    | {"followingcount", "likesreceived", "instagramlink", "youtubelink", "lemon8link"}
    | {"platforminfo"}
)
_MESSAGE = frozenset({"date", "from", "content"})
_OF_SETTINGS = frozenset("".join(label.split()) for label in LABELS)


def _name(folder_and_name: str) -> str:
    return rf"(?:.*/)?(?:{folder_and_name})(?: ?\(\d+\))?\.txt"


PROFILE_FILE = _name("profile info(?:rmation)?")
SETTINGS_FILE = _name("settings")
FOLLOWER_FILE = _name("followers?(?: list)?")
FOLLOWING_FILE = _name("following(?: list)?")
BLOCKED_FILE = _name("block(?:ed)? ?(?:list)?")
POST_FILE = _name("posts?|videos?")
COMMENT_FILE = _name("comments?")
LOGIN_FILE = _name("login history")
MESSAGE_FILE = _name("direct messages?")
LEFT_ALONE_FILE = _name(
    r"like list|search(?:es| history)|hashtag|share history|(?:video )?browsing history"
    r"|watch history|autofill|go live (?:settings|history)|watch live (?:settings|history)"
    r"|off tiktok activity|favou?rite [a-z]+|status|no-data|purchase history|purchases"
    r"|most recent location data|ad interests|usage data from [a-z -]+|ads based on [a-z -]+"
)
FILES = (
    *(PROFILE_FILE, SETTINGS_FILE, FOLLOWER_FILE, FOLLOWING_FILE, BLOCKED_FILE, POST_FILE),
    *(COMMENT_FILE, LOGIN_FILE, MESSAGE_FILE, LEFT_ALONE_FILE),
)

Make = Callable[[Any, Scope, Strange], Iterable[Record | Problem]]


def _reads(
    shape: type[msgspec.Struct],
    labels: frozenset[str],
    make: Make,
    free: str = "",
    loose: Callable[[Scope, str], Record] | None = None,
) -> Parser:
    """A parser of a file of such entries; `loose` makes a record of a line not understood."""

    def read(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
        strange = Strange()
        for found in blocks(stream, scope, labels, free):
            if isinstance(found, Problem):
                yield found
            elif LOOSE in found:
                if loose:
                    yield loose(scope, found[LOOSE])
            elif HEADING not in found:
                yield from make(made_of(shape, found), scope, strange)
        yield from strange.problems(scope)

    return read


def _login(sign_in: SignIn, scope: Scope, strange: Strange) -> Iterator[Record]:
    yield login_of(sign_in, scope, strange)


def _comment(said: Said, scope: Scope, strange: Strange) -> Iterator[Record]:
    comment = comment_of(said, scope, strange)
    if comment:
        yield comment


def _profile(profile: Profile, scope: Scope, strange: Strange) -> Iterator[Record | Problem]:
    return profile_of(profile, scope)


def _person(relation: Relation, person: Person, scope: Scope, strange: Strange) -> Iterator[Record]:
    return contact_of(person, relation, scope, strange)


def people(relation: Relation) -> Parser:
    """A parser of a file of people in one relation."""
    return _reads(Person, PEOPLE_FIELDS, partial(_person, relation))


read_profile_file = _reads(Profile, _PROFILE, _profile, "biodescription")
read_login_file = _reads(SignIn, LOGIN_FIELDS, _login)
read_comment_file = _reads(
    Said,
    COMMENT_FIELDS,
    _comment,
    "comment",
    lambda scope, line: Comment(scope.origin, "", None, Author.UNKNOWN, text=line),
)


def profile_in(stream: BinaryIO, scope: Scope) -> Profile | None:
    """The profile of a download in text files, if its file is understood."""
    for found in blocks(stream, scope, _PROFILE, "biodescription"):
        if not isinstance(found, Problem) and not {HEADING, LOOSE} & set(found):
            return made_of(Profile, found)
    return None


def read_post_file(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The posts, then what they tell of the settings under which they were made."""
    posts = Posts(scope)
    for found in blocks(stream, scope, POST_FIELDS, "title"):
        if isinstance(found, Problem):
            yield found
        elif LOOSE in found:
            yield Post(scope.origin, "", None, Author.UNKNOWN, text=found[LOOSE])
        elif HEADING not in found:
            yield posts.post(made_of(Video, found))
    yield from posts.settings()
    yield from posts.strange.problems(scope)


def read_message_file(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The messages of all conversations, then a summary of each."""
    strange = Strange()
    chats: dict[str, Chat] = {}
    chat = Chat("", is_group=False, owner=scope.owner)
    for found in blocks(stream, scope, _MESSAGE, "content"):
        if isinstance(found, Problem):
            yield found
        elif HEADING in found:
            name = name_of(found[HEADING])
            chat = chats.setdefault(name, Chat(name, is_group=False, owner=scope.owner))
        elif LOOSE in found:
            yield Message(scope.origin, "", None, Author.UNKNOWN, found[LOOSE])
        else:
            yield message_of(made_of(Sent, found), chat, scope, strange)
    yield from (each.summary(scope) for each in chats.values())
    yield from strange.problems(scope)


def read_settings_file(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The settings, which stand one to a line, some of them under headings."""
    found: dict[str, str] = {}
    for each in blocks(stream, scope, frozenset(), ""):
        if isinstance(each, Problem):
            if each.what != OTHER_LANGUAGE:
                yield each
        elif LOOSE in each and ":" in each[LOOSE]:
            label, _, value = each[LOOSE].partition(":")
            found[label.strip()] = value.strip()
    known = _OF_SETTINGS & {"".join(label.casefold().split()) for label in found}
    if found and not known:
        yield scope.problem(OTHER_LANGUAGE, fatal=True)
    else:
        yield from settings_of(found, scope)
