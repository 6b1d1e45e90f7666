import csv
import io
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from checks.evidence import Audience, Author, Comment, Problem
from desktop_app.readers.formats.csv_stream import ODD_TABLE
from desktop_app.readers.formats.youtube_comments import (
    LIVE_CHAT,
    read_comments,
    read_live_chats,
)
from desktop_app.readers.formats.youtube_text import UNDATED
from desktop_app.readers.section import Parser, Scope

Make = Callable[..., Scope]
MADE, AT = "2026-04-11T18:26:40.15544+00:00", 1_775_932_000
VIDEOS = "YouTube and YouTube Music/video metadata/videos.csv"


def read(scope: Scope, parse: Parser = read_comments) -> list[Any]:
    with scope.members.open(scope.path) as stream:
        return list(parse(stream, scope))


@pytest.mark.parametrize(
    "table",
    [
        (
            f"Comment ID,Channel ID,Comment Create Timestamp,Price,Parent Comment ID,Video ID,"
            f"Comment Text\nU1,UC1,{MADE},0,,v1,words\n"
        ),
        (
            f"Channel ID,Comment Create Timestamp,Price,Comment ID,Parent Comment ID,Video ID,"
            f"Comment Text\nUC1,{MADE},0,U1,,v1,words\n"
        ),
        (
            f"Comment ID,Channel ID,Comment Create Timestamp,Price,Parent Comment ID,Post ID,"
            f"Video ID,Comment Text,Top-Level Comment ID\nU1,UC1,{MADE},0,,,v1,words,\n"
        ),
        (
            f"\ufeffComment ID,Channel ID,Comment create timestamp,Price,Parent comment ID,"
            "Video ID,Comment text,Top-level comment ID\r\n"
            f"U1,UC1,{MADE},0,,v1,words,\r\n,,,,,,,\r\n"
        ),
        (
            f"Kommentar-ID,Kanal-ID,Zeitstempel der Erstellung des Kommentars,Preis,"
            f"Übergeordnete Kommentar-ID,Beitrags\u2011ID,Video-ID,Kommentartext\n"
            f"U1,UC1,{MADE},0,,,v1,words\n"
        ),
        (
            f"Reactie-ID,Kanaal-ID,Aanmaaktijdstempel reactie,Prijs,Video-ID,Reactietekst\n"
            f"U1,UC1,{MADE},0,v1,words\n"
        ),
        (
            f"ID de comentario,ID de canal,Marca de tiempo de creación del comentario,Precio,"
            f"ID de vídeo,Texto del comentario\nU1,UC1,{MADE},0,v1,words\n"
        ),
    ],
)
def test_each_header_gives_the_same(table: str, make_scope: Make) -> None:
    (comment,) = read(make_scope("comments.csv", table))
    on = "https://www.youtube.com/watch?v=v1"
    assert comment == Comment(
        comment.origin, "U1", AT, Author.ME, Audience.UNKNOWN, "words", on, None, ""
    )


def test_a_comment_under_the_persons_own_video_has_its_audience(make_scope: Make) -> None:
    table = (
        f"Comment ID,Comment Create Timestamp,Post ID,Video ID,Comment Text\n"
        f"U1,{MADE},,mine,a\nU2,{MADE},,theirs,b\nU3,{MADE},p1,,c\nU4,{MADE},,,d\n"
    )
    videos = "Video ID,Video Title (Original),Privacy\nmine,Kettle,Unlisted\n"
    found = read(make_scope("comments.csv", table, others={VIDEOS: videos}))
    assert [(each.audience, each.on_mine) for each in found] == [
        (Audience.SOME, True),
        *[(Audience.UNKNOWN, False)] * 3,
    ]
    assert [each.on.rpartition("/")[2] for each in found] == [
        "watch?v=mine",
        "watch?v=theirs",
        "p1",
        "",
    ]


def test_a_live_chat_is_a_comment_in_a_group(make_scope: Make) -> None:
    for head, row in (("", ""), ("Currency code,", "GBP,")):
        table = (
            f"Live Chat ID,Channel ID,Live Chat Create Timestamp,Price,{head}Video ID,"
            f'Live Chat Text\nL1,UC1,{MADE},99,{row}v1,"{{""text"":""hi""}}"\n'
        )
        (chat,) = read(make_scope("live chats.csv", table), read_live_chats)
        assert (chat.id, chat.made, chat.text, chat.group) == ("L1", AT, "hi", LIVE_CHAT)
        assert chat.author is Author.ME


def test_what_is_not_known_is_told(make_scope: Make) -> None:
    table = "Comment ID,Comment Create Timestamp,Mood,Comment Text\nU1,soon,fine,a\nU2,,fine,b\n"
    columns, first, second, times = read(make_scope("comments.csv", table))
    assert "“Mood”" in columns.what
    assert (first.made, second.made) == (None, None)
    assert times == Problem("comments.csv", UNDATED)
    assert read(make_scope("comments.csv", "Yksi,Kaksi\n1,2\n")) == [
        Problem("comments.csv", ODD_TABLE, fatal=True)
    ]
    assert read(make_scope("comments.csv", "")) == []


def test_no_row_is_dropped_because_its_text_is_damaged(make_scope: Make) -> None:
    texts = ['{"text":""think" jeez"}', '{"text":"cut', "\n", "123", '{"takeoutSegments":[]}']
    out = io.StringIO()
    csv.writer(out).writerows(
        [["Comment ID", "Comment Text"], *([str(at), text] for at, text in enumerate(texts))]
    )
    found = read(make_scope("comments.csv", out.getvalue()))
    assert [each.id for each in found] == ["0", "1", "2", "3", "4"]
    assert [each.text for each in found] == ['"think" jeez', *texts[1:]]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.binary(max_size=300)
    | st.lists(st.lists(st.text(max_size=9), max_size=5), max_size=5).map(
        lambda rows: "\n".join(",".join(row) for row in rows).encode("utf-8", "replace")
    )
)
def test_no_table_trips_it(make_scope: Make, data: bytes) -> None:
    header = b"Comment ID,Comment Create Timestamp,Video ID,Comment Text\n"
    for body in (data, header + data):
        for found in read(make_scope("comments.csv", body)):
            assert isinstance(found, Comment | Problem)
