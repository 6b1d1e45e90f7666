from datetime import date

import pytest

from checks.model import Question, Topic
from desktop_app.catalogue_questions import questions_of
from desktop_app.catalogue_table import Table
from desktop_app.errors import PolicyError

GOOD = """
[[questions]]
id = "contact_list_audience"
setting = "contact_list_audience"
topic = "privacy_settings"
prompt = "Who can see your friends list?"
options = [
    { label = "Everyone", value = "public" },
    { label = "Friends", value = "contacts" },
    { label = "Only me", value = "only_me" },
]
best = ["only_me", "contacts"]
weight = "high"
why = "Pupils find colleagues through it."
where = "usually Settings"
link = "https://example.org/settings"
told_by_export = "partly"
noticed_by_others = "No."
evidence = "seen"
checked = 2026-11-22
"""
BARE = """
[[questions]]
id = "a"
prompt = "Really?"
options = [{ label = "Yes", value = "yes", concern = true }, { label = "No", value = "no" }]
"""


def read(toml: str, *, clause: str = "", checked: date | None = None) -> tuple[Question, ...]:
    return questions_of(Table.parse("row.toml", toml.encode()), clause=clause, checked=checked)


def test_a_question_is_read_with_everything_there_is_to_it() -> None:
    (question,) = read(GOOD)

    assert question.id == question.setting == "contact_list_audience"
    assert question.topic is Topic.PRIVACY_SETTINGS
    assert question.best == ("only_me", "contacts")
    assert [(each.value, each.concern) for each in question.options] == [
        ("public", True),
        ("contacts", False),
        ("only_me", False),
    ]
    assert (question.weight, question.told_by_export, question.evidence) == (
        "high",
        "partly",
        "seen",
    )
    assert question.checked == date(2026, 11, 22)
    assert question.link == "https://example.org/settings"
    assert question.clause == ""


def test_a_bare_question_of_a_clause_has_defaults_and_its_own_concerns() -> None:
    (question,) = read(BARE, clause="5.1", checked=date(2026, 1, 1))

    assert question.clause == "5.1"
    assert question.topic is None
    assert question.checked == date(2026, 1, 1)
    assert (question.weight, question.told_by_export, question.best) == ("medium", "no", ())
    assert [each.concern for each in question.options] == [True, False]


@pytest.mark.parametrize(
    ("old", "new", "key", "reason"),
    [
        ('id = "contact_list_audience"\n', "", "questions[1].id", "it is missing"),
        ('weight = "high"', 'weight = "huge"', "weight", "“huge” is not known"),
        ('best = ["only_me", "contacts"]', 'best = ["nobody"]', "best", "“nobody” is not known"),
        ('topic = "privacy_settings"', 'topic = "pets"', "topic", "“pets” is not known"),
        ('topic = "privacy_settings"', 'topic = "answers"', "topic", "“answers” is not known"),
        ('value = "contacts" }', 'value = "public" }', "options[2].value", "“public” is there"),
        ('value = "contacts" }', 'valeu = "contacts" }', "options[2].value", "it is missing"),
        ('value = "contacts" }', 'value = "contacts", x = 1 }', "options[2].x", "not known here"),
        ('evidence = "seen"', 'evidence = "sure"', "evidence", "“sure” is not known"),
        ('told_by_export = "partly"', 'told_by_export = "?"', "told_by_export", "is not known"),
        ('link = "https://example.org/settings"', 'link = "settings"', "link", "not an address"),
        ("checked = 2026-11-22", 'checked = "today"', "checked", "it has to be a date"),
        ("checked = 2026-11-22", "chekced = 2026-11-22", "chekced", "not known here"),
    ],
)
def test_what_is_wrong_is_named_with_its_place(old: str, new: str, key: str, reason: str) -> None:
    with pytest.raises(PolicyError) as caught:
        read(GOOD.replace(old, new, 1))

    place = (
        key
        if "[" in key and key.startswith("questions")
        else f"questions[contact_list_audience].{key}"
    )
    assert caught.value.key == place
    assert reason in caught.value.reason


def test_a_question_needs_two_answers_and_a_place_in_the_policy() -> None:
    with pytest.raises(PolicyError, match="at least two answers"):
        read('[[questions]]\nid = "a"\nprompt = "?"\noptions = [{label = "A", value = "a"}]')
    with pytest.raises(PolicyError, match="a setting, or a topic"):
        read(BARE)


def test_an_id_stands_once_in_a_list() -> None:
    with pytest.raises(PolicyError, match="“a” is there twice"):
        read(BARE + BARE, clause="5.1")
