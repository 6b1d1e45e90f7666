import pytest

from desktop_app.output_text import score, shown
from desktop_app.sample import Score
from desktop_app.sample.script import PLANTED


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("plain", "plain"),
        ("two\nlines  and\ttabs", "two lines and tabs"),
        ("café ❤ “x”", "café ❤ “x”"),
        ("a\x1b[2Jb", "a [2Jb"),
        ("a\u202eb", "a b"),
        ("a\ud83db", "a b"),
    ],
)
def test_what_is_shown_cannot_steer_the_terminal(text: str, seen: str) -> None:
    assert shown(text) == seen


def test_the_demos_score_names_what_was_missed() -> None:
    found, missed = PLANTED[0], PLANTED[1]
    text = score(Score((found,), (missed,), ()))
    assert "Planted for the demo: 2. Found under their clause: 1." in text
    assert f"Missed: {missed.platform}, clause {missed.clause}." in text
    assert missed.text not in text
