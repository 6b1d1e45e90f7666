"""What TikTok writes where there is nothing, and its times."""

from checks.evidence import Problem
from desktop_app.readers.formats import dates
from desktop_app.readers.section import Scope

_NOTHING = frozenset({"", "n/a", "none", "null"})
UNDATED = "Some times in this part are in a form that Keep Clear does not know."
_LONGEST = 40


def plain(text: str | float | None) -> str:
    """A value without what stands where there is none."""
    if text is None or isinstance(text, bool):
        return ""
    text = str(text).strip()
    return "" if text.casefold() in _NOTHING else text


def words(text: str | float | None) -> str:
    """What somebody wrote, where only "N/A" stands for nothing: "none" can be an answer."""
    if text is None or text == "N/A":
        return ""
    return str(text)


class Strange:
    """What was met in one part and not understood, each to be told once."""

    __slots__ = ("_found",)

    def __init__(self) -> None:
        self._found: dict[str, None] = {}

    def tell(self, sentence: str, word: str = "") -> None:
        """Take down a sentence, in which {} stands for the word that was met."""
        self._found[sentence.format(word.strip()[:_LONGEST])] = None

    def time(self, text: str | None) -> int | None:
        """When something was, in seconds UTC: TikTok writes UTC, whether it says so or not."""
        if not text:
            return None
        made = dates.utc_clock(text)
        if made is None and plain(text):
            self.tell(UNDATED)
        return made

    @property
    def told(self) -> tuple[str, ...]:
        """The sentences that were taken down."""
        return tuple(self._found)

    def problems(self, scope: Scope) -> list[Problem]:
        """What was taken down, as problems of a member."""
        return [scope.problem(what) for what in self._found]
