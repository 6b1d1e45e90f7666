from collections.abc import Callable
from datetime import date

import pytest

from desktop_app.catalogue_table import LONGEST_LIST, LONGEST_TEXT, Table, reading, refuse_twice
from desktop_app.errors import PolicyError


def table(toml: str) -> Table:
    return Table.parse("pack.toml", toml.encode())


def test_each_kind_of_value_is_read() -> None:
    read = table(
        'text = " Hello "\nname = "5.13b"\nday = 2026-11-22\nyes = true\ncount = 3\n'
        'north = 53\nlist = ["a", " b "]\nlink = "https://example.org/a?b=c"\nword = "must"'
    )

    assert read.text("text") == "Hello"
    assert read.name("name") == "5.13b"
    assert read.day("day") == date(2026, 11, 22)
    assert read.yes("yes") is True
    assert read.count("count") == 3
    assert read.degrees("north", 90) == 53.0
    assert read.texts("list") == ("a", "b")
    assert read.link("link") == "https://example.org/a?b=c"
    assert read.choice("word", ("must", "should")) == "must"
    read.finish()


def test_absent_keys_have_defaults() -> None:
    read = table("")

    assert read.text("text", "") == ""
    assert read.texts("list") == ()
    assert read.choices("list", ("a",)) == ()
    assert read.link("link") == ""
    assert read.day("day", date(2026, 1, 1)) == date(2026, 1, 1)
    assert read.yes("yes") is False
    assert read.count("count") is None
    assert read.degrees("north", 90) is None
    assert read.table("inner").names() == ()
    assert read.tables("rows") == ()
    assert read.has("text") is False
    assert read.choice("word", ("a", "b"), "") == ""


@pytest.mark.parametrize(
    ("toml", "ask", "reason"),
    [
        ("", lambda t: t.text("x"), "it is missing"),
        ('x = " "', lambda t: t.text("x"), "it is empty"),
        ("x = 1", lambda t: t.text("x"), "it has to be text, not a number"),
        ("x = true", lambda t: t.text("x"), "it has to be text, not true or false"),
        ("x = 2026-01-01", lambda t: t.text("x"), "it has to be text, not a date"),
        ("x = 10:00:00", lambda t: t.text("x"), "it has to be text, not something else"),
        (f'x = "{"a" * (LONGEST_TEXT + 1)}"', lambda t: t.text("x"), "longer than"),
        ('x = "a b"', lambda t: t.name("x"), "an id has only letters"),
        ('x = "c"', lambda t: t.choice("x", ("a", "b")), "“c” is not known; it is one of a, b"),
        ('x = "a"', lambda t: t.texts("x"), "it has to be a list, not text"),
        ("x = {}", lambda t: t.texts("x"), "it has to be a list, not a table"),
        (f"x = [{'1,' * (LONGEST_LIST + 1)}]", lambda t: t.texts("x"), "it has more than"),
        ('x = ["c"]', lambda t: t.choices("x", ("a", "b")), "“c” is not known"),
        ('x = "javascript:alert(1)"', lambda t: t.link("x"), "is not an address"),
        ('x = "https://a b"', lambda t: t.link("x"), "is not an address"),
        ('x = "2026-11-22"', lambda t: t.day("x"), "it has to be a date"),
        ("x = 2026-11-22T10:00:00", lambda t: t.day("x"), "it has to be a date"),
        ("x = 1", lambda t: t.yes("x"), "it has to be true or false"),
        ("x = true", lambda t: t.count("x"), "a whole number"),
        ("x = -1", lambda t: t.count("x"), "a whole number"),
        ("x = 1.5", lambda t: t.count("x"), "a whole number"),
        ("x = 91", lambda t: t.degrees("x", 90), "a number between -90 and 90"),
        ("x = nan", lambda t: t.degrees("x", 90), "a number between -90 and 90"),
        ("x = true", lambda t: t.degrees("x", 90), "a number between -90 and 90"),
        ("x = []", lambda t: t.table("x"), "it has to be a table, not a list"),
        ("x = 1", lambda t: t.tables("x"), "it has to be a list of tables"),
    ],
)
def test_a_wrong_value_is_named_with_its_key(
    toml: str, ask: Callable[[Table], object], reason: str
) -> None:
    with pytest.raises(PolicyError) as caught:
        ask(table(toml))

    assert caught.value.file == "pack.toml"
    assert caught.value.key == "x"
    assert reason in caught.value.reason


def test_entries_are_named_by_their_id_or_their_place() -> None:
    first, second, third = table(
        'rows = [{id = "a.1"}, {label = "b"}, {id = "not an id"}]\n'
    ).tables("rows")

    assert str(first.wrong("label", "no")) == "pack.toml: rows[a.1].label: no"
    assert str(second.wrong("value", "no")) == "pack.toml: rows[2].value: no"
    assert str(third.wrong("value", "no")) == "pack.toml: rows[3].value: no"


def test_keys_of_tables_within_tables_are_dotted() -> None:
    inner = table("[outer]\nrows = [{x = 1}]\n[outer.inner]\ny = 1").table("outer")

    (row,) = inner.tables("rows")
    assert row.wrong("x", "no").key == "outer.rows[1].x"
    assert inner.table("inner").wrong("y", "no").key == "outer.inner.y"


@pytest.mark.parametrize(
    ("toml", "key", "reason"),
    [
        ('x = ["a", 1]', "x[2]", "it has to be text that is not empty"),
        (f'x = ["{"a" * (LONGEST_TEXT + 1)}"]', "x[1]", "longer than"),
    ],
)
def test_a_wrong_entry_of_a_list_is_named_by_its_place(toml: str, key: str, reason: str) -> None:
    with pytest.raises(PolicyError) as caught:
        table(toml).texts("x")

    assert caught.value.key == key
    assert reason in caught.value.reason


def test_an_entry_that_is_no_table_and_a_list_too_long_are_refused() -> None:
    with pytest.raises(PolicyError, match=r"x\[2\]: it has to be a table, not text"):
        table('x = [{}, "a"]').tables("x")
    with pytest.raises(PolicyError, match="x: it has more than"):
        table(f"x = [{'{},' * (LONGEST_LIST + 1)}]").tables("x")


def test_an_unknown_key_is_refused_at_the_end() -> None:
    with (
        pytest.raises(PolicyError, match=r"pack\.toml: tilte: this key is not known here"),
        reading("pack.toml", b'title = "a"\ntilte = "b"') as read,
    ):
        read.text("title")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"\xff\xfe", "it is not UTF-8 text"),
        (b"a = \n", "it is not valid TOML"),
        (b"a = 1\na = 2\n", "it is not valid TOML"),
        (b"a = " + b"[" * 5000, "nested too deeply"),
        (b"a = " + b"9" * 5000, "a number of absurd length"),
    ],
)
def test_what_is_not_toml_is_refused_with_a_sentence(content: bytes, reason: str) -> None:
    with pytest.raises(PolicyError) as caught:
        Table.parse("pack.toml", content)

    assert caught.value.key == "the file"
    assert reason in caught.value.reason


def test_a_byte_order_mark_is_no_harm() -> None:
    assert Table.parse("pack.toml", b"\xef\xbb\xbfa = 'x'").text("a") == "x"


def test_an_id_that_stands_twice_is_refused() -> None:
    rows = table('x = [{id = "a"}, {id = "b"}, {id = "a"}]').tables("x")

    with pytest.raises(PolicyError, match=r"x\[a\]\.id: “a” is there twice"):
        refuse_twice(rows, ("a", "b", "a"))
    refuse_twice(rows[:2], ("a", "b"))
