import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from checks.evidence import (
    Account,
    Contact,
    Login,
    Membership,
    Problem,
    ProfileField,
    Record,
    Relation,
    Setting,
)
from desktop_app.readers.formats import whatsapp_report as report
from desktop_app.readers.section import Parser, Scope

USER = "whatsapp_account_information/user_information.json"


def read(parse: Parser, scope: Scope) -> list[Record | Problem]:
    with scope.members.open(scope.path) as stream:
        return list(parse(stream, scope))


def test_user_information(make_scope: Callable[..., Scope]) -> None:
    told = {
        "wa_user_info": {
            "name": "Jo Bloggs",
            "about": "Hi",
            "linked_devices": [{"device_name": "Chrome", "name": "Desk", "id": 3}],
            "shoe": "7",
        }
    }
    found = read(report.read_user, make_scope(USER, json.dumps(told)))
    fields = [(each.name, each.value) for each in found if isinstance(each, ProfileField)]
    assert fields == [("name", "Jo Bloggs"), ("bio", "Hi")]
    assert [each.device for each in found if isinstance(each, Login)] == ["Chrome"]
    (problem,) = (each for each in found if isinstance(each, Problem))
    assert "2 entries" in problem.what
    assert "shoe" in problem.what
    assert not problem.fatal


def test_settings_and_blocked_people(make_scope: Callable[..., Scope]) -> None:
    told = {"privacy": {"last_seen": "Everyone", "about": "odd"}, "blocked": ["+447700900123", "x"]}
    found = read(report.read_settings, make_scope("account_settings.json", json.dumps(told)))
    assert [(each.name, each.value) for each in found if isinstance(each, Setting)] == [
        ("last_seen", "public")
    ]
    (blocked,) = (each for each in found if isinstance(each, Contact))
    assert blocked.relation is Relation.BLOCKED
    assert isinstance(found[-1], Problem)


def test_registration(make_scope: Callable[..., Scope]) -> None:
    told = {
        "wa_registration_info": {"platform": "Android", "registration_timestamp": 1_500_000_000}
    }
    found = read(report.read_registration, make_scope("r.json", json.dumps(told)))
    assert [type(each) for each in found] == [Login, Account]
    business = json.dumps({"platform": "SMB iPhone", "moon": "full"})
    field, problem = read(report.read_registration, make_scope("r.json", business))
    assert isinstance(field, ProfileField)
    assert field.name == "category"
    assert isinstance(problem, Problem)


def test_contacts_and_groups(make_scope: Callable[..., Scope]) -> None:
    contacts = json.dumps({"wa_contacts": ["+447700900123", {"name": "Al", "mood": "good"}]})
    number, name, problem = read(report.read_contacts, make_scope("contacts.json", contacts))
    assert isinstance(number, Contact)
    assert isinstance(name, Contact)
    assert (number.handle, name.name) == ("+447700900123", "Al")
    assert isinstance(problem, Problem)
    groups = json.dumps({"wa_groups": ["Bells", {"subject": "Walks", "mood": "good"}]})
    one, two, odd = read(report.read_groups, make_scope("groups.json", groups))
    assert isinstance(one, Membership)
    assert isinstance(two, Membership)
    assert (one.name, two.name) == ("Bells", "Walks")
    assert isinstance(odd, Problem)


def test_a_page_is_read_where_there_is_no_data_file(make_scope: Callable[..., Scope]) -> None:
    row = '<td class="_a6_q">{}</td><td class="_a6_r">{}</td>'
    page = f"<table><tr>{row.format('Last seen', 'Nobody')}</tr></table>"
    (setting,) = read(report.read_settings, make_scope("account_settings.html", page))
    assert isinstance(setting, Setting)
    assert setting.value == "only_me"
    beside = {"account_settings.json": "{}"}
    assert not read(report.read_settings, make_scope("account_settings.html", page, None, beside))


def test_a_page_never_shows_its_words_in_a_problem(make_scope: Callable[..., Scope]) -> None:
    row = '<td class="_a6_q">Dear diary</td><td class="_a6_r">secret</td>'
    (problem,) = read(report.read_settings, make_scope("s.html", f"<table><tr>{row}</tr></table>"))
    assert isinstance(problem, Problem)
    assert "diary" not in problem.what.lower()
    assert "secret" not in problem.what


def test_a_page_without_pairs_is_not_called_read(make_scope: Callable[..., Scope]) -> None:
    (problem,) = read(report.read_settings, make_scope("s.html", "<p>Some words</p>"))
    assert isinstance(problem, Problem)
    assert problem.fatal


@pytest.mark.parametrize("data", ["", "[", '"text"', '{"a": {"b": [1, null, true, {}]}}'])
def test_odd_documents(data: str, make_scope: Callable[..., Scope]) -> None:
    found = read(report.read_settings, make_scope("s.json", data))
    assert all(isinstance(each, Problem) for each in found)


def test_the_owner(make_members: Callable[..., Any]) -> None:
    told = json.dumps({"name": "Jo", "push_name": "JoJo", "phone_number": "+44 7700 900123"})
    owner = report.find_owner(make_members({USER: told, "other.txt": ""}))
    assert (owner.name, owner.handle) == ("Jo", "+44 7700 900123")
    assert not report.find_owner(make_members({USER: "["})).account


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=10),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=12,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(value=_VALUES)
def test_any_document_is_told_or_counted(value: object, make_scope: Callable[..., Scope]) -> None:
    for parse in (report.read_user, report.read_settings, report.read_contacts, report.read_groups):
        for found in read(parse, make_scope("x.json", json.dumps(value))):
            assert isinstance(found, Record | Problem)


def test_a_document_without_end_is_left(make_scope: Callable[..., Scope]) -> None:
    deep = '{"a":' * 60 + '"x"' + "}" * 60
    assert not read(report.read_settings, make_scope("x.json", deep))
