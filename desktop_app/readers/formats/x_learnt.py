"""What other files of an X archive need of its posts: names, and which long posts they begin.

It is learnt while the posts are read. Where they were not read before, or in another process,
they are gone through for it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from desktop_app.readers.formats.dates import x_time
from desktop_app.readers.formats.x_archive import POSTS, entries_of, paths_like
from desktop_app.readers.formats.x_long_posts import Note, links_of, note_for, notes_of
from desktop_app.readers.formats.x_shapes import Tweet, TweetEntry
from desktop_app.readers.formats.x_text import unescaped
from desktop_app.readers.section import Members

Name = tuple[str, str]
"""A name and a user name, either of them perhaps empty."""


@dataclass(frozen=True, slots=True)
class Learnt:
    """What one file of posts tells; numbers are those of accounts."""

    answered: dict[str, Name] = field(default_factory=dict)
    mentioned: dict[str, Name] = field(default_factory=dict)
    long_posts: set[str] = field(default_factory=set)

    def take(self, tweet: Tweet, note: Note | None) -> None:
        """Learn from one post, and the long post it is the beginning of."""
        if tweet.in_reply_to_user_id_str and tweet.in_reply_to_screen_name:
            number = str(tweet.in_reply_to_user_id_str)
            self.answered.setdefault(number, ("", tweet.in_reply_to_screen_name))
        for mention in tweet.entities.user_mentions:
            if mention.name:
                self.mentioned[str(mention.id_str)] = mention.name, mention.screen_name
        if note:
            self.long_posts.add(note.id)


def keep(members: Members, path: str, learnt: Learnt) -> None:
    """Keep what a file of posts told, now that it was read to its end."""
    _kept(members)[path] = learnt


@lru_cache(maxsize=1)
def names_in_posts(members: Members) -> dict[str, Name]:
    """Names and user names of the accounts that the person's posts mention, by their numbers."""
    answered: dict[str, Name] = {}
    mentioned: dict[str, Name] = {}
    for learnt in _all(members):
        answered = learnt.answered | answered
        mentioned |= learnt.mentioned
    return answered | mentioned


def long_posts_in_posts(members: Members) -> frozenset[str]:
    """The ids of the long posts that posts of the list stand for."""
    return frozenset().union(*(learnt.long_posts for learnt in _all(members)))


@lru_cache(maxsize=1)
def _kept(members: Members) -> dict[str, Learnt]:
    """What the files of posts told so far, by their paths."""
    return {}


def _all(members: Members) -> Iterator[Learnt]:
    """What each file of posts tells, in the archive's order."""
    kept = _kept(members)
    for path in paths_like(members, POSTS):
        if path not in kept:
            kept[path] = _learn(members, path)
        yield kept[path]


def _learn(members: Members, path: str) -> Learnt:
    learnt = Learnt()
    notes = notes_of(members)
    for entry in entries_of(members, path, TweetEntry):
        tweet = entry.tweet or entry
        note = None
        if notes:
            links = links_of(tweet.entities.urls)
            made = x_time(tweet.created_at)
            note = note_for(notes, made, unescaped(tweet.full_text), links)
        learnt.take(tweet, note)
    return learnt
