import csv
import io
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from checks.evidence import Author, Conversation, Message, Problem
from desktop_app.readers.formats.linkedin_messages import read_messages, recipients
from desktop_app.readers.section import Owner, Scope

Make = Callable[..., Scope]
PAGE = "https://www.linkedin.com/in/"
ROBIN = Owner("Robin Tarrant", "", frozenset({"robin"}))
NINE = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER"
TEN = NINE.replace("TO,", "TO,RECIPIENT PROFILE URLS,")
FULL = f"{TEN},ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION DRAFT"
DATE, MADE = "2026-02-01 08:00:00 UTC", 1_769_932_800


def read(scope: Scope) -> list[Any]:
    with scope.members.open(scope.path) as stream:
        return list(read_messages(stream, scope))


def table(header: str, *rows: dict[str, str], quoting: Any = csv.QUOTE_MINIMAL) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, header.split(","), restval="", quoting=quoting)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def row(text: str, more: dict[str, str] | None = None, *, mine: bool = True) -> dict[str, str]:
    """A message between the person and Jo, with other values in some columns."""
    me, jo = ("Robin Tarrant", f"{PAGE}robin"), ("Jo Penrose", f"{PAGE}jo")
    sender, reader = (me, jo) if mine else (jo, me)
    return {
        "CONVERSATION ID": "c1",
        "FROM": sender[0],
        "SENDER PROFILE URL": sender[1],
        "TO": reader[0],
        "DATE": DATE,
        "CONTENT": text,
        "FOLDER": "INBOX",
        **(more or {}),
    }


@pytest.mark.parametrize("header", [NINE, TEN, FULL])
@pytest.mark.parametrize("quoting", [csv.QUOTE_MINIMAL, csv.QUOTE_ALL])
def test_each_era_gives_the_same(header: str, quoting: Any, make_scope: Make) -> None:
    text = table(header, row("One\n\nTwo"), row("Yes", mine=False), quoting=quoting)
    scope = make_scope("messages.csv", text, ROBIN)
    mine, theirs, talk = read(scope)
    assert (mine.author, mine.text, mine.made) == (Author.ME, "One\n\nTwo", MADE)
    assert (theirs.author, theirs.sender, theirs.conversation) == (
        Author.OTHER,
        "Jo Penrose",
        "Jo Penrose",
    )
    assert talk == Conversation(
        scope.origin,
        "c1",
        participants=("Jo Penrose",),
        total=2,
        mine=1,
        first=MADE,
        last=MADE,
    )


@pytest.mark.parametrize("draft", ["Yes", "true"])
def test_drafts_were_never_sent(draft: str, make_scope: Make) -> None:
    rows = [
        row("a", {"IS MESSAGE DRAFT": draft}),
        row("b", {"IS CONVERSATION DRAFT": draft}),
        row("c", {"IS MESSAGE DRAFT": "No", "IS CONVERSATION DRAFT": "false"}),
    ]
    message, talk = read(make_scope("messages.csv", table(FULL, *rows), ROBIN))
    assert message.text == "c"
    assert talk.total == 1


def test_a_namesake_is_somebody_else(make_scope: Make) -> None:
    other = row("Hello, me", {"SENDER PROFILE URL": f"{PAGE}robin-2"})
    message, talk = read(make_scope("messages.csv", table(NINE, other), ROBIN))
    assert message.author is Author.OTHER
    assert talk.participants == ("Robin Tarrant", "Jo Penrose")


def test_what_leavers_and_advertisers_wrote(make_scope: Make) -> None:
    gone = {
        "FROM": "LinkedIn Member",
        "SENDER PROFILE URL": "",
        "TO": "Robin Tarrant",
        "FOLDER": "SPAM",
        "SUBJECT": "Offer",
        "ATTACHMENTS": "https://a.example/x",
    }
    text = '<p class="spinmail-quill-editor__spin-break">Buy</p><p>this &amp; that</p>'
    message, talk = read(make_scope("messages.csv", table(FULL, row(text, gone)), ROBIN))
    assert (message.author, message.text) == (Author.OTHER, "Offer\nBuy\nthis & that")
    assert (message.is_request, message.attachments) == (True, ("https://a.example/x",))
    assert (talk.folder, talk.participants) == ("request", ("LinkedIn Member",))


def test_nobody_is_guessed_where_the_owner_is_not_known(make_scope: Make) -> None:
    message, talk = read(make_scope("messages.csv", table(NINE, row("a")), Owner()))
    assert message.author is Author.UNKNOWN
    assert (talk.participants, talk.is_group) == (("Robin Tarrant", "Jo Penrose"), False)


def test_folders(make_scope: Make) -> None:
    rows = [
        row("a", {"FOLDER": "ARCHIVE"}),
        row("b", {"FOLDER": "ATTIC", "CONVERSATION ID": "c2"}),
        row("c", {"FOLDER": "", "CONVERSATION ID": "c3"}),
    ]
    *_, one, two, three, problem = read(make_scope("messages.csv", table(NINE, *rows), ROBIN))
    assert [each.folder for each in (one, two, three)] == ["archived", "inbox", "inbox"]
    assert "“ATTIC”" in problem.what


def test_all_tables_are_read_with_the_first(make_scope: Make) -> None:
    one, two = table(NINE, row("a")), table(TEN, row("b", mine=False))
    scope = make_scope("messages.csv", one, ROBIN, {"messages_12.csv": two})
    first, second, talk = read(scope)
    assert [first.text, second.text, talk.total] == ["a", "b", 2]
    assert second.origin.where == "messages_12.csv"
    assert read(make_scope("messages_12.csv", two, ROBIN, {"messages.csv": one})) == []


@pytest.mark.parametrize(
    ("names", "count", "people"),
    [
        ("Ada Doe, Ph.D.", 1, ["Ada Doe, Ph.D."]),
        ("Ada Doe, Ph.D., Jo Penrose", 2, ["Ada Doe, Ph.D.", "Jo Penrose"]),
        ("Ada Doe, Jo Penrose", 2, ["Ada Doe", "Jo Penrose"]),
        ("Ada Doe, MEd, Jo Penrose, FRSA", 0, ["Ada Doe, MEd", "Jo Penrose, FRSA"]),
        ("", 0, []),
        ("", 1, []),
    ],
)
def test_recipients(names: str, count: int, people: list[str]) -> None:
    assert recipients(names, count) == people


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=300))
def test_no_table_trips_it(make_scope: Make, data: bytes) -> None:
    for header in (b"", f"{FULL}\n".encode()):
        for found in read(make_scope("messages.csv", header + data, ROBIN)):
            assert isinstance(found, Message | Conversation | Problem)
