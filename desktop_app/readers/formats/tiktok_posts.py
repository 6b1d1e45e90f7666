"""Reads the person's own posts on TikTok and who can see each; it stays with the post for good."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from checks.evidence import Audience, Author, Place, Post, Problem, Record, Setting, State
from desktop_app.readers.formats.meta import fold
from desktop_app.readers.formats.quick import quick_post
from desktop_app.readers.formats.tiktok_layout import DELETED, LIVES, POSTS, parts
from desktop_app.readers.formats.tiktok_shapes import Live, Video
from desktop_app.readers.formats.tiktok_text import Strange, plain, words
from desktop_app.readers.section import Scope

_IDENT = re.compile(r"tiktokv?\.com/.{0,80}?/(?:video|photo)/(\d{1,30})")
_UNLIKE = "Who can see some posts is told in a word that was not recognised: “{}”."

VALUES = {
    **dict.fromkeys(("everyone", "public"), "public"),
    **dict.fromkeys(("followers", "followers only"), "followers"),
    **dict.fromkeys(("friends", "friends only"), "contacts"),
    **dict.fromkeys(("only me", "only you", "private", "no one"), "only_me"),
}
"""What the words for who can see a post mean, the most open first."""
_AUDIENCES = {
    "": Audience.UNKNOWN,
    "public": Audience.PUBLIC,
    "followers": Audience.CONTACTS,
    "contacts": Audience.CONTACTS,
    "only_me": Audience.ONLY_ME,
}
_SHOWN = {
    "public": "Everyone",
    "followers": "Followers",
    "contacts": "Friends",
    "only_me": "Only me",
}


class Posts:
    """Makes posts one by one, and remembers who can see them and whether they tell a place."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._seen: dict[str, str] = {}
        self._has_place = self._has_live = False
        self.strange = Strange()

    def post(self, video: Video) -> Post:
        """One post that is there to be seen."""
        audience = self._audience("" if video.seen_by is None else str(video.seen_by))
        place = plain(video.location)
        self._has_place = self._has_place or bool(place)
        return self._made(video, audience, place, State.LIVE)

    def deleted(self, video: Video) -> Post:
        """One that was deleted lately, which nobody sees any more."""
        return self._made(video, Audience.UNKNOWN, plain(video.location), State.DELETED)

    def live(self, live: Live) -> Post:
        """One live broadcast, by its title; who could see it is not told."""
        self._has_live = True
        begun = self.strange.time(live.begun)
        return quick_post(
            self._scope.origin,
            plain(live.room),
            begun,
            Author.ME,
            Audience.UNKNOWN,
            words(live.title),
            has_media=True,
        )

    def _made(self, video: Video, audience: Audience, place: str, state: State) -> Post:
        match = _IDENT.search(str(video.link or ""))
        told = (words(video.title), words(video.described))
        return quick_post(
            self._scope.origin,
            match[1] if match else "",
            self.strange.time(video.date),
            Author.ME,
            audience,
            "\n".join(filter(None, told)),
            shared=words(video.prompt),
            place=Place(place) if place else None,
            state=state,
            has_media=True,
        )

    def settings(self) -> Iterator[Setting]:
        """How open the most open post is, and that some tell a place or are live, if certain."""
        origin = self._scope.origin
        found = set(self._seen.values())
        value = next((each for each in _SHOWN if each in found), "")
        if value and (value == "public" or "" not in found):
            shown = f"Who can watch your posts: {_SHOWN[value]}"
            yield Setting(origin, "post_audience", "post_audience", value, shown)
        if self._has_place:
            name = "post_location"
            yield Setting(origin, name, name, "place", "A place on a post: Yes")
        if self._has_live:
            name = "live_audience"
            yield Setting(origin, name, name, "live", "Live broadcasts: Yes")

    def _audience(self, told: str) -> Audience:
        """Who can see a post; remembered, for there are few words and many posts."""
        value = self._seen.get(told)
        if value is None:
            value = self._seen[told] = VALUES.get(fold(plain(told)), "")
            if not value and plain(told):
                self.strange.tell(_UNLIKE, told)
        return _AUDIENCES[value]


def read_posts(stream: BinaryIO, scope: Scope) -> Iterator[Record | Problem]:
    """The posts, those deleted lately and live broadcasts; then the settings that they tell."""
    posts = Posts(scope)
    shapes = {**dict.fromkeys((*POSTS, *DELETED), list[Video]), **dict.fromkeys(LIVES, list[Live])}
    for found in parts(stream, scope, shapes):
        if isinstance(found, Problem):
            yield found
            continue
        path, batch = found
        if path in LIVES:
            yield from map(posts.live, batch)
        elif path in DELETED:
            yield from map(posts.deleted, batch)
        else:
            yield from map(posts.post, batch)
    yield from posts.settings()
    yield from posts.strange.problems(scope)
