import json
from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from checks.evidence import Audience, Problem
from desktop_app.readers.formats import x_archive
from desktop_app.readers.formats.x_archive import (
    audience_of_posts,
    entries,
    manifest_of,
    member_called,
    read_manifest,
    read_unknown,
    siblings,
    wrapped,
)
from desktop_app.readers.section import Scope

Make = Callable[..., Any]


class Thing(msgspec.Struct):
    name: str = ""


def script(entries_: object) -> str:
    return f"window.YTD.thing.part0 = {json.dumps(entries_)};\n"


def manifest(*files: tuple[str, int | None], partial: bool = False) -> str:
    listed = [{"fileName": name, "count": None if n is None else str(n)} for name, n in files]
    whole = {
        "userInfo": {"accountId": "1", "userName": "jo", "displayName": "Jo"},
        "archiveInfo": {"isPartialArchive": partial},
        "dataTypes": {"any": {"files": listed}, "other": {}},
    }
    return f"window.__THAR_CONFIG = {json.dumps(whole)}"


def read(scope: Scope, parse: Callable[..., Any], *more: object, **also: object) -> list[Any]:
    with scope.members.open(scope.path) as stream:
        return list(parse(stream, scope, *more, **also))


def wheres(found: list[Any]) -> list[str]:
    return [each.where for each in found if isinstance(each, Problem)]


def test_a_whole_archive_has_nothing_to_tell(make_scope: Make) -> None:
    text = manifest(("data/tweets.js", 1), ("data/like.js", None))
    others = {"data/tweets.js": script([{}]), "data/like.js": script([])}
    assert not read(make_scope("data/manifest.js", text, None, others), read_manifest)


def test_what_the_list_names_and_the_download_lacks(make_scope: Make) -> None:
    text = manifest(("data/tweets.js", 1), ("data/note-tweet.js", 1), partial=True)
    others = {"data/tweets.js": script([{}]), "data/stray.js": script([])}
    found = read(make_scope("data/manifest.js", text, None, others), read_manifest)
    assert wheres(found) == ["data/manifest.js", "data/note-tweet.js", "data/manifest.js"]
    assert found[0].what == x_archive.PARTIAL
    assert found[1].fatal
    assert found[2].what.startswith("1 ")


def test_a_damaged_list_is_told_and_then_does_without(make_scope: Make) -> None:
    scope = make_scope("data/manifest.js", "window.__THAR_CONFIG = {")
    (problem,) = read(scope, read_manifest)
    assert isinstance(problem, Problem)
    assert manifest_of(scope.members).user_info.user_name == ""


def test_parts_that_did_not_come_along(make_scope: Make) -> None:
    listed = manifest(("data/a.js", 1), ("data/a-part1.js", 1), ("data/a-part2.js", 1))
    one = script([{"name": "x"}])
    scope = make_scope("data/a.js", one, None, {"data/manifest.js": listed, "data/a-part1.js": one})
    assert wheres(read(scope, entries, Thing)) == ["data/a-part2.js"]
    part = make_scope("data/a-part1.js", one, None, {"data/manifest.js": listed})
    assert not wheres(read(part, entries, Thing))


def test_fewer_entries_than_listed(make_scope: Make) -> None:
    others = {"data/manifest.js": manifest(("data/a.js", 3))}
    scope = make_scope("data/a.js", script([{"name": "x"}]), None, others)
    thing, problem = read(scope, entries, Thing, counted=True)
    assert thing == Thing("x")
    assert problem.fatal
    assert not wheres(read(scope, entries, Thing))


def test_entries_in_their_wrapper(make_scope: Make) -> None:
    good = script([{"thing": {"name": "x"}}, {"other": {"name": "y"}}])
    thing, problem = read(make_scope("data/a.js", good), wrapped, "thing", Thing)
    assert thing == Thing("x")
    assert not problem.fatal
    (odd,) = read(make_scope("data/a.js", script([{"b": {}}])), wrapped, "thing", Thing)
    assert odd.fatal
    assert read(make_scope("data/a.js", script([{"thing": {}}])), wrapped, "thing", Thing) == [
        Thing()
    ]
    assert not read(make_scope("data/a.js", script([])), wrapped, "thing", Thing)


def test_a_shape_nobody_has_described_is_counted(make_scope: Make) -> None:
    (one,) = read(make_scope("data/grok.js", script([{"a": 1}])), read_unknown)
    assert "one entry" in one.what
    (two,) = read(make_scope("data/grok.js", script([1, 2])), read_unknown)
    assert "2 entries" in two.what
    assert two.fatal
    assert not read(make_scope("data/grok.js", script([])), read_unknown)
    assert wheres(read(make_scope("data/grok.js", "["), read_unknown)) == ["data/grok.js"]


def test_siblings_leave_out_what_is_damaged(make_members: Make) -> None:
    members = make_members({"data/a.js": script([{"name": "x"}, 5]), "data/b.js": script([{}])})
    assert list(siblings(members, r"data/a\.js", Thing)) == [Thing("x")]


@pytest.mark.parametrize(
    ("actions", "audience"),
    [
        ([], Audience.UNKNOWN),
        ([("2019-01-01T00:00:00.000Z", "Protect")], Audience.CONTACTS),
        ([("2019-01-01T00:00:00.000Z", "Unprotect")], Audience.PUBLIC),
        (
            [("2020-01-01T00:00:00.000Z", "Protect"), ("2019-01-01T00:00:00.000Z", "Unprotect")],
            Audience.CONTACTS,
        ),
        ([("2020-01-01T00:00:00.000Z", "Moderate")], Audience.UNKNOWN),
    ],
)
def test_the_last_change_of_protection_wins(
    actions: list[tuple[str, str]], audience: Audience, make_members: Make
) -> None:
    history = [{"protectedHistory": {"protectedAt": at, "action": what}} for at, what in actions]
    members = make_members({"data/protected-history.js": script(history)})
    assert audience_of_posts(members) is audience


def test_without_a_history_the_audience_is_unknown(make_members: Make) -> None:
    assert audience_of_posts(make_members({"data/tweets.js": script([])})) is Audience.UNKNOWN


def test_files_are_found_with_and_without_the_data_folder(make_members: Make) -> None:
    members = make_members({"data/a/1.jpg": "", "b/2.jpg": ""})
    assert member_called(members, "1.jpg", "b", "a") == "data/a/1.jpg"
    assert member_called(members, "2.jpg", "a", "b") == "b/2.jpg"
    assert member_called(members, "3.jpg", "a", "b") == ""
