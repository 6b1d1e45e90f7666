import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from checks.evidence import Author, Message
from desktop_app.readers.formats import html_pages
from desktop_app.readers.formats.html_pages import CUT_SHORT, ODD_LAYOUT
from desktop_app.readers.formats.snapchat_pages import ASK_FOR_JSON, read_other_page, read_page
from desktop_app.readers.formats.text_lines import NOT_TEXT
from desktop_app.readers.section import Owner
from tests.desktop_app.readers.snapchat_files import MakeScope, parse

PATH = "html/chat_history/subpage_jory_t.html"
HEAD = (
    '<html><head><title>t</title></head><div class="rightpanel"><h1>Chat History with jory.t</h1>'
)
OTHER = (
    "<div><h4>jory.t</h4><span>TEXT</span><p>it&#39;s<br>six</p>"
    "<h6>2021-08-19 12:00:00 UTC</h6></div>"
)
MINE = "<div><h4>elowen_p</h4><div><span>TEXT</span><p>yes</p></div><h6>1629374460</h6></div>"


def test_messages_are_the_blocks_right_inside_the_panel(make_scope: MakeScope) -> None:
    page = f"{HEAD}{OTHER}{MINE}</div></html>"
    records, problems = parse(read_page, page, make_scope, path=PATH)
    one, two, summary = records
    assert (one.author, one.text, one.made) == (Author.OTHER, "it's\nsix", 1_629_374_400)
    assert (two.author, two.text, two.made) == (Author.ME, "yes", 1_629_374_460)
    assert (summary.participants, summary.total, summary.mine) == (("jory.t",), 2, 1)
    assert not problems


def test_the_partner_is_in_the_path_where_there_is_no_heading(make_scope: MakeScope) -> None:
    page = f'<div class="a rightpanel">{OTHER.replace("jory.t", "jory_t")}</div>'
    records, _ = parse(read_page, page, make_scope, path=PATH)
    assert (records[0].author, records[0].conversation) == (Author.OTHER, "jory_t")


def test_without_an_owner_only_the_partner_is_known(make_scope: MakeScope) -> None:
    page = f"{HEAD}{OTHER}{MINE}</div>"
    records, problems = parse(read_page, page, make_scope, path=PATH, owner=Owner())
    assert [each.author for each in records[:2]] == [Author.OTHER, Author.UNKNOWN]
    assert len(problems) == 1
    known = Owner(ids=frozenset({"elowen_p"}))
    records, problems = parse(read_page, page, make_scope, path=PATH, owner=known)
    assert [each.author for each in records[:2]] == [Author.OTHER, Author.ME]
    assert not problems


def test_lines_of_the_program_are_no_messages(make_scope: MakeScope) -> None:
    page = f"{HEAD}{OTHER.replace('TEXT', 'MISSED_VIDEO_CHAT')}</div>"
    assert parse(read_page, page, make_scope, path=PATH) == ([], [])


@pytest.mark.parametrize(
    ("page", "what"),
    [
        (f"{HEAD}{OTHER}", CUT_SHORT),
        (f"{HEAD}{OTHER}<div><h4", CUT_SHORT),
        (f"{HEAD}{OTHER}<div><p>{'x' * 1_100_000}</p></div></div>", CUT_SHORT),
        (f"{HEAD}{OTHER}<{'a' * 200_000}", CUT_SHORT),
        ("<div class='main'><p>hello</p></div>", ODD_LAYOUT),
    ],
)
def test_damage_and_other_layouts_are_told(page: str, what: str, make_scope: MakeScope) -> None:
    records, problems = parse(read_page, page, make_scope, path=PATH)
    assert [(each.what, each.fatal) for each in problems] == [(what, True)]
    assert bool(records) is (what == CUT_SHORT)


def test_characters_that_could_not_be_read_are_told(make_scope: MakeScope) -> None:
    page = f"{HEAD}{MINE}</div>".encode().replace(b"yes", b"caf\xe9")
    records, problems = parse(read_page, page, make_scope, path=PATH)
    assert records[0].text == "caf\ufffd"
    assert [(each.what, each.fatal) for each in problems] == [(NOT_TEXT, False)]


def test_an_empty_page_is_no_problem(make_scope: MakeScope) -> None:
    assert parse(read_page, f"{HEAD}</div></html>", make_scope, path=PATH) == ([], [])


def test_other_pages_are_asked_for_anew(make_scope: MakeScope) -> None:
    _, problems = parse(read_other_page, "<p>x", make_scope, path="html/friends.html")
    assert [(each.what, each.fatal) for each in problems] == [(ASK_FOR_JSON, True)]


PIECES = (OTHER, MINE, HEAD, "</div>", "<div>", "<p>a", "</p>", "<h4>", "<![x", "&amp", "<!--", "b")


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(parts=st.lists(st.sampled_from(PIECES), max_size=8))
def test_whatever_the_size_of_the_pieces(parts: list[str], make_scope: MakeScope) -> None:
    page = "".join([HEAD, *parts])
    whole = parse(read_page, page, make_scope, path=PATH)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(html_pages, "_PIECE", 9)
        again = parse(read_page, page, make_scope, path=PATH)
    texts = [
        [each.text for each in some[0] if isinstance(each, Message)] for some in (whole, again)
    ]
    assert texts[0] == texts[1]
