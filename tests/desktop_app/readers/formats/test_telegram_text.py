import pytest

from desktop_app.readers.formats.telegram_shapes import Choice, Piece, Poll, Said, Text
from desktop_app.readers.formats.telegram_text import (
    all_words_of,
    file_of,
    files_of,
    is_picture,
    name_of,
    time_of,
    words_of,
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("plain", "plain"),
        ([], ""),
        (["see ", Piece("this"), " now"], "see this now"),
        ([Piece("map", "https://a.example")], "map\nhttps://a.example"),
        ([Piece("https://a.example", "https://a.example")], "https://a.example"),
    ],
)
def test_a_text_is_its_pieces_in_order_with_what_they_hide(text: Text, words: str) -> None:
    assert words_of(text) == words


def test_a_poll_is_its_question_and_answers() -> None:
    poll = Poll("Tea?", [Choice("Yes"), Choice(["No"])])
    assert all_words_of(Said(text="so", poll=poll)) == "so\nTea?\nYes\nNo"
    assert all_words_of(Said(text="so")) == "so"


@pytest.mark.parametrize(
    ("date", "unixtime", "made"),
    [
        ("2024-07-01T12:00:00", 1_719_835_200, 1_719_835_200),
        ("2024-07-01T12:00:00", None, 1_719_831_600),
        ("2024-01-01T12:00:00", None, 1_704_110_400),
        ("2024-01-01T12:00:00", 0, 1_704_110_400),
        ("2024-13-01T12:00:00", None, None),
        ("2024-07-01Tnoon:00:", None, None),
        ("yesterday", None, None),
        ("", None, None),
    ],
)
def test_times_are_utc_or_else_a_uk_clocks(
    date: str, unixtime: int | None, made: int | None
) -> None:
    assert time_of(date, unixtime) == made


def test_a_sentence_in_brackets_is_no_file() -> None:
    left_out = "(File not included. Change data exporting settings to download.)"
    assert file_of(left_out) == file_of(None) == ""
    assert file_of("photos/1.jpg") == "photos/1.jpg"
    assert files_of(Said(photo="photos/1.jpg")) == ("photos/1.jpg",)
    assert files_of(Said(file=left_out, file_name="a.pdf")) == ("a.pdf",)
    assert files_of(Said(file=left_out)) == ()


def test_pictures_are_told_from_other_files() -> None:
    assert is_picture(Said(photo="(File not included.)"))
    assert is_picture(Said(file="a.mp4", media_type="video_file"))
    assert is_picture(Said(file="a.png", mime_type="image/png"))
    assert not is_picture(Said(file="a.webp", media_type="sticker", mime_type="image/webp"))
    assert not is_picture(Said(file="a.pdf", mime_type="application/pdf"))


def test_a_name_is_whatever_there_is_of_it() -> None:
    assert name_of("Ash", " Fell ") == "Ash Fell"
    assert name_of(None, "Fell") == "Fell"
    assert name_of("", None) == ""
