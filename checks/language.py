"""Strong language, slurs, sexual remarks and insults in a text, without quoted ones."""

import re

from checks.model import Span, Subject
from checks.nearby import beside, counted, near, spans, widest

SLURS = (
    "slurs_race",
    "slurs_religion",
    "slurs_disability",
    "slurs_sexuality",
    "slurs_gender",
    "slurs_masked",
)
SWEARING = ("swearing_strong", "swearing_masked")

_QUOTED_REACH = 100
_AIM_REACH = 32
_AIM = re.compile(
    r"\b(?:you|u|ur|you're|youre|you are|he|she|he's|hes|she's|shes|they|they're|theyre|them|those|"
    r"these|that|is|are|was|were|what|who|absolute|absolutely|total|complete|utter|such|fat|stupid|"
    r"thick|dumb|ugly|fucking|bloody|right|proper|pure)\b[^.!?\n]*$"
)
_SELF = re.compile(r"\b(?:i|i'm|im|i am|me|myself|we|we're|my|i feel|felt)\b[^.!?\n]*$")
_LAUGHS = re.compile(r"\b(?:film|movie|song|book|series|episode|character|panto|costume)\b")


def strong_language(subject: Subject) -> tuple[Span, ...]:
    """Where strong swearing stands, plain or disguised."""
    return widest(spans(counted(subject, *SWEARING)))


def plain_slurs(subject: Subject) -> tuple[Span, ...]:
    """Where a slur stands that is not quoted, condemned or talked about."""
    return _unquoted(subject, *SLURS)


def slurs(subject: Subject) -> tuple[Span, ...]:
    """Where a slur or a hostile phrase about a group stands, not quoted and not condemned."""
    return _unquoted(subject, *SLURS, "hostile")


def is_quoted(subject: Subject, place: Span) -> bool:
    """Whether a word is in quotation marks, or near words that tell of it or condemn it."""
    before = subject.plain[max(0, place[0] - 1) : place[0]]
    after = subject.plain[place[1] : place[1] + 1]
    if before in ("'", '"') and after in ("'", '"'):
        return True
    return bool(near(subject.of("quoting"), place, _QUOTED_REACH))


def sexual_remarks(subject: Subject) -> tuple[Span, ...]:
    """Where a sexual remark stands."""
    return widest(spans(counted(subject, "sexual")))


def demeaning_names(subject: Subject) -> tuple[Span, ...]:
    """Where a name for a kind of person stands that puts them down."""
    return _unquoted(subject, "demeaning")


def _unquoted(subject: Subject, *labels: str) -> tuple[Span, ...]:
    return widest(
        [place for place in spans(counted(subject, *labels)) if not is_quoted(subject, place)]
    )


def insults_aimed(subject: Subject) -> tuple[Span, ...]:
    """Where an insult is aimed at somebody other than the writer and the writer's family."""
    if _LAUGHS.search(subject.plain):
        return ()
    return widest(
        [place for place in spans(counted(subject, "insults")) if _is_aimed(subject, place)]
    )


def _is_aimed(subject: Subject, place: Span) -> bool:
    before = subject.plain[max(0, place[0] - _AIM_REACH) : place[0]]
    aim = _AIM.search(before)
    own = _SELF.search(before)
    if aim is None or (own is not None and own.start() < aim.start()):
        return False
    return not beside(subject, place, "own_family", "past_school") and not is_quoted(subject, place)
