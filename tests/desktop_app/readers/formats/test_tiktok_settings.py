import pytest

from desktop_app.catalogue import platforms
from desktop_app.readers.formats.tiktok_layout import SETTINGS
from desktop_app.readers.formats.tiktok_settings import _SETTINGS, read_settings
from tests.desktop_app.readers.tiktok_parts import MakeScope, parse


@pytest.mark.parametrize("path", SETTINGS)
@pytest.mark.parametrize(
    ("words", "value"),
    [("Enabled", "contacts"), ("On", "contacts"), ("yes", "contacts"), ("OFF", "public")],
)
def test_on_and_off_have_had_many_words(
    path: str, words: str, value: str, make_scope: MakeScope
) -> None:
    (setting,), problems = parse(read_settings, {path: {"Private Account": words}}, make_scope)
    assert (setting.name, setting.value) == ("profile_audience", value)
    assert setting.shown == f"Private Account: {words}"
    assert not problems


@pytest.mark.parametrize(
    ("label", "words"),
    [
        ("Filter Comments", "Everyone"),
        ("Who Can View Videos I Liked", "Followers"),
        ("Who Can Send Me Message", "Aktiviert"),
        ("Allow DownLoad", {"a": "On"}),
        ("Allow DownLoad", None),
    ],
)
def test_a_value_that_is_not_known_is_told_and_never_passes(
    label: str, words: object, make_scope: MakeScope
) -> None:
    given = {SETTINGS[0]: {"Private Account": "On", label: words}}
    records, problems = parse(read_settings, given, make_scope)
    assert [each.name for each in records] == ["profile_audience"]
    (problem,) = problems
    assert label in problem.what


def test_a_setting_nobody_knows_is_told(make_scope: MakeScope) -> None:
    given = {SETTINGS[1]: {"Private Account": "On", "Who Can Dance": "On", "App Language": "en"}}
    _, problems = parse(read_settings, given, make_scope)
    assert ["Who Can Dance" in each.what for each in problems] == [True]


def test_where_private_is_not_told_the_person_is_asked(make_scope: MakeScope) -> None:
    _, problems = parse(read_settings, {SETTINGS[0]: {"Filter Comments": "On"}}, make_scope)
    assert "private is not told" in problems[0].what
    assert parse(read_settings, {SETTINGS[0]: {}}, make_scope) == ([], [])
    assert parse(read_settings, {SETTINGS[0]: None}, make_scope) == ([], [])


def test_every_value_is_one_that_the_question_offers() -> None:
    offered = {
        question.setting: {option.value for option in question.options}
        for question in platforms()["tiktok"].questions
    }
    for name, values in _SETTINGS.values():
        assert set(values.values()) <= offered[name], name
