import json
from collections.abc import Callable
from typing import Any

import pytest

from checks.evidence import Account, Audience, Post, Problem, ProfileField
from desktop_app.readers.formats import x_grailbird
from desktop_app.readers.formats.csv_parser import UNCLOSED
from desktop_app.readers.formats.csv_stream import ONE_BAD
from desktop_app.readers.formats.text_lines import NOT_TEXT
from desktop_app.readers.section import Parser, Scope

Make = Callable[..., Scope]
HEAD = "tweet_id,in_reply_to_status_id,in_reply_to_user_id,timestamp,text,retweeted_status_id\n"
MADE = "2013-02-01 10:11:12 +0000"
AT = 1_359_713_472


def read(scope: Scope, parse: Parser) -> list[Any]:
    with scope.members.open(scope.path) as stream:
        return list(parse(stream, scope))


def month(make_scope: Make, *tweets: dict[str, Any]) -> list[Any]:
    data = f"Grailbird.data.tweets_2013_02 = \n {json.dumps(tweets)}"
    return read(make_scope("data/js/tweets/2013_02.js", data), x_grailbird.read_month)


def test_a_month_of_posts(make_scope: Make) -> None:
    urls = [{"url": "http://t.co/1", "expanded_url": "http://moths.example/"}]
    media = [{"url": "http://t.co/2"}]
    (post,) = month(
        make_scope,
        {
            "id": 300,
            "created_at": MADE,
            "text": "Moths &amp; cocoa http://t.co/1 http://t.co/2",
            "in_reply_to_user_id_str": "5",
            "entities": {"urls": urls, "media": media},
        },
    )
    assert (post.id, post.made) == ("300", AT)
    assert post.text == "Moths & cocoa http://moths.example/"
    assert post.has_media
    assert post.is_reply
    assert post.audience is Audience.UNKNOWN


def test_reposts_have_all_words_where_the_whole_is_there(make_scope: Make) -> None:
    whole = {"text": "Snow closes &amp; shuts", "user": {"screen_name": "news"}}
    cut, full = month(
        make_scope,
        {"id_str": "1", "created_at": MADE, "text": "RT @news: Snow cl…"},
        {"id_str": "2", "created_at": MADE, "text": "RT @n: Sn…", "retweeted_status": whole},
    )
    assert (cut.text, cut.shared, cut.title) == ("", "Snow cl…", "Repost of @news")
    assert (full.shared, full.title) == ("Snow closes & shuts", "Repost of @news")


def test_a_damaged_month_is_told(make_scope: Make) -> None:
    (problem,) = read(make_scope("data/js/tweets/2013_02.js", "x = ["), x_grailbird.read_month)
    assert isinstance(problem, Problem)


def test_the_table_of_posts(make_scope: Make) -> None:
    table = (
        HEAD
        + f'300,,,{MADE},"Moths &amp; cocoa,\r\nboth",\r\n'
        + f"301,9,,{MADE},@pal yes,\r\n"
        + f"302,,,{MADE},RT @news: Snow,88\r\n"
        + f"303,,,{MADE},Cut beyond knowing,88\r\n"
        + "304"
    )
    whose, *posts, short = read(make_scope("tweets.csv", table), x_grailbird.read_table)
    assert [(each.what, each.fatal) for each in (whose, short)] == [
        (x_grailbird.WHOSE, False),
        (ONE_BAD, False),
    ]
    assert [(each.text, each.shared, each.title) for each in posts] == [
        ("Moths & cocoa,\r\nboth", "", ""),
        ("@pal yes", "", ""),
        ("", "Snow", "Repost of @news"),
        ("", "Cut beyond knowing", "Repost"),
    ]
    assert [each.is_reply for each in posts] == [False, True, False, False]
    assert posts[0].made == AT
    assert all(isinstance(each, Post) for each in posts)


def told_in(table: str | bytes, make_scope: Make) -> tuple[list[str], list[tuple[str, bool]]]:
    """The texts of a table's posts, and what is told but for whose they are."""
    found = read(make_scope("tweets.csv", table), x_grailbird.read_table)
    problems = [(each.what, each.fatal) for each in found if isinstance(each, Problem)]
    texts = [each.text for each in found if isinstance(each, Post)]
    return texts, [told for told in problems if told[0] != x_grailbird.WHOSE]


@pytest.mark.parametrize(
    ("row", "texts", "told"),
    [
        (f"300,,,{MADE},{'word ' * 60_000},\n", ["word " * 59_999 + "word"], []),
        (f"300,,,{MADE},caf\xe9\x00,\n", ["caf\ufffd\ufffd"], [(NOT_TEXT, False)]),
        (f'300,,,{MADE},Moths,\n301,,,{MADE},"never ends\n', ["Moths"], [(UNCLOSED, True)]),
        (f"300,,,{MADE},Moths,\n301,{MADE}\n", ["Moths"], [(ONE_BAD, False)]),
    ],
)
def test_a_damaged_table_is_told_and_costs_no_more_than_the_damage(
    row: str, texts: list[str], told: list[tuple[str, bool]], make_scope: Make
) -> None:
    assert told_in((HEAD + row).encode("latin-1"), make_scope) == (texts, told)


def test_a_column_nobody_knows_is_told(make_scope: Make) -> None:
    head = "tweet_id,timestamp,source,text,expanded_urls,mood\n"
    table = f"{head}300,{MADE},web,Moths,,glad\n"
    texts, ((what, fatal),) = told_in(table, make_scope)
    assert texts == ["Moths"]
    assert "“mood”" in what
    assert "source" not in what
    assert not fatal


def test_a_long_table_is_read_in_pieces(make_scope: Make) -> None:
    rows = "".join(f'{number},,,{MADE},"{"word " * 30}\n{number}",\n' for number in range(8_000))
    _, *posts = read(make_scope("tweets.csv", HEAD + rows), x_grailbird.read_table)
    assert len(posts) == 8_000
    assert posts[-1].text.endswith("7999")


def test_the_table_is_not_counted_beside_the_months(make_scope: Make) -> None:
    beside = {"data/js/tweets/2013_02.js": ""}
    scope = make_scope("tweets.csv", f"{HEAD}300,,,{MADE},Moths,\n", None, beside)
    assert not read(scope, x_grailbird.read_table)


@pytest.mark.parametrize("table", ["", "a,b\n1,2\n"])
def test_other_columns_are_told(table: str, make_scope: Make) -> None:
    (problem,) = read(make_scope("tweets.csv", table), x_grailbird.read_table)
    assert problem.fatal


def test_the_owner_and_the_account(make_scope: Make, make_members: Callable[..., Any]) -> None:
    details = {"screen_name": "tansy", "full_name": "Tansy Wold", "bio": "Moths", "id": "8"}
    data = f"var user_details = {json.dumps(details)}"
    owner = x_grailbird.find_owner(make_members({"data/js/user_details.js": data}))
    assert (owner.name, owner.handle, *owner.ids) == ("Tansy Wold", "tansy", "8")
    assert not x_grailbird.find_owner(make_members({"tweets.csv": ""})).account
    scope = make_scope("data/js/user_details.js", data)
    account, *told = read(scope, x_grailbird.read_details)
    assert isinstance(account, Account)
    assert account.handles == ("tansy",)
    assert [(each.name, each.value) for each in told if isinstance(each, ProfileField)] == [
        ("name", "Tansy Wold"),
        ("username", "tansy"),
        ("bio", "Moths"),
    ]
    (problem,) = read(make_scope("data/js/user_details.js", "x = {"), x_grailbird.read_details)
    assert isinstance(problem, Problem)


@pytest.mark.parametrize(
    ("text", "made"),
    [
        (MADE, AT),
        ("Fri Feb 01 10:11:12 +0000 2013", AT),
        ("2013-02-01 11:11:12 +0100", AT),
        ("", None),
    ],
)
def test_times(text: str, made: int | None) -> None:
    assert x_grailbird.old_time(text) == made
