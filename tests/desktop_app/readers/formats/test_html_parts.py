import pytest

from desktop_app.readers.formats.html_pages import TooMuch
from desktop_app.readers.formats.html_parts import MUTE, VOID, PartedPage, lines_of


class Notes(PartedPage[str]):
    """A made-up page, where each `p` is a part with words and `i` one that nobody sees."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self.open_element(tag, {"p": "words", "i": MUTE}.get(tag, ""))

    def end_part(self, part: str, words: str) -> None:
        if part == MUTE and self.parts["words"]:
            self.give_back("*")
        elif part != MUTE:
            self.found.append(lines_of(words))

    def leave(self) -> None:
        if self.depth == 0:
            self.found.append("all closed")


def notes(text: str) -> list[str]:
    page = Notes()
    assert page.take(text)
    return page.done()


def test_words_belong_to_the_innermost_part() -> None:
    assert notes("<div>lost<p>one <b>two</b><br> <i>unseen</i></p></div>") == [
        "one two *",
        "all closed",
    ]


def test_what_was_left_open_is_closed_with_what_is_around_it() -> None:
    assert notes("<div><p>one<p>two</div>") == ["two", "one", "all closed"]
    assert notes("</p></div>") == []


def test_only_words_that_are_seen_count_as_words() -> None:
    page = Notes()
    page.take("<i>unseen</i><p> ")
    assert not page.has_words
    page.take("seen")
    assert page.has_words


def test_an_absurd_depth_is_no_honest_page() -> None:
    page = Notes()
    for _ in range(500):
        page.open_element("div", "")
    with pytest.raises(TooMuch):
        page.open_element("div", "")
    assert not Notes().take("<div>" * 501)


def test_lines_stay_lines() -> None:
    assert lines_of("  a   b \n\tc\n") == "a b\nc"
