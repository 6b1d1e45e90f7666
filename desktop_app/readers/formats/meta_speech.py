"""Tells lines that Messenger and Instagram write themselves from what people said."""

import re
from enum import Enum


class Line(Enum):
    """What a line of a conversation is: words, a sending without words, or no message at all."""

    SPEECH = "speech"
    SENT = "sent"
    EVENT = "event"


_STARTS = ("You ", "Reacted ", "Liked a message", "This message is no longer", "The video chat")
_SENT = re.compile(
    r"(?:sent|shared) (?:an? |\d+ )?(?:attachments?|photos?|videos?|gifs?|stickers?|links?|posts?"
    r"|voice messages?|audio|reels?|story|files?|(?:live )?location|contact)\.?",
    re.IGNORECASE,
)
_EVENT = re.compile(
    r"(?:named|created|left|joined) the group\b.{0,120}|(?:added|removed) .{1,120} (?:to|from) the"
    r" group\.?|set .{1,100} nickname .{1,100}|set the nickname .{1,160}|changed the (?:chat |group"
    r" |quick )?(?:theme|photo|emoji|name|reaction)\b.{0,100}|missed (?:a|your) (?:video )?call\b"
    r".{0,80}|started an? (?:video chat|(?:audio |video )?call)\.?|joined the (?:call|video "
    r"chat)\.?|(?:unsent|pinned|liked) a message\.?|reacted .{1,40} to .{1,40} message ?",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"Liked a message ?|Reacted \S{1,20} to your message ?|The video chat (?:has )?ended\.?"
    r"|This message is no longer available\b.{0,120}|You are now connected on Messenger\.?",
    re.IGNORECASE,
)


def suspects(sender: str) -> tuple[str, ...]:
    """How any line must begin that is not speech."""
    return (*_STARTS, f"{sender} ") if sender else _STARTS


def line_of(text: str, sender: str) -> Line:
    """What a line is, by the English sentences that the platform puts after a name or "You".

    Such sentences in other languages count as speech: rather one line too many looked at than
    one too few.
    """
    if not text.startswith(suspects(sender)):
        return Line.SPEECH
    if _WHOLE.fullmatch(text):
        return Line.EVENT
    start = "You " if text.startswith("You ") else f"{sender} "
    rest = text.removeprefix(start)
    if _SENT.fullmatch(rest):
        return Line.SENT
    return Line.EVENT if rest != text and _EVENT.fullmatch(rest) else Line.SPEECH
