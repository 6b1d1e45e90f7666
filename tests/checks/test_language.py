from collections.abc import Callable

import pytest

from checks.language import (
    demeaning_names,
    insults_aimed,
    plain_slurs,
    sexual_remarks,
    slurs,
    strong_language,
)
from checks.model import Span, Subject
from tests.checks.writing import post, seen


@pytest.mark.parametrize(
    ("judge", "text", "expected"),
    [
        (strong_language, "what the fuck", ["fuck"]),
        (strong_language, "never mind the bollocks", []),
        (plain_slurs, "what a spaz", ["spaz"]),
        (plain_slurs, "go back to where you came from", []),
        (slurs, "go back to where you came from", ["go back to where"]),
        (slurs, "he called me a spaz", []),
        (slurs, "a 'spaz' they say", []),
        (slurs, "a 'spaz they say", ["spaz"]),
        (sexual_remarks, "so horny", ["horny"]),
        (sexual_remarks, "blue tits", []),
        (demeaning_names, "chav scum everywhere", ["chav scum"]),
        (demeaning_names, "he called me a chav", []),
        (insults_aimed, "you moron", ["moron"]),
        (insults_aimed, "moron", []),
        (insults_aimed, "I am a moron", []),
        (insults_aimed, "you made me feel a moron", ["moron"]),
        (insults_aimed, "I told him he is a moron", []),
        (insults_aimed, "my sister says you moron", []),
        (insults_aimed, "he called me a moron, you know, as you moron", []),
        (insults_aimed, "what a moron that character is", []),
    ],
)
def test_finds_words_and_leaves_quoted_ones(
    judge: Callable[[Subject], tuple[Span, ...]], text: str, expected: list[str]
) -> None:
    assert [text[start:end] for start, end in judge(seen(post(text)))] == expected
