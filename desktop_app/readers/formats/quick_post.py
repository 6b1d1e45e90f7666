"""Makes posts quickly: a person's download may hold hundreds of thousands of them."""

from typing import Any

from checks.evidence import Audience, Author, Origin, Place, Post, Record, State

_NEW: Any = object.__new__
_LIVE = State.LIVE


class _Open(Record):
    """A post whose fields can still be set; see `quick_message` for why."""

    __slots__ = Post.__slots__
    __setattr__ = object.__setattr__
    __delattr__ = object.__delattr__  # Python sets fields quickly only where both are its own


def quick_post(
    origin: Origin,
    ident: str,
    made: int | None,
    author: Author,
    audience: Audience,
    text: str,
    shared: str = "",
    title: str = "",
    group: str = "",
    place: Place | None = None,
    tags: tuple[str, ...] = (),
    links: tuple[str, ...] = (),
    state: State = _LIVE,
    is_reply: bool = False,
    has_media: bool = False,
) -> Post:
    """The same as `Post(...)` with these fields given; `made` is in seconds UTC."""
    post = _NEW(_Open)
    post.origin = origin
    post.id = ident
    post.made = made
    post.author = author
    post.audience = audience
    post.text = text
    post.shared = shared
    post.title = title
    post.group = group
    post.place = place
    post.tags = tags
    post.links = links
    post.state = state
    post.is_reply = is_reply
    post.has_media = has_media
    post.__class__ = Post
    done: Post = post
    return done
