"""Messages in which others tell news about the school or somebody who works there."""

import re
from collections.abc import Iterable

from checks.belonging import named_workplaces
from checks.evidence import Author, Comment, Message
from checks.model import (
    Check,
    Confidence,
    Context,
    Match,
    Remedy,
    Severity,
    Subject,
    Topic,
)
from checks.nearby import counted, near, spans
from checks.people import colleagues_by_first_name

_YOURS = re.compile(
    r"\b(?:your|ur|our) (?:school|head|headteacher|deputy|boss|ta|trust|work|place|staff|lot)\b"
)
_REACH = 120


def staff_information_seen(subject: Subject, context: Context) -> Iterable[Match]:
    """Flag news in somebody else's words beside the school or a colleague."""
    named = spans(subject.of("colleague"))
    first = colleagues_by_first_name(subject, context)
    places = (
        *spans(named_workplaces(subject)),
        *(found.span() for found in _YOURS.finditer(subject.plain)),
        *named,
        *first,
    )
    news = counted(subject, "staff_news")
    for place in places:
        told = spans(near(news, place, _REACH))
        if told:
            yield Match(
                "Somebody told you news about the school or a colleague."
                " The policy asks you to pass it on to your manager.",
                Confidence.UNSURE,
                marks=(place, *told),
                names=(*named, *first),
            )
            return


CHECK = Check(
    id="staff_information_seen",
    topic=Topic.MESSAGES_FROM_PUPILS,
    title="News about the school in somebody's message",
    why="The policy asks you to report information about the school or staff that reaches you.",
    severity=Severity.LOW,
    remedy=Remedy.REPORT,
    looks_at=(Message, Comment),
    evaluate=staff_information_seen,
    cues=("staff_news",),
    authors=frozenset({Author.OTHER}),
)
