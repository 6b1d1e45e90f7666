import io
import tracemalloc
from collections.abc import Callable
from typing import Any, BinaryIO

import pytest
from hypothesis import given, settings, strategies as st

from checks.evidence import Origin, Problem
from desktop_app.readers.formats import text_lines, xml_elements, xml_stream
from desktop_app.readers.formats.text_lines import NOT_TEXT
from desktop_app.readers.formats.xml_elements import Element
from desktop_app.readers.formats.xml_stream import (
    CUT_SHORT,
    DAMAGED,
    DOCUMENT_TYPE,
    LOST,
    MENDED,
    ODD_SHAPE,
)
from desktop_app.readers.section import Owner, Scope

WP = "http://wordpress.org/export/1.2/"
BLOG = f"""<?xml version="1.0" encoding="UTF-8" ?>
<!-- A blog -->
<rss version="2.0" xmlns:wp="{WP}" xmlns:content="urn:content">
<channel><title>Notes &amp; more</title>
<item><title>One</title><wp:status>publish</wp:status>
<content:encoded><![CDATA[<p>Fish & chips]]]]><![CDATA[>]]></content:encoded></item>
<item id="7" wp:kind="x" xml:lang="en"><title>Two &#233;</title>
<wp:comment><wp:title>In</wp:title></wp:comment></item>
</channel></rss>
"""


class SizedReads(io.BytesIO):
    def read(self, size: int | None = -1, /) -> bytes:
        assert size is not None
        assert size >= 0, "read() without a size"
        return super().read(size)


@pytest.fixture
def read(make_scope: Callable[..., Scope]) -> Callable[..., list[Any]]:
    def elements(data: bytes | str, *whole: str, heads: tuple[str, ...] = ()) -> list[Any]:
        raw = data.encode() if isinstance(data, str) else data
        stream = SizedReads(raw)
        scope = make_scope("blog.xml")
        return list(xml_stream.elements(stream, scope, whole or ("item",), heads))

    return elements


Read = Callable[..., list[Any]]


def fatal(what: str) -> Problem:
    return Problem("blog.xml", what, fatal=True)


def plain(what: str) -> Problem:
    return Problem("blog.xml", what)


def titles(found: list[Any]) -> list[str]:
    return [element.value("title") for element in found if isinstance(element, Element)]


def items(*inner: str) -> str:
    return "<rss>" + "".join(f"<item>{text}</item>" for text in inner) + "</rss>"


def test_elements_with_what_they_hold(read: Read) -> None:
    one, two = read(BLOG)
    assert one.value("title") == "One"
    assert one.child("status") == Element(WP, "status", {}, ("publish",))
    assert one.value("encoded", "urn:content") == "<p>Fish & chips]]>"
    assert one.child("encoded", WP) is None
    assert one.value("nothing") == ""
    assert two.attributes == {
        "id": "7",
        f"{{{WP}}}kind": "x",
        "{http://www.w3.org/XML/1998/namespace}lang": "en",
    }
    assert two.value("title") == "Two é"
    assert [child.name for child in two.children] == ["title", "comment"]
    assert two.child("comment").value("title", WP) == "In"
    assert two.whole_text == "Two é\nIn"


def test_several_names_and_heads_in_the_document_s_order(read: Read) -> None:
    found = read(BLOG, "title", "status", heads=("rss", "item"))
    assert [element.name for element in found] == [
        *("rss", "title", "item", "title", "status", "item", "title", "title")
    ]
    assert found[0] == Element("", "rss", {"version": "2.0"})
    assert found[1].text == "Notes & more"
    assert found[2].parts == ()


def test_prefixes_mean_what_they_mean_where_they_stand(read: Read) -> None:
    data = """<a xmlns="urn:1" xmlns:p="urn:2"><item><x/><x xmlns="urn:3"><y/></x><x/>
    <p:x xmlns:p="urn:4"/><p:x/><q:x q:n="1"/></item><b xmlns=""><item/></b></a>"""
    first, second = read(data)
    assert [child.namespace for child in first.children] == [
        *("urn:1", "urn:3", "urn:1", "urn:4", "urn:2", "")
    ]
    assert next(list(first.children)[1].children).namespace == "urn:3"
    assert list(first.children)[-1].attributes == {"n": "1"}
    assert (first.namespace, second.namespace) == ("urn:1", "")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_encodings_with_a_mark_or_zeros(encoding: str, read: Read) -> None:
    assert titles(read(BLOG.replace("One", "Ünö 😀").encode(encoding))) == ["Ünö 😀", "Two é"]


@pytest.mark.parametrize("encoding", ["windows-1252", "ISO-8859-15", "koi8-r", "gb18030"])
def test_encodings_that_are_declared(encoding: str, read: Read) -> None:
    text = "до" if encoding == "koi8-r" else "Zoë"
    data = f"<?xml version='1.0' encoding='{encoding}'?>" + items(f"<title>{text}</title>")
    assert titles(read(data.encode(encoding))) == [text]


@pytest.mark.parametrize(
    "encoding", ["zlib_codec", "iso-8859-99", "rot13", "utf-16", "unicode_escape"]
)
def test_other_declared_encodings_are_not_believed(encoding: str, read: Read) -> None:
    data = f"<?xml version='1.0' encoding='{encoding}'?>" + items("<title>é\\n</title>")
    assert titles(read(data)) == ["é\\n"]


def test_bytes_that_are_no_text_are_replaced_and_told(read: Read) -> None:
    found = read(items("<title>caf\xe9</title>").encode("latin-1"))
    assert titles(found) == ["caf\ufffd"]
    assert found[1:] == [plain(NOT_TEXT)]


def test_control_characters_and_blank_lines_do_not_harm(read: Read) -> None:
    data = "\n \n" + BLOG.replace("One", "O\x01n\x0be\x1f\ufffe\uffff")
    assert titles(read(data)) == ["One", "Two é"]


def test_lines_without_a_root(read: Read) -> None:
    found = read('<message text="a%20b"/>\n<message text="c"/>\n', "message")
    assert [element.attributes["text"] for element in found] == ["a%20b", "c"]


@pytest.mark.parametrize("data", ["", "words", "{}", "<html><body>Hello</body></html>"])
def test_a_document_with_nothing_wanted_is_a_fatal_problem(data: str, read: Read) -> None:
    assert read(data) == [fatal(ODD_SHAPE)]


def test_a_document_with_the_right_root_may_be_empty(read: Read) -> None:
    found = read("<rss><channel/></rss>", heads=("rss",))
    assert found == [Element("", "rss", {})]


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    "kind",
    [
        f'<!DOCTYPE rss [<!ENTITY l0 "ha">{LAUGHS}]>',
        f'<!DOCTYPE rss [<!ENTITY a "{"x" * 100_000}">]>',
        '<!DOCTYPE rss SYSTEM "file:///etc/hostname">',
        '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE rss [<!ENTITY % p SYSTEM "http://example.org/p.dtd"> %p;]>',
        "<!ENTITY l9 'ha'>",
    ],
)
def test_document_types_and_entities_are_refused(kind: str, read: Read) -> None:
    bomb = items("<title>&l9;&a;&x;</title>")
    assert read(f'<?xml version="1.0"?>\n{kind}\n{bomb}') == [fatal(DOCUMENT_TYPE)]
    assert read(bomb + kind + bomb)[1:] == [fatal(DOCUMENT_TYPE), plain(MENDED.format(1))]


def test_what_lacks_escapes_is_mended_and_told(read: Read) -> None:
    found = read(
        items(
            "<title>1</title><link>https://a.example/?a=1&b=2&amp;c=3</link>",
            "<title>2</title><c><![CDATA[a ]]> & <b> ]]></c><d><![CDATA[&x;]]></d>",
            "<title>3 &nbsp;&#x1f;&#55296;&#65;</title>",
            "<title>4</title>",
            "<title>5]]></title>",
        )
    )
    assert titles(found) == ["1", "2", "3 &nbsp;\ufffd\ufffdA", "4", "5]]>"]
    assert found[0].value("link") == "https://a.example/?a=1&b=2&c=3"
    assert (found[1].value("c"), found[1].value("d")) == ("a ]]> & <b> ", "&x;")
    assert found[5:] == [plain(MENDED.format(4))]


def test_what_cannot_be_mended_is_lost_and_the_others_survive(read: Read) -> None:
    data = BLOG.replace("<title>One", "<title><b>One") + "<!-- -- -->"
    found = read(data.replace("</rss>", "<item><title>3</title></item></rss>"))
    assert titles(found) == ["Two é", "3"]
    assert found[0] == fatal(DAMAGED)
    assert found[1].child("comment").namespace == WP
    assert found[-1] == plain(LOST.format(1))


def test_damage_between_entries(read: Read) -> None:
    data = items("<title>1</title>") + "<a b=1>" + items("<title>2</title>") + "</x>"
    found = read(data)
    assert titles(found) == ["1", "2"]
    assert [told for told in found if isinstance(told, Problem)] == [fatal(DAMAGED)]


def test_documents_one_behind_the_other(read: Read) -> None:
    found = read(BLOG * 2)
    assert titles(found) == ["One", "Two é"] * 2
    assert fatal(DAMAGED) in found


@pytest.mark.parametrize(
    "end", ["</title>", "", "<", "<![CDATA[ab", "<!-- x", "<a b='", "&am", "</tit", "<a"]
)
def test_what_is_cut_short_gives_what_was_whole(end: str, read: Read) -> None:
    data = items("<title>1</title>", "<title>2</title>").removesuffix("</rss>")
    found = read(data + "<item><title>x" + end)
    assert titles(found) == ["1", "2"]
    assert found[2:] == [fatal(CUT_SHORT), plain(LOST.format(1))]
    assert read(data) == [*found[:2], fatal(CUT_SHORT)]


def test_a_comment_without_end_swallows_no_entries(read: Read) -> None:
    found = read(items("<title>1</title>") + "<!-- " + items("<title>2</title>"))
    assert titles(found) == ["1", "2"]
    assert fatal(DAMAGED) in found


@pytest.mark.parametrize(
    "bomb",
    [
        "<a>" * 100_000 + "</a>" * 100_000,
        "<a>" * 100_000,
        "<a " + "".join(f'a{n}="" ' for n in range(1_000_000)) + "/>",
        "<a " + "".join(f'a{n}="" ' for n in range(1_000)) + "/>",
        "<a b='" + "x" * 3_000_000 + "'/>",
        "<a" + "x" * 3_000_000 + "/>",
        "<!--" + "x" * 3_000_000 + "-->",
        "<?x " + "x" * 3_000_000 + "?>",
        "".join(f"<a{n}/>" for n in range(200_000)),
        "<a/>" * 30_000,
    ],
    ids=["deep", "open", "attributes", "more", "value", "name", "comment", "pi", "names", "nodes"],
)
def test_bombs_cost_only_the_entry_they_are_in(
    bomb: str, read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xml_elements, "MOST_NODES", 20_000)
    found = read(items("<title>1</title>", "<title>2</title>" + bomb, "<title>3</title>"))
    assert titles(found) == ["1", "3"]
    assert found[1:2] == [fatal(DAMAGED)]
    assert found[-1] == plain(LOST.format(1))


def test_an_entry_that_is_too_long_is_lost(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml_stream, "LONGEST", 500_000)
    monkeypatch.setattr(text_lines, "PIECE", 50_000)
    for begin in ("<t>", "<t>&"):
        long = begin + "x" * 2_000_000 + "</t>"
        found = read(items("<title>1</title>", long, "<title>3</title>"))
        assert titles(found) == ["1", "3"]
        assert found[-1] == plain(LOST.format(1))


def test_damage_everywhere_is_given_up(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml_stream, "_MOST_DAMAGES", 10)
    found = read(items(*["<title>&</title>"] * 50))
    assert titles(found) == ["&"] * 11
    assert fatal(DAMAGED) in found
    found = read("<item><" * 50 + "</item>")
    assert found[0] == fatal(DAMAGED)


def test_ten_megabytes_of_text_in_one_entry(read: Read) -> None:
    (found,) = read(items("<title>" + "x" * 10_000_000 + "</title>"))
    assert len(found.value("title")) == 10_000_000


def test_many_entries_are_flat_in_memory(
    make_scope: Callable[..., Scope], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_lines, "PIECE", 20_000)

    def held(count: int) -> int:
        stream = SizedReads(items(*["<title>some words here</title>"] * count).encode())
        tracemalloc.start()
        try:
            found = xml_stream.elements(stream, make_scope("blog.xml"), ("item",))
            assert sum(isinstance(element, Element) for element in found) == count
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    assert held(16_000) < held(8_000) * 1.2


class Nothing:
    source = ""
    paths = ()

    def open(self, path: str) -> BinaryIO:
        raise KeyError(path)

    def size(self, path: str) -> int:
        raise KeyError(path)


SCOPE = Scope(Origin("p", "a", "s", "blog.xml"), Owner(), "blog.xml", 0, Nothing())
NODES = st.recursive(
    st.text(
        st.characters(codec="utf-8", categories=["L", "P", "S"], exclude_characters="\ufffd"),
        min_size=1,
        max_size=5,
    ),
    lambda inner: st.tuples(st.sampled_from(["a", "item", "title"]), st.lists(inner, max_size=4)),
    max_leaves=10,
)


def written(node: Any) -> str:
    if isinstance(node, str):
        return node.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    name, inner = node
    return f"<{name}>{''.join(map(written, inner))}</{name}>"


def text_of(node: Any) -> str:
    return node if isinstance(node, str) else "".join(map(text_of, node[1]))


@settings(max_examples=100, deadline=None)
@given(st.lists(NODES, min_size=1, max_size=4), st.sampled_from([1, 3, 50, 100_000]))
def test_what_is_written_well_is_read_as_it_was(nodes: list[Any], piece: int) -> None:
    data = "<rss>" + "".join(f"<entry>{written(node)}</entry>" for node in nodes) + "</rss>"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(xml_stream, "_PIECE", piece)
        patch.setattr(text_lines, "PIECE", max(piece, 2))
        found = list(xml_stream.elements(SizedReads(data.encode()), SCOPE, ("entry",)))
    assert [element.whole_text for element in found if isinstance(element, Element)] == [
        text_of(node) for node in nodes
    ]
    assert len(found) == len(nodes)


BITS = st.sampled_from(
    [
        *("<item>", "</item>", "<a>", "</a>", "<item", "<a b='", "'", ">", "/>", "&", "&#0;", "x"),
        *("<![CDATA[", "]]>", "<!--", "-->", "<?x", "?>", "<!D", "<p:item>", "</p:item>", "\x00"),
        *("xmlns:p='u'", "</_>", "<rss>", "</rss>", "<?xml?>", " "),
    ]
)


@settings(max_examples=300, deadline=None)
@given(
    st.binary(max_size=60) | st.lists(BITS, max_size=40).map(lambda bits: "".join(bits).encode())
)
def test_any_bytes_give_elements_and_problems_and_never_an_exception(data: bytes) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(xml_stream, "_PIECE", 5)
        found = list(xml_stream.elements(SizedReads(data), SCOPE, ("item",), ("rss",)))
    assert found
    assert all(isinstance(thing, Problem) or thing.name in {"item", "rss"} for thing in found)
    assert found == list(xml_stream.elements(SizedReads(data), SCOPE, ("item",), ("rss",)))
