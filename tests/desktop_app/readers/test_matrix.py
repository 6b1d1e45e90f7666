from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from checks.evidence import (
    Author,
    Conversation,
    Kind,
    Media,
    Membership,
    Message,
    Origin,
    Post,
    Problem,
    Record,
)
from desktop_app import readers
from desktop_app.errors import UnknownExport
from desktop_app.export import Export
from desktop_app.readers import all_readers, matrix, recognise
from desktop_app.readers.formats.matrix_layout import WHO_ARE_YOU
from desktop_app.readers.formats.matrix_saved import TWO_WAYS
from desktop_app.readers.section import Members, Owner, Scope, read, sections_in
from tests.benchmarks import matrix_export

Make = Callable[..., Any]
GOLDEN = Path(__file__).parents[2] / "readers" / "matrix"
TEXT = "matrix - Reed bed - Chat Export - 2024-07-13T10-11-12.345Z.txt"
LINE = "13/07/2024, 10:01:05 - Nia Tremlett: Newts again\n"


def everything(members: Members, *names: str) -> Iterator[Record | Problem]:
    owner = matrix.find_owner(members, names)
    for path in members.paths:
        for section in sections_in(matrix.SECTIONS, members, path):
            if section.parse is not None:
                origin = Origin("matrix", owner.account, section.name, path)
                yield from read(section, Scope(origin, owner, path, members.size(path), members))


def of_case(case: str, *names: str) -> list[Record | Problem]:
    with Export((GOLDEN / case / "export",)) as export:
        return list(everything(export, *names))


def owner_of(case: str, *names: str) -> Owner:
    with Export((GOLDEN / case / "export",)) as export:
        return matrix.find_owner(export, names)


def only(found: list[Record | Problem], kind: type[Record]) -> list[Any]:
    return [each for each in found if isinstance(each, kind)]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (TEXT, LINE),
        ("export.txt", LINE),
        ("export.json", '{"room_name": "x", "exported_by": "y", "messages": []}'),
        ("Element - x - Chat Export - 2024 (1).json", '{"exported_by": "y"}'),
        ("messages.html", '<div class="mx_EventTile"></div>'),
        ("rooms/!abc/events", '{"origin_server_ts": 1}'),
        ("user_data/profile", '{"name": "@a:b", "creation_ts": 1}'),
    ],
)
def test_it_is_recognised(path: str, text: str, make_members: Make) -> None:
    assert recognise(make_members({path: text})).PLATFORM == "matrix"


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("export.json", '{"messages": []}'),
        ("export.txt", "a list of things\n"),
        ("messages.html", "<p>Another program's page</p>"),
        ("user_data/profile", '{"name": "somebody"}'),
    ],
)
def test_what_is_only_called_so_is_not(path: str, text: str, make_members: Make) -> None:
    with pytest.raises(UnknownExport):
        recognise(make_members({path: text}))


TAKEN_BY_NOBODY = [each.name for each in GOLDEN.iterdir() if each.name != "element-text"]


@pytest.mark.parametrize("case", sorted(TAKEN_BY_NOBODY))
def test_no_other_reader_takes_its_exports(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    others = tuple(reader for reader in all_readers() if reader.PLATFORM != "matrix")
    monkeypatch.setattr(readers, "all_readers", lambda: others)
    with Export((GOLDEN / case / "export",)) as export, pytest.raises(UnknownExport):
        recognise(export)


def test_a_text_looks_like_another_messengers_but_for_its_name(make_members: Make) -> None:
    assert recognise(make_members({TEXT: LINE})).PLATFORM == "matrix"
    assert recognise(make_members({"chat.txt": LINE})).PLATFORM == "whatsapp"


def test_only_messages_are_private() -> None:
    assert {each.name for each in matrix.SECTIONS if each.private} == {"messages"}


@pytest.mark.parametrize(
    ("case", "names", "ids"),
    [
        ("element-json", (), {"@nia:chat.example.org"}),
        ("element-json-two-of-a-name", (), set()),
        ("element-json-two-of-a-name", ("Nia",), set()),
        ("element-json-two-of-a-name", ("jory",), {"@jory:elsewhere.example"}),
        ("element-json-two-of-a-name", ("@NIA:chat.example.org",), {"@nia:chat.example.org"}),
        ("element-html", ("Osian",), {"@nia:chat.example.org"}),
        ("server", (), {"@nia:chat.example.org"}),
        ("element-text", ("Nia Tremlett",), set()),
    ],
)
def test_who_the_person_is(case: str, names: tuple[str, ...], ids: set[str]) -> None:
    assert owner_of(case, *names).ids == frozenset(ids)


def test_in_a_text_the_person_is_who_is_called_so(make_members: Make) -> None:
    assert owner_of("element-text").account == ""
    assert owner_of("element-text", "nia tremlett").name == "Nia Tremlett"
    found = of_case("element-text", "nia tremlett")
    assert [each.author for each in only(found, Message)] == [Author.ME, Author.OTHER]
    (talk,) = only(found, Conversation)
    assert (talk.title, talk.participants, talk.is_group) == ("Reed bed", ("Osian",), False)
    assert not [each for each in found if isinstance(each, Problem)]


def test_a_text_whose_dates_can_be_read_in_two_ways_says_so(make_members: Make) -> None:
    members = make_members({TEXT: LINE.replace("13/07", "03/07")})
    problems = [each.what for each in everything(members, "x") if isinstance(each, Problem)]
    assert problems == [TWO_WAYS, WHO_ARE_YOU]


def test_what_was_edited_is_judged_as_it_stands_and_what_was_removed_is_not() -> None:
    posts = [post.text for post in only(of_case("element-json"), Post)]
    assert posts == ["Newts in the pond again", "The heron is a fool", ""]
    server = [message.text for message in only(of_case("server"), Message)]
    assert server == ["Kindest words", "It ends so }{"]


def test_an_edit_without_its_message_is_the_message() -> None:
    texts = [message.text for message in only(of_case("element-json-with-files"), Message)]
    assert texts == ["Are you up?", "", "Later than I thought", "New words", "Which day?"]


def test_a_picture_carries_its_words_once() -> None:
    found = of_case("element-json-with-files")
    assert [(each.caption, each.author) for each in only(found, Media)] == [
        ("A heron at dawn", Author.ME)
    ]


def test_a_named_room_of_two_is_a_membership_and_a_conversation_of_two_is_not() -> None:
    assert [each.name for each in only(of_case("server"), Membership)] == ["Moorhen corner"]
    assert not only(of_case("element-json-with-files"), Membership)


def test_what_cannot_be_read_is_never_taken_as_nothing() -> None:
    fatal = [each for each in of_case("element-json") if isinstance(each, Problem) and each.fatal]
    assert {each.what for each in fatal} == {
        "Messages that were saved in encrypted form and cannot be read: 1."
    }


def test_as_many_records_of_each_kind_as_were_written(tmp_path: Path) -> None:
    path = tmp_path / "element-rooms.zip"
    expected = matrix_export.write(path, 100)
    found: Counter[Kind] = Counter()
    with Export((path,)) as export:
        keys = set()
        for each in everything(export):
            assert not isinstance(each, Problem)
            if each.kind is not Kind.PROFILE:
                assert each.key not in keys
            keys.add(each.key)
            found[each.kind] += 1
    assert dict(found) == dict(expected)
    assert {"post", "message", "media", "membership", "conversation"} <= set(expected)
