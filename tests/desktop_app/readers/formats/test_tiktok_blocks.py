import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from checks.evidence import Problem
from desktop_app.readers.formats import tiktok_blocks
from desktop_app.readers.formats.tiktok_blocks import HEADING, LOOSE, OTHER_LANGUAGE, blocks
from tests.desktop_app.readers.tiktok_parts import MakeScope

LABELS = frozenset({"date", "comment", "url"})


def read(
    text: str | bytes, make_scope: MakeScope, free: str = "comment"
) -> tuple[list[dict[str, str]], list[Problem]]:
    scope = make_scope("Comments.txt", text)
    with scope.members.open(scope.path) as stream:
        found = list(blocks(stream, scope, LABELS, free))
    fields = [each for each in found if not isinstance(each, Problem)]
    return fields, [each for each in found if isinstance(each, Problem)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_blocks_end_where_a_label_comes_again(
    encoding: str, end: str, make_scope: MakeScope
) -> None:
    rows = ["Date: 2025-03-01 18:00:00", "Comment: café", "Url: N/A", ""]
    text = end.join([*rows, rows[0], "Comment:", *rows[:1], rows[1]])
    found, problems = read(text.encode(encoding), make_scope)
    date = "2025-03-01 18:00:00"
    assert found == [
        {"date": date, "comment": "café", "url": "N/A"},
        {"date": date, "comment": ""},
        {"date": date, "comment": "café"},
    ]
    assert not problems


def test_what_somebody_wrote_may_look_like_anything(make_scope: MakeScope) -> None:
    text = "Comment: one\n\n  Note: two\nDate: next week\n(three)\nDate: 2025-03-01 18:00:00\n"
    found, problems = read(text, make_scope)
    assert [each.get("comment") for each in found] == [
        "one\n\n  Note: two\nDate: next week\n(three)"
    ]
    assert found[0]["date"] == "2025-03-01 18:00:00"
    assert not problems


def test_a_text_of_very_many_lines_comes_in_parts(
    make_scope: MakeScope, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tiktok_blocks, "_MOST_LINES", 3)
    found, _ = read("Comment: 0\n" + "\n".join("123456"), make_scope)
    said = "\n".join(each["comment"] for each in found)
    assert said.split() == list("0123456")
    assert len(found) > 1


@pytest.mark.parametrize("text", ["", "\n\n", "(a note)\n", "You have no data in this section\n"])
def test_no_data_is_no_problem(text: str, make_scope: MakeScope) -> None:
    assert read(text, make_scope) == ([], [])


def test_a_file_in_another_language_is_told_and_kept_as_lines(make_scope: MakeScope) -> None:
    found, problems = read("Datum: gestern\nKommentar: fein\n", make_scope)
    assert found == [{LOOSE: "Datum: gestern"}, {LOOSE: "Kommentar: fein"}]
    assert [(each.what, each.fatal) for each in problems] == [(OTHER_LANGUAGE, True)]


def test_a_label_nobody_knows_is_told(make_scope: MakeScope) -> None:
    found, problems = read("Date: 2025-03-01 18:00:00\nMood: calm\nUrl: x\n", make_scope)
    assert len(found) == 1
    assert ["Mood" in each.what for each in problems] == [True]


def test_a_heading_parts_conversations(make_scope: MakeScope) -> None:
    found, _ = read("Url: a\n>>> Chat History with jory.t:\nUrl: b\n", make_scope)
    assert found == [{"url": "a"}, {HEADING: "Chat History with jory.t:"}, {"url": "b"}]


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.sampled_from(["Date: x", "b", "", "C: d", ">", "(e)", "URL f", "no data"])))
def test_no_word_that_somebody_wrote_is_lost(rows: list[str], make_scope: MakeScope) -> None:
    found, problems = read("\n".join(["Url: g", "Comment: start", *rows]), make_scope)
    assert found == [{"url": "g", "comment": "\n".join(["start", *rows]).strip()}]
    assert not problems
