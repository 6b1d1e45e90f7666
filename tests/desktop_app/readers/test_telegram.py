import json
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checks.evidence import Kind, Origin, Problem
from checks.model import About, Context, SectionStatus
from desktop_app import readers
from desktop_app.catalogue import default_policy, word_lists
from desktop_app.errors import UnknownExport
from desktop_app.export import Export
from desktop_app.jobs import ignore
from desktop_app.readers import all_readers, recognise, telegram
from desktop_app.readers.section import Scope, read, sections_in
from desktop_app.reading import Job, Outcome, read_here
from desktop_app.sample.person import TODAY
from tests.benchmarks import telegram_export

Make = Callable[..., Any]
ME = {"from": "Robin Tarrant", "from_id": "user1"}
PERSON = {"user_id": 1, "first_name": "Robin", "last_name": "Tarrant"}
CHAT = {"name": "Ash Fell", "type": "personal_chat", "id": 2, "messages": []}
PAGE = '<div class="message service" id="message-1"><div class="body details">1 May</div></div>'


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("result.json", '{"personal_information": {}}'),
        ("DataExport_2025-10-09 (1)/result.json", '{"about": "", "contacts": {"list": []}}'),
        ("ChatExport_2025-10-09/result.json", '{"name": null, "type": "x", "messages": []}'),
        ("export_results.html", ""),
        ("messages.html", PAGE),
        ("chats/chat_01/messages2.html", PAGE),
    ],
)
def test_it_is_recognised(path: str, text: str, make_members: Make) -> None:
    assert recognise(make_members({path: text})).PLATFORM == "telegram"


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("result.json", '{"contacts": []}'),
        ("result.json", '{"result": {"messages": []}}'),
        ("result.json", "not JSON"),
        ("messages.html", "<p>Another program's page</p>"),
    ],
)
def test_what_is_only_called_so_is_not(path: str, text: str, make_members: Make) -> None:
    with pytest.raises(UnknownExport):
        recognise(make_members({path: text}))


def names(members: Any, path: str) -> list[str]:
    return [section.name for section in sections_in(telegram.SECTIONS, members, path)]


def test_a_file_has_the_sections_it_holds_parts_of(make_members: Make) -> None:
    whole = {
        "about": "",
        "personal_information": PERSON,
        "sessions": {"list": []},
        "surprise": 1,
        "chats": {"list": [CHAT, {**CHAT, "type": "public_channel"}]},
    }
    members = make_members({"result.json": json.dumps(whole)})
    assert names(members, "result.json") == [
        "account",
        "sessions",
        "groups_and_public_posts",
        "messages",
        "other_parts",
    ]
    members = make_members({"result.json": json.dumps(CHAT)})
    assert names(members, "result.json") == ["messages"]
    group = json.dumps({**CHAT, "type": "private_group"})
    assert names(make_members({"result.json": group}), "result.json") == ["groups", "messages"]


@pytest.mark.parametrize(
    ("path", "name", "is_read"),
    [
        ("lists/contacts.html", "contacts", True),
        ("lists/left_chats.html", "groups", True),
        ("lists/brand_new.html", "viewer", False),
        ("chats/chat_01/messages10.html", "messages", True),
        ("css/style.css", "viewer", False),
        ("chats/chat_01/photos/photo_1.jpg", "files", False),
    ],
)
def test_each_other_file_has_its_section(
    path: str, name: str, is_read: bool, make_members: Make
) -> None:
    (section,) = sections_in(telegram.SECTIONS, make_members({path: ""}), path)
    assert (section.name, section.parse is not None) == (name, is_read)


def test_only_messages_are_private() -> None:
    assert {each.name for each in telegram.SECTIONS if each.private} == {"messages"}


def test_as_many_records_of_each_kind_as_were_written(tmp_path: Path) -> None:
    path = tmp_path / "DataExport_2025-10-09.zip"
    expected = telegram_export.write(path, 100)
    found: Counter[Kind] = Counter()
    with Export((path,)) as export:
        owner = telegram.find_owner(export, ())
        for name in export.paths:
            for section in sections_in(telegram.SECTIONS, export, name):
                origin = Origin("telegram", owner.account, section.name, name)
                for each in read(section, Scope(origin, owner, name, export.size(name), export)):
                    assert not isinstance(each, Problem)
                    found[each.kind] += 1
    assert dict(found) == dict(expected)
    assert {"post", "message", "media", "membership", "conversation"} <= set(expected)


def outcome(tmp_path: Path, whole: dict[str, Any], *, messages: bool) -> Outcome:
    path = tmp_path / "DataExport_2025-10-09.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("result.json", json.dumps(whole))
    policy = default_policy()
    context = Context(About("Robin Tarrant"), policy, TODAY, words=word_lists(policy))
    return read_here(Job((path,), context, messages=messages), ignore)


@pytest.mark.parametrize("messages", [False, True])
def test_what_was_not_ticked_is_absent_and_messages_are_read_if_asked_for(
    tmp_path: Path, messages: bool
) -> None:
    said = {"id": 1, "type": "message", "date": "2025-10-01T10:00:00", **ME, "text": "hello"}
    whole = {
        "personal_information": PERSON,
        "chats": {"list": [{**CHAT, "messages": [said]}]},
    }
    coverage = outcome(tmp_path, whole, messages=messages).coverage
    status = {section.name: section.status for section in coverage.sections}
    assert coverage.account == "Robin Tarrant"
    assert status["account"] is SectionStatus.READ
    assert status["sessions"] is status["groups"] is SectionStatus.ABSENT
    assert status["messages"] is (SectionStatus.READ if messages else SectionStatus.SKIPPED)
    counts = {section.name: dict(section.records) for section in coverage.sections}
    assert counts["messages"] == ({Kind.MESSAGE: 1, Kind.CONVERSATION: 1} if messages else {})


GOLDEN = Path(__file__).parents[2] / "readers" / "telegram"


@pytest.mark.parametrize("case", sorted(path.name for path in GOLDEN.iterdir()))
def test_no_other_reader_takes_its_exports(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    others = tuple(reader for reader in all_readers() if reader.PLATFORM != "telegram")
    monkeypatch.setattr(readers, "all_readers", lambda: others)
    with Export((GOLDEN / case / "export",)) as export, pytest.raises(UnknownExport):
        recognise(export)
