import json
from collections.abc import Callable
from typing import Any

import msgspec
from hypothesis import HealthCheck, given, settings, strategies as st

from checks.evidence import Problem, Record
from desktop_app.readers import matrix
from desktop_app.readers.formats.matrix_rooms import id_of, room_of
from desktop_app.readers.formats.matrix_shapes import Event
from desktop_app.readers.section import read, sections_in

Make = Callable[..., Any]
PATH = "rooms/!abc/events"
EVENT = {
    "auth_events": ["$a"],
    "prev_events": ["$b"],
    "type": "m.room.message",
    "room_id": "!abc:example.org",
    "sender": "@nia:example.org",
    "content": {"msgtype": "m.text", "body": "Здравствуй"},
    "depth": 7,
    "hashes": {"sha256": "aGFzaA"},
    "origin_server_ts": 1700000000000,
    "unsigned": {"age_ts": 1},
    "signatures": {"example.org": {"ed25519:1": "x"}},
}


def event(**changes: Any) -> Event:
    return msgspec.json.decode(json.dumps({**EVENT, **changes}), type=Event)


def room(make_members: Make, *events: dict[str, Any]) -> Any:
    return room_of(make_members({PATH: "".join(map(json.dumps, events))}), PATH)


def state(kind: str, content: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"type": kind, "state_key": "", "sender": "@nia:a", "content": content, **more}


def test_an_id_that_is_left_out_is_worked_out_from_what_cannot_be_redacted() -> None:
    known = "$MXb5PpD73ymU_a_e2UsLYBYsHWjOjODvMpsC_SwXZpE"
    assert id_of(event()) == known
    assert id_of(event(content={}, unsigned=None, signatures=None)) == known
    assert id_of(event(depth=8)) != known
    assert id_of(event(event_id="$given")) == "$given"


def test_who_may_read_along_is_told_by_the_last_rules(make_members: Make) -> None:
    public = state("m.room.join_rules", {"join_rule": "public"})
    invite = state("m.room.join_rules", {"join_rule": "invite"})
    seen = state("m.room.history_visibility", {"history_visibility": "world_readable"})
    assert room(make_members, public).is_open
    assert not room(make_members, public, invite).is_open
    assert room(make_members, invite, seen).is_open
    assert not room(make_members, state("m.room.create", {})).is_open


def test_a_room_of_two_is_direct_if_an_invitation_says_so(make_members: Make) -> None:
    name = state("m.room.name", {"name": "Us"})
    invited = state("m.room.member", {"membership": "invite", "is_direct": True})
    assert room(make_members, name).is_group
    assert not room(make_members, name, invited).is_group


def test_only_the_latest_edit_of_each_editor_counts(make_members: Make) -> None:
    def edit(sender: str, when: int, body: str) -> dict[str, Any]:
        relation = {"rel_type": "m.replace", "event_id": "$x"}
        content = {"body": f"* {body}", "m.new_content": {"body": body}, "m.relates_to": relation}
        return {
            "type": "m.room.message",
            "sender": sender,
            "origin_server_ts": when,
            "content": content,
        }

    found = room(make_members, edit("@a:a", 2, "two"), edit("@a:a", 1, "one"), edit("@b:b", 3, "b"))
    assert found.edits == {("$x", "@a:a"): (2.0, "two"), ("$x", "@b:b"): (3.0, "b")}


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=6),
    lambda inner: (
        st.dictionaries(
            st.sampled_from(
                ["body", "msgtype", "m.relates_to", "rel_type", "m.new_content", "name"]
            ),
            inner,
            max_size=3,
        )
        | st.lists(inner, max_size=2)
    ),
    max_leaves=8,
)
_EVENTS = st.lists(
    st.fixed_dictionaries(
        {},
        optional={
            "type": st.sampled_from(["m.room.message", "m.room.member", "x.y", "m.room.encrypted"]),
            "sender": st.text(max_size=3),
            "content": _VALUES,
            "origin_server_ts": st.integers() | st.text(max_size=3),
            "unsigned": _VALUES,
            "event_id": st.text(max_size=3),
        },
    ),
    max_size=4,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(events=_EVENTS, cut=st.integers(0, 30))
def test_no_room_makes_the_reader_trip(events: Any, cut: int, make_scope: Make) -> None:
    data = "".join(map(json.dumps, events))
    data = data[: len(data) - cut] if cut % 2 else data
    scope = make_scope(PATH, data)
    for section in sections_in(matrix.SECTIONS, scope.members, PATH):
        for found in read(section, scope):
            assert isinstance(found, Record | Problem)
            assert not (isinstance(found, Problem) and "to its end" in found.what)
