import pytest
from hypothesis import given, strategies as st

from desktop_app.readers.formats.skype_text import Words, words_of

PARTS = st.sampled_from(
    ("<quote>", "</quote>", "<quote/>", "<", ">", "<br>", "&amp;", '<OriginalName v="a.pdf"/>', "x")
)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("", Words("")),
        (" Tea &amp; toast ", Words("Tea & toast")),
        ("1 < 2", Words("1 < 2")),
        (
            'So <a href="https://a.example">a</a><br/>it <at id="8:jo">Jo</at> is',
            Words("So a\nit Jo is"),
        ),
        ("<p>One</p><p>Two</p>", Words("One\n\nTwo")),
        ('<ss type="smile">:)</ss>', Words(":)")),
        ('Mended<e_m a="jo" t="1"/>', Words("Mended")),
        ('Mended<e_m a="jo">x</e_m>', Words("Mended")),
        ("<quote a=1><legacyquote>[1] Jo: </legacyquote>theirs<br></quote>mine", Words("mine")),
        ("mine</quote> too", Words("mine too")),
        ("mine<quote>theirs, left open", Words("mine")),
        ("<URIObject><OriginalName v='a &amp; b.pdf'/>", Words("", ("a & b.pdf",))),
        ("<OriginalName/>", Words("")),
        ('<OriginalName v=""/>', Words("")),
    ],
)
def test_the_words_of_a_fragment(content: str, words: Words) -> None:
    assert words_of(content) == words


@given(parts=st.lists(PARTS, max_size=30))
def test_no_fragment_trips_it(parts: list[str]) -> None:
    words = words_of("".join(parts))
    assert words.text == words.text.strip()
    assert set(words.files) <= {"a.pdf"}
