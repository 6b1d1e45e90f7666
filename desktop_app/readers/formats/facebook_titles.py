"""What Facebook's own English sentences about a post say: who wrote it, and where it stands."""

import re

from checks.evidence import Author, MediaRole

_WALL = re.compile(r"(?P<who>.+?) wrote on (?P<wall>.+?)(?:['’]s)? (?:timeline|wall|profile)\b.*")
_YOUR = ("your", "his own", "her own", "their own", "his", "her", "their")
_GROUPS = (" posted in ", " shared a post in ", " added a post in ", " created a poll in ")


def whose_and_where(title: str, owner: str, author: Author) -> tuple[Author, str]:
    """Whose words a post is, and the group or wall it stands in ("" for one's own).

    `author` is what the file says of all its entries; the sentence may say otherwise.
    """
    if " wrote on " in title:
        match = _WALL.fullmatch(title)
        if match:
            return _wall(match["who"], match["wall"], owner, author)
    if " in " not in title:
        return author, ""
    for phrase in _GROUPS:
        before, found, group = title.partition(phrase)
        if found and before:
            return author, group.removesuffix(".").strip()
    return author, ""


def _wall(who: str, wall: str, owner: str, author: Author) -> tuple[Author, str]:
    if author is Author.ME and owner and who not in (owner, "You"):
        author = Author.OTHER
    mine = wall in _YOUR or wall == owner
    return author, "" if mine else f"{wall}’s timeline"


def role_of(title: str, otherwise: MediaRole) -> MediaRole:
    """What a picture is used for, by its album's name or by the sentence about it."""
    words = title.lower()
    if "profile pic" in words or "profile photo" in words:
        return MediaRole.PROFILE
    if "cover photo" in words:
        return MediaRole.COVER
    return otherwise


def on_mine(title: str) -> bool | None:
    """Whether a comment stands under the person's own post, as far as the sentence tells."""
    if " own " in title or "on your " in title:
        return True
    others = "'s " in title or "’s " in title
    return False if others and not title.endswith(("comment.", "reply.")) else None


def left(title: str) -> bool | None:
    """Whether a sentence about a group says that the person left it; None if it is not known."""
    words = title.lower()
    if any(phrase in words for phrase in ("left", "stopped", "no longer", "removed", "declined")):
        return True
    return False if any(phrase in words for phrase in ("became", "joined", "added")) else None


def group_named(title: str) -> str:
    """The group that a sentence about a membership names, or ""."""
    for phrase in (" a member of ", " joined ", " left ", " participating in "):
        name = title.partition(phrase)[2]
        if name:
            return name.removesuffix(".").strip()
    return ""
