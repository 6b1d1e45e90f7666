import json
from collections.abc import Callable
from typing import Any

import pytest

from checks.evidence import Contact, Problem, Relation
from desktop_app.readers.formats.youtube_subscriptions import (
    read_old_subscriptions,
    read_subscriptions,
)
from desktop_app.readers.section import Parser, Scope

Make = Callable[..., Scope]


def read(scope: Scope, parse: Parser) -> list[Any]:
    with scope.members.open(scope.path) as stream:
        return list(parse(stream, scope))


@pytest.mark.parametrize(
    "head",
    [
        "Channel Id,Channel Url,Channel Title",
        "Channel ID,Channel URL,Channel title",
        "Kanal-ID,Kanal-URL,Kanaltitel",
        "Kanaal-ID,Kanaal-URL,Kanaaltitel",
        "ID del canal,URL del canal,Título del canal",
    ],
)
def test_each_language_gives_the_same(head: str, make_scope: Make) -> None:
    table = f'{head}\nUC1,http://www.youtube.com/channel/UC1,"Bread, ""mostly"""\n'
    scope = make_scope("subscriptions.csv", table)
    assert read(scope, read_subscriptions) == [
        Contact(scope.origin, "UC1", 'Bread, "mostly"', "", Relation.FOLLOWING)
    ]


def test_another_table_is_told(make_scope: Make) -> None:
    (told,) = read(make_scope("subscriptions.csv", "Yksi\n1\n"), read_subscriptions)
    assert told.fatal


def test_old_downloads_say_since_when(make_scope: Make) -> None:
    snippet = {
        "title": "Canal Walks",
        "publishedAt": "2015-01-01T00:00:00.000Z",
        "resourceId": {"channelId": "UC1"},
    }
    scope = make_scope("subscriptions.json", json.dumps([{"snippet": snippet}]))
    assert read(scope, read_old_subscriptions) == [
        Contact(scope.origin, "UC1", "Canal Walks", "", Relation.FOLLOWING, 1_420_070_400)
    ]
    (damaged,) = read(make_scope("subscriptions.json", "[{"), read_old_subscriptions)
    assert isinstance(damaged, Problem)
