import pytest

from desktop_app.readers.formats.meta_speech import Line, line_of


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("See you at the gate", Line.SPEECH),
        ("You can now park behind the hall", Line.SPEECH),
        (
            "You left the group work on my desk, and then you told everyone about it " * 3,
            Line.SPEECH,
        ),
        ("Reacted badly, I am afraid, to your message about the rota", Line.SPEECH),
        ("Sam Okafor is late again", Line.SPEECH),
        ("Sam left the group.", Line.SPEECH),
        ("You sent an attachment.", Line.SENT),
        ("Sam Okafor sent a photo.", Line.SENT),
        ("Sam Okafor sent 3 photos.", Line.SENT),
        ("You sent a live location.", Line.SENT),
        ("Sam Okafor named the group Brass section.", Line.EVENT),
        ("Sam Okafor added Marged Lunt to the group.", Line.EVENT),
        ("You changed the chat theme to Moss.", Line.EVENT),
        ("You missed a video call from Sam.", Line.EVENT),
        ("Reacted ❤ to your message ", Line.EVENT),
        ("Liked a message", Line.EVENT),
        ("The video chat ended.", Line.EVENT),
        ("", Line.SPEECH),
    ],
)
def test_lines(text: str, line: Line) -> None:
    assert line_of(text, "Sam Okafor") is line


def test_without_a_sender_only_whole_sentences_count() -> None:
    assert line_of("Liked a message", "") is Line.EVENT
    assert line_of(" named the group Brass.", "") is Line.SPEECH
