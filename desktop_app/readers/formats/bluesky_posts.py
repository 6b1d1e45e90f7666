"""Posts and reposts of a Bluesky repository; all of them are public."""

from collections.abc import Iterator

import msgspec

from checks.evidence import Audience, Author, Media, Post, Problem, Record
from desktop_app.readers.formats.bluesky_records import Wanted, reading
from desktop_app.readers.formats.dates import iso
from desktop_app.readers.formats.quick import quick_post
from desktop_app.readers.section import Scope

_UNKNOWN = "A post has something in it of a kind that was not recognised: “{}”."
_UNDATED = "The time of some posts is in a form that Keep Clear does not know; they have none."
_OTHER = "another post"
_LONGEST_NAME = 60


class Reference(msgspec.Struct, gc=False):
    """Another record, by its address."""

    uri: str = ""


class _Reply(msgspec.Struct, gc=False):
    parent: Reference = msgspec.field(default_factory=Reference)


class _Feature(msgspec.Struct, gc=False):
    uri: str = ""


class _Facet(msgspec.Struct, gc=False):
    features: list[_Feature] = []


class _Picture(msgspec.Struct, gc=False):
    alt: str = ""


class _Card(msgspec.Struct, gc=False):
    uri: str = ""
    title: str = ""
    description: str = ""


class _Quoted(msgspec.Struct, gc=False):
    """A quoted record; beside pictures it is wrapped once more."""

    uri: str = ""
    record: Reference | None = None


class _Embed(msgspec.Struct, gc=False, rename={"kind": "$type"}):
    kind: str = ""
    alt: str = ""
    images: list[_Picture] = []
    items: list[_Picture] = []
    external: _Card | None = None
    record: _Quoted | None = None
    media: "_Embed | None" = None


class _Post(msgspec.Struct, gc=False, rename="camel"):
    text: str = ""
    created_at: str = ""
    facets: list[_Facet] = []
    reply: _Reply | None = None
    embed: _Embed | None = None
    tags: list[str] = []


class _Repost(msgspec.Struct, gc=False, rename="camel"):
    subject: Reference = msgspec.field(default_factory=Reference)
    created_at: str = ""


_KNOWN = frozenset(
    f"app.bsky.embed.{name}"
    for name in ("images", "video", "gallery", "external", "record", "recordWithMedia")
)
_VIDEO = "app.bsky.embed.video"


def page_of(uri: str) -> str:
    """Where a record can be seen, by its address "at://account/collection/key"."""
    account, _, rest = uri.removeprefix("at://").partition("/")
    collection, _, key = rest.partition("/")
    if collection == "app.bsky.feed.post" and key:
        return f"https://bsky.app/profile/{account}/post/{key}"
    return f"https://bsky.app/profile/{account}" if account else ""


def _post(record: _Post, key: str, scope: Scope) -> Iterator[Record | Problem]:
    embed = record.embed
    card = quoted = ""
    links = [each.uri for facet in record.facets for each in facet.features if each.uri]
    pictures: list[tuple[str, bool]] = []
    if embed is not None:
        for part in filter(None, (embed, embed.media)):
            if part.kind not in _KNOWN:
                yield scope.problem(_UNKNOWN.format(part.kind[:_LONGEST_NAME]))
            pictures += ((each.alt, False) for each in (*part.images, *part.items))
            if part.kind == _VIDEO:
                pictures.append((part.alt, True))
            if part.external is not None:
                card = "\n".join(filter(None, (part.external.title, part.external.description)))
                links.append(part.external.uri)
        quoted = _quoted(embed)
    made = iso(record.created_at)
    if made is None and record.created_at:
        yield scope.problem(_UNDATED)
    post = quick_post(
        scope.origin,
        key,
        made,
        Author.ME,
        Audience.PUBLIC,
        record.text,
        card,
        _title(record, quoted),
        "",
        None,
        tuple(record.tags),
        tuple(link for link in dict.fromkeys(links) if link and link not in record.text),
        is_reply=record.reply is not None,
        has_media=bool(pictures),
    )
    yield post
    if pictures:
        yield from _media(pictures, post)


def _title(record: _Post, quoted: str) -> str:
    """What the person did, in a few words of ours."""
    if quoted:
        return f"Quote of {quoted}"
    return f"Reply to {page_of(record.reply.parent.uri) or _OTHER}" if record.reply else ""


def _quoted(embed: _Embed) -> str:
    """Where the post lies that is quoted; its words are somebody else's and not in the file."""
    if embed.record is None:
        return ""
    return page_of(embed.record.uri or (embed.record.record or Reference()).uri)


def _media(pictures: list[tuple[str, bool]], post: Post) -> Iterator[Media]:
    """The pictures of a post, by the words that describe them; the file has no more of them."""
    for number, (alt, is_video) in enumerate(pictures):
        yield Media(
            post.origin,
            f"{post.id}#{number}" if post.id else "",
            post.made,
            Author.ME,
            Audience.PUBLIC,
            caption=alt,
            is_video=is_video,
        )


def _repost(record: _Repost, key: str, scope: Scope) -> Iterator[Record]:
    """A repost, whose words are somebody else's and not in the file."""
    yield quick_post(
        scope.origin,
        f"repost-{key}" if key else "",
        iso(record.created_at),
        Author.ME,
        Audience.PUBLIC,
        "",
        "",
        f"Repost of {page_of(record.subject.uri) or _OTHER}",
    )


read_posts = reading(
    {
        "app.bsky.feed.post": Wanted(_Post, _post),
        "app.bsky.feed.repost": Wanted(_Repost, _repost),
    }
)
"""Posts, answers and reposts."""
