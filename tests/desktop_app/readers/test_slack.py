import json
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from checks.evidence import (
    App,
    Author,
    Contact,
    Conversation,
    Kind,
    Media,
    Membership,
    Message,
    Origin,
    Post,
    Problem,
    ProfileField,
    Record,
    Relation,
)
from desktop_app import readers
from desktop_app.errors import UnknownExport
from desktop_app.export import Export
from desktop_app.readers import all_readers, recognise, slack
from desktop_app.readers.formats.slack_package import WHO_ARE_YOU
from desktop_app.readers.section import Members, Owner, Scope, read, sections_in
from tests.benchmarks import slack_export

Make = Callable[..., Any]
GOLDEN = Path(__file__).parents[2] / "readers" / "slack"
USERS = json.dumps([{"id": "U1", "name": "nia", "profile": {"real_name": "Nia Tremlett"}}])


def everything(members: Members, *names: str) -> Iterator[Record | Problem]:
    owner = slack.find_owner(members, names)
    for path in members.paths:
        for section in sections_in(slack.SECTIONS, members, path):
            if section.parse is not None:
                origin = Origin("slack", owner.account, section.name, path)
                yield from read(section, Scope(origin, owner, path, members.size(path), members))


def of_case(case: str, *names: str) -> list[Record | Problem]:
    with Export((GOLDEN / case / "export",)) as export:
        return list(everything(export, *names))


def only(found: list[Record | Problem], kind: type[Record]) -> list[Any]:
    return [each for each in found if isinstance(each, kind)]


@pytest.mark.parametrize(
    "contents",
    [
        {"users.json": USERS, "channels.json": "[]"},
        {"users.json": "\ufeff" + USERS},
        {"general/2024-01-02.json": '[{"type": "message", "ts": "1704153600.000100"}]'},
        {"general/2024-01-02.json": '[{"ts": 1704153600.0001}]'},
    ],
)
def test_it_is_recognised(contents: dict[str, str], make_members: Make) -> None:
    assert recognise(make_members(contents)).PLATFORM == "slack"


@pytest.mark.parametrize(
    "contents",
    [
        {"users.json": '[{"id": 1, "login": "nia"}]'},
        {"users.json": '{"profile": {"real_name": "Nia"}}'},
        {"steps/2024-01-02.json": '[{"steps": 4000, "ts": "noon"}]'},
        {"channels.json": "[]"},
    ],
)
def test_what_is_only_called_so_is_not(contents: dict[str, str], make_members: Make) -> None:
    with pytest.raises(UnknownExport):
        recognise(make_members(contents))


@pytest.mark.parametrize("case", sorted(path.name for path in GOLDEN.iterdir()))
def test_no_other_reader_takes_its_exports(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    others = tuple(reader for reader in all_readers() if reader.PLATFORM != "slack")
    monkeypatch.setattr(readers, "all_readers", lambda: others)
    with Export((GOLDEN / case / "export",)) as export, pytest.raises(UnknownExport):
        recognise(export)


@pytest.mark.parametrize(
    ("name", "handle"),
    [
        ("nia tremlett", "nia.tremlett"),
        ("@Nia.Tremlett", "nia.tremlett"),
        ("NIA@example.org", "nia@example.org"),
        ("U01", "U01"),
    ],
)
def test_the_owner_is_the_member_who_is_called_so(name: str, handle: str) -> None:
    with Export((GOLDEN / "2024-workspace" / "export",)) as export:
        owner = slack.find_owner(export, ("", name))
    assert owner == Owner("Nia Tremlett", handle, frozenset({"U01"}))


@pytest.mark.parametrize("names", [(), ("",), ("Nobody Here",), ("Rota",)])
def test_nobody_is_guessed(names: tuple[str, ...]) -> None:
    with Export((GOLDEN / "2024-workspace" / "export",)) as export:
        assert slack.find_owner(export, names).account == ""


def test_a_name_that_fits_two_members_tells_nothing_but_a_user_name_does(
    make_members: Make,
) -> None:
    users = [
        {"id": f"U{number}", "name": f"nia{number}", "real_name": "Nia Tremlett"}
        for number in (1, 2)
    ]
    members = make_members({"users.json": json.dumps(users)})
    assert slack.find_owner(members, ("Nia Tremlett",)).ids == frozenset()
    assert slack.find_owner(members, ("Nia Tremlett", "nia2")).ids == {"U2"}


def test_what_a_known_person_wrote_is_theirs_and_nothing_else_is() -> None:
    found = of_case("2024-workspace", "Nia Tremlett")
    posts = only(found, Post)
    assert {post.author for post in posts} == {Author.ME}
    assert [post.text for post in posts][1:] == ["", "The pond", "see also", "waves a trowel"]
    assert [post.shared for post in posts] == ["", "Fernhill is shut tomorrow", "", "", ""]
    assert [post.is_reply for post in posts] == [False, False, False, True, False]
    mine = [message.text for message in only(found, Message) if message.author is Author.ME]
    assert mine == ["", "Done", "Forty last night"]
    theirs = {message.sender for message in only(found, Message) if message.author is Author.OTHER}
    assert theirs == {"Osh", "Rota", "Teg Lowry", "Perran Gale"}
    assert all(message.author is not Author.UNKNOWN for message in only(found, Message))


def test_pictures_are_told_of_without_the_address_that_opens_them() -> None:
    found = of_case("2024-workspace", "Nia Tremlett")
    captions = [(media.caption, media.uri, media.role) for media in only(found, Media)]
    assert captions == [("Yes, look", "", "sent"), ("Pond with newts", "", "posted")]
    assert "xoxe" not in repr(found)


def test_who_the_person_is_and_whom_they_write_with() -> None:
    found = of_case("2024-workspace", "Nia Tremlett")
    fields = [(field.name, field.value) for field in only(found, ProfileField)]
    assert ("job_title", "Allotment treasurer, teacher at Fernhill Primary") in fields
    assert {name for name, _ in fields} == {
        "name",
        "username",
        "job_title",
        "phone",
        "email",
        "bio",
    }
    groups = [(each.name, each.role, each.active, each.about) for each in only(found, Membership)]
    assert groups == [
        ("general", "owner", True, "Plots & paths\nFor @Osh and all"),
        ("old-sheds", "member", False, ""),
        ("slug-watch", "owner", True, "Slugs"),
    ]
    people = {(each.name, each.handle, each.relation) for each in only(found, Contact)}
    partner = Relation.CHAT_PARTNER
    assert people == {("Perran Gale", "perran", partner), ("Osh", "osian", partner)}
    apps = [(each.name, each.since, each.active) for each in only(found, App)]
    assert apps == [
        ("Old calendar", 1600000100, False),
        ("Rota", 1700000100, True),
        ("Sums", 1700000400, True),
    ]
    problems = [each.what for each in found if isinstance(each, Problem)]
    assert problems == ["What became of an app was not recognised: “transmuted”."]


def test_conversations_are_summed_up_over_all_their_days() -> None:
    talks = {each.id: each for each in only(of_case("2024-workspace", "osian"), Conversation)}
    assert set(talks) == {"G01", "G02"}
    talks = {each.id: each for each in only(of_case("2024-workspace", "U01"), Conversation)}
    direct = talks["D01"]
    assert (direct.title, direct.participants) == ("Perran Gale", ("Perran Gale",))
    assert (direct.total, direct.mine, direct.is_group) == (3, 2, False)
    assert (direct.first, direct.last) == (1700172801, 1700259200)
    assert talks["G02"].participants == ("Osh", "Perran Gale")
    assert talks["G01"].is_group
    assert talks["G02"].is_group


def test_what_others_write_to_each_other_is_left_alone() -> None:
    found = of_case("2024-workspace", "osian")
    assert "D01" not in {message.id.partition("/")[0] for message in only(found, Message)}
    assert {message.id for message in only(of_case("2024-workspace", "perran"), Message)} >= {
        "G01/1700172800.000100"
    }


def test_who_is_not_told_apart_is_unknown_and_told_of_once_for_all_days() -> None:
    found = of_case("2024-workspace")
    words = [*only(found, Post), *only(found, Message)]
    assert {each.author for each in words if each.id != "C01/1700000600.000400"} == {Author.UNKNOWN}
    told = [each.where for each in found if isinstance(each, Problem) and each.what == WHO_ARE_YOU]
    assert sorted(told) == sorted(set(told))
    assert len([where for where in told if "/" in where]) == 1
    assert not only(found, Membership) + only(found, Contact) + only(found, ProfileField)


def test_a_line_of_slacks_own_is_nobodys_and_a_kind_nobody_knows_is_told_of(
    make_members: Make,
) -> None:
    said = [
        {"type": "message", "user": "U1", "ts": f"170000000{number}.000100", "text": kind}
        | {"subtype": kind}
        for number, kind in enumerate(("channel_join", "tombstone", "glitter", "file_comment"))
    ]
    members = make_members(
        {
            "users.json": USERS,
            "channels.json": '[{"id": "C1", "name": "general"}]',
            "general/2024-01-02.json": json.dumps(said),
        }
    )
    found = list(everything(members, "nia"))
    assert [post.text for post in only(found, Post)] == ["glitter", "file_comment"]
    assert [each.what for each in found if isinstance(each, Problem)] == [
        "It is not said who is in some of the channels: 1.",
        "Messages of unknown kinds were read as ordinary ones: “glitter”.",
        "Messages of unknown kinds were read as ordinary ones: “glitter”.",
    ]


@pytest.mark.parametrize("records", [100])
def test_as_many_records_of_each_kind_as_were_written(records: int, tmp_path: Path) -> None:
    path = tmp_path / "Hill walkers Slack export.zip"
    expected = slack_export.write(path, records)
    found: Counter[Kind] = Counter()
    with Export((path,)) as export:
        for each in everything(export, "Robin Tarrant"):
            assert not isinstance(each, Problem)
            found[each.kind] += 1
    assert dict(found) == dict(expected)
    assert {"post", "message", "media", "membership", "contact", "conversation"} <= set(expected)
