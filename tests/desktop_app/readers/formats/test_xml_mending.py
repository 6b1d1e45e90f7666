import pytest
from hypothesis import given, strategies as st

from desktop_app.readers.formats.xml_mending import mended


@pytest.mark.parametrize(
    ("piece", "right"),
    [
        (b"<a>x & y &amp; &#233; &#xE9; &lt;</a>", b"<a>x &amp; y &amp; &#233; &#xE9; &lt;</a>"),
        (b"<a b='?x=1&y=2'/>", b"<a b='?x=1&amp;y=2'/>"),
        (b"&nbsp;&#xD800;&#0;&#99999999;", b"&amp;nbsp;\xef\xbf\xbd\xef\xbf\xbd&amp;#99999999;"),
        (b"a ]]> b", b"a ]]&gt; b"),
        (b"<![CDATA[a & b]]><c/>", b"a &amp; b<c/>"),
        (b"<![CDATA[a ]]> <b>]]></c>", b"a ]]&gt; &lt;b&gt;</c>"),
        (b"<![CDATA[x]]]]><![CDATA[>y]]>", b"x]]&gt;y"),
        (b"<![CDATA[never closed", b"never closed"),
    ],
)
def test_what_is_put_right(piece: bytes, right: bytes) -> None:
    assert mended(piece) == right


@given(st.text(st.sampled_from("ab <>/=\"'\n"), max_size=40).map(str.encode))
def test_what_needs_no_mending_is_left_alone(piece: bytes) -> None:
    assert mended(piece) == piece


@given(st.lists(st.sampled_from([b"<![CDATA[", b"]]>", b"&", b"&#", b"1;", b"x", b"<"])))
def test_nothing_is_left_that_would_have_to_be_mended(bits: list[bytes]) -> None:
    once = mended(b"".join(bits))
    assert mended(once) == once
