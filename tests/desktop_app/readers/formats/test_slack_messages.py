import io
import json
from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, given, settings, strategies as st

from checks.evidence import Message, Post, Problem, Record
from desktop_app.readers.formats.slack_account import (
    read_apps,
    read_channels,
    read_partners,
    read_users,
)
from desktop_app.readers.formats.slack_messages import read_messages, read_public
from desktop_app.readers.section import Owner

Make = Callable[..., Any]
ME = Owner("Nia Tremlett", "nia", frozenset({"U1"}))
DAY = "general/2024-01-02.json"
_SCALARS = st.none() | st.booleans() | st.integers() | st.text(max_size=5)
_VALUES = st.recursive(
    _SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "text", "members", "name"]), inner, max_size=3)
    ),
    max_leaves=8,
)
_NAMES = ["type", "subtype", "user", "text", "ts", "files", "attachments", "id", "name"]
_DOCUMENTS = st.lists(
    st.dictionaries(st.sampled_from([*_NAMES, "profile", "members", "date"]), _VALUES), max_size=4
)


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=50
)
@given(document=_DOCUMENTS, cut=st.integers(0, 40))
def test_damage_gives_problems_and_never_an_exception(
    document: list[Any], cut: int, make_scope: Make
) -> None:
    whole = json.dumps(document).encode()
    data = whole[: max(0, len(whole) - cut)] if cut % 2 else whole
    for path, parse in (
        (DAY, read_public),
        (DAY, read_messages),
        ("users.json", read_users),
        ("channels.json", read_channels),
        ("dms.json", read_partners),
        ("integration_logs.json", read_apps),
    ):
        for found in parse(io.BytesIO(data), make_scope(path, data, ME)):
            assert isinstance(found, Record | Problem)


def test_a_message_without_a_writer_is_nobodys_unless_a_program_sent_it(make_scope: Make) -> None:
    said = [
        {"type": "message", "ts": "1704153600.000100", "text": "who?"},
        {"type": "message", "ts": "1704153601.000100", "text": "beep", "bot_id": "B1"},
    ]
    data = json.dumps(said)
    scope = make_scope(DAY, data, ME)
    found = [each for each in read_messages(io.BytesIO(b""), scope) if isinstance(each, Message)]
    assert [(each.text, each.author) for each in found] == [("who?", "unknown"), ("beep", "other")]


def test_an_entry_of_another_shape_costs_only_itself(make_scope: Make) -> None:
    data = '[{"ts": "1704153600.000100", "user": "U1", "text": "one"}, {"text": {}}, 7]'
    scope = make_scope(DAY, data, ME)
    found = list(read_public(io.BytesIO(data.encode()), scope))
    assert [each.text for each in found if isinstance(each, Post)] == ["one"]
    assert len([each for each in found if isinstance(each, Problem)]) == 2
