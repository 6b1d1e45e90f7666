import json
from collections.abc import Callable
from typing import Any

import pytest

from checks.evidence import Audience, Login, Problem, ProfileField
from desktop_app.readers.formats.instagram_account import read_apps, read_logins, read_signup
from desktop_app.readers.formats.meta import OTHER_LANGUAGE
from desktop_app.readers.section import Owner

Make = Callable[..., Any]
DAY = 1_718_443_800


@pytest.fixture
def found(make_scope: Make) -> Callable[..., list[Any]]:
    def read(parse: Callable[..., Any], *entries: Any, path: str = "a.json") -> list[Any]:
        scope = make_scope(path, json.dumps(entries), Owner("Kim Brook", "kim.b"))
        with scope.members.open(path) as stream:
            return list(parse(stream, scope))

    return read


Found = Callable[..., list[Any]]


def labelled(title: str = "", **values: str | int) -> dict[str, Any]:
    labels = {
        label.replace("_", " "): {"value": value}
        if isinstance(value, str)
        else {"timestamp": value}
        for label, value in values.items()
    }
    return {"title": title, "string_map_data": labels}


@pytest.mark.parametrize(
    "entry",
    [
        labelled(IP_Address="203.0.113.1", User_Agent="Phone", Time=DAY),
        labelled("2024-06-15T09:30:00+00:00", IP_Address="203.0.113.1", User_Agent="Phone"),
        labelled(Adresse_IP="203.0.113.1", Agent_utilisateur="Phone", Heure=DAY),
        labelled(Dirección_IP="203.0.113.1", Agente_de_usuario="Phone", Fecha_y_hora=DAY),
    ],
)
def test_sign_ins(found: Found, entry: Any) -> None:
    (login,) = found(read_logins, entry)
    assert isinstance(login, Login)
    assert (login.made, login.device, login.address) == (DAY, "Phone", "203.0.113.1")
    assert not login.active


def test_devices_have_a_last_login(found: Found) -> None:
    (login,) = found(read_logins, labelled(Last_Login=DAY, User_Agent="Tablet"))
    assert (login.made, login.device) == (DAY, "Tablet")


def test_sign_ins_in_another_language_fail(found: Found) -> None:
    (problem,) = found(read_logins, labelled(Adres="203.0.113.1"))
    assert problem == Problem("a.json", OTHER_LANGUAGE, fatal=True)


def test_the_first_sign_in_with_what_was_given_then(found: Found) -> None:
    first = labelled(Username="kim_old", Email="k@example.org", Device="Phone", Time=DAY)
    login, name, email = found(read_signup, first)
    assert isinstance(login, Login)
    assert login.device == "Phone"
    assert isinstance(name, ProfileField)
    assert (name.name, name.value) == ("former_name", "kim_old")
    assert (email.name, email.value) == ("other", "k@example.org")
    assert email.audience is Audience.ONLY_ME
    assert len(found(read_signup, labelled(Username="kim.b", Time=DAY))) == 1


def test_apps_by_title_or_label(found: Found) -> None:
    entries = [
        labelled("PostPal", Added_on=DAY),
        {"timestamp": DAY, "label_values": [{"label": "Name", "value": "PostPal"}]},
    ]
    for app in found(read_apps, *entries, path="x/active_apps.json"):
        assert (app.name, app.since, app.active) == ("PostPal", DAY, True)
    (app, _) = found(read_apps, *entries, path="x/expired_apps.json")
    assert not app.active


def test_an_app_without_a_known_label_fails(found: Found) -> None:
    (problem,) = found(read_apps, labelled(Nazwa="PostPal"))
    assert problem.fatal


def test_damage_is_told_by_every_parser(found: Found) -> None:
    whole = labelled("PostPal", Time=DAY)
    for parse in (read_logins, read_signup, read_apps):
        _, problem = found(parse, whole, {"title": 5})
        assert isinstance(problem, Problem)
