import pytest
from hypothesis import given, strategies as st

from desktop_app.readers.formats.mastodon_text import joined, links_in, person_of, plain

LINK = (
    '<a href="https://pears.example/long?a=1&amp;b=2" rel="nofollow"><span class="invisible">'
    'https://</span><span class="ellipsis">pears.example/lo</span>'
    '<span class="invisible">ng?a=1&amp;b=2</span></a>'
)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("", ""),
        ("<p>Tea</p>", "Tea"),
        ("plain words", "plain words"),
        ("1 &lt; 2 &amp; 3", "1 < 2 & 3"),
        ("<p>a</p><p>b<br>c<br />d</p>", "a\nb\nc\nd"),
        ("a<br>", "a"),
        ("<p>&lt;b&gt; is a tag</p>", "<b> is a tag"),
        ("<p>2 &lt; 3 < 4</p>", "2 < 3 < 4"),
        ("<ul><li>soft</li><li>green</li></ul>", "soft\ngreen"),
        (
            '<p><a href="https://x.example/@jo" class="u-url mention">@<span>jo</span></a></p>',
            "@jo",
        ),
        (f"<p>{LINK}</p>", "https://pears.example/long?a=1&b=2"),
        ("<!-- no words -->Tea", "Tea"),
        ("<p>cut <stro", "cut <stro"),
    ],
)
def test_each_form_of_a_text(html: str, text: str) -> None:
    assert plain(html) == text


def test_links_are_given_only_where_the_words_hide_them() -> None:
    hidden = "<a href='https://plums.example/'>a story</a>"
    named = '<a href="https://x.example/@jo" class="u-url mention">@jo</a>'
    html = f"{hidden} {hidden} {named} {LINK} <a name='x'>here</a>"
    assert links_in(html, plain(html)) == ("https://plums.example/",)
    assert links_in("<p>no links</p>", "no links") == ()


@pytest.mark.parametrize(
    ("url", "person"),
    [
        ("https://heron.example/users/tobin/statuses/7", "@tobin@heron.example"),
        ("https://heron.example/@tobin/7", "@tobin@heron.example"),
        ("https://heron.example/users/tobin", "@tobin@heron.example"),
        ("https://heron.example/notice/7", ""),
        ("", ""),
    ],
)
def test_an_address_tells_the_person(url: str, person: str) -> None:
    assert person_of(url) == person


def test_parts_stand_on_lines_of_their_own() -> None:
    assert joined(("a", None, " ", "b ")) == "a\nb"


@given(st.text("<>/pabr&;\"'= \n", max_size=80))
def test_any_markup_is_some_text(html: str) -> None:
    text = plain(html)
    assert len(text) <= len(html)
    assert isinstance(links_in(html, text), tuple)


@given(st.text(st.characters(exclude_characters="<&", exclude_categories=["Cs"])))
def test_words_without_markup_stay_as_they_are(words: str) -> None:
    assert plain(f"<p>{words}</p>") == words
