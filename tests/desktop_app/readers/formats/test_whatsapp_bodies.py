import pytest
from hypothesis import given, strategies as st

from desktop_app.readers.formats.whatsapp_bodies import (
    Body,
    What,
    is_video,
    to_look_at,
    understand,
    understand_system,
)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("hello & £5", Body(What.WORDS, "hello & £5")),
        ("", Body(What.WORDS)),
        ("I left", Body(What.WORDS, "I left")),
        ("notes.pdf (see page 3)", Body(What.WORDS, "notes.pdf (see page 3)")),
        ("I love it <3", Body(What.WORDS, "I love it <3")),
        ("I deleted it", Body(What.WORDS, "I deleted it")),
        ("See \u2068@Hew\u2069", Body(What.WORDS, "See @Hew")),
        ("<Media omitted>", Body(What.FILE, left_out=True)),
        ("<Medien ausgeschlossen>", Body(What.FILE, left_out=True)),
        (
            "IMG-20250304-WA0003.jpg (file attached)\nSports day",
            Body(What.PICTURE, "Sports day", ("IMG-20250304-WA0003.jpg",)),
        ),
        (
            "VID-20250304-WA0003.mp4 (bifogad fil)",
            Body(What.PICTURE, "", ("VID-20250304-WA0003.mp4",)),
        ),
        (
            "STK-20250304-WA0003.webp (file attached)",
            Body(What.FILE, "", ("STK-20250304-WA0003.webp",)),
        ),
        ("Plan.docx (file attached)", Body(What.FILE, "", ("Plan.docx",))),
        ("This message was deleted", Body(What.DELETED)),
        ("You deleted this message", Body(What.DELETED)),
        ("Eliminaste este mensaje", Body(What.DELETED)),
        ("mended <This message was edited>", Body(What.WORDS, "mended")),
        (
            "location: https://maps.example/?q=1,2",
            Body(What.WORDS, "location: https://maps.example/?q=1,2"),
        ),
        (
            "POLL:\nSoup?\nOPTION: Yes (2 votes)\nOPTION: No (1 vote)",
            Body(What.WORDS, "Soup?\nYes\nNo"),
        ),
    ],
)
def test_android(body: str, expected: Body) -> None:
    assert understand(body, bracketed=False) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("hello", Body(What.WORDS, "hello")),
        ("\u200eimage omitted", Body(What.PICTURE, left_out=True)),
        ("\u200eVideo omitted", Body(What.PICTURE, left_out=True)),
        ("\u200eaudio omitted", Body(What.FILE, left_out=True)),
        (
            "\u200ePlan.pdf \u2022 3 pages \u200edocument omitted",
            Body(What.FILE, "", ("Plan.pdf",), left_out=True),
        ),
        (
            "\u200e<attached: 00000012-PHOTO-2025-03-04-10-15-22.jpg>",
            Body(What.PICTURE, "", ("00000012-PHOTO-2025-03-04-10-15-22.jpg",)),
        ),
        (
            "\u200e<adjunto: 00000012-STICKER-2025-03-04-10-15-22.webp>",
            Body(What.FILE, "", ("00000012-STICKER-2025-03-04-10-15-22.webp",)),
        ),
        (
            "Plan.pdf \u2022 1 page \u200e<attached: 00000013-Plan.pdf>",
            Body(What.FILE, "", ("00000013-Plan.pdf", "Plan.pdf")),
        ),
        ("\u200eThis message was deleted.", Body(What.DELETED)),
        ("mended \u200e<This message was edited>", Body(What.WORDS, "mended")),
        (
            "\u200eLocation: https://maps.example",
            Body(What.WORDS, "Location: https://maps.example"),
        ),
        ("\u200ePOLL:\nSoup?\n\u200eOPTION: Yes (2 votes)", Body(What.WORDS, "Soup?\nYes")),
        ("\u200ePat added Jo", Body(What.GROUP)),
        ("\u200eMissed voice call", Body(What.SYSTEM)),
        ("\u200eSomething not seen before", Body(What.UNKNOWN)),
    ],
)
def test_iphone(body: str, expected: Body) -> None:
    assert understand(body, bracketed=True) == expected


@pytest.mark.parametrize(
    ("line", "what"),
    [
        (
            "Messages and calls are end-to-end encrypted. Only people in this chat can read",
            What.SYSTEM,
        ),
        ("Your security code with Pat changed.", What.SYSTEM),
        ("You turned on disappearing messages.", What.SYSTEM),
        ('You created group "Bells"', What.GROUP),
        ("Pat added you", What.GROUP),
        ("+44 7700 900123 left", What.GROUP),
        ("You were added", What.GROUP),
        ("You're now an admin", What.GROUP),
        ('Pat changed the subject from "A" to "B"', What.GROUP),
        ("Pat joined using this group's invite link", What.GROUP),
        ("Pat hat die Gruppe verlassen", What.GROUP),
        ("Jotakin tapahtui", What.UNKNOWN),
    ],
)
def test_lines_without_an_author(line: str, what: What) -> None:
    assert understand_system(f"\u200e{line}") is what


def test_videos_are_told_by_their_name() -> None:
    assert is_video("VID-1.MP4")
    assert not is_video("IMG-1.jpg")


@given(st.text(max_size=200), st.booleans())
def test_no_words_get_lost_unless_whatsapp_wrote_them(body: str, bracketed: bool) -> None:
    found = understand(body, bracketed=bracketed)
    if found.what is What.WORDS and not body.startswith("POLL"):
        plain = "".join(body.split())
        assert all(char in plain for char in found.text if not char.isspace())


_PARTS = st.sampled_from(
    ["<Media omitted>", "POLL:\n", "İ", "\u200e", "DELETED", "Gelöscht", "☕", "a: b", "soup (hot)"]
)
_BODIES = st.lists(st.lists(st.one_of(st.text(max_size=5), _PARTS)).map("".join), max_size=6)


@given(_BODIES, st.booleans())
def test_what_need_not_be_looked_at_is_words_as_it_stands(
    bodies: list[str], bracketed: bool
) -> None:
    odd = to_look_at(bodies)
    for place, body in enumerate(bodies):
        if place not in odd:
            assert understand(body, bracketed=bracketed) == Body(What.WORDS, body)


def test_words_are_not_looked_at() -> None:
    bodies = ["hello: you", "café ☕", "at 12:30", "<Media omitted>", "see \u2068@Hew\u2069", ""]
    assert to_look_at(bodies) == {3, 4}
    assert to_look_at(["POLL:\nSoup?", "a POLL:", "I omitted it"]) == {0, 2}
