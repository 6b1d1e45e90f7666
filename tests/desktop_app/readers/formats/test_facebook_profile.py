import json
from collections.abc import Callable
from typing import Any

import pytest

from checks.evidence import Problem, ProfileField
from desktop_app.readers.formats.facebook_profile import owner_of, read_profile, read_profile_page
from desktop_app.readers.formats.meta import OTHER_LANGUAGE
from desktop_app.readers.section import Owner

Make = Callable[..., Any]


def fields(profile: dict[str, Any], make_scope: Make) -> list[tuple[str, str]]:
    name = {"full_name": "Jo Bloggs"}
    scope = make_scope(
        "profile_information.json", json.dumps({"profile_v2": {"name": name, **profile}})
    )
    with scope.members.open(scope.path) as stream:
        found = list(read_profile(stream, scope))
    return [(one.name, one.value) for one in found if isinstance(one, ProfileField)][1:]


@pytest.mark.parametrize(
    ("profile", "expected"),
    [
        (
            {
                "work_experiences": [
                    {"company": "Larkmoor", "position": "Cook", "location": "Eastwick"}
                ]
            },
            [("employer", "Larkmoor"), ("job_title", "Cook"), ("other", "Eastwick")],
        ),
        ({"work_experiences": ["Larkmoor Primary"]}, [("employer", "Larkmoor Primary")]),
        ({"work_experiences": "odd", "education_experiences": 5, "family_members": {}}, []),
        ({"birthday": {"month": 4, "day": 9}}, [("birthday", "04-09")]),
        ({"birthday": "odd", "emails": ["odd"]}, []),
        ({"gender": "Woman"}, [("gender", "Woman")]),
        ({"previous_relationships": [{"name": "Ann", "timestamp": 5}]}, [("other", "Ann")]),
        ({"religious_view": {"name": "None", "description": "x"}}, [("religious_view", "None, x")]),
        ({"something_new": {"deep": [{"er": "words"}], "n": 5}}, [("other", "words")]),
        ({"pages": [{"name": "Music"}], "profile_uri": "https://example.org"}, []),
        ({"intro_bio": "cafÃ©", "address": None, "hometown": {}}, [("bio", "café")]),
    ],
)
def test_lines(profile: dict[str, Any], expected: list[tuple[str, str]], make_scope: Make) -> None:
    assert fields(profile, make_scope) == expected


def test_a_page_in_another_language_fails(make_scope: Make) -> None:
    page = "<table><tr><td>Nom</td><td>Jo</td></tr></table>"
    scope = make_scope("profile_information.html", page)
    with scope.members.open(scope.path) as stream:
        *rows, problem = read_profile_page(stream, scope)
    assert problem == Problem("profile_information.html", OTHER_LANGUAGE, fatal=True)
    assert all(isinstance(row, ProfileField) and row.name == "other" for row in rows)


@pytest.mark.parametrize("data", ['{"profile_v2": {}}', "[]", '{"other": {"name": 1}}', ""])
def test_no_profile_is_a_fatal_problem_and_no_owner(data: str, make_scope: Make) -> None:
    scope = make_scope("profile_information.json", data)
    with scope.members.open(scope.path) as stream:
        (problem,) = read_profile(stream, scope)
    assert isinstance(problem, Problem)
    assert problem.fatal
    with scope.members.open(scope.path) as stream:
        assert owner_of(stream, scope) == Owner()
